/** What is at the other end of a line: asked at the speeds that consoles have, nothing there is changed. */

import { profiles } from '../../hardware-notes/index.js';
import {
  type Answerer,
  BAUDS,
  type ByteChannel,
  findBaud,
  type Probed,
  type Protocol,
  probe,
  recognise,
} from '../../transfer/index.js';
import { count } from '../report.js';
import { checkCts } from './cts.js';
import type { Machine } from './machine.js';

export interface AskOptions {
  /** Speeds to try; the usual ones if not given. */
  readonly bauds?: readonly number[];
  /** Hears each line of the evidence. */
  readonly onEvidence: (line: string) => void;
  /** Hears which speed is tried now. */
  readonly onTry?: (line: string) => void;
}

/** The speed at which it answers, and what it is. */
export interface Asked extends Probed {
  readonly baud: number;
}

/**
 * Asks it. A speed that was named is not looked for, and some lines have none.
 *
 * @param run runs a protocol over the channel
 */
export async function askMachine(
  machine: Machine,
  channel: ByteChannel,
  run: <T>(protocol: Protocol<T>) => Promise<T>,
  { bauds = BAUDS, onEvidence, onTry }: AskOptions,
): Promise<Asked> {
  const { control } = channel;
  const { message, remedy } = await checkCts(machine, channel);
  if (message !== '') onEvidence(`${message} ${remedy}`.trim());
  let baud = machine.line.baud ?? machine.profile.line.baud;
  if (machine.line.baud === undefined && control !== undefined) {
    const found = await findBaud(
      bauds,
      async (rate) => {
        onTry?.(`trying ${count(rate)} baud …`);
        await control.setBaud(rate);
      },
      () => run(recognise()),
    );
    for (const { baud: rate, kind } of found.tried) onEvidence(`${count(rate)} baud: ${kind}`);
    baud = found.baud ?? baud;
  }
  return { baud, ...(await run(probe({ profiles, onEvidence }))) };
}

const texts: Readonly<Record<Answerer['kind'], string>> = {
  cpm: 'CP/M answers',
  monitor: 'a monitor answers',
  loader: 'a boot loader answers',
  program: 'a program answers',
  noise: 'noise: the speed may be wrong',
  silence: 'nobody answers',
};

export const answererText = ({ kind }: Answerer): string => texts[kind];
