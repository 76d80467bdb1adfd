/** `ulm conformance`: programs that hold a CP/M against Digital Research's, here and on a board. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildConformance, type Checks } from '../../firmware/index.js';
import { parseTarget, sendFiles } from '../../transfer/index.js';
import { runOnBoard } from '../conformance/board-run.js';
import { areMet, type Result, resultsOf, runHere } from '../conformance/verdicts.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { linesOf } from '../job/machine.js';
import { boardTools } from '../job/tools.js';
import { ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';
import { show } from './send.js';

export interface ConformanceOptions extends PortOptions {
  /** The folder that the programs are written to; then nothing is run. */
  readonly output?: string;
  readonly json?: boolean;
}

export async function conformance(options: ConformanceOptions): Promise<ExitCode> {
  const { output, json = false, ...port } = options;
  const programs = buildConformance();
  if (output !== undefined) return await writePrograms(output, programs);
  const here = programs.map((program) => resultsOf(program, runHere(program)));
  const there = port.port === undefined ? undefined : await runThere(programs, port, json);
  report(programs, here, there, json);
  const judged = there ?? here;
  return judged.every((results) => areMet(results.values())) ? ExitCode.ok : ExitCode.difference;
}

async function writePrograms(folder: string, programs: readonly Checks[]): Promise<ExitCode> {
  mkdirSync(folder, { recursive: true });
  for (const { file, com } of programs) {
    await writeNamed(join(folder, file), com);
    say(`${join(folder, file)}  ${com.length} bytes`);
  }
  return ExitCode.ok;
}

/** Sends the programs to a board and runs them there, one after another. */
async function runThere(
  programs: readonly Checks[],
  port: PortOptions,
  json: boolean,
): Promise<Map<string, Result>[]> {
  return await withMachine(port, async ({ machine, channel, run }) => {
    const line = new ProgressLine();
    await run(
      sendFiles({
        profile: machine.profile,
        tools: boardTools(),
        files: programs.map(({ file, com }) => ({ target: parseTarget(file), data: com })),
        ...linesOf(channel),
        overwrite: 'erase',
        onEvent: (event) => show(line, event, json),
      }),
    );
    const results: Map<string, Result>[] = [];
    for (const program of programs) {
      line.show(program.file);
      results.push(resultsOf(program, await run(runOnBoard(program))));
    }
    line.clear();
    return results;
  });
}

function report(
  programs: readonly Checks[],
  here: readonly Map<string, Result>[],
  there: readonly Map<string, Result>[] | undefined,
  json: boolean,
): void {
  const checks = programs.flatMap(({ file, names }, i) =>
    names.map((name) => ({ file, name, here: here[i].get(name), there: there?.[i].get(name) })),
  );
  if (json) {
    sayJson({ checks: checks.map((check) => ({ ...check, there: check.there ?? null })) });
    return;
  }
  if (there) say('here  there');
  for (const check of checks) {
    const columns = [check.here, ...(there ? [check.there] : [])].map((result) => cell(result)).join('  ');
    const detail = (there ? check.there : check.here)?.detail;
    say(
      `${columns}  ${check.file.replace('.COM', '')}  ${check.name}${detail === undefined ? '' : `: ${detail}`}`,
    );
  }
  const judged = checks.map((check) => (there ? check.there : check.here)?.verdict ?? 'none');
  const count = (verdict: string) => judged.filter((found) => found === verdict).length;
  const silent = count('none') === 0 ? '' : `, ${count('none')} without a verdict`;
  say(`${count('ok')} ok, ${count('FAIL')} failed, ${count('skip')} skipped${silent}`);
}

const cell = (result: Result | undefined) => (result?.verdict ?? 'none').padEnd(4);
