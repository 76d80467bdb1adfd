/**
 * Our BDOS against Digital Research's, call by call, with what nobody would think of: random calls on random FCBs, over
 * disks of all kinds; and the conformance programs on theirs. It runs where `ULM_CPM22` names an image of their CCP and
 * BDOS 2.2, which is theirs and so not here.
 */

import test, { type ExecutionContext } from 'ava';
import { resultsOf } from '../../../../cli/conformance/verdicts.js';
import { type DiskParameters, MemoryDrive, QueueConsole } from '../../../../emulator/index.js';
import { buildConformance, KEYS_LINE, readKeys } from '../../../../firmware/index.js';
import { randomNumbers } from '../../z80/random.js';
import { genuineMachine, genuineSystem } from './genuine.js';
import { Sides } from './sides.js';

const system = genuineSystem();

function withSystem(t: ExecutionContext): Uint8Array | undefined {
  if (!system) {
    t.log('skipped: ULM_CPM22 names no image of CP/M 2.2');
    t.pass();
  }
  return system;
}

const SKEW = [1, 7, 13, 19, 25, 5, 11, 17, 23, 3, 9, 15, 21, 2, 8, 14, 20, 26, 6, 12, 18, 24, 4, 10, 16, 22];
/** Small disks: tracks, block shift, extent mask, blocks, entries, reserved tracks, checked records. */
const FORMATS: readonly DiskParameters[] = [
  { ...format(26, 3, 0, 40, 16, 2, 4), translation: SKEW },
  format(32, 4, 1, 60, 32, 0, 0),
  format(64, 4, 0, 300, 32, 1, 8),
  format(128, 5, 1, 260, 16, 0, 0),
  format(40, 5, 3, 30, 8, 0, 2),
  format(40, 7, 15, 12, 12, 0, 3),
];

function format(
  spt: number,
  bsh: number,
  exm: number,
  blocks: number,
  entries: number,
  off: number,
  cks: number,
) {
  return {
    recordsPerTrack: spt,
    blockShift: bsh,
    extentMask: exm,
    blocks,
    directoryEntries: entries,
    reservedTracks: off,
    checkedRecords: cks,
  };
}

const FCBS = [0x5c, 0x2000, 0x2040, 0x2080];
const DMAS = [0x80, 0x2f80, 0x3000];
const NAMES = [
  'A       TXT',
  'B       TXT',
  'A       COM',
  '$$$     SUB',
  '????????TXT',
  '???????????',
  'A       TX\xd4',
];
/** Numbers of calls, those that change most more often. */
const CALLS = [
  12, 13, 14, 15, 15, 16, 16, 17, 18, 18, 19, 20, 20, 21, 21, 21, 22, 22, 22, 23, 24, 25, 26, 27, 28, 29, 30,
  31, 32, 33, 33, 34, 34, 34, 35, 36, 37, 38, 40, 40, 41, 255,
];
const RECORD_CALLS = [20, 21, 33, 34, 40];

/** A session of random calls; gives the first that is not the same on both, and what is not. */
function session(image: Uint8Array, seed: number, steps: number): string | undefined {
  const below = randomNumbers(seed);
  const one = <T>(choices: readonly T[]): T => choices[below(choices.length)];
  const sides = new Sides(image, [one(FORMATS), one(FORMATS)]);
  const characters = (name: string) => Array.from(name, (character) => character.charCodeAt(0));
  for (let step = 0; step < steps; step++) {
    const fcb = one(FCBS);
    const kind = below(8);
    if (kind < 4) {
      sides.poke(fcb, [below(20) === 0 ? below(256) : below(3), ...characters(one(NAMES))]);
      sides.poke(fcb + 12, [below(5) === 0 ? below(34) : 0, 0, below(30) === 0 ? below(256) : 0]);
      if (below(3) === 0) sides.poke(fcb + 32, [below(5) === 0 ? below(256) : 0]);
    } else if (kind === 4) {
      const record = below(3) === 0 ? below(65_536) + below(5_000) : below(400);
      sides.poke(fcb + 33, [record & 0xff, (record >> 8) & 0xff, record >> 16]);
    } else if (kind === 5) {
      sides.poke(fcb + 16, [below(3), ...characters(one(NAMES))]);
    } else if (kind === 6) {
      sides.poke(
        one(DMAS),
        Array.from({ length: 128 }, () => below(256)),
      );
    }
    const number = one(CALLS);
    const de =
      number === 14
        ? below(3)
        : number === 26
          ? one(DMAS)
          : number === 32
            ? one([255, 255, 0, below(256)])
            : fcb;
    const keys = [one([13, 13, 32, 3])];
    const times = RECORD_CALLS.includes(number) && below(3) === 0 ? below(150) : 1;
    for (let i = 0; i < times; i++) {
      if (times > 1) sides.poke(fcb + 33, [(sides.peek(fcb + 33) + 1) & 0xff]);
      const { end, differences } = sides.call(number, number === 37 ? below(4) : de, keys);
      if (differences.length > 0) return `call ${number} of step ${step}: ${differences.join('; ')}`;
      if (end !== 'returned') return undefined;
    }
  }
  return undefined;
}

