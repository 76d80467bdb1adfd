import { adm3a } from './adm3a.js';
import type { Emulation } from './emulation.js';
import { h19 } from './h19.js';
import { kaypro } from './kaypro.js';
import type { KeyName } from './key-names.js';
import { Screen, type ScreenOptions } from './screen.js';
import { vt52 } from './vt52.js';
import { vt100 } from './vt100.js';

/** The terminals that CP/M programs are installed for, by the names that users give them. */
export const EMULATIONS = { vt100, vt52, adm3a, kaypro, h19 } as const satisfies Record<string, Emulation>;

export type TerminalKind = keyof typeof EMULATIONS;

export const terminalKinds = Object.keys(EMULATIONS) as readonly TerminalKind[];

/**
 * A terminal: bytes of a machine in, a screen of cells out. It answers no query, and what it does not know it
 * drops: nothing that a machine sends goes anywhere but into the cells.
 */
export class Terminal {
  readonly kind: TerminalKind;
  readonly screen: Screen;
  readonly #parser: ReturnType<Emulation['parser']>;

  constructor(kind: TerminalKind, options: ScreenOptions = {}) {
    this.kind = kind;
    this.screen = new Screen(options);
    this.#parser = EMULATIONS[kind].parser(this.screen);
  }

  write(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#parser.write(byte);
  }

  /** What a key of it sends; undefined where it has no such key. */
  key(name: KeyName): string | undefined {
    return (EMULATIONS[this.kind] as Emulation).keys[name];
  }
}
