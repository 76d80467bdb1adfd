/** The signals that the other end drives. */
export interface InputSignals {
  readonly cts: boolean;
  readonly dsr: boolean;
  readonly dcd: boolean;
}

/** The signals that we drive; what is not named stays as it is. */
export interface OutputSignals {
  readonly dtr?: boolean;
  readonly rts?: boolean;
  /** The break: the line held at space as long as it is on. */
  readonly brk?: boolean;
}

/** What can be done to a line besides bytes. The methods reject with `line-lost` when the line is gone. */
export interface LineControl {
  /**
   * Changes the speed, once what was written has left; what was received and not yet heard may be lost.
   * @throws TransferError `bad-line` when the port cannot do it
   */
  setBaud(baud: number): Promise<void>;
  /** A line without signals, as a pseudo terminal, ignores it. */
  setSignals(signals: OutputSignals): Promise<void>;
  /** `undefined` for a line without signals. */
  getSignals(): Promise<InputSignals | undefined>;
  /** Discards what was written and has not left, and what was received and not yet heard. */
  purge(): Promise<void>;
  /** Resolves when what was written has left the port; only where that can be known. */
  drain?(): Promise<void>;
}
