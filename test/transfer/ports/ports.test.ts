import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import test from 'ava';
import { generic, romwbw } from '../../../hardware-notes/index.js';
import type { ByteChannel } from '../../../transfer/channel.js';
import { TransferError, type TransferErrorCode } from '../../../transfer/errors.js';
import { openWireLog } from '../../../transfer/line/wire-log.js';
import { parseWireLog } from '../../../transfer/line/wire-record.js';
import { openBoard } from '../../../transfer/open-board.js';
import { adapterOf } from '../../../transfer/ports/adapters.js';
import { listPorts } from '../../../transfer/ports/list.js';
import { openError } from '../../../transfer/ports/open-errors.js';
import { openPort } from '../../../transfer/ports/port.js';
import { folder, programs, ptyPair } from '../support/programs.js';
import { bytes } from '../support/scripted.js';

/** Gathers what comes until there are so many bytes. */
function gather(channel: ByteChannel, length: number): Promise<Buffer> {
  return new Promise((resolve) => {
    let all = Buffer.alloc(0);
    const stop = channel.onData((more) => {
      all = Buffer.concat([all, more]);
      if (all.length < length) return;
      stop();
      resolve(all);
    });
  });
}

const closed = (channel: ByteChannel) =>
  new Promise<Error | undefined>((resolve) => channel.onClose(resolve));

const WORDS: [words: string, code: TransferErrorCode][] = [
  ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'no-port'],
  ['Opening COM9: File not found', 'no-port'],
  ['Error: Permission denied, cannot open /dev/ttyUSB0', 'permission'],
  ['Error Resource temporarily unavailable Cannot lock port', 'busy'],
  ['Opening COM3: Access denied', 'busy'],
  ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'busy'],
  ['Error: Inappropriate ioctl for device setting custom baud rate of 115200', 'not-a-tty'],
  ['connect ECONNREFUSED 127.0.0.1:9', 'refused'],
  ['getaddrinfo ENOTFOUND nowhere.invalid', 'host-unknown'],
  ['something new', 'open-failed'],
];
for (const [words, code] of WORDS) {
  test(`an error while opening: ${words}`, (t) => {
    const error = openError('P', new Error(words));
    t.is(error.code, code);
    t.is(error.evidence, words);
    t.true(error.remedy.length > 0);
    t.true(error.message.includes('P'));
  });
}

test('the system’s code is said once', (t) => {
  const coded = (words: string, code: string) => Object.assign(new Error(words), { code });
  t.is(
    openError('P', coded('connect ECONNREFUSED 127.0.0.1:9', 'ECONNREFUSED')).evidence,
    'connect ECONNREFUSED 127.0.0.1:9',
  );
  t.is(openError('P', coded('it is locked', 'EBUSY')).evidence, 'EBUSY it is locked');
});

const BAD: [name: string, code: TransferErrorCode][] = [
  ['/dev/tty-that-is-not-there', 'no-port'],
  ['socket://localhost', 'bad-name'],
  ['socket://localhost:99999', 'bad-name'],
  ['telnet://localhost:23', 'bad-name'],
];
for (const [name, code] of BAD) {
  test(`cannot be opened: ${name}`, async (t) => {
    await t.throwsAsync(openPort(name), { instanceOf: TransferError, code });
  });
}

test('a file and a folder are no ports, and stay as they are', async (t) => {
  const at = folder(t);
  const file = join(at, 'file');
  writeFileSync(file, 'text');
  await t.throwsAsync(openPort(file), { code: 'not-a-tty' });
  await t.throwsAsync(openPort(at), { code: 'not-a-tty' });
});

test('a scheme of the caller gets the whole name and the line', async (t) => {
  const seen: unknown[] = [];
  const channel: ByteChannel = {
    name: 'sim',
    write: async () => {},
    onData: () => () => {},
    onClose: () => () => {},
    close: async () => {},
  };
  const schemes = {
    sim: async (...given: unknown[]) => {
      seen.push(...given);
      return channel;
    },
  };
  t.is(await openPort('SIM:rc2014', { baud: 9600, schemes }), channel);
  t.deepEqual(seen, ['SIM:rc2014', { baud: 9600 }]);
});

