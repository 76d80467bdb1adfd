import type { Emulation } from './emulation.js';
import { COMMON_CONTROLS, type EscapeTable, escapeParser, moveTo } from './escapes.js';

/** Digital Equipment Corporation, "VT52 DECscope User's Manual" (EK-VT5X-OP-001), chapter 3. ESC Z goes unanswered. */
export const VT52: EscapeTable = {
  controls: COMMON_CONTROLS,
  escapes: {
    A: [0, (screen) => screen.moveBy(-1, 0)],
    B: [0, (screen) => screen.moveBy(1, 0)],
    C: [0, (screen) => screen.moveBy(0, 1)],
    D: [0, (screen) => screen.moveBy(0, -1)],
    H: [0, (screen) => screen.moveTo(0, 0)],
    I: [0, (screen) => screen.reverseLineFeed()],
    J: [0, (screen) => screen.eraseToEndOfScreen()],
    K: [0, (screen) => screen.eraseToEndOfLine()],
    Y: [2, moveTo],
  },
};

export const vt52: Emulation = {
  title: 'DEC VT52',
  parser: escapeParser(VT52),
  keys: {
    up: '\x1bA',
    down: '\x1bB',
    right: '\x1bC',
    left: '\x1bD',
    f1: '\x1bP',
    f2: '\x1bQ',
    f3: '\x1bR',
    f4: '\x1bS',
    delete: '\x7f',
  },
};
