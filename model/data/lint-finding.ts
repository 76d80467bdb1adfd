export type Severity = 'error' | 'warning';

/** Where a fault is: one line or several that belong together. */
export interface Place {
  /** Line numbers from 1, ascending. */
  readonly lines: readonly number[];
  /** What stands there, or what is the matter with it. */
  readonly text: string;
}

/** One kind of fault, with all its places. */
export interface Finding {
  /** Which: a short, stable string. */
  readonly code: string;
  readonly severity: Severity;
  /** What was found, a sentence with the count. */
  readonly message: string;
  readonly places: readonly Place[];
  readonly remedy: string;
}
