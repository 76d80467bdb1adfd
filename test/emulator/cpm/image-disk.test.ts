import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  type DiskDefinition,
  imageSize,
  parametersOf,
  parseDiskDefinitions,
} from '../../../emulator/cpm/disk-definition.js';
import { encodeParameters } from '../../../emulator/cpm/disk-parameters.js';
import { formattedImage, ImageDisk } from '../../../emulator/cpm/image-disk.js';
import { diskDefinitions, findDefinition } from '../../../emulator/cpm/shipped-definitions.js';
import { EmulatorError } from '../../../emulator/index.js';
import { folder, programs } from '../../transfer/support/programs.js';
import { caller, terminal, text } from './bench.js';

const word = (value: number) => [value & 0xff, value >> 8];

test('the parameters of the formats are those of their BIOSes', (t) => {
  // SPT, BSH, BLM, EXM, DSM, DRM, AL0, AL1, CKS, OFF
  const rows: [name: string, dpb: number[]][] = [
    ['ibm-3740', [...word(26), 3, 7, 0, ...word(242), ...word(63), 0xc0, 0, ...word(16), ...word(2)]],
    ['wbw_hd512', [...word(64), 5, 31, 1, ...word(2047), ...word(511), 0xf0, 0, ...word(0), ...word(16)]],
    ['wbw_hd1k', [...word(64), 5, 31, 1, ...word(2043), ...word(1023), 0xff, 0, ...word(0), ...word(2)]],
    ['wbw_fd144', [...word(72), 4, 15, 0, ...word(710), ...word(255), 0xf0, 0, ...word(0), ...word(2)]],
    ['wbw_rom512', [...word(256), 4, 15, 1, ...word(191), ...word(255), 0xf0, 0, ...word(64), ...word(0)]],
    ['rc2014', [...word(128), 5, 31, 1, ...word(2047), ...word(511), 0xf0, 0, ...word(0), ...word(0)]],
  ];
  for (const [name, dpb] of rows) {
    const definition = findDefinition(diskDefinitions(), { name, size: 0, format: name });
    t.deepEqual(encodeParameters(parametersOf(definition)), dpb, name);
  }
});

test('the sector table of the 8-inch disk is the one of the old BIOSes', (t) => {
  const definition = findDefinition(diskDefinitions(), { name: 'X', size: 256256 });
  t.is(definition.name, 'ibm-3740');
  t.deepEqual(parametersOf(definition).translation, [
    ...[1, 7, 13, 19, 25, 5, 11, 17, 23, 3, 9, 15, 21],
    ...[2, 8, 14, 20, 26, 6, 12, 18, 24, 4, 10, 16, 22],
  ]);
});

test('definitions: comments, offsets, sector tables, and what is wrong with others', (t) => {
  const body = 'seclen 256 # bytes\ntracks 10\nsectrk 4\nblocksize 1024\nmaxdir 32\nboottrk 1\n';
  const [one] = parseDiskDefinitions(`diskdef x\n${body}skewtab 1,3,2,4\noffset 2T ; behind\nend\n`);
  t.deepEqual(one.skew, [0, 2, 1, 3]);
  t.is(one.offset, 2048);
  t.is(imageSize(one), 2048 + 10240);
  const rows: [text: string, problem: RegExp][] = [
    ['seclen 128', /no diskdef before/],
    ['diskdef x\nend', /missing/],
    [`diskdef x\n${body}`, /no end/],
    [`diskdef x\n${body}heads 2\nend`, /no diskdef has/i],
    [`diskdef x\n${body}bootsec 2\nend`, /not supported/],
    [`diskdef x\n${body}offset 2Q\nend`, /no size/],
    [`diskdef x\n${body.replace('1024', '1000')}end`, /none of CP\/M 2\.2/],
  ];
  for (const [definition, problem] of rows) {
    const error = t.throws(() => parseDiskDefinitions(definition), { instanceOf: EmulatorError });
    t.is(error?.code, 'disk-definition');
    t.regex(error?.message ?? '', problem);
  }
});

test('an image whose size says nothing wants its format named', (t) => {
  const definitions = diskDefinitions();
  for (const image of [
    { name: 'X', size: 12345 },
    { name: 'X', size: 8 << 20 },
    { name: 'X', size: 0, format: 'y' },
  ]) {
    t.is(
      t.throws(() => findDefinition(definitions, image), { instanceOf: EmulatorError })?.code,
      'disk-format',
    );
  }
});

/** An image of a format on the host, as a disk. */
function image(t: ExecutionContext, format: string) {
  const definition = findDefinition(diskDefinitions(), { name: format, size: 0, format });
  const path = join(folder(t), 'disk.img');
  writeFileSync(path, formattedImage(definition));
  return { path, definition, disk: () => new ImageDisk(path, definition) };
}

const FORMATS = [
  'ibm-3740',
  '4mb-hd',
  'z80pack-hd',
  'wbw_fd144',
  'wbw_hd512',
  'wbw_hd512_1',
  'wbw_hd1k',
  'rc2014',
];

test('files on an image: saved, shown, renamed and erased, and there in the next session', (t) => {
  const { disk } = image(t, 'ibm-3740');
  const first = disk();
  const { type } = terminal({ drives: { A: first } });
  type('');
  t.is(type('save 100 big.dat\r'), 'save 100 big.dat\r\r\nA>');
  t.is(type('save 1 a.txt\r'), 'save 1 a.txt\r\r\nA>');
  type('ren b.txt=a.txt\r');
  type('user 3\r');
  type('save 2 c.txt\r');
  first.close();
  const again = terminal({ drives: { A: disk() } });
  again.type('');
  t.is(again.type('dir\r'), 'dir\r\r\nA: BIG      DAT : B        TXT\r\nA>');
  again.type('user 3\r');
  t.is(again.type('dir\r'), 'dir\r\r\nA: C        TXT\r\nA>');
});

