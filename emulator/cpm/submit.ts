import { Fcb, isBlankName, parseFileName } from './fcb.js';
import { SUBMIT_FILE } from './submit-run.js';
import { type Task, WarmBoot } from './task.js';
import type { World } from './world.js';

const END_OF_FILE = 0x1a;
const RECORD = 128;
/** Characters of a command; the record has its length in front and a 0 behind. */
const LONGEST = 125;

/** Ends SUBMIT with a message. */
class SubmitError extends Error {
  override readonly name = 'SubmitError';
}

/**
 * SUBMIT as CP/M 2.2 has it: `SUBMIT NAME P1 P2 …` puts the lines of NAME.SUB into A:$$$.SUB, from which the CCP
 * takes its commands after a warm boot. In a line `$1` to `$9` stand for what follows the name (`$0`), `$$` for
 * `$`, and `^` with a letter for a control character.
 *
 * Source: Digital Research, "CP/M 2.2 Manual", "SUBMIT".
 *
 * @param args what follows the command
 */
export function* submit(world: World, args: string): Task<void> {
  const { console, files, user } = { ...world, user: world.files.user };
  try {
    const words = args.split(' ').filter(Boolean);
    const { drive, name } = parseFileName(words[0] ?? '', 0);
    const from = drive === 0 ? files.current : drive - 1;
    const source = files.disk(from).file(user, `${name.slice(0, 8)}SUB`);
    if (isBlankName(name) || !source) throw new SubmitError(`Error On Line 001No 'SUB' File Present`);
    const commands = linesOf(source.bytes).map((line, i) => expand(line, words, i + 1));
    writeCommands(world, commands.toReversed());
  } catch (error) {
    if (!(error instanceof SubmitError)) throw error;
    yield* console.print(`\r\n${error.message}`);
  }
  throw new WarmBoot();
}

function linesOf(bytes: Uint8Array): string[] {
  const end = bytes.indexOf(END_OF_FILE);
  const text = String.fromCharCode(...(end < 0 ? bytes : bytes.subarray(0, end)));
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A line with its parameters and control characters, in upper case as the CCP would make it. */
function expand(line: string, words: readonly string[], number: number): string {
  const fail = (text: string) => new SubmitError(`Error On Line ${String(number).padStart(3, '0')}${text}`);
  const text = line.replace(/\$(.?)|\^(.?)/gs, (_, parameter?: string, control?: string) => {
    if (control !== undefined) {
      if (!/^[@-_a-z]$/.test(control)) throw fail('Invalid Control Character');
      return String.fromCharCode(control.charCodeAt(0) & 0x1f);
    }
    if (parameter === '$') return '$';
    if (!/^\d$/.test(parameter ?? '')) throw fail('Parameter Error');
    return words[Number(parameter)] ?? '';
  });
  if (text.length > LONGEST) throw fail('Command Too Long');
  return text.toUpperCase();
}

/** Writes A:$$$.SUB, the first record for the last command. */
function writeCommands({ files }: World, commands: readonly string[]): void {
  const record = new Uint8Array(RECORD);
  const fcb = Fcb.of(1, SUBMIT_FILE);
  files.aside(files.user, { memory: record, address: 0 }, () => {
    files.remove(Fcb.of(1, SUBMIT_FILE));
    if (files.make(fcb) === 0xff) throw new SubmitError('Directory Full');
    for (const command of commands) {
      record.fill(0);
      record[0] = command.length;
      for (let i = 0; i < command.length; i++) record[1 + i] = command.charCodeAt(i);
      if (files.writeSequential(fcb) !== 0) throw new SubmitError('Disk Write Error');
    }
    files.close(fcb);
  });
}
