/** A failure as the user sees it. */

import { ExitCode, exitCodes } from './exit-codes.js';

export interface Problem {
  /** What happened, one sentence. */
  readonly what: string;
  /** What was seen; may be empty. */
  readonly evidence: string;
  /** What to do; may be empty. */
  readonly remedy: string;
  /** Short and stable, for scripts. */
  readonly code: string;
  readonly exitCode: ExitCode;
}

/** An error of the command line itself. The other rooms throw their own, of the same form. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: 'usage' | 'file' | 'difference' | 'program-stuck' | 'cancelled',
    message: string,
    readonly evidence = '',
    readonly remedy = '',
  ) {
    super(message);
  }
}

/** Anything that was thrown, as a problem. What is not one of our errors is a fault of ours, and says so. */
export function toProblem(thrown: unknown): Problem {
  const error = thrown as Partial<Record<'code' | 'evidence' | 'remedy' | 'message' | 'stack', unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const known = typeof error?.code === 'string' ? exitCodes[error.code] : undefined;
  if (known !== undefined && typeof error.evidence === 'string') {
    return {
      what: text(error.message),
      evidence: error.evidence,
      remedy: text(error.remedy),
      code: text(error.code),
      exitCode: known,
    };
  }
  return {
    what: `ulm met a fault of its own: ${text(error?.message) || String(thrown)}`,
    evidence: text(error?.stack),
    remedy: 'Please report it with the lines above.',
    code: 'internal',
    exitCode: ExitCode.internal,
  };
}

/** A problem as plain lines. */
export function problemLines({ what, evidence, remedy }: Problem): string[] {
  const indented = (head: string, text: string) =>
    text === '' ? [] : text.split('\n').map((line, at) => (at === 0 ? `  ${head}${line}` : `    ${line}`));
  return [`ulm: ${what}`, ...indented('seen: ', evidence), ...indented('try:  ', remedy)];
}
