/** A line that is edited here before it is sent, and the lines before it. */

import type { Input } from './keys.js';
import { pastedLine } from './send-keys.js';

export interface EditLine {
  readonly text: string;
  /** Where the next character goes, from 0. */
  readonly at: number;
  /** Lines that were entered, the oldest first. */
  readonly history: readonly string[];
  /** Which of them is shown; its length for the new line. */
  readonly shown: number;
  /** The new line while an old one is shown. */
  readonly draft: string;
}

/** Lines that are kept. */
const MOST = 500;

export function newLine(text = '', history: readonly string[] = []): EditLine {
  return { text, at: text.length, history, shown: history.length, draft: '' };
}

/** The line was entered: the next one, with this one in its history. */
export function entered({ text, history }: EditLine): EditLine {
  const known = text === '' || history.at(-1) === text;
  return newLine('', known ? history : [...history, text].slice(-MOST));
}

type Edit = (line: EditLine) => EditLine;

const changed = (line: EditLine, text: string, at: number): EditLine => ({ ...line, text, at });
const cut = (line: EditLine, start: number, end: number) =>
  changed(line, line.text.slice(0, start) + line.text.slice(end), start);
const insert = (line: EditLine, text: string) =>
  changed(line, line.text.slice(0, line.at) + text + line.text.slice(line.at), line.at + text.length);
const wordStart = ({ text, at }: EditLine) => text.slice(0, at).replace(/[^ ]* *$/, '').length;

const backspace: Edit = (line) => (line.at === 0 ? line : cut(line, line.at - 1, line.at));
const home: Edit = (line) => ({ ...line, at: 0 });
const end: Edit = (line) => ({ ...line, at: line.text.length });

/** Control characters as readline has them. */
const CONTROLS: Readonly<Record<number, Edit>> = {
  1: home,
  5: end,
  8: backspace,
  9: (line) => insert(line, ' '),
  11: (line) => cut(line, line.at, line.text.length),
  21: (line) => cut(line, 0, line.at),
  23: (line) => cut(line, wordStart(line), line.at),
  127: backspace,
};

const KEYS: Readonly<Partial<Record<Extract<Input, { type: 'key' }>['name'], Edit>>> = {
  left: (line) => ({ ...line, at: Math.max(0, line.at - 1) }),
  right: (line) => ({ ...line, at: Math.min(line.text.length, line.at + 1) }),
  home,
  end,
  delete: (line) => cut(line, line.at, line.at + 1),
  up: (line) => recall(line, line.shown - 1),
  down: (line) => recall(line, line.shown + 1),
};

function recall(line: EditLine, shown: number): EditLine {
  const { history } = line;
  if (shown < 0 || shown > history.length) return line;
  const draft = line.shown === history.length ? line.text : line.draft;
  const text = history[shown] ?? draft;
  return { text, at: text.length, history, shown, draft };
}

/** The line after an input; undefined for what edits no line, as Return and other control characters. */
export function edited(line: EditLine, input: Input): EditLine | undefined {
  switch (input.type) {
    case 'paste':
      return insert(line, pastedLine(input.text));
    case 'key':
      return KEYS[input.name]?.(line);
    case 'sequence':
      return undefined;
    case 'byte': {
      const { byte } = input;
      if (byte >= 0x20 && byte !== 0x7f && (byte < 0x80 || byte >= 0xa0))
        return insert(line, String.fromCharCode(byte));
      return CONTROLS[byte]?.(line);
    }
  }
}
