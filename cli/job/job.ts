/** The whole job: from a model's name to a machine that talks. */

import type { Build } from '../../firmware/index.js';
import { type ByteChannel, TransferError } from '../../transfer/index.js';
import { checkCts } from './cts.js';
import { deliver } from './deliver.js';
import type { Emit } from './events.js';
import { tellFailure } from './in-step.js';
import { type Machine, openMachine } from './machine.js';
import { prepare } from './prepare.js';

/** A machine on which the chat program waits for a line. */
export interface Talking {
  readonly channel: ByteChannel;
  /** What the program printed when it started, without its prompt. */
  readonly greeting: string;
  /** The program that runs there. */
  readonly built: Build;
}

/** What is to be done. */
export interface Job {
  /** A shipped model's name, or a weight file. */
  readonly model: string;
  readonly machine: Machine;
  /** Sends the program also when the board has it already. */
  readonly force: boolean;
}

/**
 * Does it. The channel is open when it ends well, and closed when it does not.
 *
 * @throws what its steps throw, after `emit` was told
 */
export async function runJob(
  { model, machine, force }: Job,
  emit: Emit,
  signal: AbortSignal,
): Promise<Talking> {
  const built = await prepare(model, emit, signal);
  return await bring(built, { machine, force }, emit, signal);
}

/**
 * The job's second half: opens the line, and brings a program there that was made.
 *
 * @throws what its steps throw, after `emit` was told
 */
export async function bring(
  built: Build,
  { machine, force }: Omit<Job, 'model'>,
  emit: Emit,
  signal: AbortSignal,
): Promise<Talking> {
  emit({ type: 'started', step: 'connect', doing: `opening ${machine.port}` });
  const channel = await tellFailure('connect', emit, () => openMachine(machine));
  try {
    await tellFailure('connect', emit, () => refuseDeadCts(machine, channel));
    const greeting = await deliver(built, channel, { machine, force }, emit, signal);
    return { channel, greeting, built };
  } catch (error) {
    await channel.close();
    throw error;
  }
}

/** A board that never raises CTS would only be found by its silence. @throws TransferError `write-stalled` */
async function refuseDeadCts(machine: Machine, channel: ByteChannel): Promise<void> {
  const { verdict, message, remedy } = await checkCts(machine, channel);
  if (verdict === 'never-raised' || verdict === 'stuck') {
    throw new TransferError('write-stalled', message, {
      evidence: `RTS/CTS is on at ${machine.port}`,
      remedy,
    });
  }
}
