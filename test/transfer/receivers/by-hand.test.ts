import test from 'ava';
import { c128, romwbw } from '../../../hardware-notes/index.js';
import type { ByteChannel } from '../../../transfer/channel.js';
import { deploy } from '../../../transfer/deploy/deploy.js';
import type { DeployEvent } from '../../../transfer/deploy/events.js';
import { receiveFiles } from '../../../transfer/deploy/receive-files.js';
import { receiverOf } from '../../../transfer/receivers/index.js';
import { twoLines } from '../../../transfer/receivers/two-lines.js';
import { run } from '../../../transfer/run.js';
import { xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { xmodemSend } from '../../../transfer/xmodem/send.js';
import { seededBytes } from '../support/seeded.js';
import { later, meet, VirtualClock } from '../support/virtual-time.js';

const data = seededBytes(500);

test('a receiver that is started by hand, minutes later', (t) => {
  const events: DeployEvent[] = [];
  const { a, b } = meet(
    deploy({ profile: c128, name: 'chat', data, expectedCrc: 1, onEvent: (event) => events.push(event) }),
    later(300_000, xmodemReceive()),
  );
  t.like(a, { value: { file: 'CHAT.COM', outcome: 'sent' } });
  t.false('verified' in (a as { value: object }).value);
  t.true('value' in b && Buffer.from(b.value.bytes.subarray(0, 500)).equals(Buffer.from(data)));
  t.is(events.filter(({ state }) => state === 'hint').length, 1);
  t.regex(events.find(({ state }) => state === 'hint')!.detail, /Start an XMODEM receiver for CHAT\.COM/);
});

test('a sender that is started by hand', (t) => {
  const { a } = meet(
    receiveFiles({ profile: c128, files: [{ name: 'X.DAT' }] }),
    later(20_000, xmodemSend(data)),
  );
  t.true('value' in a && Buffer.from(a.value[0]!.bytes.subarray(0, 500)).equals(Buffer.from(data)));
});

test('nobody starts it', (t) => {
  const { a } = meet(deploy({ profile: c128, name: 'chat', data }), later(700_000, (function* () {})()));
  t.like((a as { error: Error }).error, { code: 'no-receiver' });
});

/** An end of a line that answers by a function, in virtual time. */
function lineEnd(name: string, clock: VirtualClock, answer: (bytes: Uint8Array) => void) {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const channel: ByteChannel = {
    name,
    write(bytes) {
      answer(bytes.slice());
      return Promise.resolve();
    },
    onData(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: () => () => {},
    close: () => Promise.resolve(),
  };
  const say = (bytes: Uint8Array) =>
    clock.after(1, () => {
      for (const listener of listeners) listener(bytes);
    });
  return { channel, say };
}

test('the blocks of XM R3 go over the second line, its words over the console', async (t) => {
  const clock = new VirtualClock();
  const text = (words: string) => Uint8Array.from(words, (c) => c.charCodeAt(0));
  let typed = '';
  let overConsole = '';
  const console = lineEnd('console', clock, (bytes) => {
    for (const byte of bytes) {
      const character = String.fromCharCode(byte);
      overConsole += character;
      typed += character;
      if (character !== '\r') console.say(Uint8Array.of(byte));
      else if (typed === 'XM R3 A:FOO.COM\r') {
        console.say(text('\r\r\nTo cancel: Ctrl-X, pause, Ctrl-X\r\n'));
        clock.after(500, () => data_.say(text('C')));
      }
    }
  });
  let blocks = 0;
  const data_ = lineEnd('data', clock, (bytes) => {
    if (bytes[0] === 1) blocks++;
    data_.say(Uint8Array.of(6));
    // Its last words are on the console before we look there again.
    if (bytes[0] === 4) console.say(text('\r\nThanks for the upload\r\n\r\nA>'));
  });
  const lines = twoLines(console.channel, data_.channel);
  let ended = false;
  const end = run(
    receiverOf('xm').upload({
      file: 'A:FOO.COM',
      user: 0,
      note: { ...romwbw.receiver, port: '3' },
      data,
      lines,
    }),
    lines,
    { clock },
  ).finally(() => {
    ended = true;
  });
  end.catch(() => {});
  for (let events = 0; !ended && events < 100_000; events++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!ended) clock.step();
  }
  const uploaded = await end;
  t.true(uploaded.confirmed);
  t.is(blocks, 4);
  t.is(overConsole, 'XM R3 A:FOO.COM\r');
});
