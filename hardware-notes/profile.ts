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

/** The serial line to the board's console. */
export interface ConsoleLine {
  /** Bits a second. */
  readonly baud: number;
  /** 8 if not given. */
  readonly dataBits?: 7 | 8;
  /** None if not given. */
  readonly parity?: 'none' | 'odd' | 'even';
  /** 1 if not given. */
  readonly stopBits?: 1 | 2;
  /** Hardware flow control by RTS and CTS. */
  readonly rtscts: boolean;
  /** The pace that the board stands when RTS and CTS are not wired, in characters a second. */
  readonly charsPerSecond: number;
}

/** The kinds of receivers; transfer/receivers has a dialogue for each. */
export type ReceiverKind =
  /** XM of RomWBW, and the XMODEM 12.5 family that it belongs to. */
  | 'xm'
  /** XMODEM 2.x by Mike Eberhard. */
  | 'xmodem-2'
  /** PCGET by Mike Douglas. */
  | 'pcget'
  /** A program that takes a YMODEM batch. */
  | 'ymodem'
  /** DOWNLOAD by Grant Searle: hex digits in a package of its own. */
  | 'download'
  /** Our own receiver, brought over by a bootstrap. */
  | 'ulmrx'
  /** Any XMODEM receiver that the user starts by hand. */
  | 'manual';

/** How the board receives a file. */
export interface ReceiverNote {
  readonly kind: ReceiverKind;
  /** How the program is called at the prompt; the next is tried where one is missing. Empty for `manual` alone. */
  readonly programs: readonly string[];
  /** Bytes of a block to send with, `auto`: what the receiver invites to. */
  readonly blockSize: 'auto' | 128 | 1024;
  /**
   * The port of the board that the blocks come in by, as the receiver names it: the unit of RomWBW's HBIOS for XM
   * (`3` makes `XM R3`), the digit after `/X` for XMODEM 2.x, the letter for PCGET. If not given, the console.
   */
  readonly port?: string;
  /** The line that starts it, with {program} and {file} in it, where it is not what the kind's dialogue types. */
  readonly command?: string;
}

/** The monitors that take Intel HEX; transfer/routes has the words of each. */
export type MonitorKind = 'scm' | 'romwbw' | 'searle';

/** A monitor in the board's ROM. */
export interface MonitorNote {
  readonly kind: MonitorKind;
  /** What boots CP/M from there without touching the memory from 0100h on: `CPM`. */
  readonly boot?: string;
}

/** The terminals that programs on a board may be installed for; emulator/terminal has each of them. */
export type TerminalName = 'vt100' | 'vt52' | 'adm3a' | 'kaypro' | 'h19';

/** What tells the board from others, for a probe: all of it has to fit. */
export interface Signs {
  /** Programs (`XM.COM`) that are on one of its drives, each of them. */
  readonly programs?: readonly string[];
  /** Programs that are on none. */
  readonly without?: readonly string[];
  /** The monitor that answers. */
  readonly monitor?: MonitorKind;
  /** A pattern in what the console said: a regular expression, read without regard to case. */
  readonly says?: string;
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
  readonly monitor?: MonitorNote;
  /** The terminal that its programs write for; a VT100 if not given. */
  readonly terminal?: TerminalName;
  /** The word at 0006h, the end of a program's memory, where it was seen. */
  readonly tpaTop?: number;
  readonly signs?: Signs;
  /** Drives that cannot be written, and the drive to write to when the console stands on one. */
  readonly writeInstead: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}
