import type { Emulation, Parser } from './emulation.js';
import { Attribute, type Screen } from './screen.js';

/** States of the parser (after Paul Williams, "A parser for DEC's ANSI-compatible video terminals"). */
type State = 'ground' | 'escape' | 'charset' | 'hash' | 'csi' | 'csi-ignore' | 'string' | 'string-escape';

/** More parameters, or larger ones, are no sequence of a terminal. */
const MOST_PARAMETERS = 16;
const LARGEST = 9999;

/** Selections of SGR that a cell can show, by number; colours are not among them. */
const SGR_ON: Readonly<Record<number, number>> = {
  1: Attribute.bold,
  2: Attribute.dim,
  4: Attribute.underline,
  5: Attribute.blink,
  7: Attribute.reverse,
};
const SGR_OFF: Readonly<Record<number, number>> = {
  22: Attribute.bold | Attribute.dim,
  24: Attribute.underline,
  25: Attribute.blink,
  27: Attribute.reverse,
};

/** DEC's special graphics 60h to 7Eh (VT100 User Guide, table 3-9) as Unicode. */
const GRAPHICS = '◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·';

type Csi = (screen: Screen, at: (index: number, fallback?: number) => number, parameters: number[]) => void;

/** By the last character: ECMA-48 and the VT100 User Guide (EK-VT100-UG-003), chapter 3. */
const CSI: Readonly<Record<string, Csi>> = {
  '@': (screen, at) => screen.insertCharacters(at(0)),
  A: (screen, at) => screen.moveBy(-at(0), 0),
  B: (screen, at) => screen.moveBy(at(0), 0),
  C: (screen, at) => screen.moveBy(0, at(0)),
  D: (screen, at) => screen.moveBy(0, -at(0)),
  E: (screen, at) => screen.moveTo(screen.cursor.row + at(0), 0),
  F: (screen, at) => screen.moveTo(screen.cursor.row - at(0), 0),
  G: (screen, at) => screen.moveTo(screen.cursor.row, at(0) - 1),
  H: (screen, at) => screen.moveTo(at(0) - 1, at(1) - 1),
  J: (screen, at) => erase(screen, at(0, 0), 'Screen'),
  K: (screen, at) => erase(screen, at(0, 0), 'Line'),
  L: (screen, at) => screen.insertLines(at(0)),
  M: (screen, at) => screen.deleteLines(at(0)),
  P: (screen, at) => screen.deleteCharacters(at(0)),
  S: (screen, at) => screen.scrollUp(at(0)),
  T: (screen, at) => screen.scrollDown(at(0)),
  X: (screen, at) => {
    const { row, column } = screen.cursor;
    screen.eraseCells(row, column, Math.min(screen.columns, column + at(0)));
  },
  d: (screen, at) => screen.moveTo(at(0) - 1, screen.cursor.column),
  f: (screen, at) => screen.moveTo(at(0) - 1, at(1) - 1),
  h: (screen, at) => {
    if (at(0) === 4) screen.insertMode = true;
  },
  l: (screen, at) => {
    if (at(0) === 4) screen.insertMode = false;
  },
  m: (screen, _, parameters) => select(screen, parameters.length === 0 ? [0] : parameters),
  r: (screen, at) => screen.setScrollRegion(at(0) - 1, at(1, screen.rows) - 1),
  s: (screen) => screen.save(),
  u: (screen) => screen.restore(),
};

/** The same behind `?`: DEC's own modes. */
const PRIVATE: Readonly<Record<string, (screen: Screen, mode: number, on: boolean) => void>> = {
  h: setMode,
  l: setMode,
};

function setMode(screen: Screen, mode: number, on: boolean): void {
  if (mode === 7) screen.autoWrap = on;
  if (mode === 25) screen.cursorShown = on;
}

function erase(screen: Screen, what: number, of: 'Screen' | 'Line'): void {
  if (what === 0) screen[`eraseToEndOf${of}`]();
  else if (what === 1) screen[`eraseFromStartOf${of}`]();
  else if (what === 2 && of === 'Screen') screen.clear();
  else if (what === 2) screen.eraseCells(screen.cursor.row, 0, screen.columns);
}

function select(screen: Screen, parameters: readonly number[]): void {
  for (let at = 0; at < parameters.length; at++) {
    const number = parameters[at];
    if (number === 0) screen.attribute = 0;
    else if (number === 38 || number === 48) at += parameters[at + 1] === 2 ? 4 : 2;
    else screen.attribute = (screen.attribute | (SGR_ON[number] ?? 0)) & ~(SGR_OFF[number] ?? 0);
  }
}

/** What ESC and one more character do. Queries (ESC Z) go unanswered. */
const ESCAPES: Readonly<Record<string, (screen: Screen) => void>> = {
  7: (screen) => screen.save(),
  8: (screen) => screen.restore(),
  D: (screen) => screen.lineFeed(),
  E: (screen) => {
    screen.carriageReturn();
    screen.lineFeed();
  },
  M: (screen) => screen.reverseLineFeed(),
  c: (screen) => screen.reset(),
};

