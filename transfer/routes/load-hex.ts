import type { ConsoleLine, MonitorKind } from '../../hardware-notes/index.js';
import { TransferError } from '../errors.js';
import { expect } from '../expect.js';
import { printable } from '../printable.js';
import { recognise } from '../probe/recognise.js';
import type { Protocol } from '../protocol.js';
import { parseIntelHex, recordsOf, type Segment } from './intel-hex.js';
import { dumpedBytes, type Monitor, monitors } from './monitors.js';
import { type Pace, pacesFor, paste, sendAndHear, slowerAndSlower } from './pace.js';

export interface LoadHexOptions {
  /** Intel HEX; records of type 02 to 05 are dropped. */
  readonly hex: string;
  /** Which monitor it is; found out if not given. */
  readonly monitor?: MonitorKind;
  readonly line: Pick<ConsoleLine, 'rtscts'>;
  /** Jumps there when it is loaded: an address, or `first`, that of the first byte. */
  readonly start?: number | 'first';
  /** Looks at the memory afterwards, where the monitor can show it; true if not given. */
  readonly readBack?: boolean;
  readonly onEvent?: (event: LoadEvent) => void;
}

/** How a paste gets on. */
export interface LoadEvent {
  readonly detail: string;
  /** Records that went out. */
  readonly records?: number;
  readonly of?: number;
}

export interface LoadedHex {
  readonly monitor: MonitorKind;
  readonly segments: readonly { readonly address: number; readonly bytes: number }[];
  /** How sure it is: the memory was read and compared, or the monitor's own word alone. */
  readonly verified: 'memory' | 'checksums';
  readonly pace: Pace;
  readonly startedAt?: number;
}

/** With 16 bytes a line has 45 characters, which a console with a buffer of 32 keeps only while it reads. */
const RECORD = 16;
const ANSWER_LIMIT = 15_000;

/**
 * Loads Intel HEX into the memory of a machine that stands at its monitor, more slowly where it fails, compares the
 * memory, and starts it if told to. No file is made.
 * @throws TransferError `bad-hex`, `no-route` where no monitor answers, `load-failed`, `damaged`
 */
export function* loadHex(options: LoadHexOptions): Protocol<LoadedHex> {
  const segments = parseIntelHex(options.hex);
  const kind = options.monitor ?? (yield* findMonitor());
  const monitor = monitors[kind];
  const tell = (detail: string) => options.onEvent?.({ detail });
  const loaded = yield* slowerAndSlower(
    pacesFor(options.line),
    function* (pace): Protocol<{ pace: Pace; verified: LoadedHex['verified'] }> {
      yield* load(monitor, segments, pace, options);
      const verified = options.readBack === false ? 'checksums' : yield* compare(monitor, segments);
      return { pace, verified };
    },
    tell,
  );
  tell(
    loaded.verified === 'memory'
      ? 'The memory was read and is right.'
      : 'The monitor says that it is loaded.',
  );
  const result = {
    monitor: kind,
    segments: segments.map(({ address, bytes }) => ({ address, bytes: bytes.length })),
    ...loaded,
  };
  if (options.start === undefined) return result;
  const startedAt = options.start === 'first' ? segments[0]!.address : options.start;
  yield* sendAndHear(ascii(`${monitor.go(hex(startedAt))}\r`), 200);
  return { ...result, startedAt };
}

function* findMonitor(): Protocol<MonitorKind> {
  const { answerer, evidence } = yield* recognise();
  if (answerer.kind === 'monitor') return answerer.monitor;
  const found = {
    cpm: 'CP/M answers',
    loader: "RomWBW's boot loader answers",
    program: 'a program answers',
    noise: 'what comes is no text',
    silence: 'nothing answers',
  }[answerer.kind];
  throw new TransferError('no-route', `There is no monitor: ${found}.`, {
    evidence: evidence.join('; '),
    remedy:
      answerer.kind === 'loader'
        ? 'Type M to start the monitor.'
        : answerer.kind === 'noise'
          ? "Set the port to the board's baud rate."
          : 'Reset the board to its monitor. Under CP/M send the file instead: ulm send.',
  });
}

