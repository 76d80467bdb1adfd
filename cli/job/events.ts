/** What the job tells those who watch it: the terminal's session, the plain lines, the JSON lines. */

import type { Problem } from '../problem.js';

/** The job's steps, in order. */
export const steps = ['model', 'build', 'check', 'connect', 'upload', 'verify', 'chat'] as const;

export type StepId = (typeof steps)[number];

/** How far a step has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly unit: 'bytes' | 'prompts';
  /** Blocks that were acknowledged. */
  readonly blocks?: number;
  /** Blocks that had to be sent again. */
  readonly retries?: number;
  /** Units a second since the step's beginning. */
  readonly rate?: number;
}

export type JobEvent =
  | { readonly type: 'started'; readonly step: StepId; readonly doing: string }
  | { readonly type: 'progress'; readonly step: StepId; readonly progress: Progress }
  /** `fact` is short, for the list of steps, and `more` are such facts beneath it; `details` say the rest, a line each. */
  | {
      readonly type: 'done';
      readonly step: StepId;
      readonly fact: string;
      readonly more?: readonly string[];
      readonly details: readonly string[];
    }
  | { readonly type: 'failed'; readonly step: StepId; readonly problem: Problem };

export type Emit = (event: JobEvent) => void;