class Vt100Parser implements Parser {
  readonly #screen: Screen;
  #state: State = 'ground';
  #parameters: number[] = [];
  #private = '';
  /** The character sets G0 and G1, and which is in use: whether they are DEC's graphics. */
  #graphics = [false, false];
  #designated = 0;
  #shift = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  write(byte: number): void {
    // A string goes on to its end, whatever is in it; its C1 end is a byte of Latin-1 text here, as all C1 are.
    if (this.#state === 'string' || this.#state === 'string-escape') this.#string(byte);
    else if (byte === 0x18 || byte === 0x1a) this.#state = 'ground';
    else if (byte === 0x1b) this.#state = 'escape';
    else if (byte < 0x20) this.#control(byte);
    else if (byte === 0x7f || (byte >= 0x80 && byte < 0xa0)) return;
    else this.#printable(byte);
  }

  #string(byte: number): void {
    if (byte === 0x07 || byte === 0x18 || byte === 0x1a) this.#state = 'ground';
    else if (this.#state === 'string-escape' && byte === 0x5c) this.#state = 'ground';
    else this.#state = byte === 0x1b ? 'string-escape' : 'string';
  }

  /** Control characters do their work even inside a sequence. */
  #control(byte: number): void {
    const screen = this.#screen;
    if (byte === 7) screen.bell();
    else if (byte === 8) screen.moveBy(0, -1);
    else if (byte === 9) screen.tab();
    else if (byte >= 10 && byte <= 12) screen.lineFeed();
    else if (byte === 13) screen.carriageReturn();
    else if (byte === 14) this.#shift = 1;
    else if (byte === 15) this.#shift = 0;
  }

  #printable(byte: number): void {
    switch (this.#state) {
      case 'ground':
        this.#screen.put(this.#glyph(byte));
        break;
      case 'escape':
        this.#escape(String.fromCharCode(byte));
        break;
      case 'charset':
        this.#graphics[this.#designated] = byte === 0x30;
        this.#state = 'ground';
        break;
      case 'hash':
        this.#state = 'ground';
        break;
      case 'csi':
        this.#csi(byte);
        break;
      case 'csi-ignore':
        if (byte >= 0x40) this.#state = 'ground';
        break;
    }
  }

  #glyph(byte: number): number {
    const graphic = this.#graphics[this.#shift] && byte >= 0x60 && byte <= 0x7e;
    return graphic ? GRAPHICS.charCodeAt(byte - 0x60) : byte;
  }

  #escape(name: string): void {
    this.#state = 'ground';
    if (name === '[') {
      this.#state = 'csi';
      this.#parameters = [];
      this.#private = '';
    } else if (name === '(' || name === ')') {
      this.#state = 'charset';
      this.#designated = name === '(' ? 0 : 1;
    } else if (name === '#' || name === ' ' || name === '%' || name === '*' || name === '+') {
      this.#state = 'hash';
    } else if (']PX^_'.includes(name)) {
      this.#state = 'string';
    } else if (Object.hasOwn(ESCAPES, name)) {
      if (name === 'c') {
        this.#graphics = [false, false];
        this.#shift = 0;
      }
      ESCAPES[name](this.#screen);
    }
  }

  #csi(byte: number): void {
    const parameters = this.#parameters;
    if (byte >= 0x30 && byte <= 0x39) {
      if (parameters.length === 0) parameters.push(0);
      const last = parameters.length - 1;
      parameters[last] = Math.min(LARGEST, 10 * parameters[last] + byte - 0x30);
    } else if (byte === 0x3b) {
      if (parameters.length === 0) parameters.push(0);
      parameters.push(0);
      if (parameters.length > MOST_PARAMETERS) this.#state = 'csi-ignore';
    } else if (byte >= 0x3c && byte <= 0x3f && parameters.length === 0 && this.#private === '') {
      this.#private = String.fromCharCode(byte);
    } else if (byte < 0x40) {
      this.#state = 'csi-ignore';
    } else {
      this.#state = 'ground';
      this.#run(String.fromCharCode(byte));
    }
  }

  #run(name: string): void {
    const parameters = this.#parameters;
    if (this.#private === '?' && Object.hasOwn(PRIVATE, name)) {
      for (const mode of parameters) PRIVATE[name](this.#screen, mode, name === 'h');
    } else if (this.#private === '' && Object.hasOwn(CSI, name)) {
      // A parameter that is left out or 0 stands for the usual one.
      CSI[name](this.#screen, (index, fallback = 1) => parameters[index] || fallback, parameters);
    }
  }
}

export const vt100: Emulation = {
  title: 'DEC VT100 and ANSI',
  parser: (screen) => new Vt100Parser(screen),
  keys: {
    up: '\x1b[A',
    down: '\x1b[B',
    right: '\x1b[C',
    left: '\x1b[D',
    home: '\x1b[H',
    end: '\x1b[F',
    'page-up': '\x1b[5~',
    'page-down': '\x1b[6~',
    insert: '\x1b[2~',
    delete: '\x1b[3~',
    f1: '\x1bOP',
    f2: '\x1bOQ',
    f3: '\x1bOR',
    f4: '\x1bOS',
    f5: '\x1b[15~',
    f6: '\x1b[17~',
    f7: '\x1b[18~',
    f8: '\x1b[19~',
    f9: '\x1b[20~',
    f10: '\x1b[21~',
    f11: '\x1b[23~',
    f12: '\x1b[24~',
  },
};
