import type { Task } from '../../cpm/task.js';
import type { World } from '../../cpm/world.js';
import { hexValue } from '../hex-value.js';

export const COLON = 0x3a;
/** Type of the record that ends a file. */
export const END_RECORD = 1;

export interface HexRecord {
  readonly type: number;
  /** False when its bytes do not sum to 0. */
  readonly good: boolean;
}

/**
 * Takes a record of Intel HEX from the console, its colon already taken, and stores the bytes of each type but 01
 * as they come: when the sum shows that they are wrong they are in memory.
 *
 * @param heed which characters count; the others are passed over
 * @param stored called after each byte that was stored
 */
export function* takeRecord(
  { console, memory }: World,
  heed: (character: number) => boolean,
  stored: () => Task<void>,
): Task<HexRecord> {
  let sum = 0;
  function* digit(): Task<number> {
    for (;;) {
      const character = yield* console.rawIn();
      if (heed(character)) return hexValue(character);
    }
  }
  function* byte(): Task<number> {
    const value = ((((yield* digit()) & 0x0f) << 4) + (yield* digit())) & 0xff;
    sum = (sum + value) & 0xff;
    return value;
  }
  const count = yield* byte();
  let address = ((yield* byte()) << 8) | (yield* byte());
  const type = yield* byte();
  for (let i = 0; i < count && type !== END_RECORD; i++) {
    memory[address] = yield* byte();
    address = (address + 1) & 0xffff;
    yield* stored();
  }
  yield* byte();
  return { type, good: sum === 0 };
}
