import { erase, isThere, rename } from '../ccp.js';
import { wake } from '../console.js';
import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import { crcOfRecords } from '../records.js';
import { Reporter } from './events.js';
import type { FileOptions, FileResult, PutOptions, VerifiedBy } from './file.js';
import { Place } from './place.js';
import { beginsAs, selfCheck } from './self-check.js';
import type { Session } from './session.js';
import { settled } from './settled.js';
import { verifyFile } from './verify.js';

/** What is on the board, as far as we know. */
type OnBoard = 'unseen' | 'untouched' | 'temporary' | 'changing' | 'new';

/** Brings one file to the board. */
export class FilePut {
  readonly #report: Reporter;
  readonly #name: string;
  readonly #temporary: string;
  #board: OnBoard = 'unseen';
  #place: Place | undefined;

  constructor(
    readonly session: Session,
    readonly file: FileOptions,
    readonly options: PutOptions,
  ) {
    this.#report = new Reporter(options.onEvent);
    this.#name = file.target.name;
    const [stem, ...type] = this.#name.split('.');
    this.#temporary = [stem === 'ULMNEW' ? 'ULMTEMP' : 'ULMNEW', ...type].join('.');
    if (file.data.length === 0) {
      throw new TransferError('bad-name', `${this.#name} is empty.`, {
        remedy: 'Receivers drop empty files: leave it out.',
      });
    }
  }

