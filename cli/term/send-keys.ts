/** What goes to the board for what the user types. */

import { EMULATIONS, type KeyName, type TerminalKind, WORDSTAR_KEYS } from '../../emulator/index.js';
import type { Input } from './keys.js';

/** What the Return key sends. */
export const ENTERS = { cr: [0x0d], crlf: [0x0d, 0x0a], lf: [0x0a] } as const;
export type Enter = keyof typeof ENTERS;

export interface KeySettings {
  readonly kind: TerminalKind;
  /** Arrows and their neighbours are WordStar's control characters. */
  readonly wordstar: boolean;
  readonly enter: Enter;
}

const CR = 0x0d;
const BS = 0x08;
const DEL = 0x7f;

/** The bytes for an input that is no paste; undefined where the terminal has no such key. */
export function bytesFor(
  input: Exclude<Input, { type: 'paste' }>,
  { kind, wordstar, enter }: KeySettings,
): readonly number[] | undefined {
  switch (input.type) {
    case 'byte':
      if (input.byte === CR) return ENTERS[enter];
      // The Backspace key of terminals today says DEL; that of CP/M's time meant the other.
      return [input.byte === DEL ? BS : input.byte];
    case 'key': {
      const keys: Readonly<Partial<Record<KeyName, string>>> = EMULATIONS[kind].keys;
      const sent = (wordstar ? WORDSTAR_KEYS[input.name] : undefined) ?? keys[input.name];
      return sent === undefined ? undefined : Array.from(sent, (character) => character.charCodeAt(0));
    }
    case 'sequence':
      return kind === 'vt100' ? input.bytes : undefined;
  }
}

/** Signs that word processors set, and what CP/M has in their place. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '--',
  '…': '...',
  '\u00a0': ' ',
};

/** A paste's text as one line, for an editor of lines. */
export function pastedLine(text: string): string {
  return plain(text).replace(/[\r\n\t]+/g, ' ');
}

/** A paste's bytes: each end of a line as the Return key has it, and of control characters only tabs. */
export function pastedBytes(text: string, enter: Enter): number[] {
  return plain(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => [
      ...(at === 0 ? [] : ENTERS[enter]),
      ...Array.from(line, (character) => character.charCodeAt(0)),
    ]);
}

/** Printable characters of Latin-1, tabs and ends of lines; `?` for what is beyond. */
function plain(text: string): string {
  return text
    .replace(/[‘’“”–—…\u00a0]/g, (sign) => PLAIN[sign])
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/[^\x00-\xff]/gu, '?');
}
