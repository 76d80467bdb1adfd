import { type Board, type BoardOptions, createBoard, MemoryDrive } from '../../../emulator/index.js';

export const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
export const text = (data: Iterable<number> | undefined) => data && String.fromCharCode(...data);

const SLICE = 1 / 1000;

/** A board with a host at the other end of its line, in virtual time. */
export function bench(options: BoardOptions = {}) {
  const drive = new MemoryDrive();
  const board = createBoard({ drives: { A: drive }, ...options });
  let heard: { byte: number; at: number }[] = [];
  board.onLineOut((byte, tStates) => heard.push({ byte, at: tStates / board.clockHz }));
  const pass = (seconds: number) => board.advance(seconds * board.clockHz);
  const host = {
    board,
    drive,
    pass,
    send: (data: string | Iterable<number>) => board.lineIn(typeof data === 'string' ? bytes(data) : data),
    /** What came since the last look, with its times in seconds. */
    timed() {
      const all = heard;
      heard = [];
      return all;
    },
    take: () => text(host.timed().map(({ byte }) => byte)) ?? '',
    /** Sends, lets the time pass, and takes what came. */
    exchange(data: string | Iterable<number>, seconds = 0.2): string {
      host.send(data);
      pass(seconds);
      return host.take();
    },
    /** Sends at so many characters a second, each by itself. */
    paced(data: string | Iterable<number>, rate: number): void {
      for (const byte of typeof data === 'string' ? bytes(data) : data) {
        board.lineIn([byte]);
        pass(1 / rate);
      }
    },
    /** Lets time pass until what came holds the text, and takes all of it. */
    until(wanted: string, seconds = 10): string {
      let shown = '';
      for (let left = seconds; !shown.includes(wanted) && left > 0; left -= 0.01) {
        pass(0.01);
        shown += host.take();
      }
      return shown;
    },
    /** Lets time pass until something comes, and takes the first byte; undefined when the time is over. */
    next(seconds: number): number | undefined {
      for (let left = seconds; heard.length === 0 && left > 0; left -= SLICE) pass(SLICE);
      return heard.shift()?.byte;
    },
  };
  pass(0.1);
  host.take();
  return host;
}

export type Host = ReturnType<typeof bench>;
export type { Board, BoardOptions };

export const [SOH, STX, EOT, ACK, NAK, CAN] = [0x01, 0x02, 0x04, 0x06, 0x15, 0x18];

function sum(data: Uint8Array): number[] {
  return [data.reduce((a, b) => (a + b) & 0xff, 0)];
}

function crc(data: Uint8Array): number[] {
  let register = 0;
  for (const byte of data) {
    for (let bit = 7; bit >= 0; bit--) {
      const carry = (register >> 15) & 1;
      register = ((register << 1) & 0xffff) ^ ((carry ^ (byte >> bit)) & 1 ? 0x1021 : 0);
    }
  }
  return [register >> 8, register & 0xff];
}

/** An XMODEM block as it is on the line, the check by CRC or by sum. */
export function block(number: number, data: Uint8Array, check: 'crc' | 'sum' = 'crc'): Uint8Array {
  const start = data.length === 128 ? SOH : STX;
  const tail = check === 'crc' ? crc(data) : sum(data);
  return Uint8Array.from([start, number & 0xff, 255 - (number & 0xff), ...data, ...tail]);
}

/** Data that is the same nowhere, in so many bytes. */
export const pattern = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 0xff);
