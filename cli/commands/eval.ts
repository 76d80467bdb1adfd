/** `ulm eval`: how well a model answers the queries of a pair file. */

import { type ConfusionTable, confusionTable, type Label } from '../../model/evaluate/confusion-table.js';
import { confusions, type EvaluationReport, evaluate } from '../../model/evaluate/evaluate.js';
import { loadQuestions } from '../../model/evaluate/probes.js';
import { loadModel, type Model, type Pair, resolveWeights } from '../../model/index.js';
import { modelReport } from '../../model/report/model-report.js';
import { isHeldOut } from '../../model/train/split.js';
import { digestOf } from '../../model/train/trainer.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { heldOutShare } from '../held-out.js';
import { count, ProgressLine, percent, plural, say, sayJson, table } from '../report.js';

export interface EvalArguments {
  /** Only the queries that training holds back. */
  readonly heldOut?: boolean;
  /** Confusions that are listed. */
  readonly worst: number;
  /** Percent of the queries that must be answered right, or the command fails. */
  readonly atLeast?: number;
  /** The page to write. */
  readonly report?: string;
  readonly json?: boolean;
}

/** Replies in the table of confusions. */
const REPLIES_SHOWN = 10;
const LABEL_SHOWN = 14;

export async function evaluateModel(weights: string, file: string, args: EvalArguments): Promise<ExitCode> {
  const model = await loadModel(resolveWeights(weights));
  const all = await loadQuestions(file);
  const heldOut = all.filter(({ query }) => isHeldOut(query, heldOutShare(model)));
  const pairs = args.heldOut ? heldOut : all;
  const line = new ProgressLine();
  const progress = (done: number, of: number) => line.show(`${count(done)} of ${count(of)} queries`);
  const report = evaluate(model, pairs, progress);
  const unseen = trainedOn(model, all) && !args.heldOut ? evaluate(model, heldOut, progress) : undefined;
  line.clear();

  if (args.report !== undefined) {
    const evaluations = [
      { name: file, report },
      ...(unseen ? [{ name: `${file}, held out`, report: unseen }] : []),
    ];
    await writeNamed(args.report, modelReport({ model, lead: `Asked ${file}.`, evaluations }));
  }
  if (args.json) {
    sayJson({ model: model.name, file, ...report, ...(unseen && { heldOut: figuresOf(unseen) }) });
  } else {
    for (const text of summaryLines(`${model.name} on ${file}`, report, unseen)) say(text);
    say('');
    for (const text of confusionLines(confusionTable(report, REPLIES_SHOWN))) say(text);
    for (const text of worstLines(report, args.worst)) say(text);
  }
  const enough = args.atLeast === undefined || 100 * report.exact >= args.atLeast;
  return enough ? ExitCode.ok : ExitCode.difference;
}

/** Whether the model was trained on just these pairs, so that a tenth of them is new to it. */
function trainedOn({ provenance }: Model, pairs: readonly Pair[]): boolean {
  return provenance.pairs_sha256 === digestOf(pairs) && provenance.held_out_exact !== undefined;
}

function figuresOf({ queries, right, exact, characters }: EvaluationReport) {
  return { queries, right, exact, characters };
}

function summaryLines(title: string, report: EvaluationReport, unseen?: EvaluationReport): string[] {
  const { queries, right, exact, characters, work } = report;
  const held =
    unseen &&
    `${percent(unseen.exact, 2)} of the ${count(unseen.queries)} queries that training never saw (${percent(unseen.characters, 2)} of the characters)`;
  return [
    `${title}: ${plural(queries, 'query', 'queries')}`,
    `  ${percent(exact, 2)} of the replies right (${count(right)}), ${percent(characters, 2)} of the characters`,
    ...(held ? [`  ${held}`] : []),
    `  ${count(work.additionsAQuery)} additions a query, ${count(work.additionsAStep)} a character; ` +
      `largest accumulator ${count(work.largest)} of 32,767`,
  ];
}

function confusionLines({ rows, columns, counts }: ConfusionTable): string[] {
  const lines = counts.map((row, expected) => {
    const sum = row.reduce((all, cell) => all + cell, 0);
    // What is right among the others cannot be told from here.
    const known = rows[expected] !== undefined;
    return [
      short(rows[expected]),
      ...row.map((cell) => (cell === 0 ? '·' : count(cell))),
      known ? percent(row[expected] / sum) : '',
    ];
  });
  return table(['expected', ...columns.map(short), 'right'], lines);
}

function worstLines(report: EvaluationReport, most: number): string[] {
  const worst = confusions(report);
  if (worst.length === 0 || most === 0) return [];
  const shown = worst
    .slice(0, most)
    .flatMap(({ expected, got, count: times, examples }) => [
      `  ${count(times)} × ${expected} → ${got === '' ? '(nothing)' : got}`,
      `    ${examples.map((query) => JSON.stringify(query)).join(', ')}`,
    ]);
  const more = worst.length > most ? [`  and ${count(worst.length - most)} more`] : [];
  return ['', 'worst confusions', ...shown, ...more];
}

function short(label: Label): string {
  if (label === undefined) return '(others)';
  return label.length > LABEL_SHOWN ? `${label.slice(0, LABEL_SHOWN - 1)}…` : label;
}
