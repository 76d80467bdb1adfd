import { type BoardOptions, createBoard, MemoryDrive, startBoard } from '../../../emulator/index.js';
import type { ByteChannel } from '../../../transfer/channel.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { type RunOptions, run } from '../../../transfer/run.js';
import { VirtualClock } from './virtual-time.js';

/** The virtual board in virtual time: its line, and a `perform` that runs a protocol on it to its end. */
export function onBoard({
  files = {},
  ...options
}: BoardOptions & { readonly files?: Record<string, Uint8Array> } = {}) {
  const clock = new VirtualClock();
  const drive = new MemoryDrive(files);
  const board = createBoard({ drives: { A: drive }, ...options });
  const channel = startBoard(board, { clock });
  const perform = async <T>(
    protocol: Protocol<T>,
    through: ByteChannel = channel,
    runOptions: Omit<RunOptions, 'clock'> = {},
  ): Promise<T> => {
    let ended = false;
    const end = run(protocol, through, { ...runOptions, clock }).finally(() => {
      ended = true;
    });
    // Whoever awaits a write or the end goes first; then time goes on to the next event.
    end.catch(() => {});
    for (let events = 0; !ended; events++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (events > 1_000_000 || (!ended && !clock.step())) throw new Error('nothing is under way');
    }
    return await end;
  };
  return { clock, drive, board, channel, perform };
}
