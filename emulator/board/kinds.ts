import type { Drive, Drives } from '../cpm/drive.js';
import { MemoryDrive } from '../cpm/memory-drive.js';
import type { Monitor } from '../cpm/monitor.js';
import type { NativePrograms } from '../cpm/native.js';
import { ProgramDrive } from '../cpm/program-drive.js';
import { type MachineTimes, NO_TIMES } from '../cpm/times.js';
import { romwbwLoader, romwbwMonitor } from './monitors/romwbw.js';
import { scm } from './monitors/scm.js';
import { searle } from './monitors/searle.js';
import { createDownload } from './programs/download.js';
import { createLoad } from './programs/load.js';
import { createPip } from './programs/pip.js';
import { stat } from './programs/stat.js';
import type { WhenFull } from './receive-buffer.js';
import { createXm, type XmTiming } from './xm/xm.js';

/** Where a board stands when it is switched on. */
export interface Start {
  readonly title: string;
  /** What has the machine first; without it, CP/M. */
  readonly monitor?: Monitor;
  /** The drive of the first prompt, 0 = A … 15 = P. Default 0. */
  readonly drive?: number;
  /** What is on its drives, where that differs. */
  readonly drives?: DriveTable;
}

/** By letter: what a drive has in each user area. */
type DriveTable = Readonly<
  Record<
    string,
    { readonly programs: Readonly<Record<number, readonly string[]>>; readonly readOnly?: boolean }
  >
>;

/** What programs of ours compute, on top of the calls that they make. */
interface ProgramTimes {
  readonly xm: Partial<XmTiming>;
  /** T-states for each character. */
  readonly pip: number;
  /** T-states for each character. */
  readonly download: number;
  /** Seconds for each record. */
  readonly load: number;
}

/** One kind of board; data only. */
export interface Kind {
  readonly title: string;
  /** What CP/M prints when it is booted. */
  readonly banner: string;
  /** By name; the first is where it stands if nothing else is said. */
  readonly starts: Readonly<Record<string, Start>>;
  readonly drives: DriveTable;
  /** Characters that wait for the program. */
  readonly receiveBuffer: number;
  readonly whenFull: WhenFull;
  readonly times: MachineTimes;
  readonly programTimes: ProgramTimes;
}

const TOOLS = ['LOAD', 'PIP', 'STAT', 'XM'];
const CLASSIC_BANNER =
  'RC2014 CP/M BIOS 1.2 by G. Searle 2007-18\r\n\r\nCP/M 2.2 Copyright 1979 (c) by Digital Research\r\n';
const CLASSIC_DRIVES: DriveTable = {
  A: { programs: { 0: ['DOWNLOAD'] } },
  B: { programs: {} },
  C: { programs: { 0: ['LOAD', 'PIP', 'STAT'] } },
};

/**
 * The figures are fitted, so that what was seen with the genuine programs on an emulated RC2014 of 7.3728 MHz at
 * 115,200 baud comes out of them. RomWBW: XM takes about 2,310 bytes a second in blocks of 128 and 2,470 in 1K with
 * RTS/CTS, and in blocks paced without it 2,000 characters a second, 2,500 with one NAK, 3,000 never; PIP takes
 * 39 KB of program as Intel HEX in 90 s and LOAD then 16 s; PIP is clean at 1,000 characters a second without
 * RTS/CTS and not at 2,000; a program loads in 0.7 s. Classic: DOWNLOAD takes 2,540 bytes a second, and without
 * RTS/CTS 2,000 characters a second but not 3,000; PIP 1,500 but not 2,000.
 */
const ROMWBW_TIMES: MachineTimes = {
  const: 1000,
  conin: 1000,
  conout: 1000,
  load: 0.7,
  warmBoot: 0.7,
  writeRecord: 0.015,
};
const ROMWBW_PROGRAMS: ProgramTimes = {
  xm: { byteTStates: 955, block: 0.0044, firstBlock: 0.0145 },
  pip: 2045,
  download: 0,
  load: 0.051,
};
const CLASSIC_TIMES: MachineTimes = {
  const: 150,
  conin: 300,
  conout: 200,
  load: 0.7,
  warmBoot: 0.7,
  writeRecord: 0.013,
};
const CLASSIC_PROGRAMS: ProgramTimes = { xm: {}, pip: 2650, download: 627, load: 0.051 };

