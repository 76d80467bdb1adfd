import type { BoardProfile } from '../hardware-notes/index.js';
import type { ByteChannel } from './channel.js';
import { pacedChannel } from './pacing.js';
import { type OpenScheme, openPort } from './ports/port.js';

export interface OpenBoardOptions {
  /** Each in place of what the profile says. */
  readonly baud?: number;
  readonly rtscts?: boolean;
  /** Characters a second; 0 for as fast as the line goes. If not given, the profile's when there is no RTS/CTS. */
  readonly charsPerSecond?: number;
  readonly schemes?: Readonly<Record<string, OpenScheme>>;
}

/**
 * Opens the line to a board as its profile says: without RTS/CTS its writes are paced.
 * @throws TransferError as `openPort`
 */
export async function openBoard(
  name: string,
  { line }: BoardProfile,
  options: OpenBoardOptions = {},
): Promise<ByteChannel> {
  const { baud = line.baud, rtscts = line.rtscts, schemes = {} } = options;
  const charsPerSecond = options.charsPerSecond ?? (rtscts ? 0 : line.charsPerSecond);
  const channel = await openPort(name, { baud, rtscts, schemes });
  return charsPerSecond > 0 ? pacedChannel(channel, { charsPerSecond }) : channel;
}
