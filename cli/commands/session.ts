/** `ulm`: the whole job, on a terminal as a session, elsewhere as plain lines. */

import { shippedModels } from '../../model/index.js';
import type { ExitCode } from '../exit-codes.js';
import { type MachineOptions, machineAt, VIRTUAL } from '../job/machine.js';
import { portChoices } from '../job/ports.js';

export interface SessionOptions extends MachineOptions {
  readonly model?: string;
  readonly port?: string;
  /** Sends the program also when the board has it already. */
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** The model that is taken where none is named. */
const DEFAULT_MODEL = 'guess';

export async function session(options: SessionOptions): Promise<ExitCode> {
  const chosen = options.yes
    ? { model: options.model ?? DEFAULT_MODEL, port: options.port ?? (await portChoices())[0].value }
    : { model: options.model, port: options.port };
  // A board that is not known is said before anything is done.
  const machine = await machineAt(chosen.port ?? VIRTUAL, options);
  if (process.stdin.isTTY && process.stdout.isTTY && !options.json) {
    const { showSession } = await import('../ui/show-session.js');
    return await showSession({ ...chosen, options, models: shippedModels() });
  }
  const { plainSession } = await import('../plain/plain-session.js');
  const job = { model: chosen.model ?? DEFAULT_MODEL, machine, force: options.force === true };
  return await plainSession(job, options.json === true);
}
