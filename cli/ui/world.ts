/** What the session needs of the world, and the world as it is. */

import type { Build } from '../../firmware/index.js';
import type { Emit, StepId } from '../job/events.js';
import type { Talking } from '../job/job.js';
import type { MachineOptions } from '../job/machine.js';
import type { Keyboard } from '../keyboard.js';
import type { Problem } from '../problem.js';
import type { Choice } from './choice.js';
import type { Found } from './state.js';
import { isOnTheLine } from './step-states.js';

/** What the session goes on with. */
export interface Chosen {
  readonly model: string;
  readonly port: string;
  /** A profile's name; undefined for the command line's, or the one that the port stands for. */
  readonly board: string | undefined;
  /** The speed that a probe found. */
  readonly baud: number | undefined;
  /** The job's step to begin with; what those before it made is there from the last time. */
  readonly from: StepId;
}

export interface World {
  readonly keyboard: Keyboard;
  portChoices(): Promise<Choice[]>;
  /** Asks the machine at a port what it is; `tell` hears the evidence, a line each. */
  askMachine(port: string, tell: (line: string) => void, signal: AbortSignal): Promise<Found>;
  /** Does the job; gives the open channel to a program that has just shown its greeting and its prompt. */
  runJob(chosen: Chosen, emit: Emit, signal: AbortSignal): Promise<Talking>;
  /** The session is over; the problem that it ended on, if any. */
  onEnd(problem: Problem | undefined): void;
}

/** The options of the command line that concern the machine. */
export type SessionOptions = MachineOptions & { readonly force?: boolean };

/**
 * The world's part that does the work. Its files are loaded when they are used: the first frame does not wait
 * for the assembler and the emulator.
 */
export function worldOf(options: SessionOptions): Pick<World, 'portChoices' | 'askMachine' | 'runJob'> {
  /** The program that was made and checked last. */
  let made: { readonly model: string; readonly built: Build } | undefined;
  return {
    portChoices: async () => (await import('../job/ports.js')).portChoices(),
    async askMachine(port, tell, signal) {
      const [{ answererText, askMachine }, { machineAt, openMachine }, { run }] = await Promise.all([
        import('../job/ask-machine.js'),
        import('../job/machine.js'),
        import('../../transfer/index.js'),
      ]);
      const machine = await machineAt(port, options);
      const channel = await openMachine(machine);
      try {
        const asked = await askMachine(machine, channel, (protocol) => run(protocol, channel, { signal }), {
          onEvidence: tell,
        });
        const { profile, answerer, baud } = asked;
        const answered = answerer.kind !== 'silence' && answerer.kind !== 'noise';
        return {
          ...(profile === undefined ? {} : { board: profile.name }),
          ...(answered && channel.control !== undefined ? { baud } : {}),
          text: [
            answererText(answerer),
            ...(answered && channel.control !== undefined ? [`at ${baud.toLocaleString('en')} baud`] : []),
            ...(profile === undefined ? [] : [`as ${profile.name} does`]),
          ].join(' '),
        };
      } finally {
        await channel.close();
      }
    },
    async runJob({ model, port, board, baud, from }, emit, signal) {
      const [{ bring }, { prepare }, { machineAt }, { rememberChoice }] = await Promise.all([
        import('../job/job.js'),
        import('../job/prepare.js'),
        import('../job/machine.js'),
        import('../config/config.js'),
      ]);
      await rememberChoice({ model, port, ...(board === undefined ? {} : { board }) });
      const machine = await machineAt(port, {
        ...(baud === undefined ? {} : { baud }),
        ...options,
        ...(board === undefined ? {} : { board }),
      });
      if (!isOnTheLine(from) || made?.model !== model) {
        made = undefined;
        made = { model, built: await prepare(model, emit, signal) };
      }
      const force = options.force === true || from === 'upload';
      return await bring(made.built, { machine, force }, emit, signal);
    },
  };
}
