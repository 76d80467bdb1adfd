/** Keys beyond the characters. */
export type KeyName =
  | 'up'
  | 'down'
  | 'right'
  | 'left'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'insert'
  | 'delete'
  | `f${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** The same keys as WordStar and the programs like it want them (WordStar 3.3 reference, the ^E ^S ^D ^X diamond). */
export const WORDSTAR_KEYS: Readonly<Partial<Record<KeyName, string>>> = {
  up: '\x05',
  down: '\x18',
  right: '\x04',
  left: '\x13',
  'page-up': '\x12',
  'page-down': '\x03',
  insert: '\x16',
  delete: '\x07',
  home: '\x11S',
  end: '\x11D',
};
