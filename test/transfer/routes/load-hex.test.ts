import test from 'ava';
import type { BoardOptions } from '../../../emulator/index.js';
import { toIntelHex } from '../../../firmware/index.js';
import { type LoadHexOptions, loadHex } from '../../../transfer/routes/load-hex.js';
import { dumpedBytes } from '../../../transfer/routes/monitors.js';
import { onBoard } from '../support/on-board.js';
import { perform } from '../support/scripted.js';
import { seededBytes } from '../support/seeded.js';

const program = seededBytes(700, 5);
const hex = toIntelHex(program, 0x8000);

const BOARDS: [title: string, board: BoardOptions, verified: 'memory' | 'checksums'][] = [
  ['scm', { kind: 'scm' }, 'memory'],
  ["RomWBW's monitor", { kind: 'romwbw', start: 'monitor' }, 'memory'],
  ["Searle's monitor", { kind: 'classic', start: 'monitor' }, 'checksums'],
];
for (const [title, board, verified] of BOARDS) {
  for (const flowControl of [true, false]) {
    test(`${title}, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
      const at = onBoard({ ...board, flowControl });
      const details: string[] = [];
      const loaded = await at.perform(
        loadHex({ hex, line: { rtscts: flowControl }, onEvent: ({ detail }) => details.push(detail) }),
      );
      t.is(loaded.verified, verified);
      t.deepEqual(loaded.segments, [{ address: 0x8000, bytes: 700 }]);
      t.deepEqual(Buffer.from(at.board.machine.memory.subarray(0x8000, 0x8000 + 700)), Buffer.from(program));
    });
  }
}

test('at full speed without RTS/CTS it is told that it goes slower', async (t) => {
  const at = onBoard({ kind: 'scm', flowControl: false, receiveBuffer: 4, clockHz: 400_000 });
  const details: string[] = [];
  const loaded = await at.perform(
    loadHex({ hex, line: { rtscts: true }, onEvent: ({ detail }) => details.push(detail) }),
  );
  t.true(loaded.pace.charMs > 0);
  t.true(details.some((detail) => /Again, at \d+ characters a second/.test(detail)));
  t.deepEqual(Buffer.from(at.board.machine.memory.subarray(0x8000, 0x8000 + 700)), Buffer.from(program));
});

test('it is started where it is wanted', async (t) => {
  // LD A,'!' · OUT to the console is the board's affair: a halt is enough to be seen.
  const at = onBoard({ kind: 'scm' });
  const loaded = await at.perform(
    loadHex({ hex: toIntelHex(Uint8Array.of(0x76), 0x9000), line: { rtscts: true }, start: 'first' }),
  );
  t.is(loaded.startedAt, 0x9000);
  t.true(at.board.machine.cpu.halted);
});

const REFUSED: [
  title: string,
  options: Partial<LoadHexOptions>,
  said: string,
  code: string,
  message: RegExp,
][] = [
  ['CP/M', {}, '\r\nA>', 'no-route', /CP\/M answers/],
  ['the boot loader', {}, '\r\nBoot [H=Help]: ', 'no-route', /boot loader/],
  ['silence', {}, '', 'no-route', /nothing answers/],
  ['noise', {}, '\x80\xff\xfe\x9c', 'no-route', /no text/],
  ['no Intel HEX', { hex: 'hello' }, '\r\n*', 'bad-hex', /Line 1 of the Intel HEX is no record/],
  ['File error', { monitor: 'scm' }, '\r\nFile error\r\n*', 'load-failed', /error in the file/],
  ['Checksum Error', { monitor: 'romwbw' }, '\r\nChecksum Error\r\n>', 'load-failed', /wrong checksum/],
  ['Record Type Error', { monitor: 'romwbw' }, '\r\nRecord Type Error\r\n>', 'load-failed', /unknown type/],
  ['no word of it', { monitor: 'searle' }, '\r\n>', 'load-failed', /no word from Grant Searle/],
  ['no prompt', { monitor: 'scm' }, '\r\nhm', 'no-answer', /no prompt/],
];
for (const [title, options, said, code, message] of REFUSED) {
  test(`refused: ${title}`, (t) => {
    const { error } = perform(loadHex({ hex, line: { rtscts: false }, ...options }), {
      answer: () => (said === '' ? [] : [[1, said]]),
    });
    t.like(error, { code });
    t.regex((error as Error).message, message);
  });
}

test('a byte of memory that is another is told with its address', (t) => {
  const { error } = perform(
    loadHex({ hex: toIntelHex(Uint8Array.of(1, 2, 3, 4), 0x100), line: { rtscts: false }, monitor: 'scm' }),
    {
      answer(sent) {
        const key = String.fromCharCode(...sent);
        if (key.startsWith('M')) return [[1, 'M 0100\r\n0100:  01 02 FF 04 05 06  ......\r\n*']];
        return key.includes('\n') ? [[1, '\r\nReady\r\n*']] : key === '\r' ? [[1, '\r\n*']] : [];
      },
    },
  );
  t.like(error, { code: 'damaged' });
  t.regex((error as Error).message, /0102h/);
});

const DUMPS: [text: string, bytes: number[]][] = [
  ['0100:  01 02 03 04 05 06 07 08  09 0A 0B 0C 0D 0E 0F 10  ................', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['0100 01 02 03 04-05 06 07 08 ABCD', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['Syntax error', []],
];
for (const [text, bytes] of DUMPS) {
  test(`a dump: ${text.slice(0, 20)}`, (t) => {
    const found = dumpedBytes(`\r\n${text}\r\n*`);
    t.deepEqual(
      bytes.map((_, at) => found.get(0x100 + at)),
      bytes,
    );
    if (bytes.length === 0) t.is(found.size, 0);
  });
}
