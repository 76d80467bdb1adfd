/** `ulm probe`: what is at the other end of a line. It changes nothing there. */

import { profiles } from '../../hardware-notes/index.js';
import { BAUDS, findBaud, probe as probeMachine, recognise } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { checkCts } from '../job/cts.js';
import { count, hex, ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface ProbeArguments extends PortOptions {
  /** Speeds to try; the usual ones if not given. */
  readonly bauds?: readonly number[];
  readonly json?: boolean;
}

export async function probe({ bauds = BAUDS, json, ...port }: ProbeArguments): Promise<ExitCode> {
  return await withMachine(port, async ({ machine, channel, run }) => {
    const line = new ProgressLine();
    const tell = (text: string) => {
      if (json) return;
      line.clear();
      say(text);
    };
    const { control } = channel;
    const { message, remedy } = await checkCts(machine, channel);
    if (message !== '') tell(`${message} ${remedy}`.trim());
    // A speed that was named is not looked for, and some lines have none.
    const search = port.baud === undefined && machine.line.baud === undefined && control !== undefined;
    let baud = machine.line.baud ?? machine.profile.line.baud;
    if (search) {
      const found = await findBaud(
        bauds,
        async (rate) => {
          line.show(`trying ${count(rate)} baud …`);
          await control.setBaud(rate);
        },
        () => run(recognise()),
      );
      for (const { baud: rate, kind } of found.tried) tell(`${count(rate)} baud: ${kind}`);
      baud = found.baud ?? baud;
    }
    const found = await run(probeMachine({ profiles, onEvidence: tell }));
    line.clear();
    if (json) sayJson({ port: machine.port, baud, ...found, profile: found.profile?.name ?? null });
    else {
      say('');
      say(`${machine.port}: ${answererText(found.answerer.kind)}`);
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

function answererText(kind: string): string {
  const texts: Readonly<Record<string, string>> = {
    cpm: 'CP/M answers',
    monitor: 'a monitor answers',
    loader: 'a boot loader answers',
    program: 'a program answers',
    noise: 'noise: the speed may be wrong',
    silence: 'nobody answers',
  };
  return texts[kind] ?? kind;
}
