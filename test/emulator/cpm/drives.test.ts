import test from 'ava';
import { ProgramDrive } from '../../../emulator/cpm/program-drive.js';
import { MemoryDrive, nativeFile } from '../../../emulator/index.js';
import { caller, terminal, text } from './bench.js';

test('a drive takes as many blocks and directory entries as it has', (t) => {
  const drive = new MemoryDrive({}, { blocks: 3, directoryEntries: 2 });
  const { type } = terminal({ drives: { A: drive } });
  type('');
  t.is(type('save 16 a\r'), 'save 16 a\r\r\nA>', 'two blocks');
  t.is(type('save 17 b\r'), 'save 17 b\r\r\nNO SPACE\r\nA>', 'three, and one is free');
  type('era b\r\x03');
  t.is(type('save 8 b\r'), 'save 8 b\r\r\nA>');
  t.is(type('save 0 c\r'), 'save 0 c\r\r\nNO SPACE\r\nA>', 'no entry');
});

test('a file that grows past 16 KB wants another entry', (t) => {
  const drive = new MemoryDrive({ BIG: new Uint8Array(16384) }, { directoryEntries: 1 });
  const { call, fcb } = caller({ drives: { A: drive } });
  fcb(0x5c, 'BIG        ');
  call(15, 0x5c);
  call(35, 0x5c);
  t.is(call(34, 0x5c), 5, 'no room, and the random record was the one after the last');
});

test('a drive that refuses a file is a Bad Sector, once: then the directory is what the drive has', (t) => {
  class Full extends MemoryDrive {
    override write(user: number, name: string, data: Uint8Array): boolean {
      if (name === 'NEW.TXT') throw new Error('no space left on device');
      return super.write(user, name, data);
    }
  }
  const { type } = terminal({ drives: { A: new Full({ 'OLD.TXT': Uint8Array.of(1) }) } });
  type('');
  t.is(type('save 1 new.txt\r'), 'save 1 new.txt\r\r\nBdos Err On A: Bad Sector');
  t.is(type('\x03'), '\r\nA>');
  t.is(type('dir\r'), 'dir\r\r\nA: OLD      TXT\r\nA>');
});

test('what a drive has beyond CP/M is cut', (t) => {
  const { blocks, directoryEntries } = new MemoryDrive({}, { blocks: 9999, directoryEntries: 9999 }).capacity;
  t.deepEqual([blocks, directoryEntries], [4080, 1024]);
});

test('programs stand beside the files of the drive below, each in its user area', (t) => {
  const below = new MemoryDrive({ 'MINE.TXT': Uint8Array.of(1), 'PIP.COM': Uint8Array.of(2) });
  const drive = new ProgramDrive(below, { 0: ['XM', 'PIP'], 15: ['DOWNLOAD'] });
  const listed = drive.list().map(({ user, name }) => `${user}:${name}`);
  t.deepEqual(listed, ['0:MINE.TXT', '0:PIP.COM', '0:XM.COM', '15:DOWNLOAD.COM']);
  t.deepEqual(drive.read(0, 'PIP.COM'), Uint8Array.of(2), 'the file of the drive goes first');
  t.deepEqual(drive.read(0, 'XM.COM'), nativeFile('XM'));
});

test('programs can be renamed, erased, replaced and protected, and the drive below has none of them', (t) => {
  const below = new MemoryDrive();
  const drive = new ProgramDrive(below, { 0: ['XM', 'PIP', 'LOAD'] });
  t.true(drive.rename(0, 'XM.COM', 'Y.COM'));
  t.false(drive.rename(0, 'PIP.COM', 'Y.COM'));
  t.true(drive.remove(0, 'PIP.COM'));
  t.false(drive.remove(0, 'PIP.COM'));
  t.true(drive.setAttributes(0, 'Y.COM', { readOnly: true, system: false }));
  t.deepEqual(below.list(), []);
  drive.write(0, 'LOAD.COM', Uint8Array.of(7));
  t.deepEqual(
    drive.list().map(({ name }) => name),
    ['LOAD.COM', 'Y.COM'],
  );
  t.true(drive.remove(0, 'LOAD.COM'));
  t.deepEqual(
    drive.list().map(({ name }) => name),
    ['Y.COM'],
  );
});

test('a disk that cannot be written keeps its programs', (t) => {
  const drive = new ProgramDrive(new MemoryDrive({}, { readOnly: true }), { 0: ['XM'] });
  const { type } = terminal({ drives: { A: drive } });
  type('');
  t.regex(type('era xm.com\r'), /Bdos Err On A: Bad Sector/);
  t.is(text(drive.read(0, 'XM.COM')?.slice(3, 20)), 'in TypeScript: XM');
});
