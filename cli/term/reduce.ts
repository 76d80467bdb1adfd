/** How the terminal's state changes, and what is to be done then. */

import { type TerminalKind, terminalKinds } from '../../emulator/index.js';
import { findLine, type Lines } from './display.js';
import { edited, entered, newLine } from './edit-line.js';
import { NEWLINES } from './incoming.js';
import type { Input } from './keys.js';
import { type MenuAction, menuAction } from './menu.js';
import { bytesFor, ENTERS, type Enter, pastedBytes } from './send-keys.js';
import {
  bodyRows,
  type Effect,
  type Mode,
  type Question,
  type Scroll,
  type TermEvent,
  type TermSettings,
  type TermState,
} from './state.js';

/** The state after an event, and what is to be done. */
export type Reduced = readonly [state: TermState, effects: readonly Effect[]];

const MENU_KEY = 0x1d;
const ESC = 0x1b;
const CR = 0x0d;
const LF = 0x0a;

const SCREEN: Mode = { type: 'screen' };

export function reduce(state: TermState, event: TermEvent, lines: Lines): Reduced {
  switch (event.type) {
    case 'input':
      return onInput({ ...state, notice: '' }, event.input, lines);
    case 'resized':
      return still({ ...state, size: event.size });
    case 'line':
      return still({
        ...state,
        connected: event.connected,
        notice: event.connected ? 'the line is back' : 'the line is gone; waiting for it',
      });
    case 'notice':
      return still({ ...state, notice: event.text });
    case 'baud':
      return still({ ...state, baud: event.baud, notice: `${event.baud} baud` });
    case 'signals':
      return still({ ...state, signals: event.signals });
    case 'transcript':
      return still({
        ...state,
        transcript: event.path,
        notice: event.path === undefined ? 'the transcript is closed' : `transcript in ${event.path}`,
      });
    case 'pasting':
      return still({ ...state, pasting: event.left });
    case 'progress':
      return state.mode.type === 'transfer'
        ? still({ ...state, mode: { ...state.mode, progress: event.text } })
        : still(state);
    case 'confirm':
      return still({ ...state, mode: { type: 'confirm', file: event.file } });
    case 'transferred':
      return still({ ...state, mode: SCREEN, notice: event.text });
  }
}

const still = (state: TermState): Reduced => [state, []];

function onInput(state: TermState, input: Input, lines: Lines): Reduced {
  const { mode } = state;
  switch (mode.type) {
    case 'screen':
      return onScreen(state, input, lines);
    case 'menu':
      return inMenu(state, input, lines);
    case 'ask':
      return answering(state, mode, input, lines);
    case 'scroll':
      return scrolling(state, mode, input, lines);
    case 'transfer':
      return isByte(input, ESC, MENU_KEY, 3)
        ? [{ ...state, mode: { ...mode, progress: 'cancelling' } }, [{ type: 'cancel-transfer' }]]
        : still(state);
    case 'confirm': {
      const key = isByte(input, ESC, MENU_KEY, 3) ? 'n' : characterOf(input)?.toLowerCase();
      if (key === undefined) return still(state);
      return [
        { ...state, mode: { type: 'transfer', title: mode.file, progress: '' } },
        [{ type: 'overwrite', yes: key === 'y' }],
      ];
    }
  }
}

function onScreen(state: TermState, input: Input, lines: Lines): Reduced {
  const { settings } = state;
  if (isByte(input, MENU_KEY)) {
    const menu: TermState = { ...state, mode: { type: 'menu' } };
    return state.pasting > 0
      ? [{ ...menu, notice: 'the paste was stopped' }, [{ type: 'stop-paste' }]]
      : still(menu);
  }
  if (input.type === 'key' && input.shift && input.name === 'page-up') return lookBack(state, lines);
  if (settings.lineEdit) return editing(state, input);
  if (input.type === 'paste')
    return [state, [{ type: 'paste', bytes: pastedBytes(input.text, settings.enter) }]];
  const bytes = bytesFor(input, settings);
  return bytes === undefined
    ? still({ ...state, notice: `the ${settings.kind} has no such key` })
    : [state, [{ type: 'send', bytes }]];
}

