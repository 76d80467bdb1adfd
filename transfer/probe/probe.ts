import type { BoardProfile, ReceiverNote } from '../../hardware-notes/index.js';
import type { Protocol } from '../protocol.js';
import { findReceiver } from './receivers-found.js';
import { type Answerer, recognise } from './recognise.js';
import { type FoundDrive, survey } from './survey.js';

export interface ProbeOptions {
  /** To choose from, the likeliest first. */
  readonly profiles: readonly BoardProfile[];
  /** Letters of the drives to look at; all if not given. */
  readonly drives?: string;
  /** Milliseconds for the first sign of life; 2000 if not given. */
  readonly patience?: number;
  /** Hears each line of the evidence. */
  readonly onEvidence?: (line: string) => void;
}

export interface Probed {
  readonly answerer: Answerer;
  /** Drives that are there, with all the programs on them. */
  readonly drives: readonly FoundDrive[];
  /** The best of its receivers, ready for a profile. */
  readonly receiver?: ReceiverNote;
  /** Whether text can be made a program there: PIP and LOAD. */
  readonly canLoad: boolean;
  /** The profile that fits best. */
  readonly profile?: BoardProfile;
  /** The end of a program's memory as the profile's board was seen to have it; it cannot be asked for at the prompt. */
  readonly tpaTop?: number;
  /** What was typed, what came, and what follows from it. */
  readonly evidence: readonly string[];
}

/**
 * Finds out what is at the other end, at the speed that the line has. It types returns, a space, `?` where a monitor
 * may answer, DIR for each drive, and XMODEM without arguments where there is one: nothing on the machine is changed.
 * A program that runs there gets the same keys.
 */
export function* probe(options: ProbeOptions): Protocol<Probed> {
  const evidence: string[] = [];
  const note = (...lines: readonly string[]) => {
    evidence.push(...lines);
    for (const line of lines) options.onEvidence?.(line);
  };
  const {
    answerer,
    heard,
    evidence: typed,
  } = yield* recognise(options.patience === undefined ? {} : { patience: options.patience });
  note(...typed);
  let drives: readonly FoundDrive[] = [];
  let receiver: ReceiverNote | undefined;
  if (answerer.kind === 'cpm') {
    const surveyed = yield* survey(options.drives);
    drives = surveyed.drives;
    note(...surveyed.evidence);
    const found = yield* findReceiver(drives, answerer.prompt.drive);
    if (found !== undefined) note(found.evidence);
    receiver = found?.note;
  }
  const has = (program: string) => drives.some(({ programs }) => programs.includes(program));
  const profile = fitting(options.profiles, { answerer, has, heard, receiver });
  if (profile !== undefined) note(`profile ${profile.name}: ${profile.title}`);
  return {
    answerer,
    drives,
    ...(receiver === undefined ? {} : { receiver }),
    canLoad: has('PIP.COM') && has('LOAD.COM'),
    ...(profile === undefined ? {} : { profile }),
    ...(profile?.tpaTop === undefined ? {} : { tpaTop: profile.tpaTop }),
    evidence,
  };
}

interface Seen {
  readonly answerer: Answerer;
  readonly has: (program: string) => boolean;
  readonly heard: string;
  readonly receiver: ReceiverNote | undefined;
}

/** The profile with the most signs of those whose signs all fit; the first of several. */
function fitting(profiles: readonly BoardProfile[], seen: Seen): BoardProfile | undefined {
  let best: { profile: BoardProfile; score: number } | undefined;
  for (const profile of profiles) {
    const score = scoreOf(profile, seen);
    if (score !== undefined && (best === undefined || score > best.score)) best = { profile, score };
  }
  return best?.profile;
}

/** How many signs fit; undefined where one does not, or there are none. */
function scoreOf(
  { signs, receiver }: BoardProfile,
  { answerer, has, heard, receiver: found }: Seen,
): number | undefined {
  if (signs === undefined) return undefined;
  // Programs of one name are not always the same; our own may be on any board.
  if (found !== undefined && found.kind !== 'ulmrx' && found.kind !== receiver.kind) return undefined;
  const { programs = [], without = [], monitor, says } = signs;
  const askedAtPrompt = programs.length + without.length > 0;
  if (askedAtPrompt && answerer.kind !== 'cpm') return undefined;
  if (!programs.every(has) || without.some(has)) return undefined;
  if (monitor !== undefined && (answerer.kind !== 'monitor' || answerer.monitor !== monitor))
    return undefined;
  if (says !== undefined && !new RegExp(says, 'i').test(heard)) return undefined;
  return programs.length + without.length + (monitor === undefined ? 0 : 1) + (says === undefined ? 0 : 1);
}
