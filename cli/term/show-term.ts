/** The terminal in the world: the line, the keyboard, the screen, files. All else in this folder is pure. */

import type { TerminalKind } from '../../emulator/index.js';
import { type ByteChannel, pacedChannel, TransferError } from '../../transfer/index.js';
import { comesBack, type Machine } from '../job/machine.js';
import type { Keyboard } from '../keyboard.js';
import { toProblem } from '../problem.js';
import { Display } from './display.js';
import { frame } from './frame.js';
import { type Input, KeyDecoder } from './keys.js';
import { PaintLoop, type TermOutput } from './paint-loop.js';
import { reduce } from './reduce.js';
import {
  DEFAULT_SETTINGS,
  type Effect,
  initialState,
  type Size,
  type TermEvent,
  type TermSettings,
  type TermState,
} from './state.js';
import { TranscriptFile } from './transcript.js';
import { type FileTransfer, receiveFile, sendFile } from './transfer-file.js';

export interface ShownTerm {
  readonly machine: Machine;
  /** Open; it is not closed. */
  readonly channel: ByteChannel;
  /** Bits a second, as the line is set. */
  readonly baud: number;
  /** What differs from the usual settings. */
  readonly settings: Partial<TermSettings> & { readonly kind: TerminalKind };
  /** Of the board's screen; 80 by 24 if not given. */
  readonly screen?: Size;
  /** A file that gets the transcript. */
  readonly transcript?: string;
  /** What the board has said already. */
  readonly greeting?: string;
}

export interface TermWorld {
  readonly keyboard: Keyboard;
  readonly out: TermOutput;
  /** Ends it from outside. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970; that of the system if not given. */
  readonly now?: () => number;
}

/** The Escape key sends the first byte of what other keys send: so many milliseconds later it is itself. */
const ESCAPE_WAIT = 30;
const BREAK = 300;
const BELL_SHOWN = 700;
/** A board that takes no character for so long is told of, in milliseconds. */
const STALL = 3000;
/** Characters of a paste between two looks at whether it was stopped. */
const PASTE_PIECE = 32;

/**
 * The board on the user's terminal until the user leaves.
 * @throws TransferError `line-lost` when the line goes away and does not come back; CliError `file` for a
 *   transcript that cannot be written
 */
export async function showTerm(shown: ShownTerm, world: TermWorld): Promise<void> {
  const term = new Term(shown, world);
  await term.shown();
}

class Term {
  readonly #machine: Machine;
  readonly #channel: ByteChannel;
  readonly #world: TermWorld;
  readonly #now: () => number;
  readonly #display: Display;
  readonly #paint: PaintLoop;
  readonly #decoder = new KeyDecoder();
  readonly #undo: (() => unknown)[] = [];
  #state: TermState;
  readonly #opened: TermState;
  #transcript: TranscriptFile | undefined;
  #end: (error?: unknown) => void = () => {};
  readonly #ended: Promise<void>;
  #bells = 0;
  #bellUntil = 0;
  #escape: NodeJS.Timeout | undefined;
  #paste: AbortController | undefined;
  #transfer: AbortController | undefined;
  #overwrite: ((yes: boolean) => void) | undefined;

