import test from 'ava';
import { generic, romwbw } from '../../hardware-notes/index.js';
import { type DeployOptions, deploy } from '../../transfer/deploy/deploy.js';
import type { TransferError, TransferErrorCode } from '../../transfer/errors.js';
import { type Line, play } from './support/console-script.js';
import { seededBytes } from './support/seeded.js';

const data = seededBytes(300);
const options: DeployOptions = { profile: romwbw, name: 'CHAT', data, expectedCrc: 0x1a2b };

/** What XM says until it invites, as it was seen under RomWBW 3.7. */
const READY = [
  '\r\r\nXMODEM v12.5 - 07/13/86',
  'RomWBW, 30-May-2020 [WBW], HBIOS FastPath on COM0',
  '',
  'Receiving: A0:ULMNEW.COM',
  '6096k available for uploads',
  'File open - ready to receive',
  'To cancel: Ctrl-X, pause, Ctrl-X',
  '',
].join('\r\n');
const THANKS = '\r\nThanks for the upload\r\n\r\nA>';

const wakes: Line = { typed: '\r', said: '\r\r\nA>' };
const looks: Line = { typed: 'DIR A:CHAT.COM\r', said: '\r\r\nNO FILE\r\nA>' };
const clears: Line = { typed: 'ERA A:ULMNEW.COM\r', said: '\r\r\nNO FILE\r\nA>' };
const receives: Line = { typed: 'XM R A:ULMNEW.COM\r', said: READY, thenReceives: THANKS };
const verifies: Line = {
  typed: 'A:ULMNEW /V\r',
  said: '\r\r\nchat 00000001, 300 bytes\r\nCRC 1A2B OK\r\n\r\nA>',
};
const erases: Line = { typed: 'ERA A:CHAT.COM\r', said: '\r\r\nA>' };
const renames: Line = { typed: 'REN A:CHAT.COM=ULMNEW.COM\r', said: '\r\r\nA>' };
const lists: Line = { typed: 'DIR A:ULMNEW.COM\r', said: '\r\r\nNO FILE\r\nA>' };
const starts: Line = { typed: 'A:CHAT\r', said: '\r\r\nHello.\r\n> ' };
const all = [wakes, looks, clears, receives, verifies, erases, renames, lists, starts];

/** The session with some of its lines said otherwise, and cut off after the last of them. */
const until = (...lines: Line[]) => [
  ...all.slice(
    0,
    all.findIndex(({ typed }) => typed === lines[0]!.typed),
  ),
  ...lines,
];

test('the whole session', (t) => {
  const { value, left, unexpected, files, error } = play(deploy(options), all);
  t.is(error, undefined);
  t.is(value?.file, 'A:CHAT.COM');
  t.is(value?.greeting, 'Hello.');
  t.is(value?.verified, 'program');
  t.deepEqual(left, []);
  t.deepEqual(unexpected, []);
  t.deepEqual(Buffer.from(files[0]!.subarray(0, 300)), Buffer.from(data));
});

test('from the ROM disk the file goes to the RAM disk', (t) => {
  const at = (line: Line): Line => ({
    ...line,
    ...(line.said === undefined ? {} : { said: line.said.replace(/A>$/, 'B>') }),
    ...(line.thenReceives === undefined ? {} : { thenReceives: line.thenReceives.replace(/A>$/, 'B>') }),
  });
  const { value, left } = play(deploy(options), all.map(at));
  t.is(value?.file, 'A:CHAT.COM');
  t.deepEqual(left, []);
});

test('the receiver is looked for on other drives', (t) => {
  const missing: Line = { typed: 'XM R A:ULMNEW.COM\r', said: '\r\r\nXM?\r\nA>' };
  const found: Line = { ...receives, typed: 'B:XM R A:ULMNEW.COM\r' };
  t.truthy(play(deploy(options), [wakes, looks, clears, missing, found, ...all.slice(4)]).value);
});

test('a session under another profile paces nothing but names its programs', (t) => {
  const missing: Line = { typed: 'XM R A:ULMNEW.COM\r', said: '\r\r\nXM?\r\nA>' };
  const found: Line = { ...receives, typed: 'XMODEM R A:ULMNEW.COM\r' };
  t.truthy(
    play(deploy({ ...options, profile: generic }), [wakes, looks, clears, missing, found, ...all.slice(4)])
      .value,
  );
});

test('without a check nothing is run before the end', (t) => {
  const { expectedCrc: _, ...rest } = options;
  const { value } = play(deploy({ ...rest, start: false, verify: 'none' }), [
    wakes,
    looks,
    clears,
    receives,
    erases,
    renames,
    lists,
  ]);
  t.is(value?.verified, undefined);
  t.false('greeting' in value!);
});

const xmSays = (words: string): Line => ({
  typed: receives.typed,
  said: `\r\r\nXMODEM v12.5 - 07/13/86\r\n\r\n${words}\r\n\r\nA>`,
});
const tidies: Line[] = [wakes, { typed: 'ERA A:ULMNEW.COM\r', said: '\r\r\nA>' }];

