/** The session's state and how it changes: pure, so that it is tested without a terminal. */

import { type JobEvent, type Progress, type StepId, steps } from '../job/events.js';
import type { Problem } from '../problem.js';
import { type ConsoleText, emptyConsole, withBytes } from './console-text.js';
import type { Key } from './keys.js';

/** A line of a menu. */
export interface Choice {
  /** What it stands for: a model's name or path, a port's name. */
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

export interface StepState {
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  readonly doing: string;
  readonly fact: string;
  readonly details: readonly string[];
  readonly progress?: Progress;
}

/**
 * - `model`, `port`: a menu to choose from
 * - `job`: the steps run
 * - `chat`: keys go to the board
 * - `pause`: the relay was left, the board is still there
 * - `failed`: a step failed
 * - `ended`: the session is over
 */
export type Screen = 'model' | 'port' | 'job' | 'chat' | 'pause' | 'failed' | 'ended';

export interface SessionState {
  readonly screen: Screen;
  readonly help: boolean;
  readonly models: readonly Choice[];
  /** Undefined while they are looked for. */
  readonly ports: readonly Choice[] | undefined;
  readonly cursor: number;
  readonly model: string | undefined;
  readonly port: string | undefined;
  /** Counts the runs of the job, so that a retry is a new one. */
  readonly run: number;
  readonly steps: Readonly<Record<StepId, StepState>>;
  readonly current: StepId;
  readonly problem: Problem | undefined;
  readonly console: ConsoleText;
}

export type Action =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'ports'; readonly ports: readonly Choice[] }
  | { readonly type: 'job'; readonly event: JobEvent }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'lost'; readonly problem: Problem };

const waiting: StepState = { status: 'waiting', doing: '', fact: '', details: [] };

const noSteps = Object.fromEntries(steps.map((step) => [step, waiting])) as Record<StepId, StepState>;

/** What the command line has decided already. */
export interface Given {
  readonly models: readonly Choice[];
  readonly model?: string | undefined;
  readonly port?: string | undefined;
}

/** The session at its beginning: at the first thing that is not decided yet. */
export function initialState({ models, model, port }: Given): SessionState {
  return {
    screen: model === undefined ? 'model' : port === undefined ? 'port' : 'job',
    help: false,
    models,
    ports: undefined,
    cursor: 0,
    model,
    port,
    run: 0,
    steps: noSteps,
    current: 'model',
    problem: undefined,
    console: emptyConsole,
  };
}

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case 'key':
      return onKey(state, action.key);
    case 'ports':
      return { ...state, ports: action.ports };
    case 'job':
      return onJob(state, action.event);
    case 'bytes':
      return { ...state, console: withBytes(state.console, action.bytes) };
    case 'lost':
      return failed(state, 'chat', action.problem);
  }
}

function onKey(state: SessionState, key: Key): SessionState {
  if (key === 'interrupt') return { ...state, screen: 'ended' };
  if (state.help) return { ...state, help: false };
  if (typeof key === 'object' && key.char === '?') return { ...state, help: true };
  const letter = typeof key === 'object' ? key.char.toLowerCase() : '';
  switch (state.screen) {
    case 'model':
    case 'port':
      return onMenuKey(state, key, letter);
    case 'chat':
      return key === 'leave-relay' ? { ...state, screen: 'pause' } : state;
    case 'pause':
      if (key === 'enter' || key === 'escape' || key === 'leave-relay') return { ...state, screen: 'chat' };
      return letter === 'q' ? { ...state, screen: 'ended' } : state;
    case 'failed':
      if (letter === 'r' || key === 'enter') return begin(state);
      if (letter === 'p') return { ...state, screen: 'port', port: undefined, ports: undefined, cursor: 0 };
      return letter === 'q' ? { ...state, screen: 'ended' } : state;
    default:
      return letter === 'q' ? { ...state, screen: 'ended' } : state;
  }
}

function onMenuKey(state: SessionState, key: Key, letter: string): SessionState {
  const choices = (state.screen === 'model' ? state.models : state.ports) ?? [];
  if (letter === 'q') return { ...state, screen: 'ended' };
  if (choices.length === 0) return state;
  if (key === 'up' || letter === 'k') {
    return { ...state, cursor: (state.cursor + choices.length - 1) % choices.length };
  }
  if (key === 'down' || letter === 'j') return { ...state, cursor: (state.cursor + 1) % choices.length };
  if (key !== 'enter') return state;
  const { value } = choices[Math.min(state.cursor, choices.length - 1)];
  if (state.screen === 'port') return begin({ ...state, port: value });
  const chosen = { ...state, model: value, cursor: 0 };
  return state.port === undefined ? { ...chosen, screen: 'port' } : begin(chosen);
}

/** Starts the job, for the first time or again. */
function begin(state: SessionState): SessionState {
  return {
    ...state,
    screen: 'job',
    run: state.run + 1,
    steps: noSteps,
    current: 'model',
    problem: undefined,
    console: emptyConsole,
  };
}

function onJob(state: SessionState, event: JobEvent): SessionState {
  const before = state.steps[event.step];
  const withStep = (step: StepState): SessionState => ({
    ...state,
    current: event.step,
    steps: { ...state.steps, [event.step]: step },
  });
  switch (event.type) {
    case 'started': {
      const next = withStep({ ...waiting, status: 'running', doing: event.doing });
      return event.step === 'chat' ? { ...next, screen: 'chat' } : next;
    }
    case 'progress':
      return withStep({ ...before, progress: event.progress });
    case 'done':
      return withStep({ ...before, status: 'done', fact: event.fact, details: event.details });
    case 'failed':
      return failed(state, event.step, event.problem);
  }
}

function failed(state: SessionState, step: StepId, problem: Problem): SessionState {
  if (state.screen === 'ended') return state;
  return {
    ...state,
    screen: 'failed',
    current: step,
    problem,
    steps: { ...state.steps, [step]: { ...state.steps[step], status: 'failed' } },
  };
}
