import { ADM3A } from './adm3a.js';
import type { Emulation } from './emulation.js';
import { type EscapeTable, escapeParser } from './escapes.js';
import { Attribute, type Screen } from './screen.js';

/** Attributes by the digit of `ESC B` (on) and `ESC C` (off); 4 is the cursor, 6 saves and restores its place. */
const ATTRIBUTES: Readonly<Record<string, number>> = {
  0: Attribute.reverse,
  1: Attribute.dim,
  2: Attribute.blink,
  3: Attribute.underline,
};

const switched = (on: boolean) => (screen: Screen, digit: number) => {
  const name = String.fromCharCode(digit);
  const attribute = ATTRIBUTES[name] ?? 0;
  screen.attribute = on ? screen.attribute | attribute : screen.attribute & ~attribute;
  if (name === '4') screen.cursorShown = on;
  if (name === '6' && on) screen.save();
  if (name === '6' && !on) screen.restore();
};

/** Dots and lines of the models with graphics, in half cells: their places are taken, and nothing is drawn. */
const NOT_DRAWN = () => {};

/** An ADM-3A with more. Kaypro Corporation, "Kaypro 4 User's Guide" (1984), appendix on video control codes. */
const KAYPRO: EscapeTable = {
  controls: {
    ...ADM3A.controls,
    23: (screen) => screen.eraseToEndOfScreen(),
    24: (screen) => screen.eraseToEndOfLine(),
  },
  escapes: {
    ...ADM3A.escapes,
    E: [0, (screen) => screen.insertLines(1)],
    R: [0, (screen) => screen.deleteLines(1)],
    B: [1, switched(true)],
    C: [1, switched(false)],
    '*': [2, NOT_DRAWN],
    ' ': [2, NOT_DRAWN],
    L: [4, NOT_DRAWN],
    D: [4, NOT_DRAWN],
  },
};

export const kaypro: Emulation = {
  title: 'Kaypro',
  parser: escapeParser(KAYPRO),
  keys: { up: '\x0b', down: '\x0a', left: '\x08', right: '\x0c', delete: '\x7f' },
};
