/** How a fact of a profile is known. */
export type Verified =
  /** Read in the program's own source. */
  | 'source'
  /** Documentation, or users' reports. */
  | 'paper'
  /** Seen with the genuine program on an emulated machine with the timing of bytes. */
  | 'emulated'
  /** Seen on the machine itself. */
  | 'hardware';

/** A fact about a board, with where it comes from. */
export interface Note {
  readonly fact: string;
  readonly source: string;
  readonly verified: Verified;
}

/** The serial line to the board's console: always 8 data bits, no parity, one stop bit. */
export interface ConsoleLine {
  /** Bits a second. */
  readonly baud: number;
  /** Hardware flow control by RTS and CTS. */
  readonly rtscts: boolean;
  /** The pace that the board stands when RTS and CTS are not wired, in characters a second. */
  readonly charsPerSecond: number;
}

/** How the board receives a file. */
export interface ReceiverNote {
  /** Which dialogue it speaks; transfer/receivers has one for each. */
  readonly kind: 'xm';
  /** How the program is called at the prompt; the next is tried where one is missing. */
  readonly programs: readonly string[];
  /** Bytes of a block to send with, `auto`: what the receiver invites to. */
  readonly blockSize: 'auto' | 128 | 1024;
}

/** All that is particular to one kind of board; data only. */
export interface BoardProfile {
  /** Short, lower case: how the user names it. */
  readonly name: string;
  readonly title: string;
  /** Of the CPU, in hertz, where it is fixed. */
  readonly clockHz?: number;
  readonly line: ConsoleLine;
  readonly receiver: ReceiverNote;
  /** Drives that cannot be written, and the drive to write to when the console stands on one. */
  readonly writeInstead: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}
