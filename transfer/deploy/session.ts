import type { BoardProfile } from '../../hardware-notes/index.js';
import { erase, isThere, quietly } from '../ccp.js';
import { command, type Prompt, wake } from '../console.js';
import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { receiverOf } from '../receivers/index.js';
import type { Downloaded, LineSwitch, Receiver, Uploaded } from '../receivers/receiver.js';
import { crcText } from '../records.js';
import type { BoardTools } from '../tools.js';
import type { BlockSize } from '../xmodem/block.js';
import type { Progress } from '../xmodem/progress.js';
import type { Place } from './place.js';

/** What a session with a board needs to know. */
export interface SessionOptions {
  readonly profile: BoardProfile;
  /** Our programs for the board; without them a receiver of the board's own is needed, and less can be verified. */
  readonly tools?: BoardTools;
  /** If not given, as the profile says. */
  readonly blockSize?: 'auto' | BlockSize;
  /** For a receiver on another port of the board than the console: see `twoLines`. */
  readonly lines?: LineSwitch;
}

/** Who hears of a transfer. */
interface Hearing {
  readonly onProgress?: (progress: Progress) => void;
  readonly onHint?: (text: string) => void;
}

/** SAVE counts in these. */
const PAGE = 256;

/** A CRC over a large file on a floppy disk. */
const CRC_LIMIT = 180_000;

/** What the files of one session have in common: the receiver, and our tools on the board. */
export class Session {
  readonly receiver: Receiver;
  #prompt: Prompt | undefined;
  /** Where the CRC tool is known to be whole. */
  readonly #tooled = new Set<string>();

  constructor(readonly options: SessionOptions) {
    this.receiver = receiverOf(options.profile.receiver.kind, options.tools);
  }

  /** The prompt that the session began at. @throws TransferError `no-answer` */
  *prompt(): Protocol<Prompt> {
    this.#prompt ??= yield* wake();
    return this.#prompt;
  }

