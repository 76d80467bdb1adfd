#!/usr/bin/env node
/** The command `ulm`: parses the command line, and hands over to one file of `commands/`. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { packageFile } from '../model/package-file.js';
import { ExitCode } from './exit-codes.js';
import { toProblem } from './problem.js';
import { reportProblem } from './report.js';

const whole = (least: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  }
  return value;
};

const real = (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
};

const wholes = (text: string) => (text === '' ? [] : text.split(',').map(whole(1)));

/** Options of all commands that talk to a machine. */
function withLine(command: Command): Command {
  return command
    .option(
      '--port <port>',
      'serial port, socket://host:port, rfc2217://host:port, or sim: and a virtual board',
    )
    .option('--board <name>', 'what kind of machine it is (ulm boards), or a JSON file with a profile')
    .addOption(
      new Option('--receiver <which>', "the board's own, or ours (ulm bootstrap)").choices([
        'board',
        'ulmrx',
      ]),
    )
    .option('--data-port <port>', 'a second port, that the blocks go by, not the console')
    .option('--data-unit <name>', 'what the receiver on the board calls that port, as 1 for XM R1')
    .option('--line <settings>', 'the line in short, as 9600,7E1,rtscts')
    .option('--baud <rate>', 'bits a second', whole(1))
    .option('--rtscts', 'hardware flow control by RTS and CTS; as the board has it if not given')
    .option('--no-rtscts', 'no flow control: send slowly')
    .option('--xonxoff', 'software flow control')
    .option('--char-delay <ms>', 'pause behind each character', real)
    .option('--line-delay <ms>', 'pause behind each line', real)
    .option('--no-dtr', 'DTR low after opening')
    .option('--log <file>', 'write down all that passes over the line')
    .option('--reconnect', 'wait for a line that goes away');
}

const address = (text: string): number | 'first' => {
  if (text === 'first') return text;
  const value = /^[0-9a-f]{1,4}h?$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;
  if (Number.isNaN(value)) throw new InvalidArgumentError('It must be a hexadecimal address, or "first".');
  return value;
};

const json = () => new Option('--json', 'say it as JSON, for scripts');

/** Runs a command's file; what it returns is the exit code. */
function running<Arguments extends unknown[]>(command: (...args: Arguments) => Promise<ExitCode>) {
  return async (...args: Arguments) => {
    process.exitCode = await command(...args);
  };
}

