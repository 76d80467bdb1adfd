/**
 * Pair files: what a model is trained on. One `query|reply` a line, split at the first `|`; lines that begin
 * with `#` are comments, blank lines are skipped, spaces around query and reply do not count. Lines end with
 * LF or CR LF. A file may be packed by gzip.
 *
 * Both sides are printable ASCII, all that a CP/M console sends and shows for certain. A reply has at most
 * `MAX_REPLY` characters. A query may be longer than the `MAX_QUERY` that the chat line takes: nobody can type
 * it there, but it still teaches its trigrams, and published pair files have such queries.
 */

import { gunzipSync } from 'node:zlib';
import { ModelError } from './error.js';
import { FileTooLongError, readBounded } from './files.js';
import { EOS, MAX_REPLY } from './model.js';

/** What is asked, and what shall be answered. */
export interface Pair {
  readonly query: string;
  readonly reply: string;
}

/** Longest query that is taken: the longest line that CP/M's console input (BDOS function 10) can hold. */
export const LONGEST_PAIR_QUERY = 255;

const MAX_BYTES = 64 * 1024 * 1024;
const BAD_LINES_SHOWN = 10;

/** A pair and the number of its line, counted from 1. */
export interface NumberedPair extends Pair {
  readonly line: number;
}

/** What can be wrong with a line. */
export type LineFaultKind =
  | 'no-bar'
  | 'empty-query'
  | 'empty-reply'
  | 'query-too-long'
  | 'reply-too-long'
  | 'not-shown';

/** A line that is no pair. */
export interface LineFault {
  readonly line: number;
  readonly kind: LineFaultKind;
  /** What is wrong, as part of a sentence. */
  readonly fault: string;
  /** The line's text. */
  readonly text: string;
}

/** A pair file's text, line by line: its pairs, and the lines that are none. Comments are neither. */
export function readLines(text: string): {
  readonly lines: number;
  readonly pairs: readonly NumberedPair[];
  readonly faults: readonly LineFault[];
} {
  const pairs: NumberedPair[] = [];
  const faults: LineFault[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const bar = trimmed.indexOf('|');
    const pair = { query: trimmed.slice(0, bar).trim(), reply: trimmed.slice(bar + 1).trim() };
    const found = bar < 0 ? NO_BAR : pairFault(pair);
    if (found === undefined) pairs.push({ line: i + 1, ...pair });
    else faults.push({ line: i + 1, ...found, text: trimmed });
  }
  return { lines: lines.length, pairs, faults };
}

/**
 * The pairs of a file's text.
 *
 * @param file the file's name, for messages
 * @throws ModelError `pairs-invalid`; its evidence has the first bad lines by number
 */
export function parsePairs(text: string, file: string): Pair[] {
  const { lines, pairs, faults } = readLines(text);
  if (faults.length > 0) throw badLines(file, faults);
  if (pairs.length === 0) {
    throw new ModelError(
      'pairs-invalid',
      `${file} has no pairs.`,
      `${lines} lines, none of them a pair`,
      PAIR_FORM,
    );
  }
  return pairs.map(({ query, reply }) => ({ query, reply }));
}

/**
 * The pairs of a file, which may be packed by gzip.
 *
 * @throws ModelError `pairs-io`, `pairs-invalid`
 */
export async function loadPairs(path: string): Promise<Pair[]> {
  return parsePairs(await readPairText(path), path);
}

/**
 * The text of a pair file, which may be packed by gzip.
 *
 * @throws ModelError `pairs-io`, or `pairs-invalid` if it is no text
 */
export async function readPairText(path: string): Promise<string> {
  return decodeText(await readPairs(path), path);
}

/** The charset of the pairs' replies: their characters by code, each once, then EOS. */
export function charsetOf(pairs: readonly Pair[]): string {
  const characters = new Set<string>();
  for (const { reply } of pairs) for (const character of reply) characters.add(character);
  return [...characters].sort().join('') + EOS;
}

/** How to write pairs, as a remedy. */
export const PAIR_FORM =
  'Write one "query|reply" a line, in plain ASCII; lines that begin with "#" are comments.';

const NO_BAR = { kind: 'no-bar', fault: 'no "|" between query and reply' } as const;

/** Why two texts cannot be a pair; undefined where they can. */
export function pairFault({ query, reply }: Pair): Pick<LineFault, 'kind' | 'fault'> | undefined {
  if (query === '') return { kind: 'empty-query', fault: 'the query is empty' };
  if (reply === '') return { kind: 'empty-reply', fault: 'the reply is empty' };
  if (query.length > LONGEST_PAIR_QUERY) {
    return {
      kind: 'query-too-long',
      fault: `the query has ${query.length} characters, at most ${LONGEST_PAIR_QUERY} are taken`,
    };
  }
  if (reply.length > MAX_REPLY) {
    return {
      kind: 'reply-too-long',
      fault: `the reply has ${reply.length} characters, at most ${MAX_REPLY} are put out`,
    };
  }
  const [odd] = /[^\x20-\x7e]/u.exec(query + reply) ?? [];
  return odd === undefined ? undefined : { kind: 'not-shown', fault: `CP/M cannot show ${nameOf(odd)}` };
}

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return character < ' ' || character === '\x7f' ? code : `"${character}" (${code})`;
}

/** The beginning of a line, quoted. */
export function excerpt(line: string): string {
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);
}

function badLines(file: string, faults: readonly LineFault[]): ModelError {
  const shown = faults
    .slice(0, BAD_LINES_SHOWN)
    .map(({ line, fault, text }) => `line ${line}: ${fault}: ${excerpt(text)}`);
  if (faults.length > shown.length) shown.push(`and ${faults.length - shown.length} more`);
  const lines = faults.length === 1 ? '1 line' : `${faults.length} lines`;
  return new ModelError(
    'pairs-invalid',
    `${file} has ${lines} that cannot be used.`,
    shown.join('\n'),
    PAIR_FORM,
  );
}

async function readPairs(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readBounded(path, MAX_BYTES);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return packed ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  } catch (error) {
    const tooLong = error instanceof FileTooLongError || (error instanceof RangeError && 'code' in error);
    throw new ModelError(
      'pairs-io',
      `${path} cannot be read.`,
      error instanceof Error ? error.message : String(error),
      tooLong
        ? `Pair files have at most ${MAX_BYTES} bytes, unpacked.`
        : 'Check the path, its permissions, and that the file is whole.',
      { cause: error },
    );
  }
}

function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ModelError('pairs-invalid', `${path} is not text.`, 'its bytes are not UTF-8', PAIR_FORM, {
      cause: error,
    });
  }
}