  /**
   * Sends the file under a temporary name, has it checked and gives it its name: an old file of that name is erased
   * only when the new one is known to have arrived. Where it fails, the error says what is on the board then.
   * @param then what is still done in the file's user area
   */
  *run<T>(then: (put: FilePut, result: FileResult) => Protocol<T>): Protocol<T> {
    try {
      if (!this.session.receiver.console) return yield* then(this, yield* this.#byHand());
      const place = yield* this.#connect();
      const result = yield* this.#put(place);
      const value = yield* then(this, result);
      return value;
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      this.#report.failed(error.message);
      const state = yield* this.#tidy(error);
      throw new TransferError(error.code, `${error.message}${state}`, { ...error.detail, cause: error });
    }
  }

  get report(): Reporter {
    return this.#report;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  *#connect(): Protocol<Place> {
    this.#report.begin('connect', 'Looking for the CP/M prompt.');
    const prompt = yield* this.session.prompt();
    const place = new Place(this.file.target, prompt, this.session.options.profile);
    this.#place = place;
    this.#report.file = place.named(this.#name);
    this.#report.done(`CP/M answers at ${prompt.drive}>.`);
    return place;
  }

  *#put(place: Place): Protocol<FileResult> {
    const file = place.named(this.#name);
    yield* place.go('user');
    this.#board = 'untouched';
    const kept = yield* this.#mayKeep(place, file);
    if (kept !== undefined) {
      yield* place.go('nowhere');
      return kept;
    }
    const { data } = this.file;
    // Left over from a transfer that was broken off.
    this.#board = 'temporary';
    yield* erase(place.file(this.#temporary));
    this.#report.begin(
      'upload',
      `Sending ${data.length.toLocaleString('en')} bytes as ${place.named(this.#temporary)}.`,
    );
    const uploaded = yield* this.session.upload(place, this.#temporary, data, {
      onProgress: this.#report.progress,
      onHint: (text) => this.#report.hint(text),
    });
    const { bytes, blocks, retries } = uploaded.sent;
    this.#report.done('Sent.', { bytes, of: data.length, blocks, retries });
    const verified = yield* verifyFile(this.session, place, this.#temporary, this.file, uploaded, {
      verify: this.options.verify ?? 'auto',
      report: this.#report,
    });
    this.#board = 'changing';
    yield* erase(place.file(this.#name));
    yield* this.#rename();
    yield* place.go('nowhere');
    return { file, outcome: 'sent', uploaded, ...(verified === undefined ? {} : { verified }) };
  }

  /** Where a file of that name is there and stays: because it is the same, or because the user wants it so. */
  *#mayKeep(place: Place, file: string): Protocol<FileResult | undefined> {
    const { overwrite = 'erase', force = false } = this.options;
    if (overwrite === 'erase' && force) return undefined;
    if (!(yield* isThere(place.file(this.#name)))) return undefined;
    const verified = force ? undefined : yield* this.#same(place);
    if (verified !== undefined) {
      this.#report.begin('upload', `Looking at ${file} on the board.`);
      this.#report.done('The same file is on the board already.', { skipped: true });
      return { file, outcome: 'skipped', verified };
    }
    if (overwrite === 'erase') return undefined;
    if (overwrite === 'refuse') {
      throw new TransferError('file-exists', `${file} is on the board already, and may not be overwritten.`, {
        remedy: 'Allow to overwrite it, or choose another name.',
      });
    }
    if (yield* settled(overwrite(file))) return undefined;
    return { file, outcome: 'kept' };
  }

  /** Whether the file on the board is ours already, and how that was found. */
  *#same(place: Place): Protocol<VerifiedBy | undefined> {
    const { data, selfCheckCrc } = this.file;
    if (selfCheckCrc !== undefined) {
      if (!(yield* beginsAs(place.file(this.#name), data))) return undefined;
      try {
        yield* selfCheck(place.file(this.#name.replace(/\.COM$/, '')), selfCheckCrc);
        return 'program';
      } catch (error) {
        if (!(error instanceof TransferError) || !OTHER_FILE.has(error.code)) throw error;
        return undefined;
      }
    }
    if (this.session.options.tools === undefined) return undefined;
    const crc = yield* this.session.crcOf(place, this.#name);
    return crc === crcOfRecords(data) ? 'crc-tool' : undefined;
  }

  /** A machine whose console is not ours: it goes under its own name, and the user looks after the rest. */
  *#byHand(): Protocol<FileResult> {
    const { target, data } = this.file;
    const file = `${target.drive === undefined ? '' : `${target.drive}${target.user ?? ''}:`}${target.name}`;
    const { profile, blockSize } = this.session.options;
    this.#report.file = file;
    this.#report.begin('upload', `Sending ${data.length.toLocaleString('en')} bytes as ${file}.`);
    const uploaded = yield* this.session.receiver.upload({
      file,
      user: target.user ?? 0,
      note: profile.receiver,
      data,
      ...(blockSize === undefined ? {} : { blockSize }),
      onProgress: this.#report.progress,
      onHint: (text) => this.#report.hint(text),
    });
    const { bytes, blocks, retries } = uploaded.sent;
    this.#report.done('Sent; the board has still to check it.', { bytes, of: data.length, blocks, retries });
    return { file, outcome: 'sent', uploaded };
  }

  /** The last step of the replacement; it has worked when the temporary file is gone. */
  *#rename(): Protocol<void> {
    const place = this.#place!;
    const from = place.file(this.#temporary);
    const said = yield* rename(from, place.file(this.#name));
    if (yield* isThere(from)) {
      throw new TransferError('board-file', `${this.#temporary} could not be renamed to ${this.#name}.`, {
        evidence: `REN said "${said}", and ${from} is still there`,
        remedy: `The old file may be read-only: STAT ${place.file(this.#name)} $R/W.`,
      });
    }
    this.#board = 'new';
  }

  /** Takes away what is half done, as far as the console answers; says what is on the board then. */
  *#tidy(error: TransferError): Protocol<string> {
    const place = this.#place;
    if (place === undefined) return '';
    const from = place.file(this.#temporary);
    if (error.lineWorks && this.#board !== 'unseen') {
      yield* this.#attempt(place, function* (this: FilePut) {
        if (this.#board === 'temporary') {
          yield* erase(from, 10_000);
          this.#board = 'untouched';
        }
        // The new file is known to be whole: a user who cancels between two commands is not left without one.
        if (error.code === 'cancelled' && this.#board === 'changing') yield* this.#rename();
      });
    }
    const file = place.named(this.#name);
    const temporary = place.named(this.#temporary);
    switch (this.#board) {
      case 'unseen':
        return '';
      case 'untouched':
        return ` ${file} on the board, if there was one, is as it was.`;
      case 'temporary':
        return ` ${file} on the board, if there was one, is as it was; a broken ${temporary} may be there too.`;
      case 'changing':
        return ` ${temporary} on the board is the whole new file, and ${file} is the old one or gone: type ERA ${place.file(this.#name)} and REN ${place.file(this.#name)}=${this.#temporary}`;
      case 'new':
        return ` ${file} on the board is the new file.`;
    }
  }

  /** Does something at the prompt, if there is one; a failure here only leaves things as they are. */
  *#attempt(place: Place, work: (this: FilePut) => Protocol<void>): Protocol<void> {
    try {
      yield* wake({ patience: 1500 });
      yield* place.go('user');
      yield* work.call(this);
      yield* place.go('nowhere');
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
    }
  }
}

/** What a check says of a file that is simply another one. */
const OTHER_FILE = new Set<string>(['damaged', 'not-verified', 'no-answer']);
