import type { BoardProfile } from '../hardware-notes/index.js';
import type { ByteChannel } from './channel.js';
import { characterTime, type LineOptions, type LineSettings, lineSettings } from './line/settings.js';
import { loggedChannel, type WireLog } from './line/wire-log.js';
import { pacedChannel } from './pacing.js';
import { type OpenScheme, openPort } from './ports/port.js';

/** The settings of the line that are given stand in place of what the profile says. */
export interface OpenBoardOptions extends LineOptions {
  /**
   * Characters a second; 0 for as fast as the line goes. If not given, that of `charDelay`, or else the profile's
   * when there is no RTS/CTS.
   */
  readonly charsPerSecond?: number;
  /** Hears what passes over the line itself, in the pace of the line. */
  readonly log?: WireLog;
  readonly schemes?: Readonly<Record<string, OpenScheme>>;
}

/**
 * Opens the line to a board as its profile says: without RTS/CTS its writes are paced. For a line that comes back
 * when it was lost hand this to `reconnectingChannel`.
 * @throws TransferError as `openPort`
 */
export async function openBoard(
  name: string,
  { line }: BoardProfile,
  { charsPerSecond, log, schemes = {}, ...options }: OpenBoardOptions = {},
): Promise<ByteChannel> {
  const wanted: LineOptions = { baud: line.baud, rtscts: line.rtscts, ...options };
  const settings = lineSettings(wanted);
  const { lineDelay, rtscts } = settings;
  const pace =
    charsPerSecond ?? paceOf(settings, options.charDelay === undefined && !rtscts ? line.charsPerSecond : 0);
  const port = await openPort(name, { ...wanted, schemes });
  const channel = log === undefined ? port : loggedChannel(port, log);
  if (pace === 0 && lineDelay === 0) return channel;
  return pacedChannel(channel, { lineDelay, ...(pace > 0 ? { charsPerSecond: pace } : {}) });
}

/** The pace that a delay after each character makes, or else the given one. */
function paceOf(settings: LineSettings, otherwise: number): number {
  return settings.charDelay > 0 ? 1000 / (characterTime(settings) + settings.charDelay) : otherwise;
}
