import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { fromFcbName } from '../../../emulator/cpm/drive.js';
import { EmulatorError, FolderDrive } from '../../../emulator/index.js';
import { bytes, caller, terminal, text } from './bench.js';

/** A folder with a secret beside it. */
function folder(t: ExecutionContext) {
  const top = mkdtempSync(join(tmpdir(), 'cpm-drive-'));
  t.teardown(() => rmSync(top, { recursive: true, force: true }));
  const root = join(top, 'a');
  mkdirSync(root);
  writeFileSync(join(top, 'SECRET.TXT'), 'secret');
  return { top, root, drive: new FolderDrive(root) };
}

const names = (drive: FolderDrive) => drive.list().map(({ user, name }) => `${user}:${name}`);

test('only ordinary files with 8.3 names are seen, in upper case', (t) => {
  const { root, drive } = folder(t);
  const seen = ['a.txt', 'UPPER.COM', 'Mixed.Ab', 'noext', '$$$.SUB', 'A-B_C.1'];
  const hidden = [
    '.hidden',
    'toolongname.txt',
    'a.text',
    'two.dots.c',
    'sp ace.txt',
    'um\u00e4.txt',
    'a+b,c',
    'x.',
  ];
  for (const name of [...seen, ...hidden]) writeFileSync(join(root, name), 'x');
  mkdirSync(join(root, 'FOLDER.TXT'));
  const expected = seen.map((name) => `0:${name.toUpperCase()}`);
  t.deepEqual(names(drive).sort(), expected.sort());
  t.is(text(drive.read(0, 'MIXED.AB')), 'x');
  t.is(drive.read(0, 'FOLDER.TXT'), undefined);
});

test('of two names that differ in case alone one counts', (t) => {
  const { root, drive } = folder(t);
  writeFileSync(join(root, 'A.TXT'), 'upper');
  writeFileSync(join(root, 'a.txt'), 'lower');
  if (readdirSync(root).length === 1) return t.pass('the host folds case itself');
  t.deepEqual(names(drive), ['0:A.TXT']);
  t.is(text(drive.read(0, 'A.TXT')), 'upper');
  drive.write(0, 'A.TXT', bytes('new'));
  t.is(readFileSync(join(root, 'a.txt'), 'latin1'), 'lower');
});

test('writing keeps the host name, makes upper-case ones, and leaves nothing temporary', (t) => {
  const { root, drive } = folder(t);
  writeFileSync(join(root, 'low.txt'), 'old');
  t.true(drive.write(0, 'LOW.TXT', bytes('new')));
  t.true(drive.write(0, 'NEW.TXT', bytes('more')));
  t.deepEqual(readdirSync(root).sort(), ['NEW.TXT', 'low.txt']);
  t.is(readFileSync(join(root, 'low.txt'), 'latin1'), 'new');
});

test('symbolic links are neither seen, read, written, renamed onto nor removed', (t) => {
  const { top, root, drive } = folder(t);
  symlinkSync(join(top, 'SECRET.TXT'), join(root, 'LINK.TXT'));
  symlinkSync(join(top, 'MADE.TXT'), join(root, 'DANGLING.TXT'));
  symlinkSync(top, join(root, '3'));
  writeFileSync(join(root, 'A.TXT'), 'a');
  t.deepEqual(names(drive), ['0:A.TXT']);
  t.is(drive.read(0, 'LINK.TXT'), undefined);
  t.is(drive.read(3, 'SECRET.TXT'), undefined);
  t.false(drive.write(0, 'LINK.TXT', bytes('x')));
  t.false(drive.write(0, 'DANGLING.TXT', bytes('x')));
  t.throws(() => drive.write(3, 'X.TXT', bytes('x')));
  t.false(drive.rename(0, 'A.TXT', 'LINK.TXT'));
  t.false(drive.remove(0, 'LINK.TXT'));
  t.false(drive.setAttributes(0, 'LINK.TXT', { readOnly: true, system: false }));
  t.is(readFileSync(join(top, 'SECRET.TXT'), 'latin1'), 'secret');
  t.deepEqual(readdirSync(top).sort(), ['SECRET.TXT', 'a']);
});

test('a file that has a name elsewhere too stays there as it is', (t) => {
  const { top, root, drive } = folder(t);
  const [outside, inside] = [join(top, 'SECRET.TXT'), join(root, 'HARD.TXT')];
  linkSync(outside, inside);
  const { mode } = statSync(outside);
  t.true(drive.setAttributes(0, 'HARD.TXT', { readOnly: true, system: false }));
  t.is(statSync(outside).mode, mode);
  t.is(statSync(inside).mode & 0o222, 0);
  t.is(text(drive.read(0, 'HARD.TXT')), 'secret');
  linkSync(outside, join(root, 'OTHER.TXT'));
  t.true(drive.write(0, 'OTHER.TXT', bytes('changed')));
  t.is(readFileSync(outside, 'latin1'), 'secret');
});

