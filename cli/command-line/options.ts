/** What the options of the commands share. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit-codes.js';

/** An option's value: a whole number of at least so much. */
export const whole = (least: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  }
  return value;
};

/** An option's value: a number. */
export const real = (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
};

/** An option's value: whole numbers with commas between. */
export const wholes = (text: string) => (text === '' ? [] : text.split(',').map(whole(1)));

/** Heads of the help: a command's own options stand before those of the line. */
export const OWN_GROUP = 'Options:';
const LINE_GROUP = 'The machine and its line:';

/** Options of all commands that talk to a machine. */
export function withLine(command: Command): Command {
  return command
    .optionsGroup(LINE_GROUP)
    .option(
      '--port <port>',
      'serial port, socket://host:port, rfc2217://host:port, or sim: and a virtual board',
    )
    .option('--setup <name>', 'a machine that was kept by name (ulm config)')
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
    .option('--reconnect', 'wait for a line that goes away')
    .optionsGroup(OWN_GROUP);
}

/** An option's value: a hexadecimal address, or the first. */
export const address = (text: string): number | 'first' => {
  if (text === 'first') return text;
  const value = /^[0-9a-f]{1,4}h?$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN;
  if (Number.isNaN(value)) throw new InvalidArgumentError('It must be a hexadecimal address, or "first".');
  return value;
};

export const json = () => new Option('--json', 'say it as JSON, for scripts');

/** Runs a command's file; what it returns is the exit code. */
export function running<Arguments extends unknown[]>(command: (...args: Arguments) => Promise<ExitCode>) {
  return async (...args: Arguments) => {
    process.exitCode = await command(...args);
  };
}
