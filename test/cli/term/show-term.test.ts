import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type Machine, machineAt, openMachine } from '../../../cli/job/machine.js';
import { type ShownTerm, showTerm } from '../../../cli/term/show-term.js';
import { createBoard, MemoryDrive, startBoard, Terminal } from '../../../emulator/index.js';
import { type ByteChannel, type LineControl, reconnectingChannel } from '../../../transfer/index.js';
import { temporaryFolder, until } from '../../support/ulm.js';

const CTRL_MENU = '\x1d';

/** A user: a keyboard to type on, and a terminal of 80 by 25 that shows what was written. */
class User {
  readonly columns = 80;
  readonly rows = 25;
  readonly terminal = new Terminal('vt100', { columns: 80, rows: 25 });
  readonly end = new AbortController();
  written = '';
  #keys: ((bytes: Uint8Array) => void)[] = [];

  write(text: string): boolean {
    this.written += text;
    // What is beyond Latin-1 is a box, which the emulation could not take as a byte.
    this.terminal.write(
      Array.from(text, (character) => (character > '\xff' ? 0x2a : character.charCodeAt(0))),
    );
    return true;
  }
  on(): void {}
  off(): void {}

  readonly keyboard = {
    onBytes: (listener: (bytes: Uint8Array) => void) => {
      this.#keys.push(listener);
      return () => {
        this.#keys = this.#keys.filter((one) => one !== listener);
      };
    },
    close: () => {},
  };

  type(text: string): void {
    for (const listener of this.#keys) listener(Buffer.from(text, 'latin1'));
  }

  get screen(): string {
    const { screen } = this.terminal;
    return Array.from({ length: screen.rows }, (_, row) => screen.text(row)).join('\n');
  }

  /** Waits until something is on the screen. */
  async sees(t: ExecutionContext, what: RegExp): Promise<void> {
    await until(() => what.test(this.screen), String(what)).catch(() => {});
    t.regex(this.screen, what);
  }
}

interface Shown {
  readonly user: User;
  readonly ended: Promise<void>;
}

function show(
  t: ExecutionContext,
  machine: Machine,
  channel: ByteChannel,
  more: Partial<ShownTerm> = {},
): Shown {
  const user = new User();
  const ended = showTerm(
    { machine, channel, baud: 115_200, settings: { kind: 'vt100' }, ...more },
    { keyboard: user.keyboard, out: user, signal: user.end.signal },
  );
  t.teardown(async () => {
    user.end.abort();
    await ended.catch(() => {});
    await channel.close();
  });
  return { user, ended };
}

async function onBoard(
  t: ExecutionContext,
  more: Partial<ShownTerm> = {},
  drive = new MemoryDrive(),
): Promise<Shown> {
  const machine = await machineAt('sim:turbo', {});
  const channel = startBoard(createBoard({ kind: 'plain', turbo: true, drives: { A: drive } }), {
    name: 'sim:turbo',
    turbo: true,
  });
  return show(t, machine, channel, more);
}

test('CP/M on the terminal: typed, shown, left, and written down', async (t) => {
  const transcript = join(temporaryFolder(t), 'log.txt');
  const { user, ended } = await onBoard(t, { transcript });
  await user.sees(t, /A>/);
  user.type('DIR NO.NO\r');
  await user.sees(t, /NO FILE/i);
  user.type(`${CTRL_MENU}`);
  await user.sees(t, /send a file/);
  user.type('q');
  await ended;
  t.regex(readFileSync(transcript, 'utf8'), /^-- sim:turbo[\s\S]*A>DIR NO\.NO\nNO FILE\nA>\n$/i);
  t.true(user.written.endsWith('\x1b[?1049l'), 'the user’s own screen is back');
});

test('a paste of several lines is typed line by line', async (t) => {
  const { user } = await onBoard(t);
  await user.sees(t, /A>/);
  user.type('\x1b[200~DIR A.A\nDIR B.B\n\x1b[201~');
  await user.sees(t, /A>DIR A\.A\nNO FILE\nA>DIR B\.B\nNO FILE\nA>/i);
});

test('a file there and back, and over one that is there', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'note.txt');
  writeFileSync(path, 'first\r\n\x1a');
  const { user } = await onBoard(t);
  await user.sees(t, /A>/);
  user.type(`${CTRL_MENU}s${path}\r`);
  await user.sees(t, /A:NOTE\.TXT sent: 8 bytes/);
  user.type('TYPE NOTE.TXT\r');
  await user.sees(t, /\nfirst\n/);

  writeFileSync(path, 'second\r\n\x1a');
  user.type(`${CTRL_MENU}s${path}\r`);
  await user.sees(t, /A:NOTE\.TXT is on the board\. Overwrite it/);
  user.type('y');
  await user.sees(t, /A:NOTE\.TXT sent: 9 bytes/);

  user.type(`${CTRL_MENU}s${join(folder, 'missing')}\r`);
  await user.sees(t, /missing cannot be read/);
});