test('a sector that a program writes through the BIOS is watched: the disk is read-only then', (t) => {
  const { disk } = image(t, 'ibm-3740');
  const { call, cpu, fcb, go, memory, poke, machine } = caller({ drives: { A: disk() } });
  call(22, fcb(0x2000, 'A       TXT'));
  const bios = (entry: number, bc: number) => {
    const target = machine.layout.bios + 3 * entry;
    poke(0x3000, [0xcd, target & 0xff, target >> 8, 0xc3, 0x05, 0x01]);
    cpu.bc = bc;
    cpu.pc = 0x3000;
    return go();
  };
  bios(10, 2);
  bios(11, 1);
  bios(12, 0x80);
  t.is(bios(13, 0), 0);
  t.is(text(memory.slice(0x81, 0x8c)), 'A       TXT');
  memory[0x81] = 0x5a;
  t.is(bios(14, 1), 0);
  call(17, fcb(0x2000, 'A       TXT'));
  call(29);
  t.is(cpu.hl, 1);
});

test('a short image counts as formatted, and grows', (t) => {
  const { path, disk } = image(t, 'wbw_hd1k');
  writeFileSync(path, '');
  const short = disk();
  const { type } = terminal({ drives: { A: short } });
  type('');
  t.is(type('dir\r'), 'dir\r\r\nNO FILE\r\nA>');
  type('save 1 a.txt\r');
  t.is(type('dir\r'), 'dir\r\r\nA: A        TXT\r\nA>');
  t.true(readFileSync(path).length > 16384);
});

test('what is no image is told', (t) => {
  const { definition } = image(t, 'ibm-3740');
  for (const path of ['/no/such.img', '/']) {
    t.is(t.throws(() => new ImageDisk(path, definition), { instanceOf: EmulatorError })?.code, 'disk-image');
  }
});

/** The definition as cpmtools reads it, beside the image. */
function diskdefs(path: string, d: DiskDefinition): string {
  const isSkewed = d.skew.some((place, sector) => place !== sector);
  const lines = [
    `diskdef ${d.name}`,
    `  seclen ${d.sectorSize}`,
    `  tracks ${d.tracks}`,
    `  sectrk ${d.sectorsPerTrack}`,
    `  blocksize ${d.blockSize}`,
    `  maxdir ${d.directoryEntries}`,
    `  boottrk ${d.bootTracks}`,
    isSkewed ? `  skewtab ${d.skew.join(',')}` : '  skew 0',
    '  os 2.2',
    'end',
  ];
  writeFileSync(join(path, 'diskdefs'), `${lines.join('\n')}\n`);
  return path;
}

const pattern = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, i) => (i * seed + (i >> 8)) & 0xff);

for (const format of FORMATS) {
  test(`${format}: cpmtools reads what we write, and we read what cpmtools writes`, (t) => {
    if (!programs(t, 'cpmcp', 'cpmls', 'mkfs.cpm', 'fsck.cpm')) return;
    const { path, definition, disk } = image(t, format);
    const at = diskdefs(join(path, '..'), definition);
    const run = (program: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(program, ['-f', format, ...args], {
        cwd: at,
        encoding: 'utf8',
      });
      t.is(status, 0, `${program}: ${stderr}`);
      return stdout;
    };
    writeFileSync(join(at, 'theirs.bin'), pattern(70 * 1024, 7));
    run('cpmcp', 'disk.img', 'theirs.bin', '0:theirs.bin');
    // cpmcp 2.23 spoils its own memory when it comes twice to a disk without tracks before the directory.
    const twice = definition.bootTracks > 0;
    if (twice) run('cpmcp', 'disk.img', 'theirs.bin', '5:five.bin');

    const ours = disk();
    const { call, fcb, memory } = caller({ drives: { A: ours } });
    const wanted = pattern(70 * 1024, 7);
    t.not(call(15, fcb(0x2000, 'THEIRS  BIN')), 0xff);
    for (let at = 0; at < wanted.length; at += 128) {
      if (call(20, 0x2000) !== 0) t.fail(`record ${at / 128}`);
      if (!memory.slice(0x80, 0x100).every((byte, i) => byte === wanted[at + i]))
        t.fail(`record ${at / 128}`);
    }
    t.is(call(20, 0x2000), 1);
    const mine = pattern(50 * 1024, 11);
    call(22, fcb(0x2000, 'OURS    BIN'));
    for (let at = 0; at < mine.length; at += 128) {
      memory.set(mine.subarray(at, at + 128), 0x80);
      if (call(21, 0x2000) !== 0) t.fail(`record ${at / 128}`);
    }
    t.not(call(16, 0x2000), 0xff);
    t.not(call(19, fcb(0x2000, 'THEIRS  BIN')), 0xff);
    ours.close();

    const listed = run('cpmls', 'disk.img').split('\n').filter(Boolean);
    t.deepEqual(listed, twice ? ['0:', 'ours.bin', '5:', 'five.bin'] : ['0:', 'ours.bin']);
    run('cpmcp', 'disk.img', '0:ours.bin', 'back.bin');
    t.true(existsSync(join(at, 'back.bin')));
    t.deepEqual(new Uint8Array(readFileSync(join(at, 'back.bin'))), mine);
    run('fsck.cpm', '-n', 'disk.img');
    t.is(readFileSync(path).length, imageSize(definition));
  });
}
