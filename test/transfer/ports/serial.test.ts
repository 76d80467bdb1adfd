import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { openPort } from '../../../transfer/ports/port.js';
import { openSerial } from '../../../transfer/ports/serial.js';
import { mockBindings } from '../support/mock-port.js';
import { folder, programs, ptyPair } from '../support/programs.js';
import { bytes } from '../support/scripted.js';

test('all settings reach the port', async (t) => {
  const { bindings, opened, sets } = mockBindings({ path: 'all' });
  const channel = await openSerial(
    'all',
    {
      baud: 9600,
      dataBits: 7,
      parity: 'even',
      stopBits: 2,
      rtscts: true,
      xonxoff: true,
      dtr: false,
      rts: true,
    },
    { bindings },
  );
  t.teardown(() => channel.close());
  t.deepEqual(opened, [
    {
      path: 'all',
      baudRate: 9600,
      dataBits: 7,
      parity: 'even',
      stopBits: 2,
      rtscts: true,
      xon: true,
      xoff: true,
      hupcl: false,
      lock: true,
    },
  ]);
  t.deepEqual(sets, [{ dtr: false, rts: true, brk: false, lowLatency: true }]);
});

const REFUSED: [title: string, options: Parameters<typeof openSerial>[1]][] = [
  ['mark parity', { parity: 'mark' }],
  ['one and a half stop bits', { stopBits: 1.5 }],
  ['no speed at all', { baud: 0 }],
];
for (const [title, options] of REFUSED) {
  test(`refused on Linux and macOS: ${title}`, async (t) => {
    const { bindings, opened } = mockBindings({ path: title });
    await t.throwsAsync(openSerial(title, options, { bindings, platform: 'linux' }), { code: 'bad-line' });
    t.deepEqual(opened, []);
  });
}

test('Windows gets the name without its prefix, and more kinds of lines', async (t) => {
  const { bindings, opened } = mockBindings({ path: 'COM12' });
  const channel = await openSerial(
    'com12',
    { parity: 'mark', stopBits: 1.5 },
    { bindings, platform: 'win32' },
  );
  await channel.close();
  t.is(opened[0]?.path, 'COM12');
  t.is(channel.name, 'com12');
});

test('signals are kept that are not named, and the speed changes', async (t) => {
  const mock = mockBindings({ path: 'signals' });
  const channel = await openSerial('signals', {}, { bindings: mock.bindings });
  t.teardown(() => channel.close());
  await channel.control?.setSignals({ dtr: false });
  await channel.control?.setSignals({ brk: true });
  t.deepEqual(
    mock.sets.map(({ dtr, rts, brk }) => [dtr, rts, brk]),
    [
      [true, true, false],
      [false, true, false],
      [false, true, true],
    ],
  );
  t.deepEqual(await channel.control?.getSignals(), { cts: true, dsr: false, dcd: false });
  await channel.control?.setBaud(4800);
  t.is((await mock.port().getBaudRate()).baudRate, 4800);
  await t.throwsAsync(channel.control!.setBaud(7), { code: 'bad-line' });
});

test('a port that keeps another speed says so', async (t) => {
  const { bindings } = mockBindings({
    path: 'speed',
    overrides: () => ({ getBaudRate: async () => ({ baudRate: 115_200 }) }),
  });
  const channel = await openSerial('speed', {}, { bindings });
  t.teardown(() => channel.close());
  const error = await t.throwsAsync(channel.control!.setBaud(250_000), { code: 'bad-line' });
  t.regex((error as { evidence?: string }).evidence ?? '', /250000 baud asked, 115200 set/);
});

test('a line without signals opens, ignores what is set and has none to tell', async (t) => {
  const nothing = async () => {
    throw new Error('Error: Inappropriate ioctl for device, cannot set');
  };
  const { bindings } = mockBindings({ path: 'bare', overrides: () => ({ set: nothing, get: nothing }) });
  const channel = await openSerial('bare', {}, { bindings });
  t.teardown(() => channel.close());
  await channel.control?.setSignals({ rts: false });
  t.is(await channel.control?.getSignals(), undefined);
});

