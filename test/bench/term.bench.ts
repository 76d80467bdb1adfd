/**
 * A board that streams text at 115,200 baud through the terminal and the painter to a user's terminal: what
 * arrives there, and what share of a core it takes. The user's terminal is emulated too, in a second run, for what
 * it takes is not ours.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineAt } from '../../cli/job/machine.js';
import type { TermOutput } from '../../cli/term/paint-loop.js';
import { showTerm } from '../../cli/term/show-term.js';
import { Terminal } from '../../emulator/index.js';
import { seededRandom } from '../../model/data/random.js';
import type { ByteChannel } from '../../transfer/index.js';

const BYTES_PER_SECOND = 11_520;
const SECONDS = 10;
/** Milliseconds between two reads of the port, as the operating system hands them over. */
const READ = 4;
const SIZE = { columns: 80, rows: 25 };

const encode = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Lines of text with numbers, as a listing has them. */
function listing(length: number): string {
  const random = seededRandom(1);
  const lines: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const words = Array.from({ length: 8 }, () => Math.floor(random() * 36 ** 5).toString(36));
    const line = `${String(at).padStart(6, '0')} ${words.join(' ')}\r\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join('').slice(0, length);
}

/** A full-screen program that never rests: places, attributes and text all over the screen. */
function fullScreen(length: number): string {
  const random = seededRandom(2);
  let text = '\x1b[2J';
  while (text.length < length) {
    const row = 1 + Math.floor(random() * 24);
    const column = 1 + Math.floor(random() * 70);
    text += `\x1b[${row};${column}H\x1b[${random() < 0.3 ? 7 : 0}m${Math.floor(random() * 1e6)}`;
  }
  return text.slice(0, length);
}

interface Streamed {
  /** Of a core. */
  readonly share: number;
  /** That the painter wrote. */
  readonly written: number;
}

/** Streams a text in real time; each frame goes to `onFrame`, what was shown to the transcript. */
async function stream(
  text: string,
  onFrame: (text: string) => void = () => {},
  transcript?: string,
): Promise<Streamed> {
  let hear: (bytes: Uint8Array) => void = () => {};
  const channel: ByteChannel = {
    name: 'a board that streams',
    write: async () => {},
    onData: (listener) => {
      hear = listener;
      return () => {};
    },
    onClose: () => () => {},
    close: async () => {},
  };
  let written = 0;
  const out: TermOutput = {
    ...SIZE,
    write: (frame) => {
      written += frame.length;
      onFrame(frame);
      return true;
    },
    on: () => {},
    off: () => {},
  };
  const end = new AbortController();
  const keyboard = { onBytes: () => () => {}, close: () => {} };
  const machine = await machineAt('sim:', {});
  const shown = showTerm(
    { machine, channel, baud: 115_200, settings: { kind: 'vt100' }, ...(transcript && { transcript }) },
    { keyboard, out, signal: end.signal },
  );
  const bytes = encode(text);
  const before = process.cpuUsage();
  const began = performance.now();
  await new Promise<void>((resolve) => {
    let sent = 0;
    const timer = setInterval(() => {
      const due = Math.min(bytes.length, Math.floor(((performance.now() - began) / 1000) * BYTES_PER_SECOND));
      if (due > sent) hear(bytes.subarray(sent, due));
      sent = due;
      if (sent < bytes.length) return;
      clearInterval(timer);
      resolve();
    }, READ);
  });
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - began);
  // The last frame.
  await new Promise((resolve) => setTimeout(resolve, 100));
  end.abort();
  await shown;
  return { share, written };
}

/** Cells of the board's screen that the user's terminal does not show as they are. */
async function wrongCells(text: string): Promise<number> {
  const board = new Terminal('vt100');
  board.write(encode(text));
  const user = new Terminal('vt100', SIZE);
  await stream(text, (frame) => {
    if (!frame.includes('\x1b[?1049l')) user.write(encode(frame));
  });
  let wrong = 0;
  for (let row = 0; row < 24; row++) {
    const [wanted, got] = [board.screen.line(row), user.screen.line(row)];
    wrong += wanted.characters.filter(
      (code, column) =>
        code !== got.characters[column] || wanted.attributes[column] !== got.attributes[column],
    ).length;
  }
  return wrong;
}

/** Bytes of a listing that are not in the transcript of it. */
async function lostBytes(text: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ulm-'));
  try {
    const path = join(folder, 'log.txt');
    await stream(text, undefined, path);
    const shown = readFileSync(path, 'utf8').replace(/^.*\n/, '');
    const sent = text.replaceAll('\r', '');
    let same = 0;
    while (same < sent.length && shown[same] === sent[same]) same++;
    return sent.length - same;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function bench(): Promise<void> {
  const length = SECONDS * BYTES_PER_SECOND;
  const streams = { 'a listing': listing(length), 'a full-screen program': fullScreen(length) };
  for (const [title, text] of Object.entries(streams)) {
    const { share, written } = await stream(text);
    const wrong = await wrongCells(text.slice(0, length / 5));
    console.log(`  ${title}, ${length} bytes at 115,200 baud`);
    console.log(
      `    ${(100 * share).toFixed(1)}% of a core, ${Math.round(written / SECONDS)} bytes/s to the terminal`,
    );
    console.log(`    ${wrong} cells of the screen differ from what was sent`);
  }
  console.log(
    `  ${await lostBytes(streams['a listing'])} bytes of the listing are missing in its transcript`,
  );
  const began = process.cpuUsage();
  const terminal = new Terminal('vt100');
  for (let round = 0; round < 10; round++) terminal.write(encode(streams['a listing']));
  const { user } = process.cpuUsage(began);
  console.log(
    `  the emulation alone: ${Math.round((10 * length) / (user / 1e6)).toLocaleString('en')} bytes/s`,
  );
}
