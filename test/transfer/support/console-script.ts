import { drive, type Outcome } from '../../../transfer/drive.js';
import { TransferError } from '../../../transfer/errors.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { VirtualClock } from './virtual-time.js';

/** One exchange of a transcript: what has to be typed, and what the console says to it. */
export interface Line {
  /** Ends in CR where a return is typed. Compared after the echo was taken off. */
  readonly typed: string;
  readonly said?: string;
  /** Then a receiver takes a file, and says this after it. */
  readonly thenReceives?: string;
  /** Milliseconds before it answers; 5 if not given. */
  readonly after?: number;
}

export interface ConsoleOptions {
  /** The console of CP/M echoes; true if not given. */
  readonly echo?: boolean;
  /** Changes what is echoed for a character, by its place in all that was typed. */
  readonly echoOf?: (character: string, place: number) => string;
  /** The user cancels a moment after this line was typed. */
  readonly cancelAfter?: string;
  /** What the receiver is made with. */
  readonly receive?: Parameters<typeof xmodemReceive>[0];
}

/** Plays a transcript: the console of a board as data. */
export function play<T>(protocol: Protocol<T>, lines: readonly Line[], options: ConsoleOptions = {}) {
  const clock = new VirtualClock();
  const { echo = true, echoOf = (character) => character } = options;
  let outcome: Outcome<T> | undefined;
  let at = 0;
  let typed = '';
  let place = 0;
  let all = '';
  const files: Uint8Array[] = [];
  const unexpected: string[] = [];
  let receiving: ReturnType<typeof drive> | undefined;

  const say = (text: string, after = 1) => {
    if (text === '') return;
    clock.after(after, () => driven.receive(Uint8Array.from(text, (c) => c.charCodeAt(0))));
  };
  const receive = (then: string) => {
    receiving = drive(
      xmodemReceive({ doubtEnd: false, ...options.receive }),
      {
        write(bytes, done) {
          say(String.fromCharCode(...bytes));
          done();
        },
      },
      clock,
      (end) => {
        receiving = undefined;
        if ('value' in end) {
          files.push(end.value.bytes);
          say(then, 5);
        } else {
          say('\r\n\r\n++ Receive cancelled ++\r\n++ Partial file deleted ++\r\n\r\nA>', 5);
        }
      },
    );
  };
  const hear = (character: string) => {
    all += character;
    typed += character;
    if (echo && character >= ' ') say(echoOf(character, place));
    place++;
    const line = lines[at];
    if (line === undefined) {
      if (character < ' ') unexpected.push(typed);
      if (character < ' ') typed = '';
      return;
    }
    if (!line.typed.startsWith(typed)) {
      // A key that the transcript does not know is a mistake of the dialogue, except the wiping of a line.
      if (character === '\x18' || character < ' ') typed = '';
      if (character !== '\x18') unexpected.push(JSON.stringify(character));
      return;
    }
    if (typed !== line.typed) return;
    typed = '';
    at++;
    say(line.said ?? '', line.after ?? 5);
    if (line.typed === options.cancelAfter)
      clock.after(1, () => driven.interrupt(new TransferError('cancelled', 'Cancelled.')));
    if (line.thenReceives !== undefined) {
      const { thenReceives } = line;
      clock.after(50, () => receive(thenReceives));
    }
  };

  const driven = drive(
    protocol,
    {
      write(bytes, done) {
        const copy = bytes.slice();
        clock.after(0, () => {
          if (receiving !== undefined) receiving.receive(copy);
          else for (const byte of copy) hear(String.fromCharCode(byte));
        });
        done();
      },
    },
    clock,
    (end) => {
      outcome = end;
    },
  );
  clock.runUntil(() => outcome !== undefined);
  const ended = outcome!;
  return {
    value: 'value' in ended ? ended.value : undefined,
    error: 'error' in ended ? ended.error : undefined,
    /** Lines of the transcript that were not reached. */
    left: lines.slice(at).map((line) => line.typed),
    unexpected,
    typed: all,
    files,
    time: clock.now(),
  };
}
