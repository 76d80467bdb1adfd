import { listedNames } from '../ccp.js';
import { command } from '../console.js';
import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';

/** A drive that answered. */
export interface FoundDrive {
  /** A to P. */
  readonly drive: string;
  /** The programs on it, in the console's user area: `XM.COM`. */
  readonly programs: readonly string[];
}

export interface Survey {
  readonly drives: readonly FoundDrive[];
  /** What was typed and what came of it, a line for each drive. */
  readonly evidence: readonly string[];
}

const ALL = 'ABCDEFGHIJKLMNOP';
/** So many drives in a row that are not there end the search. */
const GAPS = 2;
const DIR_LIMIT = 30_000;

/**
 * Looks which drives there are and what programs are on them, by DIR alone: a drive that is not there is an error of
 * the BDOS, which gets its ^C and boots warm.
 * @param drives letters to try; all sixteen if not given, until two in a row are missing
 */
export function* survey(drives: string = ALL): Protocol<Survey> {
  const found: FoundDrive[] = [];
  const evidence: string[] = [];
  let missing = 0;
  for (const drive of drives) {
    try {
      const { text } = yield* command(`DIR ${drive}:*.COM`, { within: DIR_LIMIT });
      const programs = [...new Set(listedNames(text))].filter((name) => name.endsWith('.COM')).sort();
      found.push({ drive, programs });
      const count = `${programs.length} program${programs.length === 1 ? '' : 's'}`;
      evidence.push(`DIR ${drive}:*.COM: ${programs.length === 0 ? 'no programs' : count}`);
      missing = 0;
    } catch (error) {
      if (!(error instanceof TransferError) || error.code !== 'board-file') throw error;
      evidence.push(`DIR ${drive}:*.COM: ${error.message}`);
      if (++missing >= GAPS && drives === ALL) break;
    }
  }
  return { drives: found, evidence };
}

/** How a program is called that a survey found, the current drive's first: `C:PIP`; undefined where it is on none. */
export function callOf(drives: readonly FoundDrive[], program: string, current: string): string | undefined {
  const having = drives
    .filter(({ programs }) => programs.includes(`${program}.COM`))
    .map(({ drive }) => drive);
  if (having.includes(current)) return program;
  return having.length === 0 ? undefined : `${having[0]}:${program}`;
}
