import { command, typeLine, wake } from '../console.js';
import { TransferError } from '../errors.js';
import { expect } from '../expect.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { crcText } from '../records.js';

/** A program loads from a slow disk and adds up 40 KB. */
const VERIFY_LIMIT = 120_000;
const CTRL_C = 0x03;

/**
 * Has a program of ours check itself: `CHAT /V` answers `CRC 1A2B OK`.
 * @param called how it is called, `A:CHAT`
 * @throws TransferError `damaged`, `not-verified`
 */
export function* selfCheck(called: string, expectedCrc: number): Protocol<void> {
  const expected = crcText(expectedCrc);
  let text = '';
  let crc: string | undefined;
  let verdict: string | undefined;
  // Noise in the answer is no fault of the file: it is asked again once.
  for (let attempt = 0; attempt < 2 && crc === undefined; attempt++) {
    ({ text } = yield* command(`${called} /V`, { within: VERIFY_LIMIT }));
    [, crc, verdict] = /\bCRC ([0-9A-F]{4}) (OK|DAMAGED)\b/.exec(text) ?? [];
  }
  const evidence = `expected CRC ${expected} OK, received "${printable(text)}"`;
  if (crc === undefined) {
    throw new TransferError('not-verified', 'The program did not check itself on the board.', {
      evidence,
      remedy: 'See what it says: it may want more memory than the system has.',
    });
  }
  if (crc !== expected || verdict !== 'OK') {
    throw new TransferError('damaged', 'The file was damaged on its way to the board.', {
      evidence,
      remedy: 'Send it again; if it happens again pace the line or check its flow control.',
    });
  }
}

/** Bytes of a file's beginning that are compared, and how many of them have to be there. */
const COMPARED = 16;
const ENOUGH = 6;
const END_OF_TEXT = 0x1a;
const TAB = 0x09;

/**
 * Whether a file on the board begins as ours does, by a look at its first bytes with TYPE: a program that is none of
 * ours must not be run only to ask it. TYPE ends at 1Ah and expands tabs, and the console may strip bit 7.
 */
export function* beginsAs(file: string, data: Uint8Array): Protocol<boolean> {
  const end = data.findIndex((byte) => byte === END_OF_TEXT || byte === TAB);
  const wanted = visible(
    String.fromCharCode(...data.subarray(0, end < 0 ? COMPARED : Math.min(end, COMPARED))),
  );
  if (wanted.length < ENOUGH) return false;
  yield* typeLine(`TYPE ${file}`);
  const { text } = yield* expect(
    { enough: { pattern: new RegExp(`^[\\r\\n]*[\\s\\S]{${COMPARED + 8}}`) } },
    { send: Uint8Array.of(0x0d), within: 10_000, silence: 2000 },
  );
  // Any key ends TYPE; where it has ended, ^C boots warm.
  yield { send: Uint8Array.of(CTRL_C), wait: 300 };
  yield* wake();
  return visible(text).startsWith(wanted);
}

/** Without what a console may drop or add. */
const visible = (text: string) =>
  Array.from(text, (c) => String.fromCharCode(c.charCodeAt(0) & 0x7f))
    .join('')
    .replace(/[\0\x7f]/g, '')
    .replace(/^[\r\n]+/, '');
