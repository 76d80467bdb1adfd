import type { BoardProfile, ConsoleLine, ReceiverNote } from './profile.js';
import { flag, list, object, oneOf, optional, ProfileError, table, text, whole } from './schema.js';

const drive = text('a drive, "A" to "P"', /^[A-P]$/);
const program = text('how a program is called, as "XM" or "B:XM"', /^([A-P]:)?[A-Z0-9$-]{1,8}$/);
const file = text('a file on the board, as "XM.COM"', /^[A-Z0-9$-]{1,8}\.[A-Z0-9$]{1,3}$/);
const monitorKind = oneOf('scm', 'romwbw', 'searle');

const profile = object({
  name: text('a short name of lower-case letters, digits and dashes', /^[a-z0-9][a-z0-9-]*$/),
  title: text('a title in words'),
  clockHz: optional(whole(1, 1_000_000_000)),
  line: object({
    baud: whole(50, 12_000_000),
    dataBits: optional(oneOf(7, 8)),
    parity: optional(oneOf('none', 'odd', 'even')),
    stopBits: optional(oneOf(1, 2)),
    rtscts: optional(flag),
    charsPerSecond: optional(whole(1, 1_200_000)),
  }),
  receiver: object({
    kind: oneOf('xm', 'xmodem-2', 'pcget', 'ymodem', 'download', 'ulmrx', 'manual'),
    programs: optional(list(program)),
    blockSize: optional(oneOf('auto', 128, 1024)),
    port: optional(text('the port as the receiver names it, a letter or digits', /^[A-Z0-9]{1,2}$/)),
    command: optional(text('a command line with {file} in it', /\{file\}/)),
  }),
  monitor: optional(object({ kind: monitorKind, boot: optional(text('what is typed to boot CP/M')) })),
  terminal: optional(oneOf('vt100', 'vt52', 'adm3a', 'kaypro', 'h19')),
  tpaTop: optional(whole(0x1000, 0xffff)),
  signs: optional(
    object({
      programs: optional(list(file)),
      without: optional(list(file)),
      monitor: optional(monitorKind),
      says: optional(text('a regular expression')),
    }),
  ),
  writeInstead: optional(table(drive, drive)),
  notes: optional(
    list(
      object({
        fact: text('a sentence'),
        source: text('where it is known from'),
        verified: oneOf('source', 'paper', 'emulated', 'hardware'),
      }),
    ),
  ),
});

/** The pace where nothing is said: slow, and right for most. */
const DEFAULT_PACE = 500;

/**
 * Reads a user's profile. `name`, `title`, `line.baud` and `receiver.kind` have to be there; fields that are not
 * known are refused, for they are slips of the pen. Without `rtscts` there is none.
 * @param json the text of the file
 * @param origin its name, for messages
 * @throws ProfileError with the path of the field, what was found and what is allowed
 */
export function parseProfile(json: string, origin: string): BoardProfile {
  try {
    return complete(profile(parse(json), ''));
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    throw new ProfileError(`${origin}: ${error.message}`, error.evidence, error.remedy);
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ProfileError(
      'This is no JSON.',
      words,
      'Look at that place: a comma or a quote is often missing.',
    );
  }
}

function complete({ line, receiver, ...rest }: ReturnType<typeof profile>): BoardProfile {
  const { baud } = line;
  const fastest = Math.floor(baud / 10);
  if (line.charsPerSecond !== undefined && line.charsPerSecond > fastest) {
    throw new ProfileError(
      `line.charsPerSecond cannot be ${line.charsPerSecond}.`,
      `line.baud: ${baud}`,
      `At that speed a line carries ${fastest} characters a second at most.`,
    );
  }
  if (rest.signs?.says !== undefined) compile(rest.signs.says);
  const programs = receiver.programs ?? [];
  if (programs.length === 0 && receiver.kind !== 'manual') {
    throw new ProfileError(
      'receiver.programs is missing.',
      `receiver.kind: "${receiver.kind}"`,
      'It has to be a list of how the receiver is called, as ["XM", "B:XM"].',
    );
  }
  return {
    ...rest,
    line: {
      ...line,
      rtscts: line.rtscts ?? false,
      charsPerSecond: line.charsPerSecond ?? Math.min(DEFAULT_PACE, fastest),
    } satisfies ConsoleLine,
    receiver: { ...receiver, programs, blockSize: receiver.blockSize ?? 128 } satisfies ReceiverNote,
    writeInstead: rest.writeInstead ?? {},
    notes: rest.notes ?? [],
  };
}

function compile(says: string): void {
  try {
    new RegExp(says);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ProfileError(
      'signs.says is no regular expression.',
      words,
      'Put a backslash before its signs.',
    );
  }
}
