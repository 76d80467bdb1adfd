/** `ulm doctor`: what stands in the way of a job on this machine, and what mends it. */

import { gatherFacts } from '../doctor/facts.js';
import { type Finding, judge } from '../doctor/judge.js';
import { ExitCode } from '../exit-codes.js';
import { say, sayJson } from '../report.js';

const marks: Readonly<Record<Finding['verdict'], string>> = { good: '✓', doubt: '!', bad: '✗' };

/** Ends with 1 when something must be mended first. */
export async function doctor(
  ports: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<ExitCode> {
  const findings = judge(await gatherFacts(ports));
  const bad = findings.filter(({ verdict }) => verdict === 'bad').length;
  if (json) sayJson({ findings });
  else {
    const width = Math.max(...findings.map(({ about }) => about.length));
    for (const { about, verdict, seen, mend } of findings) {
      say(`${marks[verdict]} ${about.padEnd(width)}  ${seen}`);
      if (mend !== '') say(`${' '.repeat(width + 4)}${mend}`);
    }
    say(
      bad === 0 ? '\nNothing stands in the way.' : `\n${bad === 1 ? 'One thing' : `${bad} things`} to mend.`,
    );
  }
  return bad === 0 ? ExitCode.ok : ExitCode.difference;
}
