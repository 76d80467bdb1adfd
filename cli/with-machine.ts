/** What all commands that talk to a machine share: its line, ^C, and the end. */

import { type ByteChannel, type Protocol, run } from '../transfer/index.js';
import { type Machine, type MachineOptions, machineAt, openMachine } from './job/machine.js';
import { CliError } from './problem.js';

export interface PortOptions extends MachineOptions {
  readonly port?: string;
}

/** A machine whose line is open. */
export interface OpenMachine {
  readonly machine: Machine;
  readonly channel: ByteChannel;
  /** Aborts at ^C. */
  readonly signal: AbortSignal;
  /** Runs a protocol over the line. ^C lets it tidy up, then it ends with `cancelled`. */
  run<T>(protocol: Protocol<T>): Promise<T>;
}

/**
 * Opens the line to a machine, does the work, and closes it.
 *
 * @throws CliError `usage` where no port is named, and whatever the line and the work throw
 */
export async function withMachine<T>(
  { port, ...options }: PortOptions,
  work: (open: OpenMachine) => Promise<T>,
): Promise<T> {
  if (port === undefined) {
    throw new CliError(
      'usage',
      'No port is named.',
      '--port is missing',
      'See the ports by `ulm ports`; --port sim:romwbw is a virtual board.',
    );
  }
  const machine = await machineAt(port, options);
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const channel = await openMachine(machine);
  try {
    return await work({
      machine,
      channel,
      signal: cancel.signal,
      run: (protocol) => run(protocol, channel, { signal: cancel.signal }),
    });
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
    await channel.close();
  }
}
