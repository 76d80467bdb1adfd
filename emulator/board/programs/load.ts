import { type OpenFile, recordCount } from '../../cpm/disk.js';
import { type Task, WarmBoot } from '../../cpm/task.js';
import type { NativeProgram, World } from '../../cpm/world.js';
import { isPattern, type NamedFile, namedFile, withType } from './names.js';

const TPA = 0x0100;
const RECORD = 128;

/** Ends LOAD with a message. */
class LoadError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines[0]);
    this.name = 'LoadError';
  }
}

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
const general = (text: string, address: number) =>
  new LoadError([`ERROR: ${text}, LOAD ADDRESS ${hex(address, 4)}`]);

/**
 * LOAD.COM of CP/M 2.2: makes NAME.COM of the Intel HEX in NAME.HEX. Addresses must ascend from 0100h, gaps are
 * filled with 00. The old .COM is erased first, and after a failure its directory entry stands there with 0 bytes.
 *
 * Source: Digital Research, "CP/M 2.2 Manual", "LOAD", and its list of messages.
 *
 * @param recordSeconds what it takes for each record of 128 bytes
 */
export function createLoad(recordSeconds = 0): NativeProgram {
  return function* load(world, args) {
    const { console } = world;
    try {
      const source = namedFile(world, args[0] ?? '');
      if (!source || isPattern(source.name)) throw general('CANNOT OPEN SOURCE', TPA);
      const { first, image, bytes } = yield* convert(world, source, recordSeconds);
      const lines = [
        `FIRST ADDRESS ${hex(first, 4)}`,
        `LAST  ADDRESS ${hex((TPA + image.length - 1) & 0xffff, 4)}`,
        `BYTES READ    ${hex(bytes, 4)}`,
        `RECORDS WRITTEN ${hex(Math.ceil(image.length / RECORD), 2)}`,
      ];
      yield* console.print(lines.map((line) => `\r\n${line}`).join(''));
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      yield* console.print(error.lines.map((line) => `\r\n${line}`).join(''));
    }
    yield* console.newLine();
    throw new WarmBoot();
  };
}

interface Loaded {
  /** The address of the first record. */
  readonly first: number;
  /** From 0100h to the last address. */
  readonly image: Uint8Array;
  /** Bytes in the records. */
  readonly bytes: number;
}

function* convert(world: World, { disk, name }: NamedFile, recordSeconds: number): Task<Loaded> {
  const { user } = world.files;
  const source = disk.file(user, name.endsWith('   ') ? withType(name, 'HEX') : name);
  if (!source) throw general('CANNOT OPEN SOURCE', TPA);
  const target = withType(name, 'COM');
  if (disk.file(user, target)) disk.remove(user, target);
  const file = disk.make(user, target);
  if (!file) throw general('NO MORE DIRECTORY SPACE', TPA);
  const loaded = readHex(source);
  for (let record = 0; record * RECORD < loaded.image.length; record++) {
    const piece = new Uint8Array(RECORD);
    piece.set(loaded.image.subarray(record * RECORD, (record + 1) * RECORD));
    if (!disk.writeRecord(file, record, piece, 0)) throw general('DISK WRITE', TPA + record * RECORD);
  }
  yield* world.pause(recordCount(file) * recordSeconds);
  if (!disk.close(user, target)) throw general('CANNOT CLOSE FILE', TPA);
  return loaded;
}

/** Reads the records up to one without data; what stands between them is passed over. */
function readHex(source: OpenFile): Loaded {
  const image = new Uint8Array(0x10000);
  let [at, first, end, bytes] = [0, -1, TPA, 0];
  const character = () => {
    if (at >= source.length) throw general('DISK READ', end);
    return source.bytes[at++];
  };
  for (;;) {
    while (character() !== 0x3a);
    const read: number[] = [];
    const byte = () => {
      const text = String.fromCharCode(character(), character());
      if (!/^[0-9A-Fa-f]{2}$/.test(text)) throw badRecord('INVALID HEX DIGIT', read);
      read.push(Number.parseInt(text, 16));
      return read[read.length - 1];
    };
    const count = byte();
    const address = (byte() << 8) | byte();
    if (count === 0) return { first: Math.max(first, 0), image: image.slice(TPA, end), bytes };
    byte();
    for (let i = 0; i < count; i++) byte();
    byte();
    if ((read.reduce((a, b) => a + b, 0) & 0xff) !== 0) throw badRecord('CHECK SUM ERROR', read);
    // What is before the record that is being filled has gone to the disk.
    if (address < TPA || address < end - (end % RECORD)) throw general('INVERTED LOAD ADDRESS', address);
    if (first < 0) first = address;
    image.set(read.slice(4, 4 + count), address);
    end = Math.max(end, address + count);
    bytes += count;
  }
}

function badRecord(text: string, read: readonly number[]): LoadError {
  const address = ((read[1] ?? 0) << 8) | (read[2] ?? 0);
  const data = read.slice(4);
  return new LoadError([
    text,
    `LOAD  ADDRESS ${hex(address, 4)}`,
    `ERROR ADDRESS ${hex((address + data.length) & 0xffff, 4)}`,
    'BYTES READ:',
    `${hex(address, 4)}: ${data.map((byte) => hex(byte, 2)).join(' ')}`,
  ]);
}
