/**
 * Probe files: questions that are never trained on, with the replies that fit. One `question TAB reply|reply`
 * a line; lines that begin with `#` are comments, blank lines are skipped.
 */

import { ModelError } from '../error.js';
import { excerpt, type Pair, pairFault, parsePairs, readPairText } from '../pairs.js';

const TAB = '\t';
const FAULTS_SHOWN = 10;

/**
 * What a model is to be asked, out of a pair file or a probe file: a pair for each reply that fits. A tab tells
 * which it is, for no pair may have one.
 *
 * @throws ModelError `pairs-io`, `pairs-invalid`
 */
export async function loadQuestions(path: string): Promise<Pair[]> {
  const text = await readPairText(path);
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return first?.includes(TAB) ? parseProbes(text, path) : parsePairs(text, path);
}

/**
 * The probes of a file's text: a pair for each reply that fits.
 *
 * @param file the file's name, for messages
 * @throws ModelError `pairs-invalid`
 */
export function parseProbes(text: string, file: string): Pair[] {
  const pairs: Pair[] = [];
  const faults: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const tab = trimmed.indexOf(TAB);
    const query = trimmed.slice(0, tab).trim();
    const replies = trimmed.slice(tab + 1).split('|');
    for (const reply of tab < 0 ? [''] : replies) {
      const pair = { query, reply: reply.trim() };
      const fault = tab < 0 ? 'no tab between question and replies' : pairFault(pair)?.fault;
      if (fault === undefined) pairs.push(pair);
      else faults.push(`line ${i + 1}: ${fault}: ${excerpt(trimmed)}`);
    }
  }
  if (faults.length > 0 || pairs.length === 0) {
    throw new ModelError(
      'pairs-invalid',
      `${file} has ${faults.length === 0 ? 'no probes' : 'lines that are no probes'}.`,
      faults.slice(0, FAULTS_SHOWN).join('\n'),
      'Write question, tab and the replies that fit, with "|" between them, one question a line.',
    );
  }
  return pairs;
}
