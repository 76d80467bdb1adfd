/** `ulm probe`: what is at the other end of a line. It changes nothing there. */

import { ExitCode } from '../exit-codes.js';
import { answererText, askMachine } from '../job/ask-machine.js';
import { hex, ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface ProbeArguments extends PortOptions {
  /** Speeds to try; the usual ones if not given. */
  readonly bauds?: readonly number[];
  readonly json?: boolean;
}

export async function probe({ bauds, json, ...port }: ProbeArguments): Promise<ExitCode> {
  return await withMachine(port, async ({ machine, channel, run }) => {
    const line = new ProgressLine();
    const found = await askMachine(machine, channel, run, {
      ...(bauds === undefined ? {} : { bauds }),
      onEvidence: (text) => {
        if (json) return;
        line.clear();
        say(text);
      },
      onTry: (text) => line.show(text),
    });
    line.clear();
    if (json) sayJson({ port: machine.port, ...found, profile: found.profile?.name ?? null });
    else {
      say('');
      say(`${machine.port}: ${answererText(found.answerer)}`);
      for (const { drive, programs } of found.drives)
        say(`  ${drive}: ${programs.join(' ') || 'no programs'}`);
      if (found.tpaTop !== undefined)
        say(`  free for programs: 0100h to ${hex(found.tpaTop - 1)}h, as this board has it`);
      if (found.profile !== undefined) say(`  board: --board ${found.profile.name} (${found.profile.title})`);
    }
    return found.answerer.kind === 'silence' || found.answerer.kind === 'noise'
      ? ExitCode.noAnswer
      : ExitCode.ok;
  });
}
