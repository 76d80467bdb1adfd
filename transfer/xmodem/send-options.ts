import type { TransferError } from '../errors.js';
import type { Progress } from './progress.js';

/** What all senders of the family can be told. Times are milliseconds. */
export interface SendOptions {
  /** How often one block is repeated; 10 if not given. */
  readonly retries?: number;
  /** The wait for the receiver; 60,000 if not given. */
  readonly firstWait?: number;
  /** The wait for the answer to a block; 60,000 if not given, for a receiver may write its disk. */
  readonly ackWait?: number;
  /** The wait for the answer to the end of the file before it is repeated; 10,000 if not given. */
  readonly endWait?: number;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Reads what the receiver prints beside the protocol (the last 512 characters of it): an error when it says
   * that it has given up, `received` when it says that it has the whole file, which counts only once all
   * blocks were acknowledged and stands for a lost ACK of the end.
   */
  readonly watch?: (heard: string) => 'received' | TransferError | undefined;
}

/** Where a sender ends with one of these, the receiver is told: it does not know. */
export const SENDER_GIVES_UP: ReadonlySet<string> = new Set([
  'cancelled',
  'too-many-retries',
  'end-not-acknowledged',
  'damaged',
]);
