import { createServer, type Socket } from 'node:net';
import { EmulatorError } from '../cpm/errors.js';
import type { Board } from './board.js';
import { type RunningBoard, type RunOptions, startBoard } from './running-board.js';

export interface ServeOptions extends RunOptions {
  /** Default 127.0.0.1: whoever connects types on the board's console. */
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface BoardServer {
  readonly host: string;
  readonly port: number;
  /** Ends the server, the connection and the board. */
  close(): Promise<void>;
}

/**
 * Offers a board's console line over TCP, as raw bytes. One connection at a time is the line; a second is told so
 * and closed. The board is switched on by the first connection, and lives on between connections; what it says
 * meanwhile is lost, as on any serial line.
 *
 * @throws EmulatorError `listen`
 */
export async function serveBoard(board: Board, options: ServeOptions): Promise<BoardServer> {
  const { host = '127.0.0.1', port } = options;
  let running: RunningBoard | undefined;
  let line: Socket | undefined;
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (line) {
      // What the other end sends is read and dropped, so that its end is seen.
      socket.resume();
      socket.end('The console line is in use.\r\n');
      return;
    }
    line = socket;
    socket.setNoDelay(true);
    if (!running) {
      running = startBoard(board, options);
      running.onData((bytes) => {
        // A line that nobody reads holds the board instead of filling the memory.
        if (line && !line.write(bytes)) running?.pause();
      });
    }
    const channel = running;
    socket.on('drain', () => channel.resume());
    socket.on('data', (bytes) => {
      socket.pause();
      channel.write(bytes).then(
        () => socket.resume(),
        () => socket.destroy(),
      );
    });
    socket.on('close', () => {
      line = undefined;
      channel.resume();
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const remedy = 'Choose another port, or end the program that uses this one.';
      reject(
        new EmulatorError('listen', `Nobody can listen on ${host}:${port}.`, cause.message, remedy, {
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    host,
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
        void running?.close();
      }),
  };
}
