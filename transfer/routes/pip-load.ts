import { erase, isThere, quietly } from '../ccp.js';
import { BDOS_ERROR, command, failBdos, PROMPT, typeLine, wake } from '../console.js';
import { TransferError, type TransferErrorCode } from '../errors.js';
import { expect } from '../expect.js';
import { printable } from '../printable.js';
import { Limit, type Protocol } from '../protocol.js';
import { recordsOf } from './intel-hex.js';
import type { LoadEvent } from './load-hex.js';
import { type Pace, paste, sendAndHear } from './pace.js';

export interface PipLoadOptions {
  /** How PIP and LOAD are called: `C:PIP`. */
  readonly pip: string;
  readonly load: string;
  /** Without its type, where it goes: `A:ULMRX`. LOAD makes `A:ULMRX.COM` of it. */
  readonly name: string;
  readonly com: Uint8Array;
  readonly pace: Pace;
  readonly onEvent?: (event: LoadEvent) => void;
}

/** What LOAD said of a program. */
export interface LoadReport {
  readonly first: number;
  readonly last: number;
  readonly bytesRead: number;
  readonly recordsWritten: number;
}

/** Where CP/M loads programs. */
const TPA = 0x100;
/** Lines of 31 characters: what is on its way never fills a console's buffer of 32. */
const RECORD = 8;
/** PIP writes its buffer to a floppy disk. */
const ECHO_LIMIT = 20_000;
const LOAD_LIMIT = 120_000;
const CTRL_Z = Uint8Array.of(0x1a);

const FAILURES: readonly {
  readonly sign: RegExp;
  readonly code: TransferErrorCode;
  readonly message: string;
}[] = [
  { sign: /INVALID HEX DIGIT/i, code: 'load-failed', message: 'LOAD found what is no hex digit.' },
  { sign: /CHECK ?SUM ERROR/i, code: 'load-failed', message: 'LOAD found a wrong checksum.' },
  { sign: /INVERTED LOAD ADDRESS/i, code: 'load-failed', message: 'LOAD found addresses that go back.' },
  {
    sign: /CANNOT OPEN SOURCE/i,
    code: 'load-failed',
    message: 'LOAD did not find the file that PIP was to make.',
  },
  {
    sign: /NO MORE DIRECTORY SPACE|DISK (?:IS )?FULL|DISK WRITE ERROR|CANNOT CLOSE/i,
    code: 'board-file',
    message: 'There is no room for the file on that drive.',
  },
];

/**
 * Brings a program over as text: `PIP X.HEX=CON:`, Intel HEX, ^Z, then `LOAD X`, whose report is compared with what
 * was sent. The text is erased afterwards. PIP echoes what it reads, so each line waits until it came back, and a
 * character that was lost is seen at once.
 * Source: Digital Research, "CP/M Features and Facilities", PIP and LOAD; seen with the genuine programs.
 * @throws TransferError `receiver-missing`, `damaged`, `load-failed`, `board-file` and those of `command`
 */
export function* pipLoad(options: PipLoadOptions): Protocol<LoadReport> {
  const { load, name, com } = options;
  const text = `${name}.HEX`;
  yield* erase(text);
  try {
    yield* send(options, text);
    yield* erase(`${name}.COM`);
    const { text: said } = yield* command(`${load} ${name}`, { within: LOAD_LIMIT });
    const report = judge(said, com.length, load);
    yield* erase(text);
    return report;
  } catch (error) {
    if (error instanceof TransferError && error.lineWorks && (yield* quietly(wake({ patience: 1500 })))) {
      yield* quietly(erase(`${name}.COM`));
      yield* quietly(erase(text));
    }
    throw error;
  }
}

