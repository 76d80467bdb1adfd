import type { ExecutionContext } from 'ava';
import { startInTerminal, type TerminalProgram } from '../../cli/record/pseudo-terminal.js';
import { ULM, until } from './ulm.js';

/** The command in a terminal of its own, and what it shows. */
export interface Watched extends Pick<TerminalProgram, 'type' | 'text' | 'ended'> {
  /** The rows of the screen, a line each. */
  screen(): string;
  /** Waits until the screen has a text. */
  shows(text: string): Promise<void>;
}

/** Starts it without colours, its settings in a folder; it ends with the test. */
export function ulmInTerminal(
  t: ExecutionContext,
  args: readonly string[],
  settings: string,
  rows = 24,
): Watched {
  const program = startInTerminal([...ULM, ...args], {
    columns: 80,
    rows,
    env: { ...process.env, XDG_CONFIG_HOME: settings, NO_COLOR: '1' },
  });
  t.teardown(() => program.kill());
  const screen = () => program.text().join('\n');
  return {
    ...program,
    screen,
    shows: (text) => until(() => screen().includes(text), `"${text}"`, 110_000),
  };
}
