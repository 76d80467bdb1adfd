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

/**
 * The pairs of a file's text.
 *
 * @param file the file's name, for messages
 * @throws ModelError `pairs-invalid`; its evidence has the first bad lines by number
 */
export function parsePairs(text: string, file: string): Pair[] {
  const pairs: Pair[] = [];
  const faults: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const bar = trimmed.indexOf('|');
    const pair = { query: trimmed.slice(0, bar).trim(), reply: trimmed.slice(bar + 1).trim() };
    const fault = bar < 0 ? 'no "|" between query and reply' : faultOf(pair);
    if (fault === undefined) pairs.push(pair);
    else faults.push(`line ${i + 1}: ${fault}: ${excerpt(trimmed)}`);
  }
  if (faults.length > 0) throw badLines(file, faults);
  if (pairs.length === 0) {
    throw new ModelError(
      'pairs-invalid',
      `${file} has no pairs.`,
      `${lines.length} lines, none of them a pair`,
      FORM,
    );
  }
  return pairs;
}

/**
 * The pairs of a file, which may be packed by gzip.
 *
 * @throws ModelError `pairs-io`, `pairs-invalid`
 */
export async function loadPairs(path: string): Promise<Pair[]> {
  return parsePairs(decodeText(await readPairs(path), path), path);
}

/** The charset of the pairs' replies: their characters by code, each once, then EOS. */
export function charsetOf(pairs: readonly Pair[]): string {
  const characters = new Set<string>();
  for (const { reply } of pairs) for (const character of reply) characters.add(character);
  return [...characters].sort().join('') + EOS;
}

const FORM = 'Write one "query|reply" a line, in plain ASCII; lines that begin with "#" are comments.';

function faultOf({ query, reply }: Pair): string | undefined {
  if (query === '') return 'the query is empty';
  if (reply === '') return 'the reply is empty';
  if (query.length > LONGEST_PAIR_QUERY) {
    return `the query has ${query.length} characters, at most ${LONGEST_PAIR_QUERY} are taken`;
  }
  if (reply.length > MAX_REPLY)
    return `the reply has ${reply.length} characters, at most ${MAX_REPLY} are put out`;
  const [odd] = /[^\x20-\x7e]/u.exec(query + reply) ?? [];
  return odd === undefined ? undefined : `CP/M cannot show ${nameOf(odd)}`;
}

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return character < ' ' || character === '\x7f' ? code : `"${character}" (${code})`;
}

function excerpt(line: string): string {
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);
}

function badLines(file: string, faults: readonly string[]): ModelError {
  const shown = faults.slice(0, BAD_LINES_SHOWN);
  if (faults.length > shown.length) shown.push(`and ${faults.length - shown.length} more`);
  const lines = faults.length === 1 ? '1 line' : `${faults.length} lines`;
  return new ModelError('pairs-invalid', `${file} has ${lines} that cannot be used.`, shown.join('\n'), FORM);
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
    throw new ModelError('pairs-invalid', `${path} is not text.`, 'its bytes are not UTF-8', FORM, {
      cause: error,
    });
  }
}
