/** What the generator knows of one opcode, and how registers read in the code it writes. */

export interface Operation {
  readonly opcode: number;
  /** The mnemonic, which gives the function its name. */
  readonly text: string;
  /** T-states after any prefix, of the untaken branch where there are two. */
  readonly tStates: number;
  /** Whether the instruction writes F. One that does not must clear Q. */
  readonly flags: boolean;
  /** Statements on the state `s`. */
  readonly body: readonly string[];
}

/** An operation that leaves F alone. */
export function plain(opcode: number, text: string, tStates: number, ...body: string[]): Operation {
  return { opcode, text, tStates, flags: false, body };
}

/** An operation that writes F and Q. */
export function flagged(opcode: number, text: string, tStates: number, ...body: string[]): Operation {
  return { opcode, text, tStates, flags: true, body };
}

/** Where a byte register lies: A by itself, the others in half a word. */
interface Place {
  readonly word: string;
  readonly half: 'whole' | 'high' | 'low';
}

const places: Readonly<Record<string, Place>> = {
  a: { word: 's.a', half: 'whole' },
  b: { word: 's.bc', half: 'high' },
  c: { word: 's.bc', half: 'low' },
  d: { word: 's.de', half: 'high' },
  e: { word: 's.de', half: 'low' },
  h: { word: 's.hl', half: 'high' },
  l: { word: 's.hl', half: 'low' },
  ixh: { word: 's.ix', half: 'high' },
  ixl: { word: 's.ix', half: 'low' },
  iyh: { word: 's.iy', half: 'high' },
  iyl: { word: 's.iy', half: 'low' },
};

/** An expression for the byte register; only A's needs no parentheses within a larger one. */
export function read(register: string): string {
  const { word, half } = places[register];
  if (half === 'whole') return word;
  return half === 'high' ? `${word} >> 8` : `${word} & 0xff`;
}

/** A statement that gives the byte register the value of an expression without operators. */
export function write(register: string, value: string): string {
  const { word, half } = places[register];
  if (half === 'whole') return `${word} = ${value};`;
  if (half === 'high') return `${word} = (${word} & 0xff) | (${value} << 8);`;
  return `${word} = (${word} & 0xff00) | ${value};`;
}

/** Statements that copy one byte register to another. */
export function copy(to: string, from: string): string[] {
  if (to === from) return [];
  const target = places[to];
  const source = places[from];
  if (target.half === 'whole') return [write(to, read(from))];
  if (source.half === 'whole') return [write(to, read(from))];
  if (target.half === 'low') return [write(to, `(${read(from)})`)];
  if (source.half === 'low') return [write(to, `(${read(from)})`)];
  return [`${target.word} = (${target.word} & 0xff) | (${source.word} & 0xff00);`];
}

/** A statement that clears or sets one bit of a byte register. */
export function changeBit(register: string, bit: number, on: boolean): string {
  const { word, half } = places[register];
  const mask = half === 'high' ? 0x100 << bit : 1 << bit;
  const full = half === 'whole' ? 0xff : 0xffff;
  return on ? `${word} |= ${hex(mask)};` : `${word} &= ${hex(full & ~mask)};`;
}

export function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}
