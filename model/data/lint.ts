/**
 * What is wrong or doubtful about a pair file before anybody trains on it, by line number and with what to do.
 *
 * An error is what training cannot use; a warning is what makes its model worse than it need be.
 */

import { ModelError } from '../error.js';
import { charsetOf, type Pair, parsePairs, readLines, readPairText } from '../pairs.js';
import { type LintData, lintData } from './lint-data.js';
import type { Finding } from './lint-finding.js';
import { RULES } from './lint-rules.js';

export type { Finding, Place, Severity } from './lint-finding.js';

export interface LintReport {
  readonly pairs: number;
  /** Distinct queries, the case of letters not counting. */
  readonly queries: number;
  /** Distinct replies. */
  readonly replies: number;
  /** Characters of the replies by code, without the end mark. */
  readonly characters: string;
  /**
   * Share of the pairs that a model can answer at best, 0 … 1: of pairs whose queries are alike to the network,
   * only those with their most frequent reply. 1 for no pairs.
   */
  readonly ceiling: number;
  readonly findings: readonly Finding[];
}

/** Looks through a pair file's text; never throws. */
export function lintPairs(text: string): LintReport {
  const data = lintData(readLines(text));
  const findings = RULES.flatMap(({ code, severity, find }): Finding[] => {
    const found = find(data);
    return found === undefined ? [] : [{ code, severity, ...found }];
  });
  return {
    pairs: data.pairs.length,
    queries: data.byQuery.size,
    replies: data.byReply.size,
    characters: charsetOf(data.pairs).slice(0, -1),
    ceiling: ceilingOf(data),
    findings,
  };
}

const PLACES_SHOWN = 10;

/**
 * A pair file that is fit to be trained on, and the warnings about it.
 *
 * @throws ModelError `pairs-io`; `pairs-invalid` where there are errors, with their lines
 */
export async function loadTrainingPairs(
  path: string,
): Promise<{ readonly pairs: Pair[]; readonly warnings: readonly Finding[] }> {
  const text = await readPairText(path);
  const pairs = parsePairs(text, path);
  const { findings } = lintPairs(text);
  const error = findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    throw new ModelError(
      'pairs-invalid',
      `${path} cannot be trained on: ${error.message}`,
      placeLines(error, PLACES_SHOWN).join('\n'),
      error.remedy,
    );
  }
  return { pairs, warnings: findings };
}

/** A finding's places, a line each; where there are more than `most`, the last says how many more. */
export function placeLines({ places }: Finding, most: number): string[] {
  const shown = places.slice(0, most).map(({ lines, text }) => `${linesText(lines)}: ${text}`);
  if (places.length > shown.length) shown.push(`and ${places.length - shown.length} more`);
  return shown;
}

const NUMBERS_SHOWN = 6;

function linesText(lines: readonly number[]): string {
  const shown = lines.slice(0, NUMBERS_SHOWN).join(', ');
  const more = lines.length > NUMBERS_SHOWN ? ` and ${lines.length - NUMBERS_SHOWN} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
}

function ceilingOf({ pairs, byInput }: LintData): number {
  if (pairs.length === 0) return 1;
  let answered = 0;
  for (const alike of byInput.values()) {
    const counts = new Map<string, number>();
    for (const { reply } of alike) counts.set(reply, (counts.get(reply) ?? 0) + 1);
    answered += Math.max(...counts.values());
  }
  return answered / pairs.length;
}
