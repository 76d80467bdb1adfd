/** What Ctrl-] offers. */

import type { TermState } from './state.js';

export type MenuAction =
  | 'send'
  | 'receive'
  | 'break'
  | 'dtr'
  | 'rts'
  | 'baud'
  | 'hex'
  | 'echo'
  | 'line-edit'
  | 'wordstar'
  | 'enter'
  | 'newline'
  | 'kind'
  | 'search'
  | 'scroll'
  | 'transcript'
  | 'timestamps'
  | 'clear'
  | 'escape-key'
  | 'leave';

export interface MenuItem {
  readonly key: string;
  readonly action: MenuAction;
  readonly label: string;
  /** How it is set. */
  readonly value?: (state: TermState) => string;
}

const onOff = (pick: (state: TermState) => boolean) => (state: TermState) => (pick(state) ? 'on' : 'off');
const NOT_HERE = 'not here';
const signal = (name: 'dtr' | 'rts') => (state: TermState) =>
  state.hasControl ? (state.signals[name] ? 'on' : 'off') : NOT_HERE;

const ENTER_NAMES = { cr: 'CR', crlf: 'CR LF', lf: 'LF' } as const;
const NEWLINE_NAMES = { raw: 'as sent', lf: 'at LF', cr: 'at CR' } as const;

export const MENU: readonly MenuItem[] = [
  { key: 's', action: 'send', label: 'send a file' },
  { key: 'r', action: 'receive', label: 'receive a file' },
  {
    key: 'b',
    action: 'break',
    label: 'send a break',
    value: ({ hasControl }) => (hasControl ? '' : NOT_HERE),
  },
  { key: 'd', action: 'dtr', label: 'DTR', value: signal('dtr') },
  { key: 't', action: 'rts', label: 'RTS', value: signal('rts') },
  { key: '1', action: 'baud', label: 'speed', value: ({ baud }) => `${baud} baud` },
  { key: 'v', action: 'kind', label: 'terminal', value: ({ settings }) => settings.kind },
  { key: 'h', action: 'hex', label: 'hex view', value: onOff(({ settings }) => settings.hex) },
  { key: 'e', action: 'echo', label: 'local echo', value: onOff(({ settings }) => settings.echo) },
  {
    key: 'l',
    action: 'line-edit',
    label: 'edit lines here',
    value: onOff(({ settings }) => settings.lineEdit),
  },
  { key: 'k', action: 'wordstar', label: 'WordStar keys', value: onOff(({ settings }) => settings.wordstar) },
  { key: 'n', action: 'enter', label: 'Return sends', value: ({ settings }) => ENTER_NAMES[settings.enter] },
  {
    key: 'm',
    action: 'newline',
    label: 'lines end',
    value: ({ settings }) => NEWLINE_NAMES[settings.newline],
  },
  { key: '/', action: 'search', label: 'search what was shown' },
  { key: 'p', action: 'scroll', label: 'look back (PgUp)' },
  { key: 'w', action: 'transcript', label: 'transcript', value: ({ transcript }) => transcript ?? 'off' },
  { key: 'i', action: 'timestamps', label: 'times', value: onOff(({ settings }) => settings.timestamps) },
  { key: 'c', action: 'clear', label: 'clear the screen' },
  { key: ']', action: 'escape-key', label: 'send Ctrl-] itself' },
  { key: 'q', action: 'leave', label: 'leave' },
];

/** Columns of an item, and what its borders take of the screen. */
const WIDTH = 46;
const BORDER = 2;

/**
 * The menu as lines of one width, its border with it: in two columns where there are too few rows. A value that is
 * too long loses its beginning.
 * @param room columns and rows that there are
 */
export function menuLines(
  state: TermState,
  room: { readonly columns: number; readonly rows: number },
): string[] {
  const columns = room.rows >= MENU.length + BORDER ? 1 : 2;
  const width = Math.min(WIDTH, Math.floor((room.columns - BORDER) / columns));
  const height = Math.ceil(MENU.length / columns);
  const items = MENU.map((item) => itemText(item, state, width));
  const body = items.slice(0, height).map((left, row) => {
    const right = columns === 1 ? '' : (items[height + row] ?? ' '.repeat(width));
    return `│${left}${right}│`;
  });
  const edge = (text: string) => `─${text.slice(0, columns * width - 2)}`.padEnd(columns * width, '─');
  return [`┌${edge(` ${state.port} `)}┐`, ...body, `└${edge(' Esc goes back ')}┘`];
}

function itemText({ key, label, value }: MenuItem, state: TermState, width: number): string {
  const left = `  ${key}  ${label}  `.slice(0, width);
  const room = Math.max(0, width - 2 - left.length);
  const shown = value?.(state) ?? '';
  const fitting = shown.length > room ? (room > 3 ? `…${shown.slice(1 - room)}` : '') : shown;
  return `${left}${fitting.padStart(room)}  `.slice(0, width);
}

/** What a key in the menu stands for. */
export function menuAction(key: string): MenuAction | undefined {
  return MENU.find((item) => item.key === key.toLowerCase())?.action;
}
