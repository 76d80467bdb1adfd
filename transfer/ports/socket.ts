import { connect, type Socket } from 'node:net';
import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import { lineLost } from '../run.js';
import { atMost, Listeners } from './listeners.js';
import { openError } from './open-errors.js';

const CONNECT_LIMIT = 10_000;
const CLOSE_LIMIT = 500;

/**
 * Connects to `socket://host:port`, raw bytes: a serial port on another machine (ser2net), or an emulator.
 * @throws TransferError `bad-name`, `refused`, `host-unknown` or `open-failed`
 */
export async function openSocket(name: string): Promise<ByteChannel> {
  const socket = await connected(name);
  const listeners = new Listeners();
  let lastError: Error | undefined;
  socket.setNoDelay(true);
  socket.on('error', (error) => {
    lastError = error;
  });
  socket.on('data', (bytes) => listeners.data(bytes));
  // The other end has closed: a half-open line is of no use for a dialogue.
  socket.on('end', () => socket.destroy());
  socket.on('close', () => listeners.close(lastError));
  return {
    name,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        if (listeners.closed || socket.destroyed) {
          reject(lineLost(name, lastError));
          return;
        }
        const forget = listeners.onClose((error) => reject(lineLost(name, error)));
        socket.write(Buffer.from(bytes), (error) => {
          forget();
          if (error) reject(lineLost(name, error));
          else resolve();
        });
      }),
    onData: listeners.onData,
    onClose: listeners.onClose,
    async close() {
      if (!socket.destroyed) await atMost(CLOSE_LIMIT, new Promise<void>((resolve) => socket.end(resolve)));
      socket.destroy();
      listeners.close();
    },
  };
}

function parse(name: string): { host: string; port: number } {
  const parts = /^([a-z0-9]+):\/\/(?:\[([^\]]+)\]|([^:/[\]]+)):(\d{1,5})\/?$/i.exec(name);
  const host = parts?.[2] ?? parts?.[3];
  const port = Number(parts?.[4]);
  if (host === undefined || port < 1 || port > 65_535) {
    const scheme = name.slice(0, name.indexOf(':'));
    throw new TransferError('bad-name', 'This is not the address of a socket.', {
      evidence: name,
      remedy: `Write ${scheme}://host:port, for example ${scheme}://localhost:2323.`,
    });
  }
  return { host, port };
}

/**
 * A socket to the host and port of `scheme://host:port`.
 * @throws TransferError `bad-name`, `refused`, `host-unknown` or `open-failed`
 */
export async function connected(name: string): Promise<Socket> {
  const { host, port } = parse(name);
  return await new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const fail = (error: Error) => {
      socket.destroy();
      reject(openError(name, error));
    };
    socket.setTimeout(CONNECT_LIMIT, () => fail(new Error('ETIMEDOUT: no connection within 10 s')));
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.removeListener('error', fail);
      resolve(socket);
    });
  });
}
