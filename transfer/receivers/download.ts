import { BDOS_ERROR, failBdos, PROMPT, promptOf, typeLine, wake } from '../console.js';
import { TransferError } from '../errors.js';
import { expect } from '../expect.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { type Pace, paste } from '../routes/pace.js';
import { MAKE_ROOM, TRY_AGAIN } from './failures.js';
import { failureIn, type Receiver, type ReceiverFailure, type Uploaded, type UploadJob } from './receiver.js';

const RECORD = 128;
const PAD = 0x1a;
/** After so many dots it begins a new line. */
const DOTS = 64;
/** The program loads and makes its file; nothing tells when it is done. */
const LOADING = 1500;
/** A record is written to a slow disk. */
const DOT_LIMIT = 30_000;
const PROMPT_LIMIT = 60_000;
const CTRL_X = 0x18;

const FAILURES: readonly ReceiverFailure[] = [
  {
    sign: /={3,}\s*Checksum Error\s*={3,}/i,
    code: 'damaged',
    message: 'DOWNLOAD found a wrong checksum.',
    remedy: TRY_AGAIN,
  },
  {
    sign: /={3,}\s*File Length Error\s*={3,}/i,
    code: 'damaged',
    message: 'DOWNLOAD lost characters.',
    remedy: TRY_AGAIN,
  },
  {
    sign: /file too big/i,
    code: 'board-file',
    message: 'DOWNLOAD has no room for the file.',
    remedy: MAKE_ROOM,
  },
];

/**
 * DOWNLOAD.COM by Grant Searle: hex digits between `:` and `>`, then the length and the sum, each modulo 256.
 *
 * It reads by BDOS function 6 and prints by function 2, which takes a character that is waiting and keeps it for
 * itself. So CR LF and the first characters go out in one piece, for one of them has to be waiting when the first
 * word is printed, and behind each record we wait for its dot, when it has written its disk too. It ignores errors
 * of the disk, and its sum does not see two bytes that changed places: what came has to be checked by other means.
 * Source: its own source, download.asm.
 */
export const download: Receiver = {
  name: 'DOWNLOAD',
  logIn: 'nowhere',
  console: true,
  upload,
};

function* upload(job: UploadJob): Protocol<Uploaded> {
  yield* begin(job);
  try {
    const { data } = job;
    const records = Math.ceil(data.length / RECORD);
    const padded = new Uint8Array(records * RECORD).fill(PAD);
    padded.set(data);
    const report = (blocks: number) =>
      job.onProgress?.({
        bytes: Math.min(blocks * RECORD, data.length),
        of: data.length,
        blocks,
        retries: 0,
      });
    report(0);
    for (let record = 0; record < records; record++) {
      yield* sendRecord(padded.subarray(record * RECORD, (record + 1) * RECORD), record, job.pace);
      report(record + 1);
    }
    const sum = padded.reduce((total, byte) => total + byte, 0);
    return yield* finish(`>${hex(padded.length)}${hex(sum)}`, {
      bytes: data.length,
      blocks: records,
      retries: 0,
    });
  } catch (error) {
    if (error instanceof TransferError && error.lineWorks) yield* rescue();
    throw error;
  }
}

/** Starts the first of the programs that is there and has it make the file. */
function* begin({ note, file, user }: UploadJob): Protocol<void> {
  let last = '';
  for (const program of note.programs) {
    // The file's user area is told by U, so it is no part of the name.
    yield* typeLine(`${program} ${file.replace(/^([A-P])\d+:/i, '$1:')}`);
    const found = yield* expect(
      { missing: { pattern: /[A-Z0-9]\?\s[^?]*[A-P][^\r\n]*>[^\r\n]*$/i, settle: 300 }, bdos: BDOS_ERROR },
      { send: ascii(`\r\nU${user.toString(16).toUpperCase()}\r\n:`), within: LOADING },
    );
    if (found.key === undefined) return;
    if (found.key === 'bdos') yield* failBdos(program, found.match);
    last = found.text;
    yield* expect({}, { send: Uint8Array.of(CTRL_X), within: 1000, silence: 300 });
    yield* wake();
  }
  throw new TransferError('receiver-missing', 'There is no DOWNLOAD on the board.', {
    evidence: `tried ${note.programs.join(', ')}; the last answer was "${printable(last)}"`,
    remedy: 'Say where it is, or take another way: ulm bootstrap.',
  });
}

/** Sends a record and waits for its dot. */
function* sendRecord(record: Uint8Array, index: number, pace?: Pace): Protocol<void> {
  const signs = {
    dot: { pattern: /\.$/ },
    bdos: BDOS_ERROR,
    failed: { pattern: /={3,}[\s\S]*>$/, settle: 200 },
  };
  let digits = Array.from(record, hex).join('');
  if (pace !== undefined && pace.charMs > 0) {
    // All but the last one: what comes before that is no dot.
    yield* paste(digits.slice(0, -1), { ...pace, lineMs: 0 });
    digits = digits.slice(-1);
  }
  const found = yield* expect(signs, { send: ascii(digits), within: DOT_LIMIT, silence: DOT_LIMIT });
  if (found.key === 'bdos') return yield* failBdos('DOWNLOAD', found.match);
  if (found.key !== 'dot') {
    throw (
      failureIn(FAILURES, found.text) ??
      new TransferError('damaged', `DOWNLOAD did not take record ${index + 1}: it lost characters.`, {
        evidence: found.text === '' ? 'no dot came for it' : `received "${printable(found.text)}"`,
        remedy: TRY_AGAIN,
      })
    );
  }
  if ((index + 1) % DOTS === 0) yield* expect({ line: { pattern: /\n$/ } }, { within: 500 });
}

function* finish(trailer: string, sent: Uploaded['sent']): Protocol<Uploaded> {
  const found = yield* expect(
    { prompt: PROMPT, bdos: BDOS_ERROR },
    { send: ascii(trailer), within: PROMPT_LIMIT, silence: DOT_LIMIT },
  );
  const failure = failureIn(FAILURES, found.text);
  if (failure !== undefined) throw failure;
  if (found.key === 'bdos') return yield* failBdos('DOWNLOAD', found.match);
  if (found.key === undefined) {
    throw new TransferError('damaged', 'DOWNLOAD waits for more: it lost characters.', {
      evidence: found.text === '' ? 'nothing was received' : `received "${printable(found.text)}"`,
      remedy: TRY_AGAIN,
    });
  }
  return { sent, confirmed: /\bOK\b/.test(found.text), prompt: promptOf(found.match) };
}

/**
 * Brings it to its end where characters were lost or the user cancels: it heeds no ^C, but ends its file at a `>`
 * in the place of a first digit, and then wants four digits more.
 */
function* rescue(): Protocol<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { key } = yield* expect({ prompt: PROMPT }, { send: ascii('>>0000'), within: 3000 });
    if (key !== undefined) return;
  }
}

const hex = (value: number) => (value & 0xff).toString(16).toUpperCase().padStart(2, '0');
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
