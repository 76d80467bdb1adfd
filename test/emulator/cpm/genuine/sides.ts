/** Two machines that are given the same calls: Digital Research's BDOS and ours, over disks of the same kind. */

import {
  createMachine,
  type DiskParameters,
  type Machine,
  MemoryDisk,
  QueueConsole,
} from '../../../../emulator/index.js';
import { genuineMachine, topOf } from './genuine.js';

const PROGRAM = 0x0100;
const AFTER_CALL = PROGRAM + 3;
const STACK = 0xe000;
const T_STATES = 5e8;
/** Keys that one call may ask for. */
const KEYS = 300;

/** What came of a call: A, B, HL and what it put out; or that it booted warm. */
export interface Outcome {
  readonly end: 'returned' | 'booted' | 'stuck';
  readonly registers: string;
  readonly output: string;
}

export class Side {
  readonly machine: Machine;
  readonly disks: readonly MemoryDisk[];
  readonly console: QueueConsole;
  #output = '';

  /** @param system Digital Research's, or undefined for ours at the same addresses */
  constructor(formats: readonly DiskParameters[], top: number, system?: Uint8Array) {
    this.disks = formats.map((format) => new MemoryDisk(format));
    const drives = Object.fromEntries(
      this.disks.map((disk, n) => [String.fromCharCode(0x41 + n), disk] as const),
    );
    this.console = new QueueConsole((byte) => {
      this.#output += String.fromCharCode(byte);
    });
    const list = (byte: number) => {
      this.#output += `<${byte}>`;
    };
    const options = { console: this.console, drives, list, punch: list };
    this.machine = system
      ? genuineMachine(system, options).machine
      : createMachine({ ...options, tpaTop: top, program: { bytes: Uint8Array.of(0x76) } });
    this.call(13, 0, [13]);
  }

  /** Makes a BDOS call; types keys, one after another, as often as it waits for one. */
  call(number: number, de: number, keys: readonly number[]): Outcome {
    const { cpu, memory } = this.machine;
    this.#output = '';
    memory.set([0xcd, 5, 0, 0x76], PROGRAM);
    Object.assign(cpu, { pc: PROGRAM, sp: STACK, c: number, de, b: 0x55 });
    for (const place of [0, AFTER_CALL]) cpu.breakpoints.add(place);
    for (let key = 0; key < KEYS; key++) {
      if (this.machine.run(T_STATES) !== 'waiting') {
        const { a, b, hl, pc } = cpu;
        const output = this.#output.toUpperCase();
        if (pc === 0) return { end: 'booted', registers: '', output };
        return { end: 'returned', registers: `A=${a} B=${b} HL=${hl}`, output };
      }
      this.console.type([keys[key % keys.length]]);
    }
    return { end: 'stuck', registers: '', output: this.#output.slice(0, 200) };
  }
}

/** Both, and what is different between them. */
export class Sides {
  readonly genuine: Side;
  readonly ours: Side;

  constructor(system: Uint8Array, formats: readonly DiskParameters[]) {
    this.genuine = new Side(formats, topOf(system), system);
    this.ours = new Side(formats, topOf(system));
  }

  poke(address: number, bytes: readonly number[]): void {
    for (const { machine } of [this.genuine, this.ours]) machine.memory.set(bytes, address);
  }

  /** Types ahead. */
  type(keys: readonly number[]): void {
    for (const { console } of [this.genuine, this.ours]) console.type(keys);
  }

  peek(address: number): number {
    return this.genuine.machine.memory[address];
  }

  /** Makes a call on both; gives how it ended, and what is not the same then. */
  call(number: number, de: number, keys: readonly number[]): { end: Outcome['end']; differences: string[] } {
    const [theirs, ours] = [this.genuine.call(number, de, keys), this.ours.call(number, de, keys)];
    const differences: string[] = [];
    for (const part of ['end', 'registers', 'output'] as const) {
      if (theirs[part] !== ours[part]) differences.push(`${part}: ${theirs[part]} | ${ours[part]}`);
    }
    return { end: theirs.end, differences: [...differences, ...this.#memory(), ...this.#disks()] };
  }

  /** Memory below the stack, and what the BIOS keeps; not the system, nor the places that the BDOS has in a DPH. */
  #memory(): string[] {
    const { memory, layout } = this.genuine.machine;
    const other = this.ours.machine.memory;
    const scratch = layout.drives.map((areas) => (areas ? areas.dph + 2 : -10));
    const found: string[] = [];
    for (let at = 0; at < memory.length && found.length < 8; at++) {
      if (memory[at] === other[at] || (at >= STACK - 64 && at < layout.directoryBuffer) || at >= 0xff80)
        continue;
      if (scratch.some((from) => at >= from && at < from + 6)) continue;
      found.push(`(${at.toString(16)}): ${memory[at]} | ${other[at]}`);
    }
    return found;
  }

  #disks(): string[] {
    return this.genuine.disks.flatMap((disk, n) => {
      const other = this.ours.disks[n].bytes;
      const at = disk.bytes.findIndex((byte, i) => byte !== other[i]);
      return at < 0 ? [] : [`disk ${n} at ${at.toString(16)}: ${disk.bytes[at]} | ${other[at]}`];
    });
  }
}