const SESSIONS = 12;
test('random calls leave registers, memory and disks as they do there', (t) => {
  const image = withSystem(t);
  if (!image) return;
  for (let seed = 1; seed <= SESSIONS; seed++) t.is(session(image, seed, 200), undefined, `seed ${seed}`);
});

const CONTROLS = [0, 1, 3, 5, 8, 9, 10, 13, 16, 18, 19, 21, 24, 26, 27, 127, 131, 255];
const TEXT = 0x2000;
const BUFFER = 0x2100;

/** A session of random calls of the console, with keys typed ahead and when they are waited for. */
function consoleSession(image: Uint8Array, seed: number): string | undefined {
  const below = randomNumbers(seed);
  const one = <T>(choices: readonly T[]): T => choices[below(choices.length)];
  const key = () => (below(3) === 0 ? one(CONTROLS) : 0x61 + below(26));
  const keys = (length: number) => Array.from({ length }, key);
  const sides = new Sides(image, [FORMATS[0]]);
  for (let step = 0; step < 40; step++) {
    sides.type(keys(below(4) === 0 ? below(30) : below(4)));
    const number = one([1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 11]);
    sides.poke(TEXT, [...keys(below(20)).filter((byte) => byte !== 0x24), 0x24]);
    sides.poke(BUFFER, [one([0, 1, 2, 20, 80, 255])]);
    // Of function 6 all but FE, whose answer 2.2 loses.
    const e = number === 6 ? one([255, below(254)]) : one([0x41, one(CONTROLS)]);
    const de = number === 9 ? TEXT : number === 10 ? BUFFER : e;
    const { end, differences } = sides.call(number, de, [...keys(6), 13]);
    if (differences.length > 0) return `call ${number} of step ${step}: ${differences.join('; ')}`;
    if (end !== 'returned') return undefined;
  }
  return undefined;
}

const CONSOLE_SESSIONS = 60;
test('the console shows and answers to random keys what it does there', (t) => {
  const image = withSystem(t);
  if (!image) return;
  for (let seed = 1; seed <= CONSOLE_SESSIONS; seed++) {
    t.is(consoleSession(image, seed), undefined, `seed ${seed}`);
  }
});

for (const program of buildConformance()) {
  test(`${program.file} finds nothing wrong with theirs`, (t) => {
    const image = withSystem(t);
    if (!image) return;
    let text = '';
    const console = new QueueConsole((byte) => {
      text += String.fromCharCode(byte);
      const [, keys] = (byte === 0x0a && KEYS_LINE.exec(text)) || [];
      if (keys !== undefined) console.type(readKeys(keys));
    });
    const drives = { A: new MemoryDrive({ [program.file]: program.com }) };
    const { machine, boot } = genuineMachine(image, { console, drives });
    boot();
    console.type(program.file.replace(/\.COM$/, '\r'));
    machine.run(2e9);
    for (const [name, { verdict, detail }] of resultsOf(program, text))
      t.is(verdict, 'ok', `${name} ${detail ?? ''}`);
  });
}