test('a socket carries all byte values both ways and tells of its end', async (t) => {
  const server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  await once(server, 'listening');
  const channel = await openPort(`socket://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  const back = gather(channel, 256);
  await channel.write(all);
  t.deepEqual([...(await back)], [...all]);
  const end = closed(channel);
  await channel.close();
  t.is(await end, undefined);
  await t.throwsAsync(channel.write(all), { code: 'line-lost' });
});

test('the other end of a socket hangs up', async (t) => {
  let other: Socket | undefined;
  const server = createServer((socket) => {
    other = socket;
  }).listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const channel = await openPort(`socket://127.0.0.1:${port}`);
  const end = closed(channel);
  if (other === undefined) await once(server, 'connection');
  other?.destroy();
  await end;
  await t.throwsAsync(channel.write(bytes('x')), { code: 'line-lost' });
  server.close();
  await once(server, 'close');
  await t.throwsAsync(openPort(`socket://127.0.0.1:${port}`), { code: 'refused' });
});

test('a serial port carries all byte values, and a second program is kept out', async (t) => {
  if (!programs(t, 'socat')) return;
  const { ours, theirs } = await ptyPair(t);
  const a = await openPort(ours, { baud: 9600, rtscts: true });
  const b = await openPort(theirs);
  t.teardown(() => Promise.all([a.close(), b.close()]));
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  const arrived = gather(b, 256);
  await a.write(all);
  t.deepEqual([...(await arrived)], [...all]);
  await t.throwsAsync(openPort(ours), { code: 'busy' });
  await a.close();
  const again = await openPort(ours);
  await again.close();
});

test('a serial line that is hung up tells so, though nobody reads', async (t) => {
  if (!programs(t, 'socat')) return;
  const { ours, hangUp } = await ptyPair(t);
  const channel = await openPort(ours);
  const end = closed(channel);
  hangUp();
  await end;
  await t.throwsAsync(channel.write(bytes('x')), { code: 'line-lost' });
  await channel.close();
  t.pass();
});

test('a serial port closes though the other end takes nothing', async (t) => {
  if (!programs(t, 'socat')) return;
  const { ours } = await ptyPair(t);
  const channel = await openPort(ours);
  // More than the pseudo terminals and socat hold: the write stays pending, and the close ends it.
  const write = channel.write(new Uint8Array(1 << 20));
  const rejected = t.throwsAsync(write, { code: 'line-lost' });
  await channel.close();
  await rejected;
});

test('the ports are listed with what is known of them', async (t) => {
  const raw = {
    path: '/dev/ttyUSB0',
    manufacturer: 'FTDI',
    serialNumber: 'A1',
    vendorId: '0403',
    productId: '6001',
  };
  const bare = {
    path: '/dev/ttyS0',
    manufacturer: undefined,
    serialNumber: undefined,
    vendorId: undefined,
    productId: undefined,
  };
  const { ports } = await listPorts(async () => [raw, bare]);
  const { adapter, ...known } = ports[0]!;
  t.deepEqual(known, raw);
  t.is(adapter?.chip, 'FTDI FT232R');
  t.deepEqual(ports[1], { path: '/dev/ttyS0' });
});

const USB: [vendorId: string | undefined, productId: string | undefined, chip: string | undefined][] = [
  ['1A86', '7523', 'WCH CH340'],
  ['10c4', 'EA60', 'Silicon Labs CP2102'],
  ['2341', '003d', 'Arduino Due'],
  ['2341', 'ffff', undefined],
  [undefined, undefined, undefined],
];
for (const [vendorId, productId, chip] of USB) {
  test(`the adapter with ${vendorId}:${productId}`, (t) => {
    t.is(adapterOf(vendorId, productId)?.chip, chip);
  });
}

test('no udevadm is a note, not an error', async (t) => {
  const { ports, note } = await listPorts(async () => {
    throw new Error('spawn udevadm ENOENT');
  });
  t.deepEqual(ports, []);
  t.regex(note ?? '', /udevadm is not installed/);
});

test('a board is opened as its profile says, or as the user does', async (t) => {
  const seen: unknown[] = [];
  const writes: number[] = [];
  const channel: ByteChannel = {
    name: 'sim',
    write: async (sent) => {
      writes.push(sent.length);
    },
    onData: () => () => {},
    onClose: () => () => {},
    close: async () => {},
  };
  const schemes = {
    sim: async (_: string, line: unknown) => {
      seen.push(line);
      return channel;
    },
  };
  t.is(await openBoard('sim:x', romwbw, { schemes }), channel);
  t.not(await openBoard('sim:x', romwbw, { schemes, rtscts: false }), channel);
  t.is(await openBoard('sim:x', romwbw, { schemes, rtscts: false, charsPerSecond: 0 }), channel);
  const paced = await openBoard('sim:x', generic, { schemes, baud: 19_200, charsPerSecond: 9000 });
  await paced.write(new Uint8Array(20));
  t.deepEqual(writes, [9, 9, 2]);
  const slow = await openBoard('sim:x', romwbw, { schemes, dataBits: 7, parity: 'even', charDelay: 1 });
  await slow.write(new Uint8Array(3));
  t.deepEqual(writes.slice(3), [1, 1, 1]);
  const at = folder(t);
  const log = openWireLog(join(at, 'log'));
  const watched = await openBoard('sim:x', romwbw, { schemes, log });
  await watched.write(bytes('dir'));
  log.close();
  t.is(parseWireLog(readFileSync(join(at, 'log'), 'latin1')).length, 1);
  t.deepEqual(seen, [
    { baud: 115_200, rtscts: true },
    { baud: 115_200, rtscts: false },
    { baud: 115_200, rtscts: false },
    { baud: 19_200, rtscts: false },
    { baud: 115_200, rtscts: true, dataBits: 7, parity: 'even', charDelay: 1 },
    { baud: 115_200, rtscts: true },
  ]);
});
