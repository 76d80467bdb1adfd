/** How far the steps of the job are: pure. */

import { type JobEvent, type Progress, type StepId, steps } from '../job/events.js';

export interface StepState {
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  readonly doing: string;
  readonly fact: string;
  /** Short facts beneath that one. */
  readonly more: readonly string[];
  readonly details: readonly string[];
  readonly progress?: Progress;
}

export type StepStates = Readonly<Record<StepId, StepState>>;

const waiting: StepState = { status: 'waiting', doing: '', fact: '', more: [], details: [] };

export const noSteps = Object.fromEntries(steps.map((step) => [step, waiting])) as Record<StepId, StepState>;

/** The step that opens the line; those before it make a program, and need none. */
const FIRST_ON_THE_LINE: StepId = 'connect';

/** Whether a step needs the line. */
export const isOnTheLine = (step: StepId) => steps.indexOf(step) >= steps.indexOf(FIRST_ON_THE_LINE);

/** The steps when the job is to be done again from one of them: a program that was made stays made. */
export function stepsAgainFrom(from: StepId, states: StepStates): StepStates {
  const made = steps.filter((step) => !isOnTheLine(step));
  if (!isOnTheLine(from) || made.some((step) => states[step].status !== 'done')) return noSteps;
  return { ...noSteps, ...Object.fromEntries(made.map((step) => [step, states[step]])) };
}

/** The step `by` places from another, if it comes before `end`; undefined for `end` itself. */
export function stepBefore(end: StepId, from: StepId | undefined, by: -1 | 1): StepId | undefined {
  const last = steps.indexOf(end);
  const at = Math.max(0, Math.min(last, (from === undefined ? last : steps.indexOf(from)) + by));
  return at === last ? undefined : steps[at];
}

/** The steps after what the job told. */
export function withEvent(states: StepStates, event: JobEvent): StepStates {
  const before = states[event.step];
  const set = (step: StepState): StepStates => ({ ...states, [event.step]: step });
  switch (event.type) {
    case 'started':
      return set({ ...waiting, status: 'running', doing: event.doing });
    case 'progress':
      return set({ ...before, progress: event.progress });
    case 'done': {
      const { fact, more = [], details } = event;
      return set({ ...before, status: 'done', fact, more, details });
    }
    case 'failed':
      return set({ ...before, status: 'failed' });
  }
}