/** Lines are edited here and sent whole; control characters that edit nothing go to the board at once. */
function editing(state: TermState, input: Input): Reduced {
  const { line, settings } = state;
  if (isByte(input, CR, LF)) {
    const bytes = [
      ...Array.from(line.text, (character) => character.charCodeAt(0)),
      ...ENTERS[settings.enter],
    ];
    return [{ ...state, line: entered(line) }, [{ type: 'send', bytes }]];
  }
  const next = edited(line, input);
  if (next !== undefined) return still({ ...state, line: next });
  if (input.type !== 'byte') return still(state);
  return [{ ...state, line: newLine('', line.history) }, [{ type: 'send', bytes: [input.byte] }]];
}

function inMenu(state: TermState, input: Input, lines: Lines): Reduced {
  const screen: TermState = { ...state, mode: SCREEN };
  if (isByte(input, ESC, MENU_KEY)) return still(screen);
  if (input.type === 'key' && input.name === 'page-up') return lookBack(screen, lines);
  const action = menuAction(characterOf(input) ?? '');
  return action === undefined ? still(state) : act(screen, action, lines);
}

/** The settings that a key of the menu switches. */
const SWITCHES: Readonly<Partial<Record<MenuAction, (settings: TermSettings) => TermSettings>>> = {
  hex: (settings) => ({ ...settings, hex: !settings.hex }),
  echo: (settings) => ({ ...settings, echo: !settings.echo }),
  'line-edit': (settings) => ({ ...settings, lineEdit: !settings.lineEdit }),
  wordstar: (settings) => ({ ...settings, wordstar: !settings.wordstar }),
  timestamps: (settings) => ({ ...settings, timestamps: !settings.timestamps }),
  enter: (settings) => ({ ...settings, enter: after(Object.keys(ENTERS) as Enter[], settings.enter) }),
  newline: (settings) => ({ ...settings, newline: after(NEWLINES, settings.newline) }),
  kind: (settings) => ({ ...settings, kind: after<TerminalKind>(terminalKinds, settings.kind) }),
};

/** What stays in the menu, so that it is seen how it is set now. */
function act(state: TermState, action: MenuAction, lines: Lines): Reduced {
  const inMenu: TermState = { ...state, mode: { type: 'menu' } };
  const change = SWITCHES[action];
  if (change !== undefined) {
    const settings = change(state.settings);
    return [{ ...inMenu, settings }, [{ type: 'settings', settings }]];
  }
  switch (action) {
    case 'send':
    case 'receive':
      return still(ask(state, action));
    case 'search':
      return still(ask(state, 'search', state.query));
    case 'transcript':
      return state.transcript === undefined
        ? still(ask(state, 'transcript'))
        : [inMenu, [{ type: 'transcript', path: undefined }]];
    case 'baud':
    case 'break':
    case 'dtr':
    case 'rts':
      if (!state.hasControl) return still({ ...inMenu, notice: 'this line has no speed and no signals' });
      return onControl(state, inMenu, action);
    case 'scroll':
      return lookBack(state, lines);
    case 'clear':
      return [state, [{ type: 'clear' }]];
    case 'escape-key':
      return [state, [{ type: 'send', bytes: [MENU_KEY] }]];
    case 'leave':
      return [state, [{ type: 'leave' }]];
    default:
      return still(state);
  }
}

function onControl(state: TermState, inMenu: TermState, action: 'baud' | 'break' | 'dtr' | 'rts'): Reduced {
  if (action === 'baud') return still(ask(state, 'baud', String(state.baud)));
  if (action === 'break') return [{ ...state, notice: 'break' }, [{ type: 'break' }]];
  const signals = { ...state.signals, [action]: !state.signals[action] };
  return [inMenu, [{ type: 'signals', signals }]];
}

function ask(state: TermState, what: Question, text = '', from?: Scroll): TermState {
  return { ...state, mode: { type: 'ask', what, line: newLine(text), ...(from && { from }) } };
}

