import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { ACK, bench, block, bytes, CAN, EOT, type Host, NAK, pattern, SOH, STX, text } from './bench.js';

const TITLE = '\r\nXMODEM v12.5 - 07/13/86\r\nRomWBW, 30-May-2020 [WBW]';
const BANNER = `${TITLE}, HBIOS FastPath on COM0\r\n`;
const READY = (name: string) =>
  `${BANNER}\r\nReceiving: A0:${name}\r\n8158k available for uploads\r\nFile open - ready to receive\r\nTo cancel: Ctrl-X, pause, Ctrl-X\r\n`;
const THANKS = '\r\nThanks for the upload\r\n\r\nA>';
const CANCELLED = '\r\n++ Receive cancelled ++\r\n++ Partial file deleted ++\r\n\r\nA>';
const ABORTED = '\r\n++ XMODEM aborted ++\r\n\r\nA>';

/** Starts a command and lets the first invitation come. */
function start(host: Host, command: string, seconds = 5.1): string {
  return host.exchange(`${command}\r`, seconds).slice(command.length + 3);
}

test('the dialogue and the first invitation, five seconds later', (t) => {
  const host = bench();
  host.send('xm r foo.com\r');
  host.pass(4.9);
  t.is(host.take(), `xm r foo.com\r\r\n${READY('FOO.COM')}`);
  const began = host.board.now / host.board.clockHz;
  host.pass(6);
  const [c, k, c2] = host.timed();
  t.is(text([c.byte, k.byte, c2.byte]), 'CKC');
  t.true(c.at > began && c.at < began + 0.2);
  t.is(Math.round(c2.at - c.at), 5);
});

test('the first invitation may come sooner', (t) => {
  const host = bench({ xm: { firstInvitation: 0.5 } });
  t.true(start(host, 'xm r foo.com', 0.6).endsWith('\r\nCK'));
});

test('nobody sends: 15 times CK, 5 NAKs, cancelled after 101 s', (t) => {
  const host = bench();
  host.send('xm r foo.com\r');
  host.pass(110);
  const came = host.timed();
  const shown = text(came.map(({ byte }) => byte)) ?? '';
  t.is(shown.slice(shown.indexOf('Ctrl-X\r\n') + 8), 'CK'.repeat(15) + '\x15'.repeat(5) + CANCELLED);
  const seconds = came[shown.indexOf('++')].at - 0.1;
  t.is(Math.round(seconds), 101);
  t.is(host.drive.list().length, 0);
});

const UPLOADS: { name: string; command: string; invited: string; sizes: number[]; check: 'crc' | 'sum' }[] = [
  { name: '128 with CRC', command: 'xm r f.bin', invited: 'CK', sizes: [128, 128, 128], check: 'crc' },
  { name: '1K', command: 'xm r f.bin', invited: 'CK', sizes: [1024, 1024], check: 'crc' },
  {
    name: '1K and 128 mixed',
    command: 'xm r f.bin',
    invited: 'CK',
    sizes: [1024, 128, 1024, 128],
    check: 'crc',
  },
  { name: '128 by X', command: 'xm rx f.bin', invited: 'C', sizes: [128], check: 'crc' },
  { name: 'checksum by C', command: 'xm rc f.bin', invited: '\x15', sizes: [128, 128], check: 'sum' },
  {
    name: "the console's own unit",
    command: 'xm rc0 f.bin',
    invited: '\x15',
    sizes: [128],
    check: 'sum',
  },
  { name: 'numbers wrap', command: 'xm r f.bin', invited: 'CK', sizes: Array(300).fill(128), check: 'crc' },
];

for (const { name, command, invited, sizes, check } of UPLOADS) {
  test(`upload: ${name}`, (t) => {
    const host = bench();
    t.is(start(host, command), READY('F.BIN') + invited);
    const data = pattern(sizes.reduce((a, b) => a + b, 0));
    let at = 0;
    for (const [i, size] of sizes.entries()) {
      host.send(block(i + 1, data.slice(at, at + size), check));
      if (host.next(1) !== ACK) return t.fail(`block ${i + 1}`);
      at += size;
      t.is(host.drive.read(0, 'F.BIN')?.length, 0, 'not before it is complete');
    }
    t.is(host.exchange([EOT]), `\x06${THANKS}`);
    t.deepEqual(host.drive.read(0, 'F.BIN'), data);
  });
}

