import { connect, type Socket } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createBoard, EmulatorError, MemoryDrive, serveBoard } from '../../../emulator/index.js';
import { ACK, block, EOT, pattern } from './bench.js';

/** A connection whose text can be waited for. */
async function client(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let heard = '';
  let look = () => {};
  socket.on('data', (data) => {
    heard += data.toString('latin1');
    look();
  });
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  return {
    closed,
    send: (data: string | Uint8Array) =>
      socket.write(typeof data === 'string' ? Buffer.from(data, 'latin1') : data),
    end: () => socket.destroy(),
    /** Resolves when the end of what was heard is this; takes it. */
    until(ending: string): Promise<string> {
      return new Promise((resolve) => {
        look = () => {
          if (!heard.endsWith(ending)) return;
          const all = heard;
          heard = '';
          look = () => {};
          resolve(all);
        };
        look();
      });
    },
    heard: () => heard,
  };
}

async function serve(t: ExecutionContext) {
  const drive = new MemoryDrive();
  const board = createBoard({ drives: { A: drive }, banner: 'hi', xm: { firstInvitation: 0.01 } });
  const server = await serveBoard(board, { port: 0, turbo: true });
  t.teardown(() => server.close());
  return { drive, server };
}

test('the console line over TCP: banner, commands, an upload', async (t) => {
  const { drive, server } = await serve(t);
  const line = await client(server.port);
  t.is(await line.until('A>'), 'hi\r\nA>');
  line.send('xm r a.bin\r');
  await line.until('CK');
  line.send(block(1, pattern(1024)));
  await line.until(String.fromCharCode(ACK));
  line.send(Uint8Array.of(EOT));
  t.regex(await line.until('A>'), /Thanks for the upload/);
  t.deepEqual(drive.read(0, 'A.BIN'), pattern(1024));
  line.send('dir\r');
  t.regex(await line.until('A>'), / A {8}BIN/);
});

test('a second connection is told so, and the first goes on', async (t) => {
  const { server } = await serve(t);
  const first = await client(server.port);
  await first.until('A>');
  const second = await client(server.port);
  await second.closed;
  t.is(second.heard(), 'The line is in use.\r\n');
  first.send('user 0\r');
  t.is(await first.until('A>'), 'user 0\r\r\nA>');
});

test('the board lives on between connections', async (t) => {
  const { server } = await serve(t);
  const first = await client(server.port);
  await first.until('A>');
  first.send('save 1 kept\r');
  await first.until('A>');
  first.end();
  await first.closed;
  // The server hears of the end a moment later than we do.
  let again = await client(server.port);
  again.send('dir\r');
  while ((await Promise.race([again.until('A>'), again.closed])) === undefined) {
    again = await client(server.port);
    again.send('dir\r');
  }
  again.send('dir\r');
  t.regex(await again.until('A>'), / KEPT/);
});

test('a port that is taken is an error with a remedy', async (t) => {
  const { server } = await serve(t);
  const error = await t.throwsAsync(serveBoard(createBoard(), { port: server.port }), {
    instanceOf: EmulatorError,
  });
  t.is(error?.code, 'listen');
  t.truthy(error?.remedy);
});

test('closing the server ends the connection', async (t) => {
  const { server } = await serve(t);
  const line = await client(server.port);
  await line.until('A>');
  await server.close();
  await line.closed;
  t.pass();
});
