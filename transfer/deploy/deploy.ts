import { CHAT_PROMPT } from '../chat.js';
import { BDOS_ERROR, failBdos, PROMPT, typeLine } from '../console.js';
import { TransferError } from '../errors.js';
import { expect } from '../expect.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { parseTarget } from '../target.js';
import type { FileResult, PutOptions } from './file.js';
import { FilePut } from './put-file.js';
import { Session, type SessionOptions } from './session.js';

export interface DeployOptions extends SessionOptions, PutOptions {
  /** Name of the program on the board, without a type, and where it goes if need be: `CHAT`, `B3:CHAT`. */
  readonly name: string;
  /** The `.COM` file; at least one byte. */
  readonly data: Uint8Array;
  /**
   * What the program's `/V` has to answer: `CRC 1A2B OK` somewhere in its output. If not given, it is checked by
   * what else is there.
   */
  readonly expectedCrc?: number;
  /** Where it goes, A to P. If not given, where the console stands, or what the profile says in place of that. */
  readonly drive?: string;
  /** Start the program at the end; true if not given. */
  readonly start?: boolean;
}

export interface Deployed extends FileResult {
  /** What the program printed up to its first prompt, if it was started. */
  readonly greeting?: string;
}

const START_LIMIT = 60_000;

/**
 * Brings a program to a CP/M machine and starts it: finds the prompt, leaves the file where the same is there already,
 * else sends it under a temporary name, has the board check it and puts it in the place of the old one. When something
 * fails the error says what is on the board then.
 * @throws TransferError `bad-name`, `damaged`, `not-verified`, `board-file`, `file-exists`, `start-failed` and those
 * of the parts
 */
export function* deploy(options: DeployOptions): Protocol<Deployed> {
  const { drive, name, data, expectedCrc, start = true } = options;
  const target = parseTarget(drive === undefined ? name : `${drive.replace(/:$/, '')}:${name}`);
  if (target.name.includes('.')) {
    throw new TransferError('bad-name', `${name} is no name for a program.`, {
      remedy: 'Use up to 8 letters and digits, without a type.',
    });
  }
  const put = new FilePut(
    new Session(options),
    {
      target: { ...target, name: `${target.name}.COM` },
      data,
      ...(expectedCrc === undefined ? {} : { selfCheckCrc: expectedCrc }),
    },
    options,
  );
  return yield* put.run(function* (_, result): Protocol<Deployed> {
    if (!start || result.outcome === 'kept' || put.place === undefined) return result;
    return { ...result, greeting: yield* startProgram(put, target.name) };
  });
}

/** Starts the program and waits for its prompt; the console stays in its user area. */
function* startProgram({ place, report }: FilePut, name: string): Protocol<string> {
  const line = place!.file(name);
  report.begin('start', `Starting ${place!.named(`${name}.COM`)}.`);
  yield* place!.go('user');
  yield* typeLine(line);
  const found = yield* expect(
    { chat: CHAT_PROMPT, prompt: PROMPT, bdos: BDOS_ERROR },
    { send: Uint8Array.of(0x0d), within: START_LIMIT },
  );
  if (found.key === 'chat') {
    report.done('The program is running.');
    return found.text.replace(/^[\r\n]+/, '').replace(/[\r\n]*> $/, '');
  }
  if (found.key === 'bdos') return yield* failBdos(line, found.match);
  throw new TransferError('start-failed', 'The program did not come to its prompt.', {
    evidence: found.text === '' ? 'nothing was received' : `received "${printable(found.text)}"`,
    remedy: `Start it by hand: ${line}`,
  });
}
