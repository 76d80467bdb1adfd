export { type KeyName, WORDSTAR_KEYS } from './key-names.js';
export { Attribute, type Position, type Row, Screen, type ScreenOptions } from './screen.js';
export { EMULATIONS, Terminal, type TerminalKind, terminalKinds } from './terminal.js';