/** Sends the records and reads the monitor's answer; a load that is broken off is brought to its end. */
export function* load(
  monitor: Monitor,
  segments: readonly Segment[],
  pace: Pace,
  { onEvent }: Pick<LoadHexOptions, 'onEvent'> = {},
): Protocol<void> {
  const records = recordsOf(segments, RECORD);
  yield* toPrompt(monitor);
  try {
    if (monitor.begin !== undefined) yield* sendAndHear(ascii(monitor.begin), 300);
    let heard = '';
    for (const [at, record] of records.entries()) {
      const last = at === records.length - 1;
      heard += yield* paste(`${record}\r\n`, last ? { ...pace, lineMs: 0 } : pace);
      onEvent?.({ detail: 'Sending records.', records: at + 1, of: records.length });
      throwFailure(monitor, heard);
    }
    yield* answer(monitor, heard);
  } catch (error) {
    if (error instanceof TransferError && error.lineWorks) yield* endLoad(monitor);
    throw error;
  }
}

/** The longest record has 255 bytes of data: so many end records fill it up, and one more ends the file. */
const END_RECORDS = 42;
const END_PACE: Pace = { charMs: 5, lineMs: 100 };

/** Ends a load that lost characters, wherever in a record it stands. */
function* endLoad({ prompt }: Monitor): Protocol<void> {
  for (let sent = 0; sent < END_RECORDS; sent++) {
    const heard = yield* paste(':00000001FF\r\n', END_PACE);
    if (prompt.test(heard)) return;
  }
}

function* answer(monitor: Monitor, before: string): Protocol<void> {
  if (monitor.loaded.test(before)) return;
  const { text } = yield* expect(
    { loaded: { pattern: monitor.loaded }, prompt: { pattern: monitor.prompt, settle: 400 } },
    { within: ANSWER_LIMIT },
  );
  const said = before + text;
  throwFailure(monitor, said);
  if (monitor.loaded.test(said)) return;
  throw new TransferError('load-failed', `There was no word from ${monitor.title} that the file is loaded.`, {
    evidence: said === '' ? 'nothing was received' : `received "${printable(said)}"`,
    remedy: 'Pace the line more slowly; see in a terminal what the monitor says to a record.',
  });
}

function throwFailure({ failures }: Monitor, said: string): void {
  const failure = failures.find(({ sign }) => sign.test(said));
  if (failure === undefined) return;
  throw new TransferError(failure.code, failure.message, {
    evidence: `received "${printable(said)}"`,
    remedy: 'Characters were lost: pace the line more slowly, or wire RTS and CTS.',
  });
}

function* toPrompt({ prompt, title, wake }: Monitor): Protocol<void> {
  let heard = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const found = yield* expect(
      { prompt: { pattern: prompt, settle: 200 } },
      { send: ascii(wake), within: 2000 },
    );
    if (found.key !== undefined) return;
    heard += found.text;
  }
  throw new TransferError('no-answer', `There is no prompt of ${title}.`, {
    evidence: heard === '' ? 'nothing was received' : `received "${printable(heard)}"`,
    remedy: 'Reset the board to its monitor.',
  });
}

/**
 * Compares the memory with what was sent. A monitor that shows no memory in a form that we know is taken at its word.
 * @throws TransferError `damaged`
 */
function* compare(monitor: Monitor, segments: readonly Segment[]): Protocol<LoadedHex['verified']> {
  const { dump } = monitor;
  if (dump === undefined) return 'checksums';
  for (const { address, bytes } of segments) {
    const end = address + bytes.length;
    for (let at = address; at < end; ) {
      yield* toPrompt(monitor);
      const { text } = yield* expect(
        { prompt: { pattern: monitor.prompt, settle: 300 } },
        { send: ascii(`${dump(hex(at))}\r`), within: 10_000, silence: 1500 },
      );
      const shown = dumpedBytes(text);
      if (!shown.has(at)) return 'checksums';
      for (; at < end && shown.has(at); at++) {
        if (shown.get(at) === bytes[at - address]) continue;
        throw new TransferError('damaged', `The memory at ${hex(at)}h is not what was sent.`, {
          evidence: `sent ${hex(bytes[at - address]!).slice(2)}, there is ${hex(shown.get(at)!).slice(2)}`,
          remedy: 'It may be ROM, or the line lost a record: load it elsewhere, or more slowly.',
        });
      }
    }
  }
  return 'memory';
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
