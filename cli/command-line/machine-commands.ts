/** Commands about machines, virtual ones too, and the lines to them. */

import { type Command, Option } from 'commander';
import { TERMINALS } from './model-commands.js';
import { address, json, running, whole, wholes, withLine } from './options.js';

/** Options of the commands that put a board on this terminal. */
function withTerminal(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--terminal <kind>',
        'what its programs write for; as the board has it if not given',
      ).choices(TERMINALS),
    )
    .option('--size <size>', "of the board's screen, as 80x24")
    .option('--transcript <file>', 'write down what was shown: .txt, or .md for Markdown')
    .option('--timestamps', 'show when each line came')
    .option('--echo', 'show what is typed')
    .option('--wordstar', "arrows and their neighbours send WordStar's control characters")
    .addOption(new Option('--enter <bytes>', 'what Return sends').choices(['cr', 'crlf', 'lf']))
    .addOption(new Option('--newline <how>', 'what ends a line that comes').choices(['raw', 'lf', 'cr']));
}

export function addMachineCommands(ulm: Command): void {
  ulm
    .command('board')
    .description('offer the virtual board to others, over TCP')
    .option('--listen <address>', 'host:port', '127.0.0.1:6800')
    .option('--listen-data <address>', 'the second line too, at this host:port')
    .option('--kind <name>', 'romwbw, classic or scm, and options after commas', 'plain')
    .option('--drive <folder>', 'a folder as drive A; in memory if not given')
    .option('--turbo', 'as fast as this machine can')
    .action(running(async (options) => (await import('../commands/board.js')).board(options)));

  withLine(ulm.command('probe'))
    .description('find out what is at the other end of a line, and change nothing there')
    .option('--bauds <rates>', 'speeds to try, as 115200,9600', wholes)
    .addOption(json())
    .action(running(async (options) => (await import('../commands/probe.js')).probe(options)));

  withLine(ulm.command('compare'))
    .description('the same prompts to the emulator and to the board, side by side, with a verdict')
    .argument('[model]', 'a shipped model, or a weight file', 'guess')
    .option('--prompts <file>', 'ask these, a line each; - takes them from standard input')
    .option('--count <count>', "ask so many of the model's own probes", whole(1))
    .option('--report <file>', 'write a page about it: HTML')
    .option('--force', 'send the program also when the board has it already')
    .addOption(json())
    .action(
      running(async (model, options) => (await import('../commands/compare.js')).compare(model, options)),
    );

  withLine(ulm.command('conformance'))
    .description("hold CP/M against Digital Research's: our emulator, and the board where a port is named")
    .option('-o, --output <folder>', 'write the programs there, and run none')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/conformance.js')).conformance(options)));

  withTerminal(withLine(ulm.command('chat')))
    .description('talk to a model on the board, and bring it there first if it is not')
    .option('--model <name>', 'a shipped model, or a weight file', 'guess')
    .option('--force', 'send the program also when the board has it already')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/term.js')).chat(options)));

  withTerminal(withLine(ulm.command('term')))
    .description('a terminal for the board, full screen; Ctrl-] is its menu')
    .action(running(async (options) => (await import('../commands/term.js')).term(options)));

  withLine(ulm.command('send'))
    .description('send files to a machine, and have them verified there')
    .argument('<files...>', 'files of this machine')
    .option('--to <place>', 'where they go, as B3: or B3:CHAT.COM')
    .option('--force', 'send also what the board has already')
    .option('--keep', 'never overwrite a file')
    .option('--yes', 'overwrite without asking')
    .addOption(new Option('--verify <how>', 'how').choices(['auto', 'required', 'read-back', 'none']))
    .addOption(json())
    .action(running(async (files, options) => (await import('../commands/send.js')).send(files, options)));

  withLine(ulm.command('receive'))
    .description('bring files from a machine here')
    .argument('<names...>', 'files there, as CHAT.COM or B3:CHAT.COM')
    .option('-o, --output <folder>', 'where they go; this folder if not given')
    .option('--text', 'text files: they end at their ^Z')
    .addOption(json())
    .action(
      running(async (names, options) => (await import('../commands/receive.js')).receive(names, options)),
    );

  withLine(ulm.command('bootstrap'))
    .description('bring our receiver to a machine that has none')
    .addOption(
      new Option('--route <how>', 'the best that there is if not given').choices([
        'receiver',
        'download',
        'pip-load',
        'monitor-save',
      ]),
    )
    .option('--drive <letter>', 'where it goes')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/bootstrap.js')).bootstrap(options)));

  withLine(ulm.command('load-hex'))
    .description('load Intel HEX straight into the memory of a machine at its monitor')
    .argument('<file>', 'the .HEX file')
    .option('--start <address>', 'jump there afterwards: hexadecimal, or "first"', address)
    .addOption(json())
    .action(
      running(async (file, options) => (await import('../commands/load-hex.js')).loadHex(file, options)),
    );

  const boards = ulm
    .command('boards')
    .description('list the kinds of machine that are known')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/boards.js')).boards(options)));
  boards
    .command('show')
    .description('all that is known of one')
    .argument('<name>', 'its name, or a JSON file with a profile')
    .addOption(json())
    .action(
      running(async (name, options) => (await import('../commands/boards.js')).showBoard(name, options)),
    );

  ulm
    .command('ports')
    .description('list the serial ports of this machine')
    .addOption(json())
    .action(running(async (options) => (await import('../commands/ports.js')).ports(options)));
}