  /** Sends a file under a name that is free. */
  *upload(
    place: Place,
    name: string,
    data: Uint8Array,
    { onProgress, onHint }: Hearing = {},
  ): Protocol<Uploaded> {
    const { blockSize, lines } = this.options;
    const stand = this.receiver.logIn;
    const note = yield* this.#receiverAt(place);
    yield* place.go(stand);
    const uploaded = yield* this.receiver.upload({
      file: stand === 'nowhere' ? place.named(name) : place.file(name),
      user: place.user,
      note,
      data,
      stream: this.options.profile.line.rtscts,
      ...(blockSize === undefined ? {} : { blockSize }),
      ...(lines === undefined ? {} : { lines }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(onHint === undefined ? {} : { onHint }),
    });
    yield* place.go('user');
    return uploaded;
  }

  /** Has the receiver's counterpart send a file here. @throws TransferError `no-route` where it has none */
  *download(place: Place, name: string, { onProgress, onHint }: Hearing = {}): Protocol<Downloaded> {
    const { profile, lines } = this.options;
    const { download, logIn, name: program } = this.receiver;
    if (download === undefined) {
      throw new TransferError('no-route', `${program} cannot send a file back.`, {
        remedy:
          'Bring our own programs over (ulm bootstrap), or name a board whose receiver can (ulm boards).',
      });
    }
    yield* this.#ensureSender(place);
    yield* place.go(logIn);
    const downloaded = yield* download({
      file: logIn === 'nowhere' ? place.named(name) : place.file(name),
      user: place.user,
      note: profile.receiver,
      ...(lines === undefined ? {} : { lines }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(onHint === undefined ? {} : { onHint }),
    });
    yield* place.go('user');
    return downloaded;
  }

  /**
   * Has our CRC tool say the CRC of a file, the console being in its user area; the tool is sent first where it is
   * missing or not whole.
   * @throws TransferError `no-route` without tools, `not-verified`
   */
  *crcOf(place: Place, name: string): Protocol<number> {
    const tool = this.options.tools?.crcTool;
    if (tool === undefined) {
      throw new TransferError('no-route', 'There is no program that could check the file on the board.', {
        remedy: 'Hand the CRC tool in, or read the file back.',
      });
    }
    yield* this.#ensure(place, tool);
    return yield* this.#ask(place, tool.says.success, tool.file, name);
  }

  *#ensure(place: Place, tool: BoardTools['crcTool']): Protocol<void> {
    const at = `${place.drive}${place.user}`;
    if (this.#tooled.has(at)) return;
    if (!(yield* isThere(place.file(tool.file))) || !(yield* this.#whole(place, tool))) {
      yield* erase(place.file(tool.file));
      yield* this.upload(place, tool.file, tool.com);
      if (!(yield* this.#whole(place, tool))) {
        yield* quietly(erase(place.file(tool.file)));
        throw new TransferError('not-verified', 'The CRC tool did not arrive whole.', {
          remedy: 'Pace the line more slowly, or check its flow control.',
        });
      }
    }
    this.#tooled.add(at);
  }

  /**
   * CP/M 2.2 finds programs in the console's user area alone. Into another one our receiver is copied by running it,
   * which leaves it in memory as it was loaded, and SAVE.
   * @throws TransferError `receiver-missing` where it is not in the console's own area either
   */
  *#receiverAt(place: Place): Protocol<BoardProfile['receiver']> {
    const { profile, tools } = this.options;
    const note = profile.receiver;
    if (note.kind !== 'ulmrx' || tools === undefined || place.named('') === place.file('')) return note;
    const { file, com, says } = tools.receiver;
    const program = place.file(file.replace(/\.COM$/, ''));
    yield* place.go('user');
    if (!(yield* isThere(place.file(file)))) {
      yield* place.go('nowhere');
      let loaded = false;
      for (const called of note.programs) {
        const { text } = yield* command(called);
        loaded ||= says.self.test(`${text}\r\n`);
        if (loaded) break;
      }
      if (!loaded) {
        throw new TransferError('receiver-missing', 'There is no ULMRX on the board.', {
          evidence: `tried ${note.programs.join(', ')}`,
          remedy: 'Bring it over: ulm bootstrap.',
        });
      }
      yield* place.go('user');
      yield* command(`SAVE ${Math.ceil(com.length / PAGE)} ${place.file(file)}`);
    }
    return { ...note, programs: [program, ...note.programs] };
  }

  /** Our receiver has a program of its own for the way back: it is sent first where it is missing or not whole. */
  *#ensureSender(place: Place): Protocol<void> {
    const sender = this.options.tools?.sender;
    if (this.options.profile.receiver.kind !== 'ulmrx' || sender === undefined) return;
    yield* place.go('user');
    const there = yield* isThere(place.file(sender.file));
    if (there && (yield* this.crcOf(place, sender.file)) === sender.crc) return;
    if (there) yield* erase(place.file(sender.file));
    yield* this.upload(place, sender.file, sender.com);
  }

  /** Whether the tool finds itself whole: what is damaged may do anything, but hardly say this. */
  *#whole(place: Place, tool: BoardTools['crcTool']): Protocol<boolean> {
    try {
      return (yield* this.#ask(place, tool.says.success, tool.file, tool.file)) === tool.crc;
    } catch (error) {
      if (!(error instanceof TransferError) || !MAY_BE_BROKEN.has(error.code)) throw error;
      yield* wake();
      return false;
    }
  }

  *#ask(place: Place, success: RegExp, tool: string, name: string): Protocol<number> {
    const called = place.file(tool.replace(/\.COM$/, ''));
    let text = '';
    for (let attempt = 0; attempt < 2; attempt++) {
      ({ text } = yield* command(`${called} ${place.file(name)}`, { within: CRC_LIMIT }));
      // The line's end belongs to what is looked for, and `command` takes it off.
      const [, crc] = success.exec(`${text}\r\n`) ?? [];
      if (crc !== undefined) return Number.parseInt(crc, 16);
    }
    throw new TransferError('not-verified', `The board did not tell the CRC of ${place.named(name)}.`, {
      evidence: text === '' ? 'nothing was received' : `received "${printable(text)}"`,
      remedy: 'Run the CRC tool by hand and see what it says.',
    });
  }
}

const MAY_BE_BROKEN = new Set<string>(['no-answer', 'not-verified']);

/** The error for a file that has another CRC on the board. */
export function wrongCrc(found: number, expected: number): TransferError {
  return new TransferError('damaged', 'The file was damaged on its way to the board.', {
    evidence: `expected CRC ${crcText(expected)}, the board says ${crcText(found)}`,
    remedy: 'Send it again; if it happens again pace the line or check its flow control.',
  });
}
