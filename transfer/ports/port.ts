import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import type { LineOptions } from '../line/settings.js';

/** Opens the names of one scheme: it gets the whole name. */
export type OpenScheme = (name: string, options: LineOptions) => Promise<ByteChannel>;

export interface OpenPortOptions extends LineOptions {
  /** Further schemes by name: `{sim: open}` opens `sim:…`. */
  readonly schemes?: Readonly<Record<string, OpenScheme>>;
}

/** Two letters at least, so that the drive of a Windows path is no scheme. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * Opens a line to a machine: `socket://host:port`, `rfc2217://host:port`, a name of one of the given schemes, or
 * else a serial port (`/dev/ttyUSB0`, `COM3`, any path). A serial port is locked against others as long as it is open. The delays of
 * the line are for `openBoard`, which paces the writes.
 * @throws TransferError `no-port`, `permission`, `busy`, `not-a-tty`, `refused`, `host-unknown`, `bad-name`,
 * `bad-line`, `no-answer` or `open-failed`
 */
export async function openPort(name: string, options: OpenPortOptions = {}): Promise<ByteChannel> {
  const scheme = SCHEME.exec(name)?.[1]?.toLowerCase();
  const { schemes = {}, ...line } = options;
  if (scheme !== undefined) {
    if (Object.hasOwn(schemes, scheme)) return await schemes[scheme]!(name, line);
    if (scheme === 'socket') return await (await import('./socket.js')).openSocket(name);
    if (scheme === 'rfc2217') return await (await import('./rfc2217.js')).openRfc2217(name, line);
    throw new TransferError('bad-name', `There is no kind of port called ${scheme}.`, {
      evidence: name,
      remedy: `Name a serial port, socket://host:port, rfc2217://host:port${Object.keys(schemes)
        .map((known) => `, ${known}:`)
        .join('')}.`,
    });
  }
  const { openSerial } = await import('./serial.js');
  return await openSerial(name, line);
}
