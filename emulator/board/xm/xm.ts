import type { Disk } from '../../cpm/disk.js';
import { isDelimiter, parseFileName } from '../../cpm/fcb.js';
import { DISK } from '../../cpm/layout.js';
import type { Task } from '../../cpm/task.js';
import type { NativeProgram, World } from '../../cpm/world.js';
import { LineReader } from './line-reader.js';
import { receiveFile } from './receive.js';
import { sendFile } from './send.js';

/** How XM waits and works, in seconds if not said otherwise. */
export interface XmTiming {
  /** Before the first invitation. Default 5; 10 on an HBIOS of 2018. */
  readonly firstInvitation: number;
  /** From one invitation or NAK to the next. Default 5. */
  readonly patience: number;
  /** When sending: for the first invitation. Default 60. */
  readonly firstWait: number;
  /** When sending: for an acknowledgement. Default 10. */
  readonly ackWait: number;
  /** T-states that it computes with each byte of a block, beside the calls that fetch it. Default 0. */
  readonly byteTStates: number;
  /** Between the first byte of a block and the look for its second. Default 0. */
  readonly block: number;
  /** The same at the first block of all. Default 0. */
  readonly firstBlock: number;
}

const DEFAULT_TIMING: XmTiming = {
  firstInvitation: 5,
  patience: 5,
  firstWait: 60,
  ackWait: 10,
  byteTStates: 0,
  block: 0,
  firstBlock: 0,
};
/** On a machine without a clock nobody wants to wait as at the real thing. */
const UNTIMED_INVITATION = 0.2;
const BANNER = '\r\nXMODEM v12.5 - 07/13/86\r\nRomWBW, 30-May-2020 [WBW]';
/** The serial units of the HBIOS: the console and a second line. */
const UNITS = 2;
const EXAMPLES = ['XMODEM R HELLO.DOC', 'XMODEM S HELLO.DOC'];
const CANCEL_HINT = 'To cancel: Ctrl-X, pause, Ctrl-X';
const RECORD = 128;

/** Ends the program with a message between plus signs. */
class XmError extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.map((line) => `++ ${line} ++`).join('\r\n'));
    this.name = 'XmError';
  }
}

interface Mode {
  readonly direction: 'R' | 'S';
  readonly checksumOnly: boolean;
  readonly smallOnly: boolean;
  /** The unit of the HBIOS that the file goes over. */
  readonly unit: number;
}

interface Target {
  readonly disk: Disk;
  readonly user: number;
  /** 11 characters. */
  readonly name: string;
  /** As it is shown: `A0:NAME.EXT`. */
  readonly label: string;
}

type Request = Mode & Target;

/**
 * `XM R[C][X] NAME` and `XM S[X] NAME`, with the words and the waiting of RomWBW's XM.COM (XMODEM 12.5) as it was
 * seen on an emulated RC2014 under RomWBW 3.7, and read in its source: Source/Apps/XM/xmdm125.asm and xmhb.z80.
 * C forces the checksum, X blocks of 128 bytes, and a digit is the HBIOS's unit: 0 the console, 1 the second
 * line, and no more.
 *
 * A file is written in one piece when it is complete; until then its directory entry is there and empty. A
 * transfer that is cancelled takes the entry away, one that is aborted for a wrong block number leaves it.
 */
export function createXm(timing: Partial<XmTiming> = {}): NativeProgram {
  return function* xm(world, args) {
    const { console } = world;
    const firstInvitation = world.timed ? DEFAULT_TIMING.firstInvitation : UNTIMED_INVITATION;
    const times = { ...DEFAULT_TIMING, firstInvitation, ...timing };
    yield* console.print(BANNER);
    try {
      const mode = modeOf(args[0]);
      const unit = mode?.unit ?? 0;
      if (unit >= UNITS) throw new XmError('BIOS API Error');
      yield* console.print(`, HBIOS FastPath on COM${unit}\r\n`);
      if (!mode) throw new XmError('Examples of valid options:', ...EXAMPLES);
      const request = { ...mode, ...targetOf(world, args[1]) };
      const device = unit === 0 ? world.device : world.auxiliary;
      const line = new LineReader(world, { ...(device && { device }), byteTStates: times.byteTStates });
      if (request.direction === 'R') yield* receive(world, line, request, times);
      else yield* send(world, line, request, times);
    } catch (error) {
      if (!(error instanceof XmError)) throw error;
      yield* console.print(`\r\n${error.message}\r\n`);
    }
  };
}

