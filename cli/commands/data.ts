/** `ulm data lint` and `ulm data balance`: what a pair file is like, and a more even one. */

import { basename } from 'node:path';
import { balancePairs, medianPairs, pairsText, replyShares } from '../../model/data/balance.js';
import { type Finding, type LintReport, lintPairs, placeLines } from '../../model/data/lint.js';
import { loadPairs, readPairText } from '../../model/pairs.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { count, percent, plural, say, sayJson, table } from '../report.js';

export interface LintArguments {
  /** Places that are listed of each finding. */
  readonly show: number;
  /** Let warnings count as errors. */
  readonly strict?: boolean;
  readonly json?: boolean;
}

export async function lint(file: string, { show, strict, json }: LintArguments): Promise<ExitCode> {
  const report = lintPairs(await readPairText(file));
  const fails = report.findings.some(({ severity }) => strict || severity === 'error');
  if (json) sayJson({ file, ...report });
  else for (const line of lintLines(file, report, show)) say(line);
  return fails ? ExitCode.file : ExitCode.ok;
}

function lintLines(file: string, report: LintReport, show: number): string[] {
  const { pairs, queries, replies, characters, ceiling, findings } = report;
  return [
    `${file}: ${plural(pairs, 'pair', 'pairs')}, ${plural(queries, 'query', 'queries')}, ${plural(replies, 'reply', 'replies')} of ${plural(characters.length, 'character', 'characters')}`,
    ...(ceiling < 1 ? [`at most ${percent(ceiling, 2)} of the pairs can be answered`] : []),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, show)]),
    ...(findings.length === 0 ? ['nothing to find fault with'] : []),
  ];
}

/** A finding as lines, with so many of its places. */
export function findingLines(finding: Finding, show: number): string[] {
  return [
    `${finding.severity}: ${finding.message}`,
    ...placeLines(finding, show).map((line) => `  ${line}`),
    `  try: ${finding.remedy}`,
  ];
}

export interface BalanceArguments {
  readonly output?: string;
  readonly perReply?: number;
  readonly seed: number;
  readonly json?: boolean;
}

export async function balance(file: string, args: BalanceArguments): Promise<ExitCode> {
  const { output, seed, json } = args;
  const pairs = await loadPairs(file);
  const perReply = args.perReply ?? medianPairs(pairs);
  const balanced = output === undefined ? undefined : balancePairs(pairs, { perReply, seed });
  if (output !== undefined && balanced !== undefined) {
    const heading = [
      `${basename(file)} with ${perReply} pairs a reply, where there are so many; seed ${seed}.`,
    ];
    await writeNamed(output, pairsText(balanced, heading));
  }
  const before = replyShares(pairs);
  const after = new Map(balanced && replyShares(balanced).map(({ reply, pairs }) => [reply, pairs]));
  if (json) {
    const replies = before.map((share) => ({
      ...share,
      ...(balanced && { balanced: after.get(share.reply) ?? 0 }),
    }));
    sayJson({ file, pairs: pairs.length, median: medianPairs(pairs), replies, output: output ?? null });
    return ExitCode.ok;
  }
  const rows = before.map((share) => [
    count(share.pairs),
    percent(share.share),
    ...(balanced ? [count(after.get(share.reply) ?? 0)] : []),
    share.reply,
  ]);
  const head = ['pairs', 'share', ...(balanced ? ['balanced'] : []), 'reply'];
  for (const line of table(head, rows)) say(line);
  say('');
  say(
    balanced === undefined
      ? `${count(pairs.length)} pairs; the reply in the middle has ${count(medianPairs(pairs))}`
      : `${output} written: ${count(balanced.length)} of ${count(pairs.length)} pairs, ${count(perReply)} a reply where there are so many`,
  );
  return ExitCode.ok;
}
