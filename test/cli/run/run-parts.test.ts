import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { callText, resultText } from '../../../cli/run/call-trace.js';
import { HostConsole } from '../../../cli/run/host-console.js';
import { mountDrives } from '../../../cli/run/mount.js';
import { clockOf, tpaTopOf } from '../../../cli/run/settings.js';
import {
  createMachine,
  FolderDrive,
  ImageDisk,
  MemoryDrive,
  type SystemCall,
} from '../../../emulator/index.js';
import { folder } from '../../transfer/support/programs.js';

const clocks: [text: string, clock: number | undefined | null][] = [
  ['max', undefined],
  ['4MHz', 4e6],
  ['7.3728MHz', 7372800],
  ['4m', 4e6],
  ['2000000', 2e6],
  ['500kHz', 5e5],
  ['fast', null],
  ['1', null],
];

test('--speed', (t) => {
  for (const [text, clock] of clocks) {
    if (clock === null) t.throws(() => clockOf(text), { code: 'usage' }, text);
    else t.is(clockOf(text), clock, text);
  }
});

test('--tpa', (t) => {
  t.is(tpaTopOf('54K'), 0xd806);
  t.is(tpaTopOf('D806h'), 0xd806);
  t.is(tpaTopOf('0xC006'), 0xc006);
  t.throws(() => tpaTopOf('large'), { code: 'usage' });
});

test('--drive: folders, images with and without a format, memory', (t) => {
  const at = folder(t);
  const image = join(at, 'disk.img');
  writeFileSync(image, new Uint8Array(256256).fill(0xe5));
  const drives = mountDrives([`b=${at}`, `C=${image}`, `D:=${image}:ibm-3740`, 'E=memory']);
  t.deepEqual(Object.keys(drives), ['B', 'C', 'D', 'E']);
  t.true(drives.B instanceof FolderDrive);
  t.true(drives.C instanceof ImageDisk && drives.D instanceof ImageDisk);
  t.true(drives.E instanceof MemoryDrive);
  t.throws(() => mountDrives(['Q=memory']), { code: 'usage' });
  t.throws(() => mountDrives([`B=${at}/none`]), { code: 'disk-image' });
  t.throws(() => mountDrives([`B=${image}:none`]), { code: 'disk-format' });
  writeFileSync(
    join(at, 'defs'),
    'diskdef mine\nseclen 128\ntracks 2\nsectrk 8\nblocksize 1024\nmaxdir 32\nboottrk 1\nend',
  );
  t.true(mountDrives([`B=${image}:mine`], join(at, 'defs')).B instanceof ImageDisk);
});

/** A program that looks for a key by function 6, doing nothing else. */
const POLLING = [0x0e, 6, 0x1e, 0xff, 0xcd, 5, 0, 0xb7, 0xca, 0, 1, 0xc9];
/** The same, with a long count between two looks. */
const WORKING = [0x0e, 6, 0x1e, 0xff, 0xcd, 5, 0, 0xb7, 0xc0, 0x06, 0, 0x10, 0xfe, 0xc3, 0, 1];
/** One that counts up a byte after another from 2000h to 3FFFh, and looks often. */
const WRITING = [
  ...[0x21, 0, 0x20, 0xe5, 0x0e, 6, 0x1e, 0xff, 0xcd, 5, 0, 0xe1, 0xb7, 0xc0],
  ...[0x34, 0x23, 0x7c, 0xe6, 0x3f, 0xf6, 0x20, 0x67, 0xc3, 3, 1],
];

test('a program that does nothing but look for a key is found out, one that works meanwhile is not', (t) => {
  const rows = [
    [POLLING, true],
    [WORKING, false],
    [WRITING, false],
  ] as const;
  for (const [bytes, idle] of rows) {
    const console = new HostConsole();
    const machine = createMachine({ console, program: { bytes: Uint8Array.from(bytes) } });
    console.machine = machine;
    machine.run(10_000_000);
    t.is(console.takeIdle(), idle);
    t.is(console.takeIdle(), false, 'said once');
    t.is(machine.tStates >= 10_000_000, !idle);
    t.true(console.takeLooked());
    console.type([0x20]);
    t.is(machine.run(10_000_000), 'exited');
  }
});

test('the trace names the call, its caller, its file and its answer', (t) => {
  const lines: string[] = [];
  let call = '';
  const program = Uint8Array.from([0x11, 0x5c, 0, 0x0e, 22, 0xcd, 5, 0, 0xc9]);
  const machine = createMachine({
    console: new HostConsole(),
    program: { bytes: program, args: 'b:new.txt' },
    drives: { B: new MemoryDrive() },
    onCall: (found: SystemCall) => {
      call = callText(machine, found);
    },
    onReturn: (found) => lines.push(call + resultText(found)),
  });
  machine.run();
  t.regex(lines[0], /^ +\d+ 0105 BDOS 22 make file DE=005C B:NEW\.TXT EX=00 S2=00 CR=00 = 0000$/);
});
