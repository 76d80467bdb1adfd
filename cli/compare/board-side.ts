/** The program on the board, with the moments at which its characters came. */

import { type ByteChannel, exchange, run, type Tap } from '../../transfer/index.js';
import type { TimedReply } from './exchange-pair.js';

/**
 * Types a line and takes the reply. A time is that of the chunk in which the character came, from the moment at
 * which the return had left.
 *
 * @throws TransferError
 */
export async function boardReply(
  channel: ByteChannel,
  prompt: string,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<TimedReply> {
  let sent = 0;
  let received = 0;
  const times: number[] = [];
  // The return is the last that is sent; what is received before it is its echo and the line's.
  const tap = ({ direction, at }: Tap) => {
    if (direction === 'sent') sent = at;
    else received = at;
  };
  const reply = await run(
    exchange(prompt, {
      onText: (text) => {
        for (const _ of text) times.push((received - sent) / 1000);
        onText(text);
      },
    }),
    channel,
    { signal, tap },
  );
  return { reply, times };
}