test('after 15 invitations a sender of checksums is served', (t) => {
  const host = bench();
  t.true(start(host, 'xm r f.bin', 81).endsWith('\x15'));
  t.is(host.exchange(block(1, pattern(128), 'sum')), '\x06');
  t.is(host.exchange([EOT]), `\x06${THANKS}`);
});

test('what was uploaded runs as the very bytes that arrived', (t) => {
  const host = bench();
  const program = new Uint8Array(128).fill(0x1a);
  program.set([0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...bytes('uploaded$')]);
  start(host, 'xm r up.com');
  host.exchange(block(1, program));
  host.exchange([EOT]);
  t.deepEqual(host.drive.read(0, 'UP.COM'), program);
  t.is(host.exchange('up\r'), 'up\r\r\nuploaded\r\nA>');
});

const GOOD = block(1, pattern(128));
const changed = (at: number, change: (byte: number) => number) =>
  GOOD.map((byte, i) => (i === at ? change(byte) : byte));
const DAMAGED: [name: string, block: Uint8Array][] = [
  ['a bit flipped', changed(40, (byte) => byte ^ 1)],
  [
    'two bytes with bit 7 flipped',
    changed(40, (byte) => byte ^ 0x80).map((b, i) => (i === 41 ? b ^ 0x80 : b)),
  ],
  ['a byte lost', GOOD.filter((_, i) => i !== 40)],
  ['a byte too many', Uint8Array.from([...GOOD.slice(0, 40), 0, ...GOOD.slice(40)])],
  ['the complement wrong', changed(2, (byte) => byte ^ 1)],
  ['the CRC wrong', changed(132, (byte) => byte ^ 1)],
  ['only its head', GOOD.slice(0, 3)],
];

for (const [name, damaged] of DAMAGED) {
  test(`a block with ${name} is refused after a quiet second, then taken`, (t) => {
    const host = bench();
    start(host, 'xm r f.bin');
    t.is(host.exchange(damaged, 0.9), '');
    t.is(host.exchange('', 1.2), '\x15');
    t.is(host.exchange(GOOD), '\x06');
    t.is(host.exchange([EOT]), `\x06${THANKS}`);
    t.deepEqual(host.drive.read(0, 'F.BIN'), pattern(128));
  });
}

test('ten bad blocks are enough', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  for (let i = 0; i < 10; i++)
    t.is(
      host.exchange(
        changed(9, (b) => b ^ 1),
        1.3,
      ),
      '\x15',
      `${i}`,
    );
  t.is(
    host.exchange(
      changed(9, (b) => b ^ 1),
      1.3,
    ),
    CANCELLED,
  );
});

test('a duplicate of the last block is acknowledged and dropped', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  const second = block(2, pattern(128).reverse());
  for (const sent of [GOOD, GOOD, second, second]) t.is(host.exchange(sent), '\x06');
  host.exchange([EOT]);
  t.deepEqual(host.drive.read(0, 'F.BIN'), Uint8Array.from([...pattern(128), ...pattern(128).reverse()]));
});

for (const [name, number] of [
  ['the first', 2],
  ['the next', 4],
  ['one long past', 0],
] as const) {
  test(`a wrong number for ${name} block is fatal, and the entry stays`, (t) => {
    const host = bench();
    start(host, 'xm r f.bin');
    if (name === 'the next') for (const n of [1, 2]) host.exchange(block(n, pattern(128)));
    t.is(host.exchange(block(number, pattern(128)), 2.5), `\x18\r${ABORTED}`);
    t.is(host.drive.read(0, 'F.BIN')?.length, 0);
    t.regex(start(host, 'xm r f.bin'), /uploads\r\n\r\n\+\+ File exists/);
  });
}

test('two CANs with a pause cancel, before the blocks and between them; one does not', (t) => {
  for (const blocks of [0, 2]) {
    const host = bench();
    start(host, 'xm r f.bin');
    for (let n = 1; n <= blocks; n++) host.exchange(block(n, pattern(128)));
    t.is(host.exchange([CAN]), '');
    host.pass(1);
    t.is(host.exchange([CAN]), CANCELLED);
    t.is(host.drive.list().length, 0);
  }
  const host = bench();
  start(host, 'xm r f.bin');
  host.exchange([CAN]);
  t.is(host.exchange(GOOD), '\x06');
  t.is(host.exchange([EOT]), `\x06${THANKS}`);
});

