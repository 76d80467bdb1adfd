import { createServer, type Server, type Socket } from 'node:net';
import { EmulatorError } from '../cpm/errors.js';
import type { Board } from './board.js';
import type { LineChannel } from './line-channel.js';
import { type RunningBoard, type RunOptions, startBoard } from './running-board.js';

export interface ServeOptions extends RunOptions {
  /** Default 127.0.0.1: whoever connects types on the board's console. */
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Offers the second line too; 0 takes any free port. */
  readonly auxiliaryPort?: number;
}

export interface BoardServer {
  readonly host: string;
  readonly port: number;
  /** Where the second line is, when it was asked for. */
  readonly auxiliaryPort?: number;
  /** Ends the server, the connections and the board. */
  close(): Promise<void>;
}

/** What a connection needs of a line. */
type Wire = Pick<LineChannel, 'write' | 'onData'>;

/**
 * Offers a board's console line over TCP, as raw bytes, and its second line at another port. One connection at a
 * time is the line; a second is told so and closed. The board is switched on by the first connection, and lives on
 * between connections; what it says meanwhile is lost, as on any serial line.
 *
 * @throws EmulatorError `listen`
 */
export async function serveBoard(board: Board, options: ServeOptions): Promise<BoardServer> {
  const { host = '127.0.0.1', port, auxiliaryPort } = options;
  let running: RunningBoard | undefined;
  const start = () => {
    running ??= startBoard(board, options);
    return running;
  };
  const console = new LineServer(start, (started) => started);
  const auxiliary = new LineServer(start, (started) => started.auxiliary);
  const close = async () => {
    await Promise.all([console.close(), auxiliary.close()]);
    await running?.close();
  };
  try {
    return {
      host,
      port: await console.listen(host, port),
      ...(auxiliaryPort !== undefined && { auxiliaryPort: await auxiliary.listen(host, auxiliaryPort) }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One line behind one TCP port. */
class LineServer {
  readonly #start: () => RunningBoard;
  readonly #wireOf: (running: RunningBoard) => Wire;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #line: Socket | undefined;
  #wire: Wire | undefined;

  constructor(start: () => RunningBoard, wireOf: (running: RunningBoard) => Wire) {
    this.#start = start;
    this.#wireOf = wireOf;
    this.#server = createServer((socket) => this.#connect(socket));
  }

  /** @returns the port. @throws EmulatorError `listen` */
  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (cause) => {
        const remedy = 'Choose another port, or end the program that uses this one.';
        reject(
          new EmulatorError('listen', `Nobody can listen on ${host}:${port}.`, cause.message, remedy, {
            cause,
          }),
        );
      });
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      for (const socket of this.#sockets) socket.destroy();
    });
  }

  #connect(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (this.#line) {
      // What the other end sends is read and dropped, so that its end is seen.
      socket.resume();
      socket.end('The line is in use.\r\n');
      return;
    }
    this.#line = socket;
    socket.setNoDelay(true);
    const running = this.#start();
    const wire = this.#wireTo(running);
    socket.on('drain', () => running.resume());
    socket.on('data', (bytes) => {
      socket.pause();
      wire.write(bytes).then(
        () => socket.resume(),
        () => socket.destroy(),
      );
    });
    socket.on('close', () => {
      this.#line = undefined;
      running.resume();
    });
  }

  #wireTo(running: RunningBoard): Wire {
    if (this.#wire === undefined) {
      this.#wire = this.#wireOf(running);
      this.#wire.onData((bytes) => {
        // A line that nobody reads holds the board instead of filling the memory.
        if (this.#line && !this.#line.write(bytes)) running.pause();
      });
    }
    return this.#wire;
  }
}
