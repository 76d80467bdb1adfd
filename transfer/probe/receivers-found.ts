import type { ReceiverNote } from '../../hardware-notes/index.js';
import { command, wake } from '../console.js';
import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import { callOf, type FoundDrive } from './survey.js';

/** The programs that name a receiver by themselves, the best first. */
const BY_NAME: readonly (readonly [program: string, kind: ReceiverNote['kind']])[] = [
  ['ULMRX', 'ulmrx'],
  ['XM', 'xm'],
  ['PCGET', 'pcget'],
];

/** What a program called XMODEM says without arguments tells which it is. */
const FAMILIES: readonly (readonly [sign: RegExp, kind: ReceiverNote['kind']])[] = [
  [/XMODEM v?1[0-2]\.\d/i, 'xm'],
  [/Eberhard|\/X[0-3]\b|XMODEM v?2\.\d/i, 'xmodem-2'],
];
const HELP_LIMIT = 15_000;

export interface FoundReceiver {
  readonly note: ReceiverNote;
  readonly evidence: string;
}

/** The best receiver that a survey found. An XMODEM.COM is run without arguments, when it only explains itself. */
export function* findReceiver(
  drives: readonly FoundDrive[],
  current: string,
): Protocol<FoundReceiver | undefined> {
  const noteOf = (kind: ReceiverNote['kind'], program: string): ReceiverNote => ({
    kind,
    programs: [program],
    blockSize: kind === 'ulmrx' ? 1024 : 128,
  });
  for (const [program, kind] of BY_NAME) {
    const call = callOf(drives, program, current);
    if (call !== undefined) return { note: noteOf(kind, call), evidence: `${call}.COM is there` };
  }
  const xmodem = callOf(drives, 'XMODEM', current);
  if (xmodem !== undefined) {
    const text = yield* explained(xmodem);
    const family = FAMILIES.find(([sign]) => sign.test(text));
    if (family !== undefined)
      return { note: noteOf(family[1], xmodem), evidence: `${xmodem} says what it is` };
  }
  const download = callOf(drives, 'DOWNLOAD', current);
  if (download === undefined) return undefined;
  return { note: noteOf('download', download), evidence: `${download}.COM is there` };
}

function* explained(program: string): Protocol<string> {
  try {
    return (yield* command(program, { within: HELP_LIMIT })).text;
  } catch (error) {
    if (!(error instanceof TransferError) || error.code !== 'no-answer') throw error;
    yield* wake();
    return error.evidence;
  }
}