test('writes queue, and the bytes may be used again at once', async (t) => {
  const { bindings, port } = mockBindings({ path: 'queue' });
  const channel = await openSerial('queue', {}, { bindings });
  t.teardown(() => channel.close());
  const text = bytes('abc');
  const first = channel.write(text);
  text.fill(0x78);
  await Promise.all([first, channel.write(bytes('def'))]);
  t.is(port().recording.toString('latin1'), 'abcdef');
});

test('a device that went away ends the line, whoever asks', async (t) => {
  let fail = (_: Error) => {};
  const { bindings } = mockBindings({
    path: 'away',
    overrides: () => ({
      read: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      drain: () => new Promise(() => {}),
    }),
  });
  const channel = await openSerial('away', {}, { bindings });
  const end = new Promise<Error | undefined>((resolve) => channel.onClose(resolve));
  // It would wait for ever.
  const drained = t.throwsAsync(channel.control!.drain!(), { code: 'line-lost' });
  fail(new Error('EIO: i/o error, read'));
  t.is((await end)?.message, 'EIO: i/o error, read');
  await drained;
  await t.throwsAsync(channel.write(bytes('x')), { code: 'line-lost' });
  await t.throwsAsync(channel.control!.getSignals(), { code: 'line-lost' });
  await channel.close();
});

test('an end of the file is a device that went away', async (t) => {
  const { bindings } = mockBindings({
    path: 'eof',
    overrides: () => ({ read: async () => ({ bytesRead: 0 }) }),
  });
  const channel = await openSerial('eof', {}, { bindings });
  const error = await new Promise<Error | undefined>((resolve) => channel.onClose(resolve));
  t.is(error?.message, 'the device hung up');
});

test('a pseudo terminal has a speed and no signals', async (t) => {
  if (!programs(t, 'socat')) return;
  const { ours } = await ptyPair(t);
  const channel = await openPort(ours, { baud: 9600, parity: 'odd', dataBits: 7, rtscts: true });
  t.teardown(() => channel.close());
  await channel.control?.setBaud(19_200);
  await channel.control?.setBaud(250_000);
  await channel.control?.setSignals({ dtr: false, brk: true });
  t.is(await channel.control?.getSignals(), undefined);
  await channel.control?.purge();
});

test('more than the line holds goes out while its echo comes in', async (t) => {
  if (!programs(t, 'socat')) return;
  const port = join(folder(t), 'port');
  const child = spawn('socat', ['-T60', `pty,raw,echo=0,link=${port}`, 'EXEC:cat'], { stdio: 'ignore' });
  t.teardown(() => child.kill('SIGTERM'));
  for (let tries = 0; !existsSync(port); tries++) {
    if (tries > 1000) throw new Error('socat made no terminal');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const channel = await openPort(port);
  t.teardown(() => channel.close());
  const long = new Uint8Array(1 << 18).fill(0x41);
  let back = 0;
  const all = new Promise<void>((resolve) => {
    channel.onData((more) => {
      back += more.length;
      if (back === long.length) resolve();
    });
  });
  await channel.write(long);
  await all;
  t.is(back, long.length);
});

test('a program that has the port locked is named', async (t) => {
  if (process.platform !== 'linux') return t.pass('/proc is of Linux');
  if (!programs(t, 'socat', 'flock')) return;
  const { ours } = await ptyPair(t);
  const other = spawn('flock', ['-F', ours, 'sh', '-c', 'echo ready; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  t.teardown(() => other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  const error = await t.throwsAsync(openPort(ours), { code: 'busy' });
  t.regex(
    (error as { evidence?: string }).evidence ?? '',
    new RegExp(`^(sleep|sh) \\(process ${other.pid}\\)`),
  );
  other.kill('SIGKILL');
  await once(other, 'close');
  const channel = await openPort(ours);
  await channel.close();
});

test('a program that knows no locks is found, and the port is let go of', async (t) => {
  const mock = mockBindings({ path: 'held' });
  const holders = async () => [
    { pid: 7, name: 'screen' },
    { pid: 8, name: '' },
  ];
  const error = await t.throwsAsync(openSerial('held', {}, { bindings: mock.bindings, holders }), {
    code: 'busy',
  });
  t.is((error as { evidence?: string }).evidence, 'screen (process 7), a program (process 8) has it open');
  t.false(mock.port().isOpen);
});