test('CANs inside a block are data', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  t.is(host.exchange(block(1, new Uint8Array(128).fill(CAN))), '\x06');
  t.is(host.exchange([EOT]), `\x06${THANKS}`);
});

test('a vanished sender: 10 NAKs, cancelled after 51 s, the file gone', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  host.exchange(GOOD, 0.02);
  const from = host.board.now / host.board.clockHz;
  host.pass(60);
  const came = host.timed();
  t.is(text(came.map(({ byte }) => byte)), '\x15'.repeat(10) + CANCELLED);
  t.is(Math.round(came[12].at - from), 51);
  t.is(host.drive.list().length, 0);
});

test('noise before the first block costs a second of quiet and an invitation', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  t.is(host.exchange('A>rx: waiting\r\n', 0.9), '');
  t.is(host.exchange('', 0.3), 'CK');
  t.is(host.exchange(GOOD), '\x06');
});

test('its own C and NAK and NULs are passed over', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  t.is(host.exchange('C\x15\0\0', 2), '');
  t.is(host.exchange(GOOD), '\x06');
});

test('an end before any block cancels: there are no empty files', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  t.is(host.exchange([EOT]), CANCELLED);
  t.is(host.drive.list().length, 0);
});

test('another unit: the console hears nothing of it until it gives up', (t) => {
  const host = bench();
  const shown = start(host, 'xm r1 f.bin', 100);
  t.is(shown, READY('F.BIN').replace('COM0', 'COM1'));
  t.is(host.exchange('', 3), CANCELLED);
  t.is(start(host, 'xm rc3 f.bin', 1), `${TITLE}\r\n++ BIOS API Error ++\r\n\r\nA>`);
});

const REFUSED: [command: string, message: string][] = [
  ['xm r toolongname.com', 'File not found, check DIR'],
  ['xm r a.text', 'File not found, check DIR'],
  ['xm r *.com', 'Wild-card options are not valid'],
  ['xm r ?.com', 'Wild-card options are not valid'],
  ['xm r h:a.com', 'Improper drive/user combination'],
  ['xm r a16:a.com', 'Improper drive/user combination'],
  ['xm s none.txt', 'File not found, check DIR'],
  ['xm r', 'No file name requested'],
];

for (const [command, message] of REFUSED) {
  test(`${command}: ${message}`, (t) => {
    const host = bench({ drives: { A: new MemoryDrive() } });
    t.is(start(host, command, 0.2), `${BANNER}\r\n++ ${message} ++\r\n\r\nA>`);
  });
}

test('without an option it shows examples', (t) => {
  const host = bench();
  for (const command of ['xm', 'xm q a.com'])
    t.true(start(host, command, 0.2).startsWith(`${BANNER}\r\n++ Examples of valid options: ++`));
});

test('a full directory', (t) => {
  const files = Object.fromEntries(Array.from({ length: 1023 }, (_, i) => [`F${i}`, new Uint8Array(0)]));
  const host = bench({ drives: { A: new MemoryDrive(files) } });
  t.true(start(host, 'xm r a.com', 0.3).endsWith('directory may be full? ++\r\n\r\nA>'));
});

test('a full disk', (t) => {
  // A block for XM itself.
  const host = bench({ drives: { A: new MemoryDrive({}, { blocks: 2 }) } });
  t.regex(start(host, 'xm r a.com'), /\r\n2k available/);
  for (const n of [1, 2]) t.is(host.exchange(block(n, pattern(1024))), '\x06');
  t.is(
    host.exchange(block(3, pattern(1024)), 1.5),
    '\x18\x18\r\n++ Disk full ++\r\n++ Partial file deleted ++\r\n\r\nA>',
  );
});

test('a ROM disk is a Bad Sector, and waits for a key', (t) => {
  const drives = { A: new MemoryDrive(), B: new MemoryDrive({}, { readOnly: true }) };
  const host = bench({ drives });
  t.true(start(host, 'xm r b:a.com', 10).endsWith('\r\nBdos Err On B: Bad Sector'));
  t.is(host.exchange(' '), '\r\nA>');
});

