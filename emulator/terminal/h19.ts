import type { Emulation } from './emulation.js';
import { type Action, type EscapeTable, escapeParser } from './escapes.js';
import { Attribute } from './screen.js';
import { VT52 } from './vt52.js';

/** Modes by the digit of `ESC x` (set) and `ESC y` (reset): 5 hides the cursor. The others are not emulated. */
const mode =
  (set: boolean): Action =>
  (screen, digit) => {
    if (digit === 0x35) screen.cursorShown = !set;
  };

/** A VT52 with more. Heath Company, "H19 Video Terminal Operation Manual" (595-2284), Heath escape sequences. */
const H19: EscapeTable = {
  controls: VT52.controls,
  escapes: {
    ...VT52.escapes,
    '@': [
      0,
      (screen) => {
        screen.insertMode = true;
      },
    ],
    E: [
      0,
      (screen) => {
        screen.clear();
        screen.moveTo(0, 0);
      },
    ],
    L: [0, (screen) => screen.insertLines(1)],
    M: [0, (screen) => screen.deleteLines(1)],
    N: [0, (screen) => screen.deleteCharacters(1)],
    O: [
      0,
      (screen) => {
        screen.insertMode = false;
      },
    ],
    b: [0, (screen) => screen.eraseFromStartOfScreen()],
    j: [0, (screen) => screen.save()],
    k: [0, (screen) => screen.restore()],
    l: [0, (screen) => screen.eraseCells(screen.cursor.row, 0, screen.columns)],
    o: [0, (screen) => screen.eraseFromStartOfLine()],
    p: [
      0,
      (screen) => {
        screen.attribute |= Attribute.reverse;
      },
    ],
    q: [
      0,
      (screen) => {
        screen.attribute &= ~Attribute.reverse;
      },
    ],
    v: [
      0,
      (screen) => {
        screen.autoWrap = true;
      },
    ],
    w: [
      0,
      (screen) => {
        screen.autoWrap = false;
      },
    ],
    x: [1, mode(true)],
    y: [1, mode(false)],
    z: [0, (screen) => screen.reset()],
  },
};

export const h19: Emulation = {
  title: 'Heath H19, Zenith Z19',
  parser: escapeParser(H19),
  keys: {
    up: '\x1bA',
    down: '\x1bB',
    right: '\x1bC',
    left: '\x1bD',
    home: '\x1bH',
    f1: '\x1bS',
    f2: '\x1bT',
    f3: '\x1bU',
    f4: '\x1bV',
    f5: '\x1bW',
    delete: '\x7f',
  },
};
