/** `ulm study`: how much the precision of the weights costs. */

import { setImmediate as breathe } from 'node:timers/promises';
import { loadTrainingPairs } from '../../model/data/lint.js';
import type { Context, Pair } from '../../model/index.js';
import { STUDY_OPTIONS, type StudyOptions, type StudyResult, study } from '../../model/study/study.js';
import {
  studyLead,
  studyMarkdown,
  studyPage,
  studyRows,
  studySvg,
  studyTable,
} from '../../model/study/study-report.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { CliError } from '../problem.js';
import { count, ProgressLine, say, sayJson, table } from '../report.js';

export interface StudyArguments {
  readonly output?: string;
  readonly hidden?: readonly number[];
  readonly context?: Context;
  /** How many seeds, from 1. */
  readonly seeds?: number;
  readonly steps?: number;
  readonly batch?: number;
  readonly lr?: number;
  readonly json?: boolean;
}

/** What can be written, by the end of the file's name. */
const WRITERS: Readonly<Record<string, (result: StudyResult) => string>> = {
  '.svg': studySvg,
  '.html': studyPage,
  '.md': studyMarkdown,
};

export async function studyPairs(file: string, args: StudyArguments): Promise<ExitCode> {
  const write = writerFor(args.output);
  const { pairs } = await loadTrainingPairs(file);
  const options = optionsFrom(args);
  const result = await runToEnd(pairs, options);
  if (result.seeds === 0) throw new CliError('cancelled', 'Stopped before the first seed was done.');
  if (args.output !== undefined) await writeNamed(args.output, write(result));
  if (args.json) {
    sayJson({ file, ...result, rows: studyRows(result) });
  } else {
    say(studyLead(result));
    const { head, rows } = studyTable(result);
    // The names stand last, where they need no padding.
    const turned = rows.map(([name, ...figures]) => [...figures, name]);
    for (const line of table([...head.slice(1), head[0]], turned)) say(line);
    if (args.output !== undefined) say(`${args.output} written`);
  }
  return result.seeds < options.seeds.length ? ExitCode.cancelled : ExitCode.ok;
}

function writerFor(output = '.md'): (result: StudyResult) => string {
  const ending = Object.keys(WRITERS).find((one) => output.endsWith(one));
  if (ending !== undefined) return WRITERS[ending];
  throw new CliError(
    'usage',
    `${output} has no ending that says what to write.`,
    output,
    `Endings are ${Object.keys(WRITERS).join(', ')}.`,
  );
}

function optionsFrom({ hidden, context, seeds, steps, batch, lr }: StudyArguments): StudyOptions {
  const usual = STUDY_OPTIONS;
  return {
    hidden: hidden ?? usual.hidden,
    context: context ?? usual.context,
    seeds: seeds === undefined ? usual.seeds : Array.from({ length: seeds }, (_, n) => n + 1),
    steps: steps ?? usual.steps,
    batch: batch ?? usual.batch,
    lr: lr ?? usual.lr,
  };
}

/** Ctrl-C ends it with the seeds that are done. */
async function runToEnd(pairs: readonly Pair[], options: StudyOptions): Promise<StudyResult> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const line = new ProgressLine();
  const steps = study(pairs, options, { signal: stop.signal });
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      const { seed, step, steps: of, losses } = value;
      line.show(
        `seed ${seed + 1}, step ${count(step)} of ${count(of)}, loss ${losses[0].toFixed(3)} in float, ` +
          `${losses.at(-1)?.toFixed(3)} on the Z80`,
      );
      await breathe();
    }
  } finally {
    line.clear();
    process.off('SIGINT', onInterrupt);
  }
}
