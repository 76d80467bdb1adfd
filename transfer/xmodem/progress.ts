/** How far a transfer is. Counts only what the receiver acknowledged; in a stream, what the line has taken. */
export interface Progress {
  /** Bytes of the file that have arrived, without padding where that is known. */
  readonly bytes: number;
  /** Bytes of the whole file, where they are known. */
  readonly of?: number;
  /** Blocks that have arrived. */
  readonly blocks: number;
  /** Blocks, invitations and ends of file that had to be repeated so far. */
  readonly retries: number;
  /** Of a batch: the file that this is about. */
  readonly file?: string;
}