/** Undefined for what is no option. */
function modeOf(text = ''): Mode | undefined {
  const [, direction, letters] = /^([RS])([A-Z0-9]*)$/.exec(text) ?? [];
  if (direction === undefined) return undefined;
  return {
    direction: direction as Mode['direction'],
    checksumOnly: letters.includes('C'),
    smallOnly: letters.includes('X'),
    unit: Number(/\d/.exec(letters)?.[0] ?? 0),
  };
}

function targetOf(world: World, argument = ''): Target {
  const [, letter, area, text] = /^(?:([A-Z]?)(\d*):)?(.*)$/.exec(argument) ?? [];
  const drive = letter ? letter.charCodeAt(0) - 0x41 : world.files.current;
  const user = area ? Number(area) : world.files.user;
  if (!world.files.exists(drive) || user > 15) throw new XmError('Improper drive/user combination');
  if (text === '') throw new XmError('No file name requested');
  const { name, end } = parseFileName(text, 0);
  if (name.includes('?')) throw new XmError('Wild-card options are not valid');
  const [stem, type = ''] = text.split('.');
  const badName =
    stem.length > 8 || type.length > 3 || stem === '' || (isDelimiter(text[end]) && end < text.length);
  if (badName) throw new XmError('File not found, check DIR');
  return {
    disk: world.files.disk(drive),
    user,
    name,
    label: `${String.fromCharCode(0x41 + drive)}${user}:${text}`,
  };
}

function* receive({ console }: World, line: LineReader, request: Request, times: XmTiming): Task<void> {
  const { disk, user, name } = request;
  const room = disk.freeBlocks() * DISK.blockSize;
  yield* console.print(`\r\nReceiving: ${request.label}\r\n${room / 1024}k available for uploads\r\n`);
  if (disk.file(user, name)) throw new XmError('File exists, use a different name');
  if (!disk.make(user, name)) throw new XmError("Error: can't make file - directory may be full?");
  yield* console.print(`File open - ready to receive\r\n${CANCEL_HINT}\r\n`);
  const outcome = yield* receiveFile(line, { ...request, ...times, room });
  if (outcome.kind === 'complete') {
    const file = disk.file(user, name)!;
    for (let at = 0; at < outcome.bytes.length; at += RECORD) {
      disk.writeRecord(file, at / RECORD, outcome.bytes.subarray(at, at + RECORD), 0);
    }
    disk.close(user, name);
    yield* console.print('\r\nThanks for the upload\r\n');
    return;
  }
  if (outcome.kind === 'aborted') throw new XmError('XMODEM aborted');
  disk.remove(user, name);
  if (outcome.kind === 'full') throw new XmError('Disk full', 'Partial file deleted');
  throw new XmError('Receive cancelled', 'Partial file deleted');
}

function* send({ console }: World, line: LineReader, request: Request, times: XmTiming): Task<void> {
  const { disk, user, name } = request;
  const file = disk.file(user, name);
  if (!file) throw new XmError('File not found, check DIR');
  const records = Math.ceil(file.length / RECORD);
  yield* console.print(
    `\r\nSending: ${request.label}\r\nFile open: ${Math.ceil(records / 8)}k (${records} records)\r\n`,
  );
  yield* console.print(`${CANCEL_HINT}\r\n`);
  const bytes = file.bytes.slice(0, file.length);
  const outcome = yield* sendFile(line, bytes, {
    ...request,
    firstWait: times.firstWait,
    patience: times.ackWait,
  });
  if (outcome.kind === 'complete') yield* console.print('\r\nThanks for the download\r\n');
  else throw new XmError(outcome.kind === 'cancelled' ? 'Send cancelled' : 'XMODEM aborted');
}