function answering(
  state: TermState,
  mode: Extract<Mode, { type: 'ask' }>,
  input: Input,
  lines: Lines,
): Reduced {
  if (isByte(input, ESC, MENU_KEY, 3)) return still({ ...state, mode: mode.from ?? SCREEN });
  if (!isByte(input, CR, LF)) {
    const line = edited(mode.line, input);
    return still(line === undefined ? state : { ...state, mode: { ...mode, line } });
  }
  const text = mode.line.text.trim();
  const screen: TermState = { ...state, mode: mode.from ?? SCREEN };
  if (text === '') return still(screen);
  switch (mode.what) {
    case 'send':
      return [
        { ...state, mode: { type: 'transfer', title: `sending ${text}`, progress: '' } },
        [{ type: 'send-file', path: text }],
      ];
    case 'receive':
      return [
        { ...state, mode: { type: 'transfer', title: `receiving ${text}`, progress: '' } },
        [{ type: 'receive-file', name: text }],
      ];
    case 'transcript':
      return [screen, [{ type: 'transcript', path: text }]];
    case 'baud':
      return /^\d{2,8}$/.test(text)
        ? [screen, [{ type: 'baud', baud: Number(text) }]]
        : still({ ...screen, notice: `${text} is no speed` });
    case 'search': {
      const query = mode.line.text;
      const from = mode.from?.found ?? mode.from?.top ?? lines.end;
      return found({ ...screen, query }, from, -1, lines);
    }
  }
}

/** Goes to the next line with the query in it, if there is one, and shows it in the middle. */
function found(state: TermState, from: number, step: 1 | -1, lines: Lines): Reduced {
  const number = findLine(lines, state.query, Math.min(from + step, lines.end - 1), step);
  if (number === undefined) {
    const where = step < 0 ? 'before this' : 'after this';
    return still({ ...state, notice: `"${state.query}" is not found ${where}` });
  }
  const top = clampTop(number - Math.floor(bodyRows(state) / 2), state, lines);
  return still({ ...state, mode: { type: 'scroll', top, found: number } });
}

function lookBack(state: TermState, lines: Lines): Reduced {
  const bottom = lastTop(state, lines);
  return still({
    ...state,
    mode: { type: 'scroll', top: clampTop(bottom - bodyRows(state) + 1, state, lines) },
  });
}

function scrolling(state: TermState, mode: Scroll, input: Input, lines: Lines): Reduced {
  const page = bodyRows(state) - 1;
  const key = input.type === 'key' ? input.name : characterOf(input);
  const to = (top: number): Reduced =>
    still({ ...state, mode: { ...mode, top: clampTop(top, state, lines) } });
  const from = mode.found ?? mode.top;
  switch (key) {
    case 'up':
      return to(mode.top - 1);
    case 'down':
      return to(mode.top + 1);
    case 'page-up':
      return to(mode.top - page);
    case 'page-down':
    case ' ':
      return to(mode.top + page);
    case 'home':
      return to(lines.first);
    case 'end':
      return to(lastTop(state, lines));
    case '/':
      return still(ask(state, 'search', state.query, mode));
    case 'n':
      return state.query === '' ? still(state) : found(state, from, -1, lines);
    case 'N':
      return state.query === '' ? still(state) : found(state, from, 1, lines);
    case 'q':
      return still({ ...state, mode: SCREEN });
    default:
      return isByte(input, ESC, MENU_KEY, 3) ? still({ ...state, mode: SCREEN }) : still(state);
  }
}

/** The line at the top when the last one stands at the bottom. */
const lastTop = (state: TermState, lines: Lines) => Math.max(lines.first, lines.end - bodyRows(state));
const clampTop = (top: number, state: TermState, lines: Lines) =>
  Math.max(lines.first, Math.min(top, lastTop(state, lines)));

const isByte = (input: Input, ...bytes: number[]) => input.type === 'byte' && bytes.includes(input.byte);

function characterOf(input: Input): string | undefined {
  return input.type === 'byte' && input.byte >= 0x20 ? String.fromCharCode(input.byte) : undefined;
}

function after<T>(all: readonly T[], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length];
}
