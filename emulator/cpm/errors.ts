/** An error of the emulator that a user can meet. */
export class EmulatorError extends Error {
  /**
   * @param code a short word for programs
   * @param message what happened
   * @param evidence what was seen
   * @param remedy what to do
   */
  constructor(
    readonly code: string,
    message: string,
    readonly evidence: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmulatorError';
  }
}

/** What the BDOS says after `Bdos Err On A: `. */
export type BdosErrorText = 'Bad Sector' | 'Select' | 'R/O' | 'File R/O';

/** Thrown within a call that ends in the BDOS's own error message. */
export class BdosError extends Error {
  /** @param drive 0 = A … 15 = P */
  constructor(
    readonly text: BdosErrorText,
    readonly drive: number,
    options?: ErrorOptions,
  ) {
    super(`Bdos Err On ${String.fromCharCode((0x41 + drive) & 0xff)}: ${text}`, options);
    this.name = 'BdosError';
  }
}
