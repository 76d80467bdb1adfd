/** Commands about this program and the machine that it runs on. */

import { Argument, type Command } from 'commander';
import { json, running, withLine } from './options.js';

export function addOwnCommands(ulm: Command): void {
  const config = ulm
    .command('config')
    .description('show what is remembered, and keep set-ups by name')
    .option('--names', 'only the names of the set-ups, a line each')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/config.js')).showConfig(options)));
  withLine(config.command('keep'))
    .description('keep the options that follow under a name')
    .argument('<name>', 'what it is called')
    .option('--model <name>', 'a shipped model, or a weight file')
    .action(
      running(async (name, options) => (await import('../commands/config.js')).keepSetup(name, options)),
    );
  config
    .command('forget')
    .description('forget a set-up; without a name, the last choice')
    .argument('[name]', 'what it is called')
    .action(running(async (name) => (await import('../commands/config.js')).forget(name)));

  ulm
    .command('doctor')
    .description('look for what stands in the way, and say what mends it')
    .argument('[ports...]', 'ports to look at beside those that are found')
    .addOption(json())
    .action(
      running(async (ports, options) => (await import('../commands/doctor.js')).doctor(ports, options)),
    );

  ulm
    .command('completion')
    .description('write the completions for a shell')
    .addArgument(new Argument('<shell>', 'which').choices(['bash', 'zsh', 'fish']))
    .action(running(async (shell) => (await import('../commands/completion.js')).completion(shell, ulm)));
  ulm
    .command('man')
    .description('write the man page')
    .action(running(async () => (await import('../commands/completion.js')).man(ulm)));
}
