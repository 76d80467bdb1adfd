import type { BoardProfile } from '../hardware-notes/index.js';
import { CHAT_PROMPT } from './chat.js';
import { BDOS_ERROR, command, failBdos, PROMPT, type Prompt, typeLine, wake } from './console.js';
import { TransferError } from './errors.js';
import { expect } from './expect.js';
import { printable } from './printable.js';
import type { Protocol } from './protocol.js';
import { receivers } from './receivers/index.js';
import { type Uploaded, upload } from './receivers/receiver.js';
import type { BlockSize } from './xmodem/block.js';

/** The parts of a deployment, in their order. */
export type DeployStep = 'connect' | 'upload' | 'verify' | 'start';

/** What happens, for a user who watches. */
export interface DeployEvent {
  readonly step: DeployStep;
  readonly state: 'begin' | 'progress' | 'done' | 'failed';
  /** One short sentence. */
  readonly detail: string;
  /** Of the file, acknowledged by the board. */
  readonly bytes?: number;
  readonly of?: number;
  readonly blocks?: number;
  readonly retries?: number;
}

export interface DeployOptions {
  readonly profile: BoardProfile;
  /** Name of the program on the board, without a type: `CHAT`. */
  readonly name: string;
  /** The `.COM` file; at least one byte. */
  readonly data: Uint8Array;
  /**
   * What the program's `/V` has to answer: `CRC 1A2B OK` somewhere in its output. If not given, nothing is run
   * before it takes the place of the old one.
   */
  readonly expectedCrc?: number;
  /** Where it goes, A to P. If not given, where the console stands, or what the profile says in place of that. */
  readonly drive?: string;
  /** Start the program at the end; true if not given. */
  readonly start?: boolean;
  /** If not given, as the profile says. */
  readonly blockSize?: 'auto' | BlockSize;
  readonly onEvent?: (event: DeployEvent) => void;
}

export interface Deployed {
  /** The file on the board, `A:CHAT.COM`. */
  readonly file: string;
  readonly uploaded: Uploaded;
  /** Whether the board's own check of the file was seen. */
  readonly verified: boolean;
  /** What the program printed up to its first prompt, if it was started. */
  readonly greeting?: string;
}

/** A program loads from a slow disk and adds up 40 KB. */
const VERIFY_LIMIT = 120_000;
const START_LIMIT = 60_000;

/**
 * Brings a program to a CP/M machine: finds the prompt, sends the file under a temporary name, has the board check
 * it, puts it in the place of the old one and starts it. The old file is erased only when the new one is known to
 * be whole; when something fails the error says what is on the board then.
 * @throws TransferError `bad-name`, `damaged`, `not-verified`, `board-file`, `start-failed` and those of the parts
 */
export function* deploy(options: DeployOptions): Protocol<Deployed> {
  return yield* new Deployment(options).run();
}

/** What is on the board, as far as we know. */
type OnBoard = 'unseen' | 'untouched' | 'temporary' | 'changing' | 'new';

class Deployment {
  readonly #options: DeployOptions;
  #step: DeployStep = 'connect';
  #board: OnBoard = 'unseen';
  #prefix = '';
  readonly #name: string;
  readonly #temporary: string;

  constructor(options: DeployOptions) {
    this.#options = options;
    this.#name = options.name.toUpperCase();
    this.#temporary = this.#name === 'ULMNEW' ? 'ULMTEMP' : 'ULMNEW';
    if (!/^[A-Z0-9][A-Z0-9$-]{0,7}$/.test(this.#name)) {
      throw new TransferError('bad-name', `${options.name} is no name for a program.`, {
        remedy: 'Use up to 8 letters and digits, without a type.',
      });
    }
    if (options.data.length === 0) {
      throw new TransferError('bad-name', 'The program is empty.', { remedy: 'Build it first.' });
    }
  }

  *run(): Protocol<Deployed> {
    try {
      yield* this.#connect();
      const uploaded = yield* this.#upload();
      const verified = yield* this.#verify();
      yield* this.#replace();
      const greeting = this.#options.start === false ? undefined : yield* this.#start();
      return { file: this.#file(), uploaded, verified, ...(greeting === undefined ? {} : { greeting }) };
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      this.#event('failed', error.message);
      const state = yield* this.#tidy(error);
      throw new TransferError(error.code, `${error.message}${state}`, { ...error.detail, cause: error });
    }
  }

  *#connect(): Protocol<void> {
    this.#begin('connect', 'Looking for the CP/M prompt.');
    const prompt = yield* wake();
    this.#prefix = this.#driveFor(prompt);
    // Left over from a deployment that was broken off.
    this.#board = 'temporary';
    yield* command(`ERA ${this.#file(this.#temporary)}`);
    this.#event('done', `CP/M answers at ${prompt.drive}>.`);
  }

  #driveFor(prompt: Prompt): string {
    const { drive, profile } = this.#options;
    const wanted = drive ?? profile.writeInstead[prompt.drive] ?? prompt.drive;
    const letter = wanted.replace(/:$/, '').toUpperCase();
    if (!/^[A-P]$/.test(letter)) {
      throw new TransferError('bad-name', `${wanted} is no drive.`, { remedy: 'Drives are A to P.' });
    }
    return `${letter}:`;
  }

