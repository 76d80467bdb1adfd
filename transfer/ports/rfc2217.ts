import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import {
  baudCommand,
  type ComPortCommand,
  purgeCommand,
  settingCommands,
  signalCommands,
  watchSignals,
} from '../line/com-port.js';
import { ComPortClient, type ComPortEvent } from '../line/com-port-client.js';
import type { InputSignals } from '../line/control.js';
import { badLine, type LineOptions, lineSettings } from '../line/settings.js';
import type { Clock } from '../protocol.js';
import { lineLost, systemClock } from '../run.js';
import { atMost, Listeners } from './listeners.js';
import { connected } from './socket.js';

/** Milliseconds for the server to agree to the options, and to answer a command. */
const AGREE_LIMIT = 5000;
const ANSWER_LIMIT = 5000;
/** The same for a command that servers leave without an answer. */
const OPTIONAL_LIMIT = 1000;
const CLOSE_LIMIT = 500;

/**
 * Connects to `rfc2217://host:port`, a serial port of another machine that is set from here (ser2net and its kin).
 * @throws TransferError `bad-name`, `refused` (nobody listens, or the server does not do what is needed),
 * `host-unknown`, `no-answer`, `bad-line` or `open-failed`
 */
export async function openRfc2217(
  name: string,
  options: LineOptions,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<ByteChannel> {
  const settings = lineSettings(options);
  const socket = await connected(name);
  const client = new ComPortClient();
  const listeners = new Listeners();
  const answers = new Map<ComPortCommand, (refused: string | undefined) => void>();
  let lastError: Error | undefined;
  let signals: InputSignals | undefined;
  let suspended: { readonly promise: Promise<void>; readonly end: () => void } | undefined;
  let agree: (refused?: string) => void = () => {};

  const take = (event: ComPortEvent) => {
    switch (event.kind) {
      case 'data':
        listeners.data(event.bytes);
        break;
      case 'send':
        socket.write(event.bytes);
        break;
      case 'ready':
        agree();
        break;
      case 'refused':
        agree(event.what);
        break;
      case 'answer':
        answers.get(event.command)?.(event.refused);
        break;
      case 'signals':
        signals = event.signals;
        break;
      case 'flow':
        if (event.open) suspended?.end();
        suspended = event.open ? undefined : (suspended ?? suspension());
        break;
    }
  };
  socket.setNoDelay(true);
  socket.on('error', (error) => {
    lastError = error;
  });
  socket.on('data', (bytes) => {
    for (const event of client.receive(bytes)) take(event);
  });
  socket.on('end', () => socket.destroy());
  socket.on('close', () => listeners.close(lastError));

  /** The end of an action, or `line-lost` as soon as the line is gone, or `late` after so many milliseconds. */
  const inTime = <T>(
    start: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
    late?: { readonly after: number; readonly error: () => Error },
  ) =>
    new Promise<T>((resolve, reject) => {
      const forget = listeners.onClose((error) => end(() => reject(lineLost(name, error ?? lastError))));
      const stopTimer =
        late === undefined ? () => {} : clock.after(late.after, () => end(() => reject(late.error())));
      const end = (settle: () => void) => {
        forget();
        stopTimer();
        settle();
      };
      start(
        (value) => end(() => resolve(value)),
        (error) => end(() => reject(error)),
      );
    });

  const request = async (command: ComPortCommand) => {
    try {
      const refused = await inTime<string | undefined>(
        (resolve) => {
          answers.set(command, resolve);
          socket.write(client.command(command));
        },
        {
          after: command.optional ? OPTIONAL_LIMIT : ANSWER_LIMIT,
          error: () => noAnswer(name, `${command.name} was asked for`),
        },
      );
      if (refused === undefined || command.optional) return;
      throw badLine(
        `${name} was asked for ${command.name} and answered ${refused}`,
        'what the server can do',
      );
    } catch (error) {
      if (!(command.optional && error instanceof TransferError && error.code === 'no-answer')) throw error;
    } finally {
      answers.delete(command);
      client.forget(command);
    }
  };

  const write = async (bytes: Uint8Array) => {
    while (suspended !== undefined) {
      const { promise } = suspended;
      await inTime<void>((resolve) => promise.then(resolve));
    }
    if (socket.destroyed) throw lineLost(name, lastError);
    await inTime<void>((resolve, reject) => {
      socket.write(client.data(bytes), (error) => (error ? reject(lineLost(name, error)) : resolve()));
    });
  };

  const channel: ByteChannel = {
    name,
    control: {
      setBaud: async (baud) => {
        lineSettings({ baud });
        await request(baudCommand(baud));
      },
      setSignals: async (wanted) => {
        await Promise.all(signalCommands(wanted).map(request));
      },
      getSignals: async () => {
        if (listeners.closed) throw lineLost(name, lastError);
        return signals;
      },
      purge: () => request(purgeCommand),
    },
    // A copy, for the caller may use its bytes again.
    write: (bytes) => write(bytes.slice()),
    onData: listeners.onData,
    onClose: listeners.onClose,
    async close() {
      if (!socket.destroyed) await atMost(CLOSE_LIMIT, new Promise<void>((resolve) => socket.end(resolve)));
      socket.destroy();
      listeners.close();
    },
  };

  try {
    await inTime<void>(
      (resolve, reject) => {
        agree = (refused) => (refused === undefined ? resolve() : reject(optionRefused(name, refused)));
        socket.write(client.start());
      },
      { after: AGREE_LIMIT, error: () => noAnswer(name, 'telnet options were offered') },
    );
    await Promise.all(settingCommands(settings).map(request));
    const { dtr, rts } = settings;
    // Over RTS/CTS the server moves RTS itself.
    const wanted = [...signalCommands(settings.rtscts ? { dtr } : { dtr, rts }), watchSignals];
    // The server takes them in their turn; an answer that never comes need not be waited for.
    for (const command of wanted) request(command).catch(() => {});
  } catch (error) {
    await channel.close();
    throw error;
  }
  return channel;
}

function suspension() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

const noAnswer = (name: string, asked: string) =>
  new TransferError('no-answer', `${name} does not answer as a serial server does (RFC 2217).`, {
    evidence: `${asked}, and no answer came in time`,
    remedy: 'Switch RFC 2217 on in the server, telnet(rfc2217) of ser2net, or use socket:// for raw bytes.',
  });

const optionRefused = (name: string, option: string) =>
  new TransferError('refused', `The server at ${name} refuses ${option} of telnet.`, {
    evidence: `it declined ${option}, which RFC 2217 needs for a binary line`,
    remedy: 'Switch RFC 2217 on in the server, telnet(rfc2217) of ser2net, or use socket:// for raw bytes.',
  });
