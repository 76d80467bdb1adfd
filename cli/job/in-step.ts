/** How the steps of the job tell of themselves. */

import { toProblem } from '../problem.js';
import type { Emit, StepId } from './events.js';

/** What a step gives: its value, and what to say of it. */
export interface StepResult<T> {
  readonly value: T;
  readonly fact: string;
  readonly more?: readonly string[];
  readonly details: readonly string[];
}

/** Runs one step of the job and tells of its beginning and its end. What it throws is passed on. */
export async function inStep<T>(
  step: StepId,
  doing: string,
  emit: Emit,
  work: () => Promise<StepResult<T>>,
): Promise<T> {
  emit({ type: 'started', step, doing });
  const { value, fact, more, details } = await tellFailure(step, emit, work);
  emit({ type: 'done', step, fact, ...(more === undefined ? {} : { more }), details });
  return value;
}

/** Does a part of a step; if it fails, tells of that and passes on what it threw. */
export async function tellFailure<T>(step: StepId, emit: Emit, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    emit({ type: 'failed', step, problem: toProblem(error) });
    throw error;
  }
}