  *#upload(): Protocol<Uploaded> {
    const { profile, data, blockSize = profile.receiver.blockSize } = this.#options;
    this.#begin('upload', `Sending ${data.length} bytes as ${this.#file(this.#temporary)}.`);
    const uploaded = yield* upload(receivers[profile.receiver.kind], this.#file(this.#temporary), data, {
      programs: profile.receiver.programs,
      blockSize,
      onProgress: (progress) =>
        this.#options.onEvent?.({ step: 'upload', state: 'progress', detail: 'Sending.', ...progress }),
    });
    const { bytes, blocks, retries } = uploaded.sent;
    const { onEvent } = this.#options;
    onEvent?.({ step: 'upload', state: 'done', detail: 'Sent.', bytes, of: data.length, blocks, retries });
    return uploaded;
  }

  /** Has the program check itself. */
  *#verify(): Protocol<boolean> {
    const { expectedCrc } = this.#options;
    this.#begin('verify', 'The board checks the file.');
    if (expectedCrc === undefined) {
      this.#event('done', 'Not checked: no CRC is known.');
      return false;
    }
    const expected = expectedCrc.toString(16).toUpperCase().padStart(4, '0');
    let text = '';
    let crc: string | undefined;
    let verdict: string | undefined;
    // Noise in the answer is no fault of the file: it is asked again once.
    for (let attempt = 0; attempt < 2 && crc === undefined; attempt++) {
      ({ text } = yield* command(`${this.#prefix}${this.#temporary} /V`, { within: VERIFY_LIMIT }));
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
    this.#event('done', `The board says CRC ${crc} OK.`);
    return true;
  }

  /** Puts the new file in the place of the old one. */
  *#replace(): Protocol<void> {
    this.#board = 'changing';
    yield* command(`ERA ${this.#file()}`);
    yield* this.#rename();
  }

  /** The last step of the replacement; it has worked when the temporary file is gone. */
  *#rename(): Protocol<void> {
    const { text } = yield* command(`REN ${this.#file()}=${this.#temporary}.COM`);
    const listed = yield* command(`DIR ${this.#file(this.#temporary)}`);
    if (listed.text.toUpperCase().includes(this.#temporary)) {
      throw new TransferError(
        'board-file',
        `${this.#temporary}.COM could not be renamed to ${this.#name}.COM.`,
        {
          evidence: `REN said "${printable(text)}", DIR "${printable(listed.text)}"`,
          remedy: `The old file may be read-only: STAT ${this.#file()} $R/W.`,
        },
      );
    }
    this.#board = 'new';
  }

  *#start(): Protocol<string> {
    this.#begin('start', `Starting ${this.#file()}.`);
    const line = `${this.#prefix}${this.#name}`;
    yield* typeLine(line);
    const found = yield* expect(
      { chat: CHAT_PROMPT, prompt: PROMPT, bdos: BDOS_ERROR },
      { send: Uint8Array.of(0x0d), within: START_LIMIT },
    );
    if (found.key === 'chat') {
      this.#event('done', 'The program is running.');
      return found.text.replace(/^[\r\n]+/, '').replace(/[\r\n]*> $/, '');
    }
    if (found.key === 'bdos') return yield* failBdos(line, found.match);
    throw new TransferError('start-failed', 'The program did not come to its prompt.', {
      evidence: found.text === '' ? 'nothing was received' : `received "${printable(found.text)}"`,
      remedy: `Start it by hand: ${line}`,
    });
  }

  /** Takes away what is half done, as far as the console answers; says what is on the board then. */
  *#tidy(error: TransferError): Protocol<string> {
    if (error.lineWorks && this.#board === 'temporary')
      yield* this.#attempt(function* (this: Deployment) {
        yield* command(`ERA ${this.#file(this.#temporary)}`, { within: 10_000 });
        this.#board = 'untouched';
      });
    // The new file is known to be whole: a user who cancels between two commands is not left without a program.
    if (error.code === 'cancelled' && this.#board === 'changing') yield* this.#attempt(this.#rename);
    const file = this.#file();
    const temporary = this.#file(this.#temporary);
    switch (this.#board) {
      case 'unseen':
        return '';
      case 'untouched':
        return ` ${file} on the board, if there was one, is as it was.`;
      case 'temporary':
        return ` ${file} on the board, if there was one, is as it was; a broken ${temporary} may be there too.`;
      case 'changing':
        return ` ${temporary} on the board is the whole new program, and ${file} is the old one or gone: type ERA ${file} and REN ${file}=${this.#temporary}.COM`;
      case 'new':
        return ` ${file} on the board is the new program.`;
    }
  }

  /** Does something at the prompt, if there is one; a failure here only leaves things as they are. */
  *#attempt(work: (this: Deployment) => Protocol<void>): Protocol<void> {
    try {
      yield* wake({ patience: 1500 });
      yield* work.call(this);
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
    }
  }

  #file(name = this.#name): string {
    return `${this.#prefix}${name}.COM`;
  }

  #begin(step: DeployStep, detail: string): void {
    this.#step = step;
    this.#event('begin', detail);
  }

  #event(state: DeployEvent['state'], detail: string): void {
    this.#options.onEvent?.({ step: this.#step, state, detail });
  }
}