/** The kinds of board, by the names that users give them. */
export const KINDS = {
  plain: {
    title: "RomWBW's manners without its pitfalls: what is no wait of XM takes no time",
    banner: '\r\nULM virtual board: Z80, 64K RAM, CP/M 2.2\r\nFiles come in by XM R NAME.COM\r\n',
    starts: { cpm: { title: 'the prompt of CP/M' } },
    drives: { A: { programs: { 0: ['XM'] } } },
    receiveBuffer: 33,
    whenFull: 'drop',
    times: NO_TIMES,
    programTimes: { xm: {}, pip: 0, download: 0, load: 0 },
  },
  romwbw: {
    title: 'RC2014 under RomWBW, with XM',
    banner: '\r\nCBIOS v3.7.0 [WBW]\r\n\r\nConfiguring Drives...\r\n\r\nCP/M-80 v2.2, 54.0K TPA\r\n',
    starts: {
      cpm: { title: 'A>, booted from a disk' },
      rom: {
        title: 'B>, booted from the ROM disk',
        drive: 1,
        drives: { A: { programs: {} }, B: { programs: { 0: TOOLS }, readOnly: true } },
      },
      loader: { title: 'the boot loader', monitor: romwbwLoader },
      monitor: { title: "RomWBW's monitor", monitor: romwbwMonitor },
    },
    drives: {
      A: { programs: { 0: TOOLS, 15: ['DOWNLOAD'] } },
      B: { programs: { 0: TOOLS }, readOnly: true },
    },
    receiveBuffer: 33,
    whenFull: 'drop',
    times: ROMWBW_TIMES,
    programTimes: ROMWBW_PROGRAMS,
  },
  classic: {
    title: "RC2014 with Grant Searle's CP/M, without XMODEM: DOWNLOAD on A:, PIP and LOAD on C:",
    banner: CLASSIC_BANNER,
    starts: {
      cpm: { title: 'the prompt of CP/M' },
      monitor: { title: "Grant Searle's monitor, before CP/M is booted", monitor: searle },
    },
    drives: CLASSIC_DRIVES,
    receiveBuffer: 33,
    whenFull: 'skew',
    times: CLASSIC_TIMES,
    programTimes: CLASSIC_PROGRAMS,
  },
  scm: {
    title: 'RC2014 with the Small Computer Monitor; CPM boots the classic CP/M',
    banner: CLASSIC_BANNER,
    starts: {
      monitor: { title: 'the prompt * of the monitor', monitor: scm },
      cpm: { title: 'the prompt of CP/M' },
    },
    drives: CLASSIC_DRIVES,
    receiveBuffer: 33,
    whenFull: 'drop',
    times: CLASSIC_TIMES,
    programTimes: CLASSIC_PROGRAMS,
  },
} as const satisfies Record<string, Kind>;

export type BoardKind = keyof typeof KINDS;

/** The programs in TypeScript that a kind has. */
export function programsOf({ programTimes }: Kind, xm: Partial<XmTiming> = {}): NativePrograms {
  return {
    XM: createXm({ ...programTimes.xm, ...xm }),
    PIP: createPip(programTimes.pip),
    LOAD: createLoad(programTimes.load),
    STAT: stat,
    DOWNLOAD: createDownload(programTimes.download),
  };
}

/** The drives of a kind with its programs, over those that are given; the others are in memory. */
export function drivesOf(kind: Kind, start: Start, given: Drives = {}): Drives {
  const table = start.drives ?? kind.drives;
  const drives: Record<string, Drive> = { ...given };
  for (const [letter, { programs, readOnly = false }] of Object.entries(table)) {
    drives[letter] = new ProgramDrive(given[letter] ?? new MemoryDrive({}, { readOnly }), programs);
  }
  return drives;
}
