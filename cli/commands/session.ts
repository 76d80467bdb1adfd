/** `ulm`: the whole job, on a terminal as a session, elsewhere as plain lines. */

import { shippedModels } from '../../model/weights/shipped.js';
import { EMPTY_CONFIG, readConfig } from '../config/config.js';
import type { ExitCode } from '../exit-codes.js';
import type { MachineOptions } from '../job/machine.js';

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

/** Options that do not concern the machine. */
const OTHERS: ReadonlySet<string> = new Set(['model', 'setup', 'force', 'yes', 'json']);

export async function session(options: SessionOptions): Promise<ExitCode> {
  const chosen = options.yes
    ? { model: options.model ?? DEFAULT_MODEL, port: options.port ?? (await firstPort()) }
    : { model: options.model, port: options.port };
  if (process.stdin.isTTY && process.stdout.isTTY && !options.json) {
    // A board that is not known is said before anything is shown.
    if (Object.entries(options).some(concernsMachine)) await machineOf(chosen.port, options);
    const { showSession } = await import('../ui/screens.js');
    // Settings that cannot be read must not stop the job; `ulm config` tells of them.
    const { last } = await readConfig().catch(() => EMPTY_CONFIG);
    return await showSession({ ...chosen, options, models: shippedModels(), last });
  }
  const machine = await machineOf(chosen.port, options);
  const { plainSession } = await import('../plain/plain-session.js');
  const job = { model: chosen.model ?? DEFAULT_MODEL, machine, force: options.force === true };
  return await plainSession(job, options.json === true);
}

/** Whether an option says something of the machine: only then what knows machines has to be loaded at once. */
function concernsMachine([name, value]: readonly [string, unknown]): boolean {
  return !OTHERS.has(name) && value !== undefined && !(name === 'dtr' && value === true);
}

async function firstPort(): Promise<string> {
  const { portChoices } = await import('../job/ports.js');
  return (await portChoices())[0].value;
}

async function machineOf(port: string | undefined, options: SessionOptions) {
  const { machineAt, VIRTUAL } = await import('../job/machine.js');
  return await machineAt(port ?? VIRTUAL, options);
}
