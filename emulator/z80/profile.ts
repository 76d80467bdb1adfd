/** Where a program's T-states go: a tally of its instructions by the routines that its symbols name. */

/** One routine's share. */
export interface ProfileRow {
  /** Its symbol; `add_*` for several whose names differ in their numbers alone. */
  readonly routine: string;
  readonly tStates: number;
  /** Share of all T-states, 0 … 1. */
  readonly share: number;
  /** How often its beginning was come to from elsewhere. */
  readonly calls: number;
}

/** So many symbols that differ in their numbers alone are one routine: an unrolled loop, not a row of routines. */
const UNROLLED = 4;

/** What no symbol names: below the first one, or behind the program. */
const ELSEWHERE = 'elsewhere';

/** Counts instructions as they run. */
export class Profile {
  readonly #names: string[] = [ELSEWHERE];
  /** The routine that each address belongs to, as an index of `#names`. */
  readonly #routineOf = new Uint16Array(0x10000);
  readonly #begins = new Uint8Array(0x10000);
  readonly #tStates: Float64Array;
  readonly #calls: Float64Array;
  #last = 0;

  /**
   * @param symbols addresses by name; a name with a dot is a place within a routine
   * @param end the first address that belongs to none of them
   */
  constructor(symbols: ReadonlyMap<string, number>, end: number) {
    const routines = [...symbols].filter(([name, address]) => !name.includes('.') && address < end);
    const stems = new Map<string, number>();
    for (const [name] of routines) stems.set(stemOf(name), (stems.get(stemOf(name)) ?? 0) + 1);
    const indices = new Map<string, number>();
    for (const [name, address] of routines.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? 1 : -1))) {
      const stem = stemOf(name);
      const routine = stems.get(stem)! >= UNROLLED ? stem : name;
      const index = indices.get(routine) ?? this.#names.push(routine) - 1;
      indices.set(routine, index);
      this.#routineOf.fill(index, address, end);
      this.#begins[address] = 1;
    }
    this.#tStates = new Float64Array(this.#names.length);
    this.#calls = new Float64Array(this.#names.length);
  }

  /** Takes down an instruction at `pc` that took so many T-states. */
  add(pc: number, tStates: number): void {
    const routine = this.#routineOf[pc];
    this.#tStates[routine] += tStates;
    if (routine !== this.#last && (this.#begins[pc] === 1 || routine === 0)) this.#calls[routine]++;
    this.#last = routine;
  }

  /** All T-states that were taken down. */
  get total(): number {
    return this.#tStates.reduce((sum, own) => sum + own, 0);
  }

  /** The routines that ran, the dearest first. */
  rows(): ProfileRow[] {
    const { total } = this;
    return this.#names
      .map((routine, index) => ({
        routine,
        tStates: this.#tStates[index],
        share: this.#tStates[index] / total,
        calls: this.#calls[index],
      }))
      .filter(({ tStates }) => tStates > 0)
      .sort((a, b) => b.tStates - a.tStates || (a.routine < b.routine ? -1 : 1));
  }
}

/** The name without its numbers: `add_second_39` → `add_second_*`. */
function stemOf(name: string): string {
  return name.replace(/\d+/g, '*');
}

/**
 * The symbols of a `.SYM` file: a name and a hexadecimal address on each line; other lines are passed over.
 */
export function parseSymbols(text: string): Map<string, number> {
  const symbols = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, address] = /^\s*([A-Za-z_.][\w.]*)\s+([0-9A-Fa-f]{4})h?\s*$/.exec(line) ?? [];
    if (name !== undefined) symbols.set(name, Number.parseInt(address, 16));
  }
  return symbols;
}
