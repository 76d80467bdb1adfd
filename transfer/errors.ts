/** What can go wrong between here and the board. */
export type TransferErrorCode =
  // the port
  | 'no-port'
  | 'permission'
  | 'busy'
  | 'not-a-tty'
  | 'refused'
  | 'host-unknown'
  | 'open-failed'
  | 'bad-line'
  // the line
  | 'line-lost'
  | 'write-stalled'
  | 'cancelled'
  | 'log-failed'
  | 'log-differs'
  // the protocol
  | 'no-receiver'
  | 'no-sender'
  | 'peer-cancelled'
  | 'too-many-retries'
  | 'end-not-acknowledged'
  | 'out-of-step'
  | 'too-large'
  // the dialogue
  | 'no-answer'
  | 'garbled-line'
  | 'receiver-failed'
  | 'receiver-missing'
  | 'damaged'
  | 'not-verified'
  | 'board-file'
  | 'start-failed'
  | 'file-exists'
  | 'no-route'
  | 'load-failed'
  | 'bad-hex'
  | 'bad-name';

/** A failure that a user can meet: what happened, what was seen, what to do. */
export class TransferError extends Error {
  override readonly name = 'TransferError';

  constructor(
    /** Short and stable, for programs. */
    readonly code: TransferErrorCode,
    /** What happened, one sentence. */
    message: string,
    readonly detail: {
      /** What was seen: bytes in visible form, or the operating system's words. */
      readonly evidence?: string;
      /** What to do about it. */
      readonly remedy?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, detail.cause === undefined ? {} : { cause: detail.cause });
  }

  get evidence(): string {
    return this.detail.evidence ?? '';
  }

  get remedy(): string {
    return this.detail.remedy ?? '';
  }

  /** Whether bytes can still be sent after it. */
  get lineWorks(): boolean {
    return this.code !== 'line-lost' && this.code !== 'write-stalled';
  }
}