// The old program is in its place after each of these, and the temporary file is erased.
const FAILURES: [title: string, lines: Line[], code: TransferErrorCode, message: RegExp][] = [
  [
    'no room in the directory',
    [xmSays("++ Error: can't make file - directory may be full? ++")],
    'board-file',
    /directory/,
  ],
  [
    'the file is there',
    [xmSays('++ File exists, use a different name ++')],
    'board-file',
    /a file of that name/,
  ],
  ['no such drive', [xmSays('++ Improper drive/user combination ++')], 'board-file', /no such drive/],
  ['words that we do not know', [xmSays('++ The moon is full ++')], 'receiver-failed', /reports an error/],
  ['no words at all', [xmSays('')], 'receiver-failed', /did not get ready/],
  [
    'a drive that cannot be written',
    [{ typed: receives.typed, said: '\r\nBdos Err On B: Bad Sector' }],
    'board-file',
    /Bad Sector/,
  ],
  [
    'a receiver that says thanks, but failed',
    [{ ...receives, thenReceives: '\r\n++ Error writing file ++\r\n\r\nThanks for the upload\r\n\r\nA>' }],
    'board-file',
    /disk is full/,
  ],
  ['DAMAGED', [{ ...verifies, said: '\r\r\nCRC 1A2B DAMAGED\r\n\r\nA>' }], 'damaged', /damaged on its way/],
  ['another CRC', [{ ...verifies, said: '\r\r\nCRC 1A2C OK\r\n\r\nA>' }], 'damaged', /damaged on its way/],
  [
    'no CRC',
    [{ ...verifies, said: '\r\r\nToo little memory.\r\nA>' }],
    'not-verified',
    /did not check itself/,
  ],
  [
    'a file that will not load',
    [{ ...verifies, said: '\r\r\nBAD LOAD\r\nA>' }],
    'not-verified',
    /did not check/,
  ],
];
for (const [title, lines, code, message] of FAILURES) {
  test(`fails: ${title}`, (t) => {
    const after = lines[0]!.said?.startsWith('\r\nBdos') ? [{ typed: '\x03', said: '\r\nA>' }] : [];
    const again = code === 'not-verified' ? lines : [];
    const { error, left, unexpected } = play(deploy(options), [
      ...until(...lines),
      ...again,
      ...after,
      ...tidies,
    ]);
    t.is((error as TransferError).code, code);
    t.regex((error as TransferError).message, message);
    t.regex((error as TransferError).message, /A:CHAT\.COM on the board, if there was one, is as it was\.$/);
    t.deepEqual(left, [], 'it has tidied up');
    t.deepEqual(unexpected, []);
  });
}

test('no receiver on any drive', (t) => {
  const missing = romwbw.receiver.programs.map(
    (program): Line => ({ typed: `${program} R A:ULMNEW.COM\r`, said: `\r\r\n${program}?\r\nA>` }),
  );
  const { error, left } = play(deploy(options), [wakes, looks, clears, ...missing, ...tidies]);
  t.is((error as TransferError).code, 'receiver-missing');
  t.deepEqual(left, []);
});

test('a rename that fails: the whole new program stays, and the error says how to go on', (t) => {
  const lines = until(
    { ...renames, said: '\r\r\nFILE EXISTS\r\nA>' },
    { ...lists, said: '\r\r\nA: ULMNEW   COM\r\nA>' },
  );
  const { error, typed } = play(deploy(options), lines);
  t.is((error as TransferError).code, 'board-file');
  t.regex((error as TransferError).message, /type ERA A:CHAT\.COM and REN A:CHAT\.COM=ULMNEW\.COM$/);
  t.is(typed.split('ERA A:ULMNEW.COM').length, 2, 'only at the beginning');
});

test('cancelled between the erasing and the renaming: the new program gets its name', (t) => {
  const { error, left } = play(deploy(options), [...until(erases), wakes, renames, lists], {
    cancelAfter: 'ERA A:CHAT.COM\r',
  });
  t.is((error as TransferError).code, 'cancelled');
  t.regex((error as TransferError).message, /A:CHAT\.COM on the board is the new file\.$/);
  t.deepEqual(left, []);
});

test('the check is asked for again where noise hit the answer', (t) => {
  const { value } = play(deploy(options), [
    ...all.slice(0, 4),
    { ...verifies, said: '\r\r\nCRC 1A#B OK\r\nA>' },
    ...all.slice(4),
  ]);
  t.is(value?.verified, 'program');
});

test('a program that does not start: the error says that the new file is there', (t) => {
  const { error } = play(deploy(options), until({ ...starts, said: '\r\r\nToo little memory.\r\nA>' }));
  t.is((error as TransferError).code, 'start-failed');
  t.regex((error as TransferError).message, /A:CHAT\.COM on the board is the new file\.$/);
});

test('a board that falls silent after the upload: the broken file is named', (t) => {
  const { error } = play(deploy(options), [wakes, looks, clears, { ...receives, thenReceives: '' }]);
  t.is((error as TransferError).code, 'no-answer');
  t.regex((error as TransferError).message, /a broken A:ULMNEW\.COM may be there too\.$/);
});

test('a board that does not answer at all is left alone', (t) => {
  const { error } = play(deploy(options), []);
  t.is((error as TransferError).message, 'The board does not answer.');
});

for (const [title, more] of [
  ['a name that is too long', { name: 'CHATTERBOX' }],
  ['a name with a type', { name: 'CHAT.COM' }],
  ['an empty name', { name: '' }],
  ['an empty program', { data: new Uint8Array(0) }],
  ['no drive', { drive: 'Q' }],
] as const) {
  test(`is refused: ${title}`, (t) => {
    const { error } = play(deploy({ ...options, ...more }), all);
    t.is((error as TransferError).code, 'bad-name');
  });
}

test('a program called as the temporary file gets another one', (t) => {
  const { typed } = play(deploy({ ...options, name: 'ULMNEW' }), [
    wakes,
    { ...looks, typed: 'DIR A:ULMNEW.COM\r' },
  ]);
  t.true(typed.includes('ERA A:ULMTEMP.COM'));
});