const WICKED = [
  '..',
  '../SECRET.TXT',
  '/ETC',
  'A/B.TXT',
  '..\\X',
  'A\\B',
  '.',
  '',
  'A:B',
  'NUL\0',
  '*.TXT',
  'A\n.TXT',
];

for (const name of WICKED) {
  test(`the name ${JSON.stringify(name)} reaches nothing`, (t) => {
    const { top, root, drive } = folder(t);
    writeFileSync(join(root, 'A.TXT'), 'a');
    t.is(drive.read(0, name), undefined);
    t.false(drive.write(0, name, bytes('x')));
    t.false(drive.remove(0, name));
    t.false(drive.rename(0, 'A.TXT', name));
    t.false(drive.rename(0, name, 'B.TXT'));
    t.deepEqual(readdirSync(root), ['A.TXT']);
    t.deepEqual(readdirSync(top).sort(), ['SECRET.TXT', 'a']);
  });
}

test('an FCB with a path in it is a file of the folder, with escapes in its name', (t) => {
  const { top, root, drive } = folder(t);
  const { call, fcb } = caller({ drives: { A: drive } });
  for (const name of ['../SECRE   ', '..      TXT', '/       ETC', '../SECRETXT']) {
    t.is(call(15, fcb(0x2000, name)), 0xff);
    t.is(call(22, fcb(0x2000, name)), 0);
    t.deepEqual(readdirSync(root), [fromFcbName(name)]);
    t.regex(fromFcbName(name), /^(%2E%2E%2FSECRE|%2E%2E|%2F|%2E%2E%2FSECR)(\.ETC|\.TXT|ETXT)?/);
    t.is(call(15, fcb(0x2000, name)), 0);
    t.is(call(19, fcb(0x2000, name)), 0);
    t.deepEqual(readdirSync(root), []);
  }
  t.deepEqual(readdirSync(top).sort(), ['SECRET.TXT', 'a']);
});

test('user areas are subfolders, made when they are first written to', (t) => {
  const { root, drive } = folder(t);
  t.deepEqual(drive.list(), []);
  drive.write(2, 'A.TXT', bytes('two'));
  t.is(readFileSync(join(root, '2', 'A.TXT'), 'latin1'), 'two');
  t.deepEqual(names(drive), ['2:A.TXT']);
  t.is(drive.read(0, 'A.TXT'), undefined);
  t.true(drive.write(31, 'A.TXT', bytes('x')));
  t.false(drive.write(32, 'A.TXT', bytes('x')));
  t.false(drive.write(0, '2', bytes('x')), 'the folder stands there');
});

test('rename and remove', (t) => {
  const { root, drive } = folder(t);
  writeFileSync(join(root, 'a.txt'), 'a');
  writeFileSync(join(root, 'b.txt'), 'b');
  t.false(drive.rename(0, 'A.TXT', 'B.TXT'));
  t.true(drive.rename(0, 'A.TXT', 'C.TXT'));
  t.false(drive.rename(0, 'A.TXT', 'D.TXT'));
  t.true(drive.remove(0, 'B.TXT'));
  t.false(drive.remove(0, 'B.TXT'));
  t.deepEqual(readdirSync(root), ['C.TXT']);
});

test('read-only is the permission of the host; system is kept beside it', (t) => {
  const { root, drive } = folder(t);
  const path = join(root, 'A.TXT');
  writeFileSync(path, 'a');
  chmodSync(path, 0o644);
  drive.setAttributes(0, 'A.TXT', { readOnly: true, system: true });
  t.is(statSync(path).mode & 0o222, 0);
  t.deepEqual(drive.list()[0].attributes, { readOnly: true, system: true });
  drive.setAttributes(0, 'A.TXT', { readOnly: false, system: false });
  t.is(statSync(path).mode & 0o200, 0o200);
  t.deepEqual(drive.list()[0].attributes, { readOnly: false, system: false });
});

test('a folder that is not there is refused', (t) => {
  const { top } = folder(t);
  const error = t.throws(() => new FolderDrive(join(top, 'none')), { instanceOf: EmulatorError });
  t.is(error?.code, 'drive-folder');
});

test('the CCP works on a folder, and sees what the host does meanwhile', (t) => {
  const { root, drive } = folder(t);
  writeFileSync(join(root, 'note.txt'), 'first');
  const { type } = terminal({ drives: { A: drive } });
  type('');
  t.is(type('type note.txt\r').split('\r\n')[1], 'first');
  writeFileSync(join(root, 'note.txt'), 'second');
  t.is(type('type note.txt\r').split('\r\n')[1], 'second');
  type('save 1 page.bin\r');
  t.is(statSync(join(root, 'PAGE.BIN')).size, 256);
  type('era note.txt\r');
  t.false(existsSync(join(root, 'note.txt')));
});

test('a folder that fails meanwhile is a Bad Sector', (t) => {
  const { root, drive } = folder(t);
  const { call, fcb, take } = caller({ drives: { A: drive } });
  rmSync(root, { recursive: true });
  t.is(call(22, fcb(0x2000, 'A       TXT')), 'waiting');
  t.is(take(), '\r\nBdos Err On A: Bad Sector');
});
