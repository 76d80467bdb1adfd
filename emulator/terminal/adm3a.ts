import type { Emulation } from './emulation.js';
import { COMMON_CONTROLS, type EscapeTable, escapeParser, moveTo } from './escapes.js';

/** Lear Siegler, "ADM-3A Operator's Manual" (1979), section 3, and what is said of it in terminfo's `adm3a`. */
export const ADM3A: EscapeTable = {
  controls: {
    ...COMMON_CONTROLS,
    11: (screen) => screen.moveBy(-1, 0),
    12: (screen) => screen.moveBy(0, 1),
    26: (screen) => {
      screen.clear();
      screen.moveTo(0, 0);
    },
    30: (screen) => screen.moveTo(0, 0),
  },
  escapes: { '=': [2, moveTo] },
};

export const adm3a: Emulation = {
  title: 'Lear Siegler ADM-3A',
  parser: escapeParser(ADM3A),
  keys: { up: '\x0b', down: '\x0a', left: '\x08', right: '\x0c', home: '\x1e', delete: '\x7f' },
};
