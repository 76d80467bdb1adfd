import { readFileSync } from 'node:fs';
import { Command, Help } from 'commander';
import { packageFile } from '../../model/package-file.js';
import { type Example, withExamples } from '../shell/tree.js';
import { addDataCommands } from './data-commands.js';
import { EXAMPLES } from './examples.js';
import { addMachineCommands } from './machine-commands.js';
import { addModelCommands } from './model-commands.js';
import { json, OWN_GROUP, running, withLine } from './options.js';
import { addOwnCommands } from './own-commands.js';

/** The whole command line of `ulm`; what its files do is loaded when it is asked for. */
export function commandLine(): Command {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const ulm = withLine(new Command('ulm').configureHelp({ groupItems }))
    .description(
      'Puts a tiny language model on a real Z80: builds the CP/M program, checks it in an emulator, ' +
        'uploads it by XMODEM over a serial line, verifies it there, and chats.\n\n' +
        'Without a command it does all of that, step by step.',
    )
    .version(version)
    .showHelpAfterError('(ulm --help shows what there is)')
    .exitOverride()
    .enablePositionalOptions()
    .option('--model <name>', 'a shipped model, or a weight file')
    .option('--force', 'send the program also when the board has it already')
    .option('--yes', 'ask nothing: take the model guess and the first port that is found')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/session.js')).session(options)));

  ulm.hook('preAction', async (_, command) => {
    if (command.opts().setup !== undefined)
      await (await import('../config/apply-setup.js')).applySetup(command);
  });

  addModelCommands(ulm.commandsGroup('Models and programs:'));
  addDataCommands(ulm);
  addMachineCommands(ulm.commandsGroup('Machines:'));
  addOwnCommands(ulm.commandsGroup('ulm itself:'));
  addExamples(ulm);
  ulm.addHelpText('after', '\nulm COMMAND --help: its options. ulm man: exit codes, files, environment.');
  return ulm;
}

/** A command's own options first. */
const groupItems: Help['groupItems'] = (all, visible, groupOf) => {
  const groups = Help.prototype.groupItems(all, visible, groupOf);
  const own = groups.get(OWN_GROUP);
  return own === undefined ? groups : new Map([[OWN_GROUP, own], ...groups]);
};

/** Gives each command its examples. */
function addExamples(command: Command, words = ''): void {
  const examples: readonly Example[] | undefined = EXAMPLES[words];
  if (examples !== undefined) withExamples(command, ...examples);
  for (const sub of command.commands) addExamples(sub as Command, `${words} ${sub.name()}`.trim());
}
