/** What may follow an option or stand as an argument, for the shells to offer. */

import { boardKinds, boardOptions } from '../../emulator/index.js';
import { profiles } from '../../hardware-notes/index.js';
import { shippedModels } from '../../model/index.js';
import type { OptionInfo } from './tree.js';

export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'port' | 'anything' };

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

/** What an option takes; undefined for a switch. */
export function valuesOf({ flags, value, choices }: OptionInfo): Values | undefined {
  if (value === '') return undefined;
  if (choices.length > 0) return { kind: 'words', words: choices };
  const flag = flags.at(-1) ?? '';
  if (flag === '--board') return { kind: 'words', words: profiles.map(({ name }) => name) };
  if (flag === '--model') return { kind: 'words', words: shippedModels() };
  if (flag === '--port' || flag === '--data-port') return { kind: 'port' };
  if (/file/.test(value)) return { kind: 'file' };
  return { kind: /folder/.test(value) ? 'folder' : 'anything' };
}