  constructor(
    { machine, channel, baud, settings, screen, transcript, greeting = '' }: ShownTerm,
    world: TermWorld,
  ) {
    this.#machine = machine;
    this.#channel = channel;
    this.#world = world;
    this.#now = world.now ?? Date.now;
    this.#display = new Display({
      kind: settings.kind,
      ...(screen ?? { columns: 80, rows: 24 }),
      now: this.#now,
      onGone: (line) => this.#write(() => this.#transcript?.line(line)),
    });
    const { out } = world;
    this.#state = initialState({
      port: machine.port,
      size: sizeOf(out),
      settings: { ...DEFAULT_SETTINGS, ...settings },
      hasControl: channel.control !== undefined,
      baud,
      signals: { dtr: machine.line.dtr ?? true, rts: machine.line.rts ?? true },
    });
    this.#opened = this.#state;
    this.#paint = new PaintLoop(out, () =>
      frame(this.#state, this.#display, { bell: this.#now() < this.#bellUntil }),
    );
    this.#ended = new Promise((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(error));
    });
    this.#display.newline = this.#state.settings.newline;
    this.#display.receive(Uint8Array.from(greeting, (character) => character.charCodeAt(0)));
    if (transcript !== undefined) this.#openTranscript(transcript);
  }

  async shown(): Promise<void> {
    const { keyboard, out, signal } = this.#world;
    this.#paint.begin();
    this.#listen(keyboard, out, signal);
    try {
      await this.#ended;
    } finally {
      for (const undo of this.#undo) undo();
      clearTimeout(this.#escape);
      this.#paste?.abort();
      this.#transfer?.abort();
      this.#paint.end();
      this.#closeTranscript();
    }
  }

  #listen(keyboard: Keyboard, out: TermOutput, signal: AbortSignal): void {
    const onResize = () => {
      this.#paint.forget();
      this.#dispatch({ type: 'resized', size: sizeOf(out) });
    };
    const onAbort = () => this.#end();
    out.on('resize', onResize);
    signal.addEventListener('abort', onAbort);
    const channel = this.#channel;
    this.#undo.push(
      keyboard.onBytes((bytes) => this.#typed(bytes)),
      channel.onData((bytes) => this.#received(bytes)),
      comesBack(channel)
        ? channel.onState((state) => this.#lineIs(state === 'back'))
        : channel.onClose((error) => this.#end(lineLost(channel.name, error))),
      () => out.off('resize', onResize),
      () => signal.removeEventListener('abort', onAbort),
    );
    if (signal.aborted) this.#end();
  }

  /** A line that comes back is set as it was opened first, not as it was left. */
  #lineIs(connected: boolean): void {
    this.#dispatch({ type: 'line', connected });
    const { baud, signals } = this.#state;
    const { control } = this.#channel;
    if (!connected || control === undefined) return;
    this.#try(async () => {
      if (baud !== this.#opened.baud) await control.setBaud(baud);
      if (signals !== this.#opened.signals) await control.setSignals(signals);
    });
  }

  #typed(bytes: Uint8Array): void {
    clearTimeout(this.#escape);
    this.#take(this.#decoder.read(bytes));
    if (this.#decoder.pending)
      this.#escape = setTimeout(() => this.#take(this.#decoder.flush()), ESCAPE_WAIT);
  }

  #take(inputs: readonly Input[]): void {
    for (const input of inputs) this.#dispatch({ type: 'input', input });
  }

  #received(bytes: Uint8Array): void {
    // What a transfer says is not for the screen.
    if (this.#transfer !== undefined) return;
    this.#display.receive(bytes);
    const { bells } = this.#display.screen;
    if (bells !== this.#bells) {
      this.#bells = bells;
      this.#bellUntil = this.#now() + BELL_SHOWN;
      setTimeout(() => this.#paint.dirty(), BELL_SHOWN).unref();
    }
    this.#paint.dirty();
  }

  #dispatch(event: TermEvent): void {
    const [state, effects] = reduce(this.#state, event, this.#display);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    this.#paint.dirty();
  }

  #notice(text: string): void {
    this.#dispatch({ type: 'notice', text });
  }

  #do(effect: Effect): void {
    const { control } = this.#channel;
    switch (effect.type) {
      case 'send':
        this.#send(effect.bytes);
        break;
      case 'paste':
        this.#sendPaste(effect.bytes);
        break;
      case 'stop-paste':
        this.#paste?.abort();
        break;
      case 'break':
        this.#try(async () => {
          await control?.setSignals({ brk: true });
          await new Promise((resolve) => setTimeout(resolve, BREAK));
          await control?.setSignals({ brk: false });
        });
        break;
      case 'signals':
        this.#try(async () => {
          await control?.setSignals(effect.signals);
          this.#dispatch({ type: 'signals', signals: effect.signals });
        });
        break;
      case 'baud':
        this.#try(async () => {
          await control?.setBaud(effect.baud);
          this.#dispatch({ type: 'baud', baud: effect.baud });
        });
        break;
      case 'settings':
        this.#display.kind = effect.settings.kind;
        this.#display.newline = effect.settings.newline;
        if (this.#transcript) this.#transcript.stamped = effect.settings.timestamps;
        break;
      case 'clear':
        this.#display.screen.reset();
        break;
      case 'send-file':
        this.#startTransfer((transfer) => sendFile(effect.path, transfer));
        break;
      case 'receive-file':
        this.#startTransfer((transfer) => receiveFile(effect.name, transfer));
        break;
      case 'cancel-transfer':
        this.#transfer?.abort();
        break;
      case 'overwrite':
        this.#overwrite?.(effect.yes);
        break;
      case 'transcript':
        if (effect.path === undefined) this.#closeTranscript();
        else this.#write(() => this.#openTranscript(effect.path as string));
        this.#dispatch({ type: 'transcript', path: this.#transcript?.path });
        break;
      case 'leave':
        this.#end();
        break;
    }
  }

  /** What fails is said in the status line. */
  #try(action: () => Promise<void>): void {
    action().catch((error: unknown) => this.#notice(toProblem(error).what));
  }

  #send(bytes: readonly number[]): void {
    this.#display.sent(bytes, this.#state.settings.echo);
    const stalled = setTimeout(
      () => this.#notice('the board takes no characters: is CTS wired?'),
      STALL,
    ).unref();
    this.#channel
      .write(Uint8Array.from(bytes))
      // A line that is gone says so itself.
      .catch(() => {})
      .finally(() => clearTimeout(stalled));
  }

  /** At the pace that the board stands without flow control: its programs look for keys when they have time. */
  #sendPaste(bytes: readonly number[]): void {
    const before = this.#paste;
    if (before !== undefined) {
      this.#notice('a paste is under way');
      return;
    }
    const { charsPerSecond, rtscts } = this.#machine.profile.line;
    const channel = rtscts ? pacedChannel(this.#channel, { charsPerSecond }) : this.#channel;
    const stop = new AbortController();
    this.#paste = stop;
    const all = async () => {
      for (let at = 0; at < bytes.length && !stop.signal.aborted; at += PASTE_PIECE) {
        this.#dispatch({ type: 'pasting', left: bytes.length - at });
        const piece = bytes.slice(at, at + PASTE_PIECE);
        await channel.write(Uint8Array.from(piece));
        this.#display.sent(piece, this.#state.settings.echo);
      }
    };
    all()
      .catch(() => {})
      .finally(() => {
        this.#paste = undefined;
        this.#dispatch({ type: 'pasting', left: 0 });
      });
  }

  #startTransfer(work: (transfer: FileTransfer) => Promise<string>): void {
    const cancel = new AbortController();
    this.#transfer = cancel;
    const done = (text: string) => {
      this.#transfer = undefined;
      this.#overwrite = undefined;
      this.#write(() => this.#transcript?.note(text));
      this.#dispatch({ type: 'transferred', text });
      // The prompt that the transfer ended with was not shown.
      if (this.#machine.profile.receiver.kind !== 'manual') this.#send([0x0d]);
    };
    work({
      machine: this.#machine,
      channel: this.#channel,
      signal: cancel.signal,
      onProgress: (text) => this.#dispatch({ type: 'progress', text }),
      mayOverwrite: (file) =>
        new Promise((resolve) => {
          this.#overwrite = resolve;
          this.#dispatch({ type: 'confirm', file });
        }),
    }).then(done, (error: unknown) => done(failureText(error)));
  }

  /** @throws CliError `file` */
  #openTranscript(path: string): void {
    const { settings, port } = this.#state;
    this.#transcript = new TranscriptFile(path, { port, now: this.#now(), stamped: settings.timestamps });
    this.#state = { ...this.#state, transcript: path };
  }

  /** Writes what is still on the screen, and ends the file. */
  #closeTranscript(): void {
    const transcript = this.#transcript;
    if (transcript === undefined) return;
    this.#write(() => {
      for (const line of this.#display.rest()) transcript.line(line);
    });
    transcript.close();
    this.#transcript = undefined;
  }

  /** Writes to the transcript; one that cannot be written ends, and the terminal goes on. */
  #write(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#transcript?.close();
      this.#transcript = undefined;
      this.#state = { ...this.#state, transcript: undefined, notice: toProblem(error).what };
    }
  }
}

const sizeOf = ({ columns, rows }: TermOutput): Size => ({ columns: columns || 80, rows: rows || 24 });

function failureText(error: unknown): string {
  const { what, remedy } = toProblem(error);
  return remedy === '' ? what : `${what} ${remedy}`;
}

function lineLost(name: string, error: Error | undefined): Error {
  if (error instanceof TransferError) return error;
  return new TransferError('line-lost', `The line ${name} is gone.`, {
    evidence: error?.message ?? 'it was closed',
    remedy: 'Check the cable and the power of the board; --reconnect waits for it.',
  });
}
