/** Screens in the manner of CP/M's full-screen programs, as bytes for the terminals that they were installed for. */

export const encode = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const adm3aAt = (row: number, column: number) => `\x1b=${String.fromCharCode(row + 32, column + 32)}`;
const vt52At = (row: number, column: number) => `\x1bY${String.fromCharCode(row + 32, column + 32)}`;

/** An editor with a ruler, block marks and a status line, for an ADM-3A: it paints, then writes into its text. */
export const EDITOR_ADM3A = [
  '\x1a',
  adm3aAt(0, 0),
  '  B:LETTER.TXT  PAGE 1 LINE 3 COL 12     INSERT ON',
  adm3aAt(1, 0),
  `L${'----!'.repeat(11)}--R`,
  adm3aAt(2, 0),
  'Dear Sir,',
  adm3aAt(4, 0),
  'the mchine runs.',
  adm3aAt(4, 5),
  'a',
  'chine runs.',
  adm3aAt(0, 28),
  '5',
  adm3aAt(0, 34),
  ' 7',
  adm3aAt(23, 0),
  '^K block  ^Q quick  ^J help',
  adm3aAt(4, 6),
].join('');

export const EDITOR_SHOWN = `  B:LETTER.TXT  PAGE 1 LINE 5 COL  7     INSERT ON
L----!----!----!----!----!----!----!----!----!----!----!--R
Dear Sir,

the machine runs.


















^K block  ^Q quick  ^J help`;

/** A compiler's menu with bright letters, for a Kaypro; then the editor's first line over it. */
export const MENU_KAYPRO = [
  '\x1a',
  `${'-'.repeat(39)}\r\n`,
  'PASCAL system        Version 1.0\r\n\r\n',
  '\x1bB1Logged drive: \x1bC1A\r\n\r\n',
  ...['Edit', 'Compile', 'Run', 'Quit'].map((word) => `\x1bB0${word[0]}\x1bC0${word.slice(1)}\r\n`),
  '\r\nText:     0 bytes\r\n>\x18',
].join('');

export const MENU_SHOWN = `---------------------------------------
PASCAL system        Version 1.0

Logged drive: A

Edit
Compile
Run
Quit

Text:     0 bytes
>`;

/** A file list that is scrolled by lines put in at its top, for a VT52 and its like. */
export const LIST_VT52 = [
  '\x1bH\x1bJ',
  ...['ASM.COM', 'DDT.COM', 'ED.COM'].map((name, row) => `${vt52At(row, 2)}${name}`),
  '\x1bH\x1bI',
  '> LOAD.COM',
].join('');

export const LIST_SHOWN = `> LOAD.COM
  ASM.COM
  DDT.COM
  ED.COM`;

/** An editor of later days, for a VT100: a region that scrolls between a title and a status line. */
export const REGION_VT100 = [
  '\x1b[2J\x1b[1;1H\x1b[7mTE  NOTES.TXT\x1b[m',
  '\x1b[24;1H\x1b[7mESC menu\x1b[m',
  '\x1b[2;23r\x1b[2;1H',
  ...Array.from({ length: 23 }, (_, line) => `line ${line + 1}${line < 22 ? '\r\n' : ''}`),
  '\x1b[r\x1b[2;1H',
].join('');
