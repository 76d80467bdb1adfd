/** What may follow an option or stand as an argument, for the shells to offer. */

import { boardKinds, boardOptions } from '../../emulator/index.js';
import { profiles } from '../../hardware-notes/index.js';
import { shippedModels } from '../../model/index.js';
import type { CommandInfo, OptionInfo } from './tree.js';

export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'port' | 'setup' | 'anything' };

/** Serial ports as Linux, FreeBSD and macOS name them. */
export const PORT_PATTERNS = [
  '/dev/ttyUSB*',
  '/dev/ttyACM*',
  '/dev/serial/by-id/*',
  '/dev/cu.*',
  '/dev/cuaU*',
];

/** The virtual boards, and the beginnings of the other kinds of port. */
export const PORT_WORDS: readonly string[] = [
  'sim:',
  'sim:turbo',
  ...boardKinds.flatMap(({ word }) => [
    `sim:${word}`,
    ...boardOptions(word as Parameters<typeof boardOptions>[0]).map((option) => `sim:${word},${option.word}`),
  ]),
  'socket://',
  'rfc2217://',
];

/** Prints the names of the set-ups; what it says of a file that it cannot read is of no use to a shell. */
export const SETUP_NAMES = 'ulm config --names 2>/dev/null';

/** What the arguments of a command may be; undefined where it has none. Files are always among it. */
export function argumentWords({ arguments: all }: CommandInfo): readonly string[] | undefined {
  if (all.length === 0) return undefined;
  return all.some(({ name }) => /model/.test(name)) ? shippedModels() : [];
}

/** What an option takes; undefined for a switch. */
export function valuesOf({ flags, value, choices }: OptionInfo): Values | undefined {
  if (value === '') return undefined;
  if (choices.length > 0) return { kind: 'words', words: choices };
  const flag = flags.at(-1) ?? '';
  if (flag === '--board') return { kind: 'words', words: profiles.map(({ name }) => name) };
  if (flag === '--model') return { kind: 'words', words: shippedModels() };
  if (flag === '--setup') return { kind: 'setup' };
  if (flag === '--port' || flag === '--data-port') return { kind: 'port' };
  if (/file/.test(value)) return { kind: 'file' };
  return { kind: /folder/.test(value) ? 'folder' : 'anything' };
}
