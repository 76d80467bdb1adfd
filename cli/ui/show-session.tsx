/** Puts the session on the terminal, and takes it off again. */

import { render } from 'ink';
import { ExitCode } from '../exit-codes.js';
import type { Emit } from '../job/events.js';
import { runJob } from '../job/job.js';
import { type MachineOptions, machineAt } from '../job/machine.js';
import { portChoices } from '../job/ports.js';
import { type Problem, problemLines } from '../problem.js';
import { openKeyboard } from './keyboard.js';
import { Session } from './session.js';
import type { Choice } from './state.js';
import { themeFor } from './theme.js';

export interface ShownSession {
  readonly model: string | undefined;
  readonly port: string | undefined;
  readonly options: MachineOptions & { readonly force?: boolean };
  readonly models: readonly string[];
}

/** Frames a second at most: enough for the eye, and little for a slow line to a terminal. */
const FRAMES = 15;

export async function showSession(shown: ShownSession): Promise<ExitCode> {
  const keyboard = openKeyboard(process.stdin);
  let problem: Problem | undefined;
  const world = {
    keyboard,
    portChoices,
    runJob: async (model: string, port: string, emit: Emit, signal: AbortSignal) =>
      await runJob(
        { model, machine: await machineAt(port, shown.options), force: shown.options.force === true },
        emit,
        signal,
      ),
    onEnd: (ended: Problem | undefined) => {
      problem = ended;
      app.unmount();
    },
  };
  const app = render(
    <Session
      given={{ models: modelChoices(shown), model: shown.model, port: shown.port }}
      world={world}
      theme={themeFor(process.env)}
    />,
    { exitOnCtrlC: false, maxFps: FRAMES },
  );
  try {
    await app.waitUntilExit();
  } finally {
    keyboard.close();
  }
  if (problem === undefined) return ExitCode.ok;
  // What the screen showed is gone with it: what failed stays readable.
  process.stderr.write(`${problemLines(problem).join('\n')}\n`);
  return problem.exitCode;
}

const hints: Readonly<Record<string, string>> = {
  guess: '20 Questions about a secret: yes, no, maybe',
};

function modelChoices({ models, model }: ShownSession): Choice[] {
  const names = model === undefined || models.includes(model) ? models : [model, ...models];
  return names.map((name) => ({ value: name, label: name, hint: hints[name] ?? 'a weight file' }));
}
