/** The job's second half: the program goes to the machine and is started there. */

import type { Build } from '../../firmware/index.js';
import { type ByteChannel, type DeployEvent, type DeployStep, deploy, run } from '../../transfer/index.js';
import { count, hex } from '../report.js';
import type { Emit, StepId } from './events.js';
import { tellFailure } from './in-step.js';
import { linesOf, type Machine, VIRTUAL } from './machine.js';
import { boardTools } from './tools.js';

/** The program's name on the machine. */
const NAME = 'CHAT';

/** The deployment's parts as steps of the job. */
const stepOf: Readonly<Record<DeployStep, StepId>> = {
  connect: 'connect',
  upload: 'upload',
  verify: 'verify',
  start: 'chat',
};

/**
 * Finds the prompt, uploads the program, has it verified and starts it; gives its greeting.
 *
 * @throws TransferError, after `emit` was told
 */
export async function deliver(
  built: Build,
  channel: ByteChannel,
  { machine, force }: { readonly machine: Machine; readonly force: boolean },
  emit: Emit,
  signal: AbortSignal,
): Promise<string> {
  const { profile, port } = machine;
  let current: StepId = 'connect';
  let began = performance.now();
  let firstBlock: number | undefined;
  const onEvent = (event: DeployEvent) => {
    const step = stepOf[event.step];
    switch (event.state) {
      case 'begin':
        current = step;
        began = performance.now();
        firstBlock = undefined;
        // The chat begins when the program is there to talk to.
        if (step !== 'chat') emit({ type: 'started', step, doing: sentence(event.detail) });
        break;
      case 'progress':
        // The wait for the invitation is no part of the rate.
        firstBlock ??= performance.now();
        emit({ type: 'progress', step, progress: progressOf(event, firstBlock) });
        break;
      case 'done':
        if (step === 'chat') emit({ type: 'started', step, doing: 'chatting' });
        else emit({ type: 'done', step, ...outcome(event, began) });
        break;
      case 'hint':
        emit({ type: 'started', step, doing: sentence(event.detail) });
        break;
      case 'failed':
        break; // The error itself tells more.
    }
  };

  const outcome = (
    event: DeployEvent,
    since: number,
  ): { fact: string; more?: string[]; details: string[] } => {
    const seconds = (performance.now() - since) / 1000;
    switch (event.step) {
      case 'upload': {
        if (event.skipped) return { fact: 'there already', details: [event.detail] };
        const { bytes = 0, blocks = 0, retries = 0 } = event;
        const again = retries === 0 ? 'none again' : `${count(retries)} again`;
        // The wait for the invitation is no part of the rate here either.
        const sending = (performance.now() - (firstBlock ?? since)) / 1000;
        return {
          fact: `${count(bytes)} bytes`,
          more: [
            `${count(blocks)} blocks, ${again}`,
            `${count(bytes / sending)} bytes/s, ${seconds.toFixed(1)} s`,
          ],
          details: [`${count(bytes)} bytes in ${count(blocks)} blocks, ${again}, ${seconds.toFixed(1)} s`],
        };
      }
      case 'verify':
        return { fact: `CRC ${hex(built.crc)} OK`, details: [event.detail] };
      default:
        return { fact: portName(port), details: [`${portName(port)}: ${event.detail}`] };
    }
  };

  const deployment = deploy({
    profile,
    name: NAME,
    data: built.com,
    expectedCrc: built.crc,
    tools: boardTools(),
    ...linesOf(channel),
    force,
    onEvent,
  });
  try {
    const { greeting = '' } = await run(deployment, channel, { signal });
    return greeting;
  } catch (error) {
    return await tellFailure(current, emit, () => Promise.reject(error));
  }
}

function progressOf({ bytes = 0, of = 0, blocks, retries }: DeployEvent, began: number) {
  const seconds = (performance.now() - began) / 1000;
  return {
    done: bytes,
    of,
    unit: 'bytes' as const,
    ...(blocks === undefined ? {} : { blocks }),
    ...(retries === undefined ? {} : { retries }),
    ...(seconds > 0 ? { rate: bytes / seconds } : {}),
  };
}

/** `sim:` says little to who did not type it. */
function portName(port: string): string {
  return port.startsWith(VIRTUAL) ? 'virtual board' : port;
}

/** `Looking for the CP/M prompt.` → `looking for the CP/M prompt`, to stand within a line. */
function sentence(detail: string): string {
  return detail.charAt(0).toLowerCase() + detail.slice(1).replace(/\.$/, '');
}