test('another drive and user area', (t) => {
  const drives = { A: new MemoryDrive(), B: new MemoryDrive() };
  const host = bench({ drives });
  t.regex(start(host, 'xm r b3:a.com'), /Receiving: B3:A\.COM/);
  host.exchange(GOOD);
  host.exchange([EOT]);
  t.deepEqual(drives.B.read(3, 'A.COM'), pattern(128));
});

/** Takes a file that the board sends, and answers each block. */
function download(host: Host, invitation: string, answers: (n: number) => number = () => ACK) {
  const received: number[] = [];
  const sizes: number[] = [];
  const crc = invitation.startsWith('C');
  host.send(invitation);
  for (let n = 0; n < 100; n++) {
    const first = host.next(12);
    if (first === EOT) return { received, sizes, tail: host.exchange([ACK]) };
    const size = first === STX ? 1024 : 128;
    const rest = Array.from({ length: 2 + size + (crc ? 2 : 1) }, () => host.next(1) ?? -1);
    const data = Uint8Array.from(rest.slice(2, 2 + size));
    const good = block(rest[0], data, crc ? 'crc' : 'sum').every((byte, i) => byte === [first, ...rest][i]);
    const answer = good ? answers(n) : NAK;
    if (answer === ACK) {
      received.push(...data);
      sizes.push(size);
    }
    host.send([answer]);
  }
  return { received, sizes, tail: '' };
}

const DOWNLOADS: { name: string; command: string; invitation: string; length: number; sizes: number[] }[] = [
  { name: 'checksum', command: 'xm s f', invitation: '\x15', length: 300, sizes: [128, 128, 128] },
  { name: 'CRC', command: 'xm s f', invitation: 'C', length: 256, sizes: [128, 128] },
  {
    name: '1K and a small tail',
    command: 'xm s f',
    invitation: 'CK',
    length: 1300,
    sizes: [1024, 128, 128, 128],
  },
  { name: '1K, forced small', command: 'xm sx f', invitation: 'CK', length: 1024, sizes: Array(8).fill(128) },
  { name: 'an empty file', command: 'xm s f', invitation: 'C', length: 0, sizes: [] },
];

for (const { name, command, invitation, length, sizes } of DOWNLOADS) {
  test(`download: ${name}`, (t) => {
    const data = pattern(length);
    const host = bench({ drives: { A: new MemoryDrive({ F: data }) } });
    t.regex(start(host, command, 1), /Sending: A0:F\r\nFile open: \d+k \(\d+ records\)\r\n/);
    const got = download(host, invitation);
    t.deepEqual(got.sizes, sizes);
    t.deepEqual(Uint8Array.from(got.received.slice(0, length)), data);
    t.true(got.received.slice(length).every((byte) => byte === 0x1a));
    t.is(got.tail, '\r\nThanks for the download\r\n\r\nA>');
  });
}

test('download: a refused block is sent again, and after three errors the blocks are small', (t) => {
  const host = bench({ drives: { A: new MemoryDrive({ F: pattern(4096) }) } });
  start(host, 'xm s f', 1);
  const got = download(host, 'CK', (n) => (n < 3 ? NAK : ACK));
  t.deepEqual(got.sizes, [1024, ...Array(24).fill(128)]);
  t.deepEqual(Uint8Array.from(got.received), pattern(4096));
});

test('download: two CANs cancel; silence gives up after ten blocks', (t) => {
  const host = bench({ drives: { A: new MemoryDrive({ F: pattern(128) }) } });
  start(host, 'xm s f', 1);
  host.exchange('C', 1);
  t.is(host.exchange([CAN, CAN]), '\r\n++ Send cancelled ++\r\n\r\nA>');
  start(host, 'xm s f', 1);
  const shown = host.exchange('C', 102);
  t.is(shown.split('\x01\x01\xfe').length - 1, 10);
  t.true(shown.endsWith(ABORTED));
  t.is(start(host, 'xm s f', 59).includes('++'), false);
  host.pass(2);
  t.is(host.take(), '\r\n++ Send cancelled ++\r\n\r\nA>');
});

test('the bytes of a transfer pass the console unchanged: XON, XOFF, ^C and all', (t) => {
  const host = bench();
  start(host, 'xm r f.bin');
  const all = Uint8Array.from({ length: 1024 }, (_, i) => i & 0xff);
  t.is(host.exchange(block(1, all)), '\x06');
  host.exchange([EOT]);
  t.deepEqual(host.drive.read(0, 'F.BIN'), all);
  t.is(SOH, 1);
});
