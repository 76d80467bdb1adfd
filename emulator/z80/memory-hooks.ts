/**
 * Hooks for a bus: memory that is more than 64 KB of RAM. Each wraps the hooks that the bus has already; the CPU
 * must not run meanwhile.
 */

import type { Bus } from './api.js';

/** What the CPU did with a byte: opcodes are read too. */
export type Access = 'read' | 'write';

/** Makes the addresses from `from` to `to`, both included, read-only, as ROM is: what is written there is lost. */
export function protect(bus: Bus, from: number, to: number): void {
  const write = writerOf(bus);
  bus.write = (address, value) => {
    if (address < from || address > to) write(address, value);
  };
}

/**
 * Tells `seen` of each access from `from` to `to`, both included: a read with the byte, a write before it is done.
 * It may call `cpu.stop()`: the run ends after the instruction.
 *
 * @returns a function that ends the watch; of several, the last one ends first
 */
export function watch(
  bus: Bus,
  from: number,
  to: number,
  seen: (access: Access, address: number, value: number) => void,
): () => void {
  const { read: oldRead, write: oldWrite } = bus;
  const read = readerOf(bus);
  const write = writerOf(bus);
  bus.read = (address) => {
    const value = read(address);
    if (address >= from && address <= to) seen('read', address, value);
    return value;
  };
  bus.write = (address, value) => {
    if (address >= from && address <= to) seen('write', address, value);
    write(address, value);
  };
  return () => {
    bus.read = oldRead;
    bus.write = oldWrite;
  };
}

/** A page of a `MemoryMap`. */
export interface Page {
  readonly bytes: Uint8Array;
  /** Where in `bytes` it begins. */
  readonly offset?: number;
  readonly readOnly?: boolean;
}

/** What nobody answers for reads as. */
const FLOATING = 0xff;

/**
 * An address space of pages that are switched while it runs, as banked ROM and RAM are: `map` from an output's
 * handler. A page without memory reads as FF.
 *
 * @throws RangeError where the size of a page is no power of two of 256 bytes to 64 KB
 */
export class MemoryMap {
  readonly #pages: (Page | undefined)[];
  readonly #shift: number;
  readonly #mask: number;

  constructor(readonly pageSize = 0x4000) {
    this.#shift = Math.log2(pageSize);
    if (!Number.isInteger(this.#shift) || pageSize < 0x100 || pageSize > 0x10000) {
      throw new RangeError(`A page has 256, 512 … 65536 bytes, not ${pageSize}.`);
    }
    this.#mask = pageSize - 1;
    this.#pages = new Array<Page | undefined>(0x10000 / pageSize).fill(undefined);
  }

  /**
   * Puts memory in the place of a page, counted from 0; undefined takes it away.
   *
   * @throws RangeError where there is no such page, or its memory is too short
   */
  map(index: number, page: Page | undefined): void {
    if (!(index in this.#pages))
      throw new RangeError(`There are ${this.#pages.length} pages, and no ${index}.`);
    if (page !== undefined && (page.offset ?? 0) + this.pageSize > page.bytes.length) {
      throw new RangeError(`Page ${index} needs ${this.pageSize} bytes from ${page.offset ?? 0}.`);
    }
    this.#pages[index] = page;
  }

  /** For `bus.read`. */
  readonly read = (address: number): number => {
    const page = this.#pages[address >> this.#shift];
    return page === undefined ? FLOATING : page.bytes[(page.offset ?? 0) + (address & this.#mask)];
  };

  /** For `bus.write`. */
  readonly write = (address: number, value: number): void => {
    const page = this.#pages[address >> this.#shift];
    if (page === undefined || page.readOnly === true) return;
    page.bytes[(page.offset ?? 0) + (address & this.#mask)] = value;
  };
}

function readerOf(bus: Bus): (address: number) => number {
  const { read, memory } = bus;
  return read === undefined ? (address) => memory[address] : (address) => read.call(bus, address);
}

function writerOf(bus: Bus): (address: number, value: number) => void {
  const { write, memory } = bus;
  if (write !== undefined) return (address, value) => write.call(bus, address, value);
  return (address, value) => {
    memory[address] = value;
  };
}
