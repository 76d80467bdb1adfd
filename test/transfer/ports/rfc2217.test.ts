import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ByteChannel } from '../../../transfer/channel.js';
import { escapeData, negotiation, subnegotiation, TelnetReader } from '../../../transfer/line/telnet.js';
import { openPort } from '../../../transfer/ports/port.js';
import { openRfc2217 } from '../../../transfer/ports/rfc2217.js';
import type { Clock } from '../../../transfer/protocol.js';
import { folder, programs, ptyPair } from '../support/programs.js';
import { turn } from '../support/pump.js';
import { bytes } from '../support/scripted.js';

const [WILL, WONT, DO, DONT] = [251, 252, 253, 254] as const;
const COM_PORT = 44;

interface ServerOptions {
  /** Options that it declines. */
  readonly declines?: readonly number[];
  /** What it answers to a command in place of a yes; undefined for no answer. */
  readonly answer?: (command: number, value: readonly number[]) => readonly number[] | undefined;
  readonly silent?: boolean;
}

/** A serial server with an echo on its port. */
async function server(t: ExecutionContext, options: ServerOptions = {}) {
  const { declines = [], answer = (_, value) => value, silent = false } = options;
  const commands: number[][] = [];
  const received: number[] = [];
  let peer: Socket | undefined;
  const listening = createServer((socket) => {
    peer = socket;
    const reader = new TelnetReader();
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      if (silent) return;
      for (const event of reader.read(chunk)) {
        if (event.kind === 'data') {
          received.push(...event.bytes);
          socket.write(escapeData(event.bytes));
        } else if (event.kind === 'negotiation') {
          const yes = !declines.includes(event.option);
          if (event.verb === WILL) socket.write(negotiation(yes ? DO : DONT, event.option));
          if (event.verb === DO) socket.write(negotiation(yes ? WILL : WONT, event.option));
        } else {
          const [command = 0, ...value] = event.bytes;
          commands.push([command, ...value]);
          const says = answer(command, value);
          if (says !== undefined) socket.write(subnegotiation(COM_PORT, [command + 100, ...says]));
        }
      }
    });
  }).listen(0, '127.0.0.1');
  t.teardown(() => {
    peer?.destroy();
    listening.close();
  });
  await once(listening, 'listening');
  return {
    name: `rfc2217://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    commands,
    received,
    tell: (...message: number[]) => peer?.write(subnegotiation(COM_PORT, message)),
    hangUp: () => peer?.destroy(),
  };
}

function gather(channel: ByteChannel, length: number): Promise<number[]> {
  return new Promise((resolve) => {
    const all: number[] = [];
    channel.onData((more) => {
      all.push(...more);
      if (all.length >= length) resolve(all);
    });
  });
}

/** Lets the sockets go on until it holds. */
async function until(holds: () => boolean | Promise<boolean>) {
  while (!(await holds())) await turn();
}

test('a port of another machine is set, and carries all byte values', async (t) => {
  const { name, commands, received } = await server(t);
  const channel = await openPort(name, {
    baud: 9600,
    dataBits: 7,
    parity: 'even',
    stopBits: 2,
    rtscts: true,
  });
  t.teardown(() => channel.close());
  t.deepEqual(commands.slice(0, 5), [
    [1, 0, 0, 37, 128],
    [2, 7],
    [3, 3],
    [4, 2],
    [5, 3],
  ]);
  const all = Array.from({ length: 256 }, (_, i) => i);
  const back = gather(channel, 256);
  const sent = Uint8Array.from(all);
  const write = channel.write(sent);
  sent.fill(0);
  await write;
  t.deepEqual(await back, all);
  t.deepEqual(received, all);
});

test('speed, signals and purge go to the server, and its signals come here', async (t) => {
  const { name, commands, tell } = await server(t);
  const channel = await openPort(name);
  t.teardown(() => channel.close());
  await until(() => commands.length === 8);
  // DTR and RTS on, and news of CTS, DSR and DCD.
  t.deepEqual(commands.splice(0).slice(5), [
    [5, 8],
    [5, 11],
    [11, 0xb0],
  ]);
  t.is(await channel.control?.getSignals(), undefined);
  await channel.control?.setBaud(19_200);
  await channel.control?.setSignals({ dtr: false, brk: true });
  await channel.control?.purge();
  t.deepEqual(commands, [
    [1, 0, 0, 75, 0],
    [5, 9],
    [5, 5],
    [12, 3],
  ]);
  tell(107, 0x33);
  await until(async () => (await channel.control?.getSignals()) !== undefined);
  t.deepEqual(await channel.control?.getSignals(), { cts: true, dsr: true, dcd: false });
  await t.throwsAsync(channel.control!.setBaud(1), { code: 'bad-line' });
});

test('a server that suspends gets nothing until it resumes', async (t) => {
  const { name, received, tell } = await server(t);
  const channel = await openPort(name);
  t.teardown(() => channel.close());
  tell(108);
  tell(107, 0x10);
  await until(async () => (await channel.control?.getSignals()) !== undefined);
  let written = false;
  const write = channel.write(bytes('abc')).then(() => {
    written = true;
  });
  await channel.control?.setBaud(300);
  t.false(written);
  t.deepEqual(received, []);
  tell(109);
  await write;
  await until(() => received.length === 3);
});

const REFUSING: [title: string, options: ServerOptions, code: string, evidence: RegExp][] = [
  ['no COM-PORT-OPTION', { declines: [44] }, 'refused', /COM-PORT-OPTION/],
  ['no BINARY', { declines: [0] }, 'refused', /BINARY/],
  [
    'another speed',
    { answer: (command, value) => (command === 1 ? [0, 0, 37, 128] : value) },
    'bad-line',
    /115200 baud .* 9600 baud/,
  ],
  [
    'no hardware flow control',
    { answer: (command, value) => (command === 5 ? [1] : value) },
    'bad-line',
    /RTS\/CTS/,
  ],
];
for (const [title, options, code, evidence] of REFUSING) {
  test(`a server is refused: ${title}`, async (t) => {
    const { name } = await server(t, options);
    const error = await t.throwsAsync(openPort(name, { rtscts: true }), { code });
    t.regex((error as { evidence?: string }).evidence ?? '', evidence);
    t.true((error as { remedy?: string }).remedy !== '');
  });
}

/** A clock that is far ahead for some timers, by length and place, and stands still for the others. */
function hasty(fires: (milliseconds: number, index: number) => boolean): Clock {
  let timers = 0;
  return {
    now: () => 0,
    after(milliseconds, callback) {
      if (!fires(milliseconds, timers++)) return () => {};
      const timer = setImmediate(callback);
      return () => clearImmediate(timer);
    },
  };
}

test('a server that does not answer to signals will do', async (t) => {
  const { name } = await server(t, { answer: (command, value) => (command > 4 ? undefined : value) });
  const channel = await openRfc2217(name, {}, { clock: hasty((milliseconds) => milliseconds <= 1000) });
  t.teardown(() => channel.close());
  await channel.control!.setSignals({ dtr: false });
  const back = gather(channel, 1);
  await channel.write(bytes('x'));
  t.deepEqual(await back, [0x78]);
});

const SILENT: [title: string, options: ServerOptions, patience: number, asked: RegExp][] = [
  ['says nothing', { silent: true }, 0, /options were offered/],
  ['agrees and does not answer', { answer: () => undefined }, 1, /115200 baud was asked for/],
];
for (const [title, options, patience, asked] of SILENT) {
  test(`a server is given up that ${title}`, async (t) => {
    const { name } = await server(t, options);
    const clock = hasty((_, index) => index >= patience);
    const error = await t.throwsAsync(openRfc2217(name, {}, { clock }), { code: 'no-answer' });
    t.regex((error as { evidence?: string }).evidence ?? '', asked);
  });
}

test('a server that hangs up ends the line and all that waits', async (t) => {
  const { name, hangUp, tell } = await server(t, {
    answer: (command, value) => (command === 12 ? undefined : value),
  });
  const channel = await openPort(name);
  tell(108);
  tell(107, 0x10);
  await until(async () => (await channel.control?.getSignals()) !== undefined);
  const end = new Promise((resolve) => channel.onClose(resolve));
  const pending = [
    t.throwsAsync(channel.write(bytes('x')), { code: 'line-lost' }),
    t.throwsAsync(channel.control!.purge(), { code: 'line-lost' }),
  ];
  hangUp();
  await end;
  await Promise.all(pending);
  await t.throwsAsync(channel.control!.getSignals(), { code: 'line-lost' });
  await channel.close();
});

for (const name of ['rfc2217://localhost', 'rfc2217://:2217', 'rfc2217://host:0']) {
  test(`no address: ${name}`, async (t) => {
    const error = await t.throwsAsync(openPort(name), { code: 'bad-name' });
    t.regex((error as { remedy?: string }).remedy ?? '', /rfc2217:\/\/host:port/);
  });
}

/** A port of this machine that nobody listens at. */
async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  listening.close();
  await once(listening, 'close');
  return port;
}

test('ser2net gives us its port, set as we say', async (t) => {
  // Debian has it where only root looks.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  if (spawnSync('which', ['ser2net'], { env }).status !== 0) {
    t.log('skipped: ser2net not installed');
    return t.pass();
  }
  if (!programs(t, 'socat')) return;
  const { ours, theirs } = await ptyPair(t);
  const port = await freePort();
  const config = join(folder(t), 'ser2net.yaml');
  writeFileSync(
    config,
    `%YAML 1.1\n---\nconnection: &port\n  accepter: telnet(rfc2217),tcp,127.0.0.1,${port}\n  connector: serialdev,${theirs},9600n81,local\n`,
  );
  const child = spawn('ser2net', ['-n', '-c', config], { env, stdio: 'ignore' });
  t.teardown(() => child.kill('SIGKILL'));
  const name = `rfc2217://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const socket = connect(port, '127.0.0.1');
    const up = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (up) break;
    if (tries > 400) throw new Error('ser2net does not listen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const board = await openPort(ours);
  const channel = await openPort(name, { baud: 19_200, stopBits: 2 });
  t.teardown(() => Promise.all([board.close(), channel.close()]));
  const speed = spawnSync('stty', ['-F', theirs, '-a'], { encoding: 'latin1' }).stdout;
  t.regex(speed, /speed 19200 baud/);
  t.regex(speed, / cstopb/);
  const all = Array.from({ length: 256 }, (_, i) => i);
  const there = gather(board, 256);
  await channel.write(Uint8Array.from(all));
  t.deepEqual(await there, all);
  const here = gather(channel, 256);
  await board.write(Uint8Array.from(all));
  t.deepEqual(await here, all);
  await channel.control?.setBaud(2400);
  t.regex(spawnSync('stty', ['-F', theirs, '-a'], { encoding: 'latin1' }).stdout, /speed 2400 baud/);
});