function* send({ pip, com, pace, onEvent }: PipLoadOptions, text: string): Protocol<void> {
  const line = `${pip} ${text}=CON:`;
  yield* typeLine(line);
  // It says nothing when it is ready; where it is not there, the CCP does.
  const found = yield* expect(
    { prompt: PROMPT, bdos: BDOS_ERROR },
    { send: Uint8Array.of(0x0d), within: 5000, silence: 2500 },
  );
  if (found.key === 'bdos') yield* failBdos(line, found.match);
  if (found.key === 'prompt') {
    throw new TransferError('receiver-missing', `There is no ${pip} on the board.`, {
      evidence: `received "${printable(found.text)}"`,
      remedy: 'Say where PIP is, or take another way.',
    });
  }
  const records = recordsOf([{ address: TPA, bytes: com }], RECORD);
  try {
    for (const [at, record] of records.entries()) {
      yield* sendLine(record, pace);
      onEvent?.({ detail: 'Sending records.', records: at + 1, of: records.length });
    }
  } catch (error) {
    if (error instanceof TransferError && error.lineWorks) yield* end();
    throw error;
  }
  if (!(yield* end())) {
    throw new TransferError('no-answer', 'PIP did not come to its end.', {
      evidence: `${records.length} records and ^Z were sent`,
      remedy: 'Look at the board; press reset if it hangs.',
    });
  }
  if (!(yield* isThere(text))) {
    throw new TransferError('board-file', `PIP made no ${text}.`, {
      remedy: 'See whether the drive can be written, and has room.',
    });
  }
}

/** Sends a record and waits until it was echoed; without any echo, as long as the pace says. */
function* sendLine(record: string, pace: Pace): Protocol<void> {
  let echo = yield* paste(`${record}\r\n`, pace);
  const limit = new Limit(ECHO_LIMIT);
  while (echo !== '' && !echo.includes(record)) {
    const rest = yield { wait: 3000, within: limit };
    if (rest === 'timeout') break;
    echo += String.fromCharCode(rest & 0x7f);
  }
  const printed = echo.replace(/[\r\n]/g, '');
  if (printed === '' || printed.includes(record)) return;
  throw new TransferError('damaged', 'A line did not come back from PIP as it was sent.', {
    evidence: `sent "${record}", "${printable(printed)}" came back`,
    remedy: 'Pace the line more slowly, or wire RTS and CTS.',
  });
}

/** Ends the text; whether the prompt came back. */
function* end(): Protocol<boolean> {
  // A line that is half sent ends first, so that the ^Z is not lost behind a disk write.
  yield* sendAndHear(Uint8Array.of(0x0d, 0x0a), 300);
  for (let attempt = 0; attempt < 2; attempt++) {
    const { key } = yield* expect({ prompt: PROMPT }, { send: CTRL_Z, within: ECHO_LIMIT, silence: 10_000 });
    if (key !== undefined) return true;
  }
  return false;
}

/** The report of LOAD: `FIRST ADDRESS 0100`, `LAST ADDRESS`, `BYTES READ`, `RECORDS WRITTEN`, all in hex. */
export function loadReport(text: string): LoadReport | undefined {
  const field = (name: string) => {
    const [, digits] = new RegExp(`${name.replace(' ', '\\s+')}\\s+([0-9A-F]+)`, 'i').exec(text) ?? [];
    return digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
  };
  const report = {
    first: field('FIRST ADDRESS'),
    last: field('LAST ADDRESS'),
    bytesRead: field('BYTES READ'),
    recordsWritten: field('RECORDS WRITTEN'),
  };
  return Object.values(report).some(Number.isNaN) ? undefined : report;
}

function judge(said: string, length: number, load: string): LoadReport {
  const evidence = `received "${printable(said)}"`;
  const failure = FAILURES.find(({ sign }) => sign.test(said));
  if (failure !== undefined) {
    throw new TransferError(failure.code, failure.message, {
      evidence,
      remedy: 'Pace the line more slowly, or wire RTS and CTS.',
    });
  }
  const report = loadReport(said);
  if (report === undefined) {
    throw new TransferError('receiver-missing', `${load} did not report what it loaded.`, {
      evidence,
      remedy: 'Say where LOAD is, or take another way.',
    });
  }
  const right =
    report.first === TPA &&
    report.last === TPA + length - 1 &&
    report.bytesRead === length &&
    report.recordsWritten === Math.ceil(length / 128);
  if (right) return report;
  throw new TransferError('load-failed', `LOAD read ${report.bytesRead} bytes of ${length}.`, {
    evidence,
    remedy: 'Pace the line more slowly, or wire RTS and CTS.',
  });
}
