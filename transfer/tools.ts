/** A program of ours for the board, as it goes onto a disk. */
export interface BoardTool {
  /** The name of its file: `ULMRX.COM`. */
  readonly file: string;
  /** Whole records of 128 bytes. */
  readonly com: Uint8Array;
  /** CRC-16 of all of `com`, as `crc16` has it. */
  readonly crc: number;
}

/** Our programs for the board, made elsewhere: this room knows how to talk to them, not how they are built. */
export interface BoardTools {
  /** Takes one file by XMODEM-CRC or 1K over the console: `ULMRX B:FOO.COM`. */
  readonly receiver: BoardTool & {
    readonly says: {
      /** The file is made, and invitations follow. */
      readonly ready: RegExp;
      /** The file is written, closed and read back; the first group is the CRC of its records in hex. */
      readonly success: RegExp;
      /** Without a name: the first group is the CRC of the program itself. */
      readonly self: RegExp;
      /** By what is wrong: `exists`, `disk-full`, ... */
      readonly failures: Readonly<Record<string, RegExp>>;
    };
  };
  /** Says the CRC of a file: `ULMCRC B:FOO.COM`. */
  readonly crcTool: BoardTool & {
    readonly says: {
      /** The first group is the CRC of the file's records in hex digits. */
      readonly success: RegExp;
    };
  };
  /** Sends one file by XMODEM over the console, for the way back: `ULMTX B:FOO.COM`. */
  readonly sender?: BoardTool & {
    readonly says: {
      /** The file is open, and an invitation is waited for. */
      readonly ready: RegExp;
      /** All of the file was taken. */
      readonly success: RegExp;
      /** By what is wrong: `no-file`, `no-receiver`, ... */
      readonly failures: Readonly<Record<string, RegExp>>;
    };
  };
}
