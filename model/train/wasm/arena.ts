import { Struct, type StructName, structSize } from './structs.js';

/** Bytes that all addresses are a multiple of: a line of the processor's cache, so that threads share none. */
const LINE = 64;

/** Lays out memory: asks are added up first, and turned into addresses that never change. */
export class Arena {
  /** Address 0 stays unused. */
  private end = LINE;

  get bytes(): number {
    return this.end;
  }

  take(bytes: number): number {
    const address = this.end;
    this.end = Math.ceil((address + bytes) / LINE) * LINE;
    return address;
  }

  /** Room for records of one kind, side by side. */
  takeStructs(name: StructName, count: number): number {
    return this.take(count * structSize(name));
  }
}

/** Records of one kind that lie side by side. */
export function structsAt<N extends StructName>(
  memory: ArrayBufferLike,
  address: number,
  name: N,
  count: number,
): Struct<N>[] {
  return Array.from({ length: count }, (_, i) => new Struct(memory, address + i * structSize(name), name));
}
