/** What can be wrong with a program, and how it is told. */

/** Every kind of error, by the code that programs can test for. */
export type AsmErrorCode =
  | 'alignment'
  | 'assembly-failed'
  | 'bit-number'
  | 'byte-range'
  | 'circular-equ'
  | 'displacement-range'
  | 'division-by-zero'
  | 'duplicate-label'
  | 'image-size'
  | 'jump-range'
  | 'label-name'
  | 'org-backwards'
  | 'rst-target'
  | 'size'
  | 'text-not-ascii'
  | 'undefined-label'
  | 'word-range'
  | 'wrong-operands';

/** An error's three parts: what happened, what was seen, what to do. */
export interface ErrorParts {
  readonly message: string;
  readonly evidence: string;
  readonly remedy: string;
}

/** Something wrong found where the place in the program is not known; it becomes an AsmError. */
export class Fault extends Error {
  readonly evidence: string;
  readonly remedy: string;

  constructor(
    readonly code: AsmErrorCode,
    parts: ErrorParts,
  ) {
    super(parts.message);
    this.evidence = parts.evidence;
    this.remedy = parts.remedy;
  }
}

/** One thing wrong with a program. */
export class AsmError extends Error {
  override readonly name: string = 'AsmError';
  readonly evidence: string;
  readonly remedy: string;

  constructor(
    readonly code: AsmErrorCode,
    parts: ErrorParts,
    /** The label that the statement stands under, undefined before the first one. */
    readonly label?: string,
    /** Where the statement was written: `path/file.ts:12`, undefined where the engine does not tell. */
    readonly caller?: string,
  ) {
    super(parts.message);
    this.evidence = parts.evidence;
    this.remedy = parts.remedy;
  }
}

/** How many errors of one program are told. */
const MOST_ERRORS = 20;

/** All that is wrong with a program: what `assemble` throws. Its code is `assembly-failed`. */
export class AssemblyError extends AsmError {
  override readonly name = 'AssemblyError';
  /** The errors in the order of the program, the first 20. */
  readonly errors: readonly AsmError[];
  /** How many there were. */
  readonly total: number;

  constructor(all: readonly AsmError[]) {
    const errors = all.slice(0, MOST_ERRORS);
    const lines = errors.map((error) => `  ${describeError(error)}`);
    if (all.length > errors.length) lines.push(`  … and ${all.length - errors.length} more`);
    super('assembly-failed', {
      message: `The program has ${all.length === 1 ? 'an error' : `${all.length} errors`}:\n${lines.join('\n')}`,
      evidence: errors[0].evidence,
      remedy: errors[0].remedy,
    });
    this.errors = errors;
    this.total = all.length;
  }
}

/** One error on one line: where, under which label, what, what was seen, what to do. */
export function describeError(error: AsmError): string {
  const where = [error.caller, error.label && `under '${error.label}'`].filter(Boolean).join(' ');
  return `${where}${where && ': '}${error.message} (${error.evidence}) ${error.remedy}`;
}