test('lines edited here, hex, echo', async (t) => {
  const { user } = await onBoard(t, { settings: { kind: 'vt100', lineEdit: true } });
  await user.sees(t, /A>/);
  user.type('DIX');
  await user.sees(t, /A>DIX/);
  user.type('\x7fR NO.NO\r');
  await user.sees(t, /A>DIR NO\.NO\nNO FILE/i);
  user.type(`${CTRL_MENU}h\x1d`);
  await user.sees(t, /> 000000 {2}44 49 52 20 4E 4F 2E 4E {2}4F 0D +\|DIR NO\.NO\.\|/);
});

/** A line without a board: what is written to it is kept, and what it says is said by the test. */
function bareLine(control?: LineControl) {
  const hearers = new Set<(bytes: Uint8Array) => void>();
  const ends = new Set<(error?: Error) => void>();
  const sent: number[] = [];
  const channel: ByteChannel = {
    name: '/dev/ttyUSB0',
    ...(control && { control }),
    write: async (bytes) => {
      sent.push(...bytes);
    },
    onData: (listener) => {
      hearers.add(listener);
      return () => hearers.delete(listener);
    },
    onClose: (listener) => {
      ends.add(listener);
      return () => ends.delete(listener);
    },
    close: async () => {},
  };
  return {
    channel,
    sent: () => String.fromCharCode(...sent),
    say: (text: string) => {
      for (const hear of hearers) hear(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    },
    hangUp: (error?: Error) => {
      for (const end of ends) end(error);
    },
  };
}

test('every key reaches the board, NUL and function keys too', async (t) => {
  const line = bareLine();
  const { user } = show(t, await machineAt('sim:', {}), line.channel);
  user.type('\x00\x01\x03\x11\x13\x1a\x1bOP\x1b[A\x7f');
  user.type('\x1b');
  await until(() => line.sent().endsWith('\b\x1b'), 'the Escape key');
  t.is(line.sent(), '\x00\x01\x03\x11\x13\x1a\x1bOP\x1b[A\b\x1b');
});

test('what the board sends to take over the terminal stays with the board', async (t) => {
  const line = bareLine();
  const { user } = show(t, await machineAt('sim:', {}), line.channel);
  line.say(
    '\x1b]52;c;ZXZpbA==\x07\x1b]0;title\x07\x1bP$qm\x1b\\\x1b[c\x1b[6n\x1bZ\x1b[?1049l\x9d0;x\x9c\x0eend',
  );
  await user.sees(t, /end/);
  const own = user.written.replace(/^\x1b\[\?1049h\x1b\[\?2004h\x1b\[0m\x1b\[2J\x1b\[H/, '');
  t.regex(own, /^(?:\x1b\[[0-9;]*[HmK]|\x1b\[\?25[hl]|[ -~\xa0-\xff\u2200-\u25ff])*$/);
  t.is(line.sent(), '', 'no query is answered');
});

test('break, signals and speed', async (t) => {
  const done: string[] = [];
  const line = bareLine({
    setBaud: async (baud) => {
      if (baud === 1) throw new Error('never');
      done.push(`baud ${baud}`);
    },
    setSignals: async (signals) => {
      done.push(JSON.stringify(signals));
    },
    getSignals: async () => undefined,
    purge: async () => {},
  });
  const { user } = show(t, await machineAt('sim:', {}), line.channel);
  user.type(`${CTRL_MENU}d`);
  await user.sees(t, /DTR +off/);
  user.type(`\x1d${CTRL_MENU}b`);
  await until(() => done.length === 3, 'the end of the break');
  user.type(`${CTRL_MENU}1\x159600\r`);
  await user.sees(t, /9600 baud/);
  t.deepEqual(done, ['{"dtr":false,"rts":true}', '{"brk":true}', '{"brk":false}', 'baud 9600']);
});

test('a line that goes away ends it, with what was seen', async (t) => {
  const line = bareLine();
  const { user, ended } = show(t, await machineAt('sim:', {}), line.channel);
  await user.sees(t, /Ctrl-\] menu/);
  line.hangUp(new Error('no such device'));
  t.like(await t.throwsAsync(ended), { code: 'line-lost', evidence: 'no such device' });
  t.true(user.written.endsWith('\x1b[?1049l'));
});

test('a line that comes back goes on', async (t) => {
  const lines = [bareLine(), bareLine()];
  let opened = 0;
  const channel = await reconnectingChannel(async () => lines[opened++].channel, { first: 1 });
  const { user } = show(t, await machineAt('sim:', {}), channel);
  await user.sees(t, /Ctrl-\] menu/);
  lines[0].hangUp();
  await user.sees(t, /the line is back/);
  lines[1].say('A>again');
  await user.sees(t, /A>again/);
  user.type('x');
  t.is(lines[1].sent(), 'x');
});

test('the terminal is that of the board’s profile', async (t) => {
  const machine = await machineAt('sim:turbo', { board: 'kaypro' });
  t.is(machine.profile.terminal, 'kaypro');
  const channel = await openMachine(machine);
  const { user } = show(t, machine, channel, { settings: { kind: machine.profile.terminal ?? 'vt100' } });
  await user.sees(t, /115200 baud {2}kaypro/);
});
