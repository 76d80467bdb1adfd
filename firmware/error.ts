/** A program that cannot be built: what happened, what was seen, what to do. */
export class FirmwareError extends Error {
  override readonly name = 'FirmwareError';

  constructor(
    readonly code: 'too-big' | 'hex-differs',
    message: string,
    readonly evidence: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
