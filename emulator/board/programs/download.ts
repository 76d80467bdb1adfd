import { Fcb } from '../../cpm/fcb.js';
import { FOR_INPUT, type Task, WarmBoot } from '../../cpm/task.js';
import type { NativeProgram, World } from '../../cpm/world.js';
import { hexValue } from '../hex-value.js';

const FCB_ADDRESS = 0x5c;
const BUFFER = 0x80;
const RECORD = 128;
const DOTS_IN_LINE = 64;
const NEW_LINE = '\r\n';

const [COLON, END, USER] = [0x3a, 0x3e, 0x55];

/**
 * DOWNLOAD.COM of Grant Searle's CP/M: `DOWNLOAD NAME.EXT`, then on the console `U0`, `:`, the bytes as hex digits,
 * `>`, the low byte of their number and of their sum.
 *
 * As there, characters come by function 6 and dots go by function 2, and function 2 looks for ^S: at the first dot
 * it takes one character of the data into the BDOS's look-ahead, where function 6 never finds it, unless something
 * lies there already. What is written is not checked, and no character after the colon is refused.
 *
 * Source: Grant Searle, "download.asm" of his CP/M on breadboard.
 *
 * @param characterTStates what it computes with each character, beside the calls that fetch it
 */
export function createDownload(characterTStates = 0): NativeProgram {
  return function* download(world) {
    const { console, files, memory } = world;
    const fcb = new Fcb(memory, FCB_ADDRESS);
    let count = 0;
    let sum = 0;
    let dots = 0;

    function* character(): Task<number> {
      yield* world.compute(characterTStates);
      return yield* nextCharacter(world);
    }
    function* byte(first?: number): Task<number> {
      const high = hexValue(first ?? (yield* character()));
      return ((high << 4) + (high >> 4) + hexValue(yield* character())) & 0xff;
    }
    function* writeRecord(): Task<void> {
      yield* world.pause(world.times.writeRecord);
      files.writeSequential(fcb);
      yield* console.print('.');
    }

    for (let found = 0; found !== COLON; ) {
      found = yield* character();
      if (found === USER) files.user = hexValue(yield* character()) & 0x1f;
    }
    files.remove(fcb);
    files.make(fcb);
    for (;;) {
      const first = yield* character();
      if (first === END) break;
      const value = yield* byte(first);
      sum = (sum + value) & 0xff;
      memory[BUFFER + (count++ % RECORD)] = value;
      if (count % RECORD !== 0) continue;
      yield* writeRecord();
      dots = (dots + 1) % DOTS_IN_LINE;
      if (dots === 0) yield* console.print(NEW_LINE);
    }
    if (count % RECORD !== 0) yield* writeRecord();
    files.close(fcb);
    if ((yield* byte()) !== (count & 0xff)) {
      yield* console.print(`${NEW_LINE}======File Length Error======`);
      yield* character();
      yield* character();
    } else if ((yield* byte()) !== sum) {
      yield* console.print(`${NEW_LINE}======Checksum Error======`);
    } else {
      yield* console.print(`${NEW_LINE}OK`);
    }
    throw new WarmBoot();
  };
}

/** Function 6, until it has a character that is not 0. */
function* nextCharacter({ device }: World): Task<number> {
  for (;;) {
    while (!device.status()) yield FOR_INPUT;
    const byte = device.read();
    if (byte !== 0) return byte;
  }
}
