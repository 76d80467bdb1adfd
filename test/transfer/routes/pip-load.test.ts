import test from 'ava';
import type { TransferError, TransferErrorCode } from '../../../transfer/errors.js';
import { recordsOf } from '../../../transfer/routes/intel-hex.js';
import { loadReport, pipLoad } from '../../../transfer/routes/pip-load.js';
import { type Line, play } from '../support/console-script.js';
import { seededBytes } from '../support/seeded.js';

const com = seededBytes(256);
const options = { pip: 'C:PIP', load: 'C:LOAD', name: 'A:X', com, pace: { charMs: 1, lineMs: 20 } };
const REPORT =
  '\r\r\n\r\nFIRST ADDRESS 0100\r\nLAST  ADDRESS 01FF\r\nBYTES READ    0100\r\nRECORDS WRITTEN 02\r\n\r\nA>';

const pasted: Line[] = recordsOf([{ address: 0x100, bytes: com }], 8).flatMap((record) => [
  { typed: `${record}\r` },
  { typed: '\n' },
]);
const erases: Line = { typed: 'ERA A:X.HEX\r', said: '\r\r\nNO FILE\r\nA>' };
const starts: Line = { typed: 'C:PIP A:X.HEX=CON:\r', said: '\r\r\n' };
const ends: Line[] = [{ typed: '\r' }, { typed: '\n' }, { typed: '\x1a', said: '\r\n\r\nA>' }];
const lists: Line = { typed: 'DIR A:X.HEX\r', said: '\r\r\nA: X        HEX\r\nA>' };
const clears: Line = { typed: 'ERA A:X.COM\r', said: '\r\r\nNO FILE\r\nA>' };
const loads: Line = { typed: 'C:LOAD A:X\r', said: REPORT };
const cleans: Line = { typed: 'ERA A:X.HEX\r', said: '\r\r\nA>' };
const upToLoad = [erases, starts, ...pasted, ...ends, lists, clears];

test('the text goes in, the program comes out, and LOAD says what was sent', (t) => {
  const { value, error, left } = play(pipLoad(options), [...upToLoad, loads, cleans]);
  t.is(error, undefined);
  t.deepEqual(value, { first: 0x100, last: 0x1ff, bytesRead: 0x100, recordsWritten: 2 });
  t.deepEqual(left, []);
});

const SAYS: [said: string, code: TransferErrorCode, message: RegExp][] = [
  ['INVALID HEX DIGIT', 'load-failed', /no hex digit/],
  ['CHECK SUM ERROR', 'load-failed', /wrong checksum/],
  ['INVERTED LOAD ADDRESS', 'load-failed', /go back/],
  ['CANNOT OPEN SOURCE', 'load-failed', /PIP was to make/],
  ['NO MORE DIRECTORY SPACE', 'board-file', /no room/],
  ['C:LOAD?', 'receiver-missing', /did not report/],
  [REPORT.replace('READ    0100', 'READ    00F8').slice(4, -3), 'load-failed', /248 bytes of 256/],
  [REPORT.replace('01FF', '01F7').slice(4, -3), 'load-failed', /LOAD read/],
];
for (const [said, code, message] of SAYS) {
  test(`LOAD says: ${said.replace(/\s+/g, ' ').trim()}`, (t) => {
    const { error, left } = play(pipLoad(options), [
      ...upToLoad,
      { ...loads, said: `\r\r\n${said}\r\nA>` },
      { typed: '\r', said: '\r\nA>' },
      clears,
      cleans,
    ]);
    t.is((error as TransferError).code, code);
    t.regex((error as TransferError).message, message);
    t.deepEqual(left, [], 'what was half done is erased');
  });
}

test('there is no PIP', (t) => {
  const { error } = play(pipLoad(options), [
    erases,
    { ...starts, said: '\r\r\nC:PIP?\r\nA>' },
    { typed: '\r', said: '\r\nA>' },
    clears,
    cleans,
  ]);
  t.is((error as TransferError).code, 'receiver-missing');
});

test('a character that PIP did not get is seen in its echo', (t) => {
  const place = 'ERA A:X.HEX\rC:PIP A:X.HEX=CON:\r'.length + 5;
  const { error } = play(pipLoad(options), [...upToLoad, loads, cleans], {
    echoOf: (character, at) => (at === place ? '' : character),
  });
  t.is((error as TransferError).code, 'damaged');
  t.regex((error as TransferError).message, /did not come back/);
});

test('cancelled in the middle: PIP is ended, its text erased', (t) => {
  const { error, typed } = play(pipLoad(options), [erases, starts, ...pasted.slice(0, 6)], {
    cancelAfter: pasted[4]!.typed,
  });
  t.is((error as TransferError).code, 'cancelled');
  t.true(typed.includes('\x1a'));
});

test('what is no report of LOAD is none', (t) => {
  t.is(loadReport('BYTES READ 0100'), undefined);
});