function commandLine(): Command {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  const ulm = withLine(new Command('ulm'))
    .description(
      'Puts a tiny language model on a real Z80: builds the CP/M program, checks it in an emulator,\n' +
        'uploads it by XMODEM over a serial line, verifies it there, and chats.\n\n' +
        'Without a command it does all of that, step by step.',
    )
    .version(version)
    .showHelpAfterError('(ulm --help shows what there is)')
    .exitOverride()
    .enablePositionalOptions()
    .option('--model <name>', 'a shipped model, or a weight file')
    .option('--force', 'send the program also when the board has it already')
    .option('--yes', 'ask nothing: take the first model and the first port that is found')
    .addOption(json())
    .action(running(async (options) => (await import('./commands/session.js')).session(options)))
    .addHelpText(
      'after',
      '\nExamples:\n  ulm                                 choose a model and a machine, then talk\n' +
        '  ulm --port /dev/ttyUSB0             with the board on that port\n' +
        "  printf 'is it alive\\n' | ulm         plain lines, on the virtual board",
    );

  ulm
    .command('build')
    .description('build the CP/M program of a model')
    .argument('<model>', 'a shipped model, or a weight file')
    .option('-o, --output <file>', 'the .COM file to write', 'CHAT.COM')
    .option('--hex', 'write it as Intel HEX too (.HEX)')
    .option('--list', 'write the listing and the symbols too (.LST, .SYM)')
    .option('--no-pack', 'the weights as they are: a larger file that needs not expand them at its start')
    .addOption(json())
    .action(running(async (model, options) => (await import('./commands/build.js')).build(model, options)));

  ulm
    .command('check')
    .description('hold a program in the emulator against the integer reference')
    .argument('<file>', 'the .COM file')
    .argument('<model>', 'the model that it was built from')
    .option('--pairs <file>', 'take the prompts from this pair file')
    .option('--prompts <count>', 'how many prompts', whole(1), 100)
    .option('--all', 'ask every distinct query of the pairs')
    .option('--seed <number>', 'chooses the prompts', whole(0), 1)
    .addOption(json())
    .action(
      running(async (file, model, options) =>
        (await import('./commands/check.js')).check(file, model, options),
      ),
    );

  ulm
    .command('run')
    .description('run a CP/M program in the emulator, its folder being drive A')
    .argument('<file>', 'the .COM file')
    .argument('[args...]', "the program's arguments")
    .passThroughOptions()
    .action(running(async (file, args) => (await import('./commands/run.js')).run(file, args)));

  ulm
    .command('train')
    .description('train a model on pairs')
    .argument('<pairs>', 'a file with a query|response on each line')
    .requiredOption('-o, --output <file>', 'the weight file to write')
    .option('--name <name>', "the model's name; the output file's if not given")
    .option('--hidden <units>', 'units of each hidden layer, as 256 or 256,128', wholes)
    .addOption(
      new Option('--context <kind>', 'which characters of the reply it sees').choices(['prefix', 'recent8']),
    )
    .option('--seed <number>', 'the same seed gives the same file', whole(0))
    .option('--steps <count>', 'weight updates', whole(1))
    .option('--batch <pairs>', 'pairs in a step', whole(1))
    .option('--lr <rate>', 'learning rate at its highest', real)
    .option('--w1 <weight>', 'penalty on weights: makes them 0', real)
    .option('--l1 <weight>', 'penalty on activations: makes them 0', real)
    .option('--all-pairs', 'hold none of the queries back to measure on')
    .option('--report <file>', 'write a page about it: HTML')
    .addOption(json())
    .action(running(async (pairs, options) => (await import('./commands/train.js')).train(pairs, options)));

  ulm
    .command('eval')
    .description('how well a model answers, and what it confuses')
    .argument('<model>', 'a shipped model, or a weight file')
    .argument('<pairs>', 'pairs, or probes: question, tab, and the replies that fit with | between')
    .option('--held-out', 'only the queries that training holds back')
    .option('--worst <count>', 'how many confusions to list', whole(0), 10)
    .option('--at-least <percent>', 'exit with 1 if fewer of the replies are right', real)
    .option('--report <file>', 'write a page about it: HTML')
    .addOption(json())
    .action(
      running(async (model, pairs, options) =>
        (await import('./commands/eval.js')).evaluateModel(model, pairs, options),
      ),
    );

  const data = ulm.command('data').description('look after pair files');
  data
    .command('lint')
    .description('what is wrong or doubtful about a pair file, by line number')
    .argument('<pairs>', 'a file with a query|response on each line')
    .option('--show <count>', 'how many places of each fault', whole(0), 5)
    .option('--strict', 'let warnings count as errors')
    .addOption(json())
    .action(running(async (pairs, options) => (await import('./commands/data.js')).lint(pairs, options)));
  data
    .command('balance')
    .description('how the pairs are shared among the replies; with -o, a file that shares them evenly')
    .argument('<pairs>', 'a file with a query|response on each line')
    .option('-o, --output <file>', 'write a balanced pair file')
    .option('--per-reply <count>', 'pairs for each reply; the median if not given', whole(1))
    .option('--seed <number>', 'chooses what is left out and what is varied', whole(0), 1)
    .addOption(json())
    .action(running(async (pairs, options) => (await import('./commands/data.js')).balance(pairs, options)));

  ulm
    .command('import')
    .description("take over the original Z80-uLM's model.npz")
    .argument('<npz>', 'the model.npz')
    .requiredOption('-o, --output <file>', 'the weight file to write')
    .option('--name <name>', "the model's name; the output file's if not given")
    .addOption(json())
    .action(
      running(async (npz, options) => (await import('./commands/import.js')).importModel(npz, options)),
    );

  ulm
    .command('board')
    .description('offer the virtual board to others, over TCP')
    .option('--listen <address>', 'host:port', '127.0.0.1:6800')
    .option('--listen-data <address>', 'the second line too, at this host:port')
    .option('--kind <name>', 'romwbw, classic or scm, and options after commas', 'plain')
    .option('--drive <folder>', 'a folder as drive A; in memory if not given')
    .option('--turbo', 'as fast as this machine can')
    .action(running(async (options) => (await import('./commands/board.js')).board(options)));

  withLine(ulm.command('probe'))
    .description('find out what is at the other end of a line, and change nothing there')
    .option('--bauds <rates>', 'speeds to try, as 115200,9600', wholes)
    .addOption(json())
    .action(running(async (options) => (await import('./commands/probe.js')).probe(options)));

  withLine(ulm.command('send'))
    .description('send files to a machine, and have them verified there')
    .argument('<files...>', 'files of this machine')
    .option('--to <place>', 'where they go, as B3: or B3:CHAT.COM')
    .option('--force', 'send also what the board has already')
    .option('--keep', 'never overwrite a file')
    .option('--yes', 'overwrite without asking')
    .addOption(new Option('--verify <how>', 'how').choices(['auto', 'required', 'read-back', 'none']))
    .addOption(json())
    .action(running(async (files, options) => (await import('./commands/send.js')).send(files, options)));

  withLine(ulm.command('receive'))
    .description('bring files from a machine here')
    .argument('<names...>', 'files there, as CHAT.COM or B3:CHAT.COM')
    .option('-o, --output <folder>', 'where they go; this folder if not given')
    .option('--text', 'text files: they end at their ^Z')
    .addOption(json())
    .action(
      running(async (names, options) => (await import('./commands/receive.js')).receive(names, options)),
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
    .action(running(async (options) => (await import('./commands/bootstrap.js')).bootstrap(options)));

  withLine(ulm.command('load-hex'))
    .description('load Intel HEX straight into the memory of a machine at its monitor')
    .argument('<file>', 'the .HEX file')
    .option('--start <address>', 'jump there afterwards: hexadecimal, or "first"', address)
    .addOption(json())
    .action(
      running(async (file, options) => (await import('./commands/load-hex.js')).loadHex(file, options)),
    );

  const boards = ulm
    .command('boards')
    .description('list the kinds of machine that are known')
    .addOption(json())
    .action(running(async (options) => (await import('./commands/boards.js')).boards(options)));
  boards
    .command('show')
    .description('all that is known of one')
    .argument('<name>', 'its name, or a JSON file with a profile')
    .addOption(json())
    .action(
      running(async (name, options) => (await import('./commands/boards.js')).showBoard(name, options)),
    );

  ulm
    .command('ports')
    .description('list the serial ports of this machine')
    .addOption(json())
    .action(running(async (options) => (await import('./commands/ports.js')).ports(options)));

  return ulm;
}

/** Runs a command line; never rejects. */
async function main(args: readonly string[]): Promise<void> {
  try {
    await commandLine().parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
      return;
    }
    const problem = toProblem(thrown);
    reportProblem(problem, args.includes('--json'));
    process.exitCode = problem.exitCode;
  }
}

await main(process.argv.slice(2));
