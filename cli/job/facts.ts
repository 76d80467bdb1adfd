/** What was found, in words: the same in the session, the plain lines and the commands. */

import type { Build } from '../../firmware/index.js';
import type { CheckResult } from '../check/check.js';
import { count, hex } from '../report.js';

/** The mission's limit for the program's file, in bytes. */
const LARGEST_COM = 40 * 1024;

/** Clocks that people's boards run at, in hertz. */
const CLOCKS = [4_000_000, 7_372_800] as const;

export function buildFacts(built: Build): string[] {
  const size = `${count(built.com.length)} bytes, CRC ${hex(built.crc)}, model ${built.modelId}`;
  const memory = `needs memory up to ${hex(built.memoryEnd)}h: a TPA of ${kilobytes(built.memoryEnd - 0x100)} KB`;
  const large = built.com.length > LARGEST_COM ? ['larger than 40 KB: it needs a large TPA'] : [];
  return [size, memory, ...large];
}

export function checkFacts({ prompts, start, first, later }: CheckResult): string[] {
  return [
    `${count(prompts)} replies equal to the reference`,
    `${count(start)} T-states to the first prompt`,
    `  ${inSeconds(start)}`,
    `${count(first.mean)} T-states to the first character`,
    `  ${inSeconds(first.mean)}`,
    `${count(later.mean)} T-states for each later one`,
    `  ${inSeconds(later.mean)}`,
  ];
}

/** The same in short: how many T-states a character takes, and how many of them a second has time for. */
export function speedFacts({ later }: CheckResult): string[] {
  const hertz = Math.max(...CLOCKS);
  return [
    `${count(later.mean)} T a character`,
    `${count(hertz / later.mean)} a second at ${(hertz / 1e6).toFixed(2)} MHz`,
  ];
}

/** `0.121 s at 4 MHz, 65.6 ms at 7.3728 MHz` */
function inSeconds(tStates: number): string {
  return CLOCKS.map((hertz) => `${shortTime(tStates / hertz)} at ${hertz / 1e6} MHz`).join(', ');
}

function shortTime(seconds: number): string {
  return seconds < 0.1 ? `${(1000 * seconds).toPrecision(3)} ms` : `${seconds.toFixed(3)} s`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
