import test from 'ava';
import { ACK, block, CAN, EOT, type Host, NAK, pattern, SOH } from '../emulator/board/bench.js';
import {
  failed,
  okLine,
  PERIOD,
  receiver,
  sendBlocks,
  start,
  stored,
  untilPrompt,
} from './receiver-bench.js';

const GOOD = block(1, pattern(128));
const changed = (at: number, mask: number) => GOOD.map((byte, i) => (i === at ? byte ^ mask : byte));
const DAMAGED: readonly (readonly [name: string, sent: Uint8Array])[] = [
  ['a bit of the data flipped', changed(40, 1)],
  [
    'two bits 7 flipped, which a sum would miss',
    GOOD.map((byte, i) => (i === 40 || i === 41 ? byte ^ 0x80 : byte)),
  ],
  ['a wrong number', changed(1, 4)],
  ['a wrong complement', changed(2, 1)],
  ['a wrong CRC', changed(GOOD.length - 1, 1)],
  ['a byte lost', GOOD.filter((_, i) => i !== 60)],
  ['all lost but the header', GOOD.subarray(0, 1)],
  ['a byte too many', Uint8Array.from([...GOOD.subarray(0, 60), 7, ...GOOD.subarray(60)])],
  ['a header that is none', changed(0, 0x40)],
  ['a header of a larger block', changed(0, SOH ^ 2)],
  ['a header turned into EOT', changed(0, SOH ^ EOT)],
  ['a header turned into CAN', changed(0, SOH ^ CAN)],
];

for (const [name, sent] of DAMAGED) {
  test(`first block, ${name}: asked for again, once it is quiet`, (t) => {
    const { host } = start();
    host.send(sent);
    const quiet = sent.length / 11_520;
    host.pass(quiet + 0.5);
    t.is(host.take(), '', 'not before the line is quiet');
    host.pass(2.5 * PERIOD);
    t.is(host.take()[0], 'C');
    const data = sendBlocks(host, [128, 128]);
    t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
  });

  test(`later block, ${name}: NAK, and the repetition is taken`, (t) => {
    const { host } = start();
    const data = sendBlocks(host, [128]);
    const second = block(2, pattern(128));
    const damaged = sent.slice();
    if (damaged[1] === GOOD[1]) damaged[1] = 2;
    if (damaged[2] === GOOD[2]) damaged[2] = 0xfd;
    host.take();
    host.send(damaged);
    host.pass(sent.length / 11_520 + 3 * PERIOD);
    t.is(host.take(), String.fromCharCode(NAK));
    host.send(second);
    t.is(host.next(2), ACK);
    const all = Uint8Array.from([...data, ...pattern(128)]);
    t.is(host.exchange([EOT], 1), `\x06${okLine(all)}`);
    t.deepEqual(stored(host), all);
  });
}

test('a block that comes again is acknowledged and dropped', (t) => {
  const { host } = start();
  const data = sendBlocks(host, [128, 128]);
  for (let again = 0; again < 3; again++) {
    host.send(block(2, data.subarray(128)));
    t.is(host.next(2), ACK);
  }
  t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
});

for (const number of [0, 2, 3, 255]) {
  test(`block ${number} where the first is due ends it`, (t) => {
    const { host } = start();
    host.send(block(number, pattern(128)));
    const said = untilPrompt(host);
    t.true(said.startsWith('\x18\x18'));
    t.regex(said, failed('out-of-step'));
    t.is(stored(host), undefined);
  });
}

test('two CANs end it, the file is gone', (t) => {
  const { host } = start();
  sendBlocks(host, [1024]);
  host.send([CAN, CAN]);
  const said = untilPrompt(host);
  t.regex(said, failed('cancelled'));
  t.is(stored(host), undefined);
  const listed = host.exchange('DIR\r', 0.5);
  t.regex(listed, /ULMRX {4}COM/);
  t.notRegex(listed, /F {8}BIN/);
});

test('two CANs with a pause between them, as a person types them', (t) => {
  const { host } = start();
  host.send([CAN]);
  host.pass(1);
  host.send([CAN]);
  t.regex(untilPrompt(host), failed('cancelled'));
});

test('one CAN is noise', (t) => {
  const { host } = start();
  sendBlocks(host, [128]);
  host.send([CAN]);
  host.pass(4 * PERIOD);
  t.is(host.take(), String.fromCharCode(NAK));
  host.send(block(2, pattern(128)));
  t.is(host.next(2), ACK);
});

for (const [name, cans] of [
  ['two CANs', [CAN, CAN]],
  ['those of lrzsz', [...Array<number>(10).fill(CAN), ...Array<number>(10).fill(8)]],
] as const) {
  test(`${name} in the middle of a block end it`, (t) => {
    const { host } = start();
    sendBlocks(host, [128]);
    host.send([...block(2, pattern(1024)).subarray(0, 500), ...cans]);
    t.regex(untilPrompt(host, 8), failed('cancelled'));
    t.is(stored(host), undefined);
  });
}

test('CANs within the data are data', (t) => {
  const { host } = start();
  const data = new Uint8Array(1024).fill(CAN);
  host.send(block(1, data));
  t.is(host.next(2), ACK);
  t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
});

/** Lets all but so many of its invitations have passed. */
function impatient(host: Host, tries: number): void {
  host.board.machine.memory[receiver.program.symbols.get('tries') ?? 0] = tries;
}

test('nobody sends: it invites every three seconds or so, and gives up', (t) => {
  const { host } = start();
  impatient(host, 5);
  const said = untilPrompt(host, 120);
  t.is(/^C+/.exec(said)?.[0].length, 4);
  t.regex(said, failed('no-sender'));
  t.is(stored(host), undefined);
});

test('a sender that vanishes: NAKs, then it gives up', (t) => {
  const { host } = start();
  sendBlocks(host, [128]);
  host.send(block(2, pattern(1024)).subarray(0, 300));
  const said = untilPrompt(host, 120);
  t.is(said.split('\x15').length - 1, 9);
  t.regex(said, failed('too-many-errors'));
  t.is(stored(host), undefined);
});

test('a line that strips bit 7 is named', (t) => {
  const { host } = start();
  impatient(host, 5);
  const stripped = block(1, pattern(128)).map((byte) => byte & 0x7f);
  let said = '';
  for (let tries = 0; tries < 5; tries++) {
    host.send(stripped);
    host.pass(1.5 * PERIOD);
  }
  said += untilPrompt(host);
  t.regex(said, failed('seven-bits'));
});

test('babble without end does not hold it for ever', (t) => {
  const { host } = start();
  impatient(host, 5);
  const babble = Array.from({ length: 11_520 }, (_, i) => 0x60 + (i % 16));
  let said = '';
  for (let seconds = 0; seconds < 60 && !said.includes('\x18'); seconds++) {
    host.send(babble);
    host.pass(1);
    said += host.take();
  }
  t.regex(said + untilPrompt(host), failed('no-sender'));
});
