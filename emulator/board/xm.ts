import type { Disk } from '../cpm/disk.js';
import { isDelimiter, parseFileName } from '../cpm/fcb.js';
import { DISK } from '../cpm/layout.js';
import type { Task } from '../cpm/task.js';
import type { ResidentProgram, World } from '../cpm/world.js';
import { LineReader } from './line-reader.js';
import { receiveFile } from './xmodem-receive.js';
import { sendFile } from './xmodem-send.js';

/** How XM waits, in seconds. */
export interface XmTiming {
  /** Before the first invitation. Default 5; 10 on an HBIOS of 2018. */
  readonly firstInvitation: number;
  /** From one invitation or NAK to the next. Default 5. */
  readonly patience: number;
  /** When sending: for the first invitation. Default 60. */
  readonly firstWait: number;
  /** When sending: for an acknowledgement. Default 10. */
  readonly ackWait: number;
}

const DEFAULT_TIMING: XmTiming = { firstInvitation: 5, patience: 5, firstWait: 60, ackWait: 10 };
const BANNER = 'XMODEM v12.5 - 07/13/86\r\nRomWBW, 30-May-2020 [WBW], HBIOS FastPath on COM0\r\n\r\n';
const CANCEL_HINT = 'To cancel: Ctrl-X, pause, Ctrl-X';
const RECORD = 128;

/** Ends the program with a message between plus signs. */
class XmError extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.map((line) => `++ ${line} ++`).join('\r\n'));
    this.name = 'XmError';
  }
}

interface Request {
  readonly direction: 'R' | 'S';
  readonly checksumOnly: boolean;
  readonly smallOnly: boolean;
  readonly disk: Disk;
  readonly user: number;
  /** 11 characters. */
  readonly name: string;
  /** As it is shown: `A0:NAME.EXT`. */
  readonly label: string;
}

/**
 * `XM R[C][X] NAME` and `XM S[X] NAME`, with the words and the waiting of RomWBW's XM.COM (XMODEM 12.5) as it was
 * seen on an emulated RC2014 under RomWBW 3.7. C forces the checksum, X blocks of 128 bytes, and a digit (the
 * port) is passed over: the port is always the console's line.
 *
 * A file is written in one piece when it is complete; until then its directory entry is there and empty. A
 * transfer that is cancelled takes the entry away, one that is aborted for a wrong block number leaves it.
 */
export function createXm(clockHz: number, timing: Partial<XmTiming> = {}): ResidentProgram {
  const times = { ...DEFAULT_TIMING, ...timing };
  return function* xm(world, args) {
    const { console } = world;
    yield* console.print(BANNER);
    try {
      const request = understand(world, args);
      const line = new LineReader(world, clockHz);
      if (request.direction === 'R') yield* receive(world, line, request, times);
      else yield* send(world, line, request, times);
    } catch (error) {
      if (!(error instanceof XmError)) throw error;
      yield* console.print(`\r\n${error.message}\r\n`);
    }
  };
}

function understand(world: World, args: readonly string[]): Request {
  const [, direction, letters] = /^([RS])([A-Z0-9]*)$/.exec(args[0] ?? '') ?? [];
  if (direction === undefined || args[1] === undefined)
    throw new XmError('Say XM R NAME.EXT or XM S NAME.EXT');
  const [, letter, area, text] = /^(?:([A-Z]?)(\d*):)?(.*)$/.exec(args[1]) ?? [];
  const drive = letter ? letter.charCodeAt(0) - 0x41 : world.files.current;
  const user = area ? Number(area) : world.files.user;
  if (!world.files.exists(drive) || user > 15) throw new XmError('Improper drive/user combination');
  const { name, end } = parseFileName(text, 0);
  if (name.includes('?')) throw new XmError('Wild-card options are not valid');
  const [stem, type = ''] = text.split('.');
  const badName =
    stem.length > 8 || type.length > 3 || stem === '' || (isDelimiter(text[end]) && end < text.length);
  if (badName) throw new XmError('File not found, check DIR');
  return {
    direction: direction as Request['direction'],
    checksumOnly: letters.includes('C'),
    smallOnly: letters.includes('X'),
    disk: world.files.disk(drive),
    user,
    name,
    label: `${String.fromCharCode(0x41 + drive)}${user}:${text}`,
  };
}

function* receive({ console }: World, line: LineReader, request: Request, times: XmTiming): Task<void> {
  const { disk, user, name } = request;
  const room = disk.freeBlocks() * DISK.blockSize;
  if (disk.file(user, name)) throw new XmError('File exists, use a different name');
  yield* console.print(`Receiving: ${request.label}\r\n${room / 1024}k available for uploads\r\n`);
  if (!disk.make(user, name)) throw new XmError("Can't open file, directory may be full?");
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
    `Sending: ${request.label}\r\nFile open: ${Math.ceil(records / 8)}k (${records} records)\r\n`,
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
