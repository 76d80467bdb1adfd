/** Puts the session on the terminal, and takes it off again. */

import { render } from 'ink';
import type { Config } from '../config/config.js';
import { ExitCode } from '../exit-codes.js';
import { openKeyboard } from '../keyboard.js';
import { type Problem, problemLines } from '../problem.js';
import { type Choice, withNamed } from './choice.js';
import { openFrames } from './frames.js';
import { Session } from './session.js';
import { themeFor } from './theme.js';
import { type SessionOptions, worldOf } from './world.js';

export interface ShownSession {
  readonly model: string | undefined;
  readonly port: string | undefined;
  readonly options: SessionOptions;
  readonly models: readonly string[];
  /** What was chosen in the last session. */
  readonly last: Config['last'];
}

export async function showSession({ model, port, options, models, last }: ShownSession): Promise<ExitCode> {
  const keyboard = openKeyboard(process.stdin);
  const frames = openFrames(process.stdout);
  let problem: Problem | undefined;
  const world = {
    ...worldOf(options),
    keyboard,
    onEnd: (ended: Problem | undefined) => {
      problem = ended;
      app.unmount();
    },
  };
  const given = {
    models: modelChoices(models, model ?? last.model),
    model,
    port,
    boardGiven: options.board !== undefined,
    last,
  };
  const app = render(<Session given={given} world={world} theme={themeFor(process.env)} />, {
    stdout: frames.stdout,
    debug: true,
    exitOnCtrlC: false,
  });
  let stopped = false;
  const onSignal = () => {
    stopped = true;
    app.unmount();
  };
  process.once('SIGTERM', onSignal).once('SIGHUP', onSignal);
  try {
    await app.waitUntilExit();
  } finally {
    process.off('SIGTERM', onSignal).off('SIGHUP', onSignal);
    frames.close();
    keyboard.close();
  }
  if (stopped) return ExitCode.cancelled;
  if (problem === undefined) return ExitCode.ok;
  // What the screen showed is gone with it: what failed stays readable.
  process.stderr.write(`${problemLines(problem).join('\n')}\n`);
  return problem.exitCode;
}

const hints: Readonly<Record<string, string>> = {
  guess: '20 Questions about one secret thing',
  chat: 'HALT, 64 KB of dry company',
  guess2: 'the same about another secret',
  guess3: 'and a third',
};

/** The shipped models, and the one that was named or taken last, wherever its file is. */
function modelChoices(models: readonly string[], named: string | undefined): readonly Choice[] {
  const shipped = models.map((name) => ({
    value: name,
    label: name,
    hint: hints[name] ?? 'a model that comes with ulm',
  }));
  return withNamed(shipped, named, 'a weight file');
}
