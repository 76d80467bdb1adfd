/**
 * A problem with a model, its files or the text given to it, told so that it can be acted upon.
 *
 * `message` says what happened, `evidence` what was seen, `remedy` what to do about it.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    /** Which problem it is: a short, stable string. */
    readonly code: ModelErrorCode,
    message: string,
    readonly evidence: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Every kind of problem that this room reports. */
export type ModelErrorCode =
  /** Text has a character that a 7-bit console cannot send. */
  | 'text-not-ascii'
  /** The model's numbers or names break a rule of `validate.ts`. */
  | 'model-invalid'
  /** A weight file is damaged or not of the form it claims. */
  | 'weights-damaged'
  /** A weight file is sound but not one of ours, or of a newer form. */
  | 'weights-unsupported'
  /** No weight file of that name or path. */
  | 'weights-not-found'
  /** A weight file could not be read or written. */
  | 'weights-io'
  /** Pairs that cannot be used, line by line. */
  | 'pairs-invalid'
  /** A pair file could not be read. */
  | 'pairs-io';
