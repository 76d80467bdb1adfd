/** What a comparison comes to: pure. */

import { count, plural } from '../report.js';
import { type ExchangePair, lostCharacters, partsAt } from './exchange-pair.js';
import { type Fit, fitClock, type Sample } from './fit.js';

/** The first reply that differs. */
export interface Difference {
  readonly prompt: string;
  readonly emulator: string;
  readonly board: string;
  readonly at: number;
}

export interface Verdict {
  readonly replies: number;
  readonly equal: number;
  readonly difference: Difference | undefined;
  /** Undefined where the replies are too few or too much alike to tell. */
  readonly fit: Fit | undefined;
  /** What else is worth knowing, a sentence each. */
  readonly remarks: readonly string[];
}

/** What is known of the board before. */
export interface Known {
  /** Its clock as its profile has it, hertz. */
  readonly clockHz?: number | undefined;
  /** Bits a second; undefined where the line has no speed, as a socket. */
  readonly baud?: number | undefined;
}

/** A clock that differs from the profile's by more is worth a word. */
const NOTABLE = 0.02;
/** From fewer moments nothing is said against a board. */
const ENOUGH = 16;
/** A console that takes so many times the line's own time for a character is slow. */
const SLOW = 4;
const BITS_PER_CHARACTER = 10;
/** Where the line has no speed: seconds a character that are slow. */
const SLOW_WITHOUT_SPEED = 0.005;

export function verdictOf(pairs: readonly ExchangePair[], known: Known): Verdict {
  const different = pairs.filter(({ emulator, board }) => emulator.reply !== board.reply);
  const [first] = different;
  const fit = fitClock(pairs.flatMap(samplesOf));
  return {
    replies: pairs.length,
    equal: pairs.length - different.length,
    difference: first && {
      prompt: first.prompt,
      emulator: first.emulator.reply,
      board: first.board.reply,
      at: partsAt(first.emulator.reply, first.board.reply) ?? 0,
    },
    fit,
    remarks: [...lossRemarks(different), ...(fit === undefined ? [] : fitRemarks(fit, known))],
  };
}

/** The first and the last character of a reply: those between them add little, and come in bunches over USB. */
export function samplesOf({ emulator, board }: ExchangePair): Sample[] {
  if (emulator.reply !== board.reply || emulator.times.length !== board.times.length) return [];
  const last = emulator.times.length - 1;
  const ends = last < 0 ? [] : last === 0 ? [0] : [0, last];
  return ends.map((at) => ({
    tStates: emulator.times[at],
    characters: at + 1,
    seconds: board.times[at],
  }));
}

function lossRemarks(different: readonly ExchangePair[]): string[] {
  const lost = different
    .map(({ emulator, board }) => lostCharacters(emulator.reply, board.reply))
    .filter((characters) => characters !== undefined);
  if (lost.length === 0) return [];
  const all = lost.reduce((sum, characters) => sum + characters, 0);
  return [
    `The board's replies lack ${plural(all, 'character', 'characters')} in ${plural(lost.length, 'reply', 'replies')}: ` +
      'the line loses what it sends. Check RTS/CTS, the cable and the adapter.',
  ];
}

function fitRemarks(
  { clock, perCharacter, used, outliers, scatter }: Fit,
  { clockHz, baud }: Known,
): string[] {
  if (used.length < ENOUGH) return [];
  const remarks: string[] = [];
  const off = clockHz === undefined ? 0 : clock.value / clockHz - 1;
  if (clockHz !== undefined && Math.abs(off) > NOTABLE + (2 * clock.error) / clockHz) {
    const share = `${(100 * Math.abs(off)).toFixed(1)}%`;
    remarks.push(
      off < 0
        ? `The board is ${share} slower than its ${clockHz / 1e6} MHz: wait states, interrupts, or another crystal.`
        : `The board is ${share} faster than the ${clockHz / 1e6} MHz of its profile.`,
    );
  }
  const line = baud === undefined ? undefined : BITS_PER_CHARACTER / baud;
  const slow = line === undefined ? SLOW_WITHOUT_SPEED : SLOW * line;
  if (perCharacter.value - perCharacter.error > slow) {
    const least = line === undefined ? '' : `; the line itself takes ${(1000 * line).toFixed(2)} ms`;
    remarks.push(`The console is slow: ${(1000 * perCharacter.value).toFixed(1)} ms a character${least}.`);
  }
  if (outliers.length > 0) {
    remarks.push(
      `${plural(outliers.length, 'moment stands', 'moments stand')} far out and ${outliers.length === 1 ? 'was' : 'were'} left out: something else kept the board or this machine busy.`,
    );
  }
  if (scatter > 0.02) {
    remarks.push(`The times scatter by ${count(1000 * scatter)} ms: the line holds bytes back.`);
  }
  return remarks;
}

/** `7.37 ± 0.02 MHz`: as many digits as the error has meaning. */
export function megahertz({ value, error }: Fit['clock']): string {
  return `${withError(value / 1e6, error / 1e6)} MHz`;
}

/** `1.10 ± 0.05 ms` */
export function milliseconds({ value, error }: Fit['clock']): string {
  return `${withError(1000 * value, 1000 * error)} ms`;
}

function withError(value: number, error: number): string {
  const digits = Math.min(4, Math.max(0, error > 0 ? 1 - Math.floor(Math.log10(error)) : 4));
  const shown = error > 0 ? Math.max(error, 10 ** -digits) : 10 ** -digits;
  return `${value.toFixed(digits)} ± ${shown.toFixed(digits)}`;
}
