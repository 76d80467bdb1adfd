/** `ulm term` and `ulm chat`: the board on this terminal. */

import { type TerminalKind, terminalKinds } from '../../emulator/index.js';
import { type LineOptions, lineSettings } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import type { JobEvent } from '../job/events.js';
import { type Job, runJob } from '../job/job.js';
import { type Machine, machineAt, VIRTUAL } from '../job/machine.js';
import { amountText } from '../job/progress-text.js';
import { openKeyboard } from '../keyboard.js';
import { CliError } from '../problem.js';
import { ProgressLine, say } from '../report.js';
import type { Newline } from '../term/incoming.js';
import { LEAVE_SCREEN } from '../term/painter.js';
import type { Enter } from '../term/send-keys.js';
import { type ShownTerm, showTerm } from '../term/show-term.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface TermOptions extends PortOptions {
  /** As the profile of the board has it if not given. */
  readonly terminal?: TerminalKind;
  /** Of the board's screen, as `80x24`. */
  readonly size?: string;
  readonly transcript?: string;
  readonly enter?: Enter;
  readonly newline?: Newline;
  readonly echo?: boolean;
  readonly wordstar?: boolean;
  readonly timestamps?: boolean;
}

export async function term(options: TermOptions): Promise<ExitCode> {
  needTerminal('ulm term', 'For scripts there are ulm chat, ulm send and ulm receive.');
  const screen = sizeOf(options.size);
  await withMachine(options, async ({ machine, channel, signal }) => {
    await show({ ...shownBy(options, machine), machine, channel, screen }, signal);
  });
  return ExitCode.ok;
}

export interface ChatOptions extends TermOptions {
  /** A shipped model's name, or a weight file. */
  readonly model?: string;
  /** Sends the program also when the board has it already. */
  readonly force?: boolean;
  readonly json?: boolean;
}

/** On a terminal the chat itself; elsewhere prompts come from standard input, one a line. */
export async function chat(options: ChatOptions): Promise<ExitCode> {
  const machine = await machineAt(options.port ?? VIRTUAL, options);
  const job: Job = { model: options.model ?? 'guess', machine, force: options.force === true };
  const screen = sizeOf(options.size);
  if (options.json || !process.stdin.isTTY || !process.stdout.isTTY) {
    const { plainSession } = await import('../plain/plain-session.js');
    return await plainSession(job, options.json === true);
  }
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    const progress = new ProgressLine();
    const talking = await runJob(job, (event) => tell(progress, event), cancel.signal);
    const shown = shownBy(options, machine);
    try {
      await show(
        {
          ...shown,
          settings: { ...shown.settings, lineEdit: true },
          machine,
          channel: talking.channel,
          screen,
          greeting: `${talking.greeting.replace(/\r?\n/g, '\r\n')}\r\n> `,
        },
        cancel.signal,
      );
    } finally {
      await talking.channel.close();
    }
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
  return ExitCode.ok;
}

function needTerminal(command: string, remedy: string): void {
  if (process.stdin.isTTY && process.stdout.isTTY) return;
  throw new CliError('usage', `${command} needs a terminal.`, 'standard input or output is none', remedy);
}

/** `80x24`. @throws CliError `usage` */
function sizeOf(text = '80x24'): { readonly columns: number; readonly rows: number } {
  const [, columns, rows] = /^(\d{1,3})x(\d{1,3})$/i.exec(text)?.map(Number) ?? [];
  if (columns === undefined || rows === undefined || columns < 20 || rows < 5)
    throw new CliError('usage', `${text} is no size of a screen.`, '--size', 'Write it as 80x24.');
  return { columns, rows };
}

function shownBy(
  options: TermOptions,
  { profile, line }: Machine,
): Pick<ShownTerm, 'baud' | 'settings' | 'transcript'> {
  const { terminal, transcript, enter, newline, echo, wordstar, timestamps } = options;
  const wanted: LineOptions = { baud: profile.line.baud, ...line };
  return {
    baud: lineSettings(wanted).baud,
    settings: {
      kind: terminal ?? profile.terminal ?? terminalKinds[0],
      ...(enter && { enter }),
      ...(newline && { newline }),
      ...(echo && { echo }),
      ...(wordstar && { wordstar }),
      ...(timestamps && { timestamps }),
    },
    ...(transcript === undefined ? {} : { transcript }),
  };
}

/** Shows it until the user leaves; a terminal that hangs up ends it too. */
async function show(shown: ShownTerm, signal: AbortSignal): Promise<void> {
  const hangUp = new AbortController();
  const onHangUp = () => hangUp.abort();
  // Whatever ends this program, the user's own screen comes back.
  const onExit = () => process.stdout.write(LEAVE_SCREEN);
  process.once('SIGHUP', onHangUp).once('exit', onExit);
  const keyboard = openKeyboard(process.stdin);
  try {
    await showTerm(shown, {
      keyboard,
      out: process.stdout,
      signal: AbortSignal.any([signal, hangUp.signal]),
    });
  } finally {
    keyboard.close();
    process.off('SIGHUP', onHangUp).off('exit', onExit);
  }
}

/** The job's steps as lines, before the terminal is there. */
function tell(progress: ProgressLine, event: JobEvent): void {
  if (event.type === 'started') progress.show(`${event.step.padEnd(9)}${event.doing} …`);
  else if (event.type === 'progress') progress.show(`${event.step.padEnd(9)}${amountText(event.progress)}`);
  else {
    progress.clear();
    if (event.type === 'done') say(`${event.step.padEnd(9)}${event.details[0] ?? event.fact}`);
  }
}
