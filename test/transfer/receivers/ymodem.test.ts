import test from 'ava';
import type { Protocol } from '../../../transfer/protocol.js';
import { receivers } from '../../../transfer/receivers/index.js';
import { inRecords } from '../../../transfer/records.js';
import { ymodemReceive } from '../../../transfer/ymodem/receive.js';
import { bytes } from '../support/scripted.js';
import { seededBytes } from '../support/seeded.js';
import { meet } from '../support/virtual-time.js';

const CR = 0x0d;
const data = seededBytes(3001, 1);

/** A console at which a YMODEM program is started. */
function* board(stream: boolean, onFile: (name: string, content: Uint8Array) => void): Protocol<string> {
  let line = '';
  for (;;) {
    const input = yield { wait: 60_000 };
    if (input === 'timeout') return line;
    if (input === CR) break;
    line += String.fromCharCode(input);
    yield { send: Uint8Array.of(input) };
  }
  yield { send: bytes('\r\r\nReady to receive\r\n') };
  yield* ymodemReceive({ stream, onFile: (file, content) => onFile(file.name, content) });
  yield { send: bytes('\r\nTransfer complete\r\nA>') };
  return line;
}

for (const [asked, stream] of [
  ['block by block', false],
  ['as a stream', true],
] as const) {
  test(`a file goes to a YMODEM program, ${asked}`, (t) => {
    const got: [string, Uint8Array][] = [];
    const note = { kind: 'ymodem', programs: ['ZMD'], blockSize: 'auto' } as const;
    const { a, b } = meet(
      receivers.ymodem.upload({ file: 'A:FOO.COM', user: 0, note, data, stream }),
      board(stream, (name, content) => got.push([name, content])),
    );
    t.is('value' in b && b.value, 'ZMD RB');
    t.is('value' in a && a.value.sent.bytes, data.length);
    t.true('value' in a && a.value.confirmed);
    t.deepEqual(got, [['FOO.COM', inRecords(data)]]);
  });
}

test('a program that would have a stream gets blocks where the line has no flow control', (t) => {
  const got: [string, Uint8Array][] = [];
  const note = { kind: 'ymodem', programs: ['ZMD'], blockSize: 'auto' } as const;
  const { a, fromA } = meet(
    receivers.ymodem.upload({ file: 'A:FOO.COM', user: 0, note, data }),
    board(true, (name, content) => got.push([name, content])),
  );
  t.true('value' in a);
  t.deepEqual(got, [['FOO.COM', inRecords(data)]]);
  t.true(fromA.length > data.length);
});
