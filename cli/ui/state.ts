/** The session's state and how it changes: pure, so that it is tested without a terminal. */

import type { JobEvent, StepId } from '../job/events.js';
import type { Problem } from '../problem.js';
import { boardChoices, mayBeAny, PROBE } from './boards.js';
import { type Choice, placeOf, withNamed } from './choice.js';
import { type ConsoleText, emptyConsole, withBytes } from './console-text.js';
import type { Key } from './keys.js';
import { noSteps, type StepStates, stepBefore, stepsAgainFrom, withEvent } from './step-states.js';

/**
 * - `model`, `port`, `board`: a menu to choose from
 * - `probe`: the machine is asked what it is
 * - `job`: the steps run
 * - `chat`: keys go to the board
 * - `pause`: the relay was left, the board is still there
 * - `failed`: a step failed
 * - `ended`: the session is over
 */
export type Screen = 'model' | 'port' | 'board' | 'probe' | 'job' | 'chat' | 'pause' | 'failed' | 'ended';

export type MenuScreen = Extract<Screen, 'model' | 'port' | 'board'>;

/** What a probe says of a machine. */
export interface Found {
  /** A profile's name, where one fits. */
  readonly board?: string;
  /** The speed at which it answered. */
  readonly baud?: number;
  /** The answer in a line. */
  readonly text: string;
}

/** What was chosen in a former session. */
export interface Remembered {
  readonly model?: string;
  readonly port?: string;
  readonly board?: string;
}

export interface SessionState {
  readonly screen: Screen;
  readonly help: boolean;
  /** Nothing is remembered of a former session. */
  readonly firstRun: boolean;
  readonly last: Remembered;
  readonly models: readonly Choice[];
  /** Undefined while they are looked for. */
  readonly ports: readonly Choice[] | undefined;
  readonly cursor: number;
  readonly model: string | undefined;
  readonly port: string | undefined;
  /** A profile's name; undefined where it is the command line's or the port's own. */
  readonly board: string | undefined;
  /** Whether the command line left the kind of machine open. */
  readonly boardOpen: boolean;
  /** What a probe of this port found, and what it has told so far. */
  readonly found: Found | undefined;
  readonly evidence: readonly string[];
  /** Counts the runs of the job and of the probe, so that a retry is a new one. */
  readonly run: number;
  /** Where that run begins. */
  readonly from: StepId;
  readonly steps: StepStates;
  readonly current: StepId;
  /** The step before the current one that the cursor is on, to go back to. */
  readonly backTo: StepId | undefined;
  readonly problem: Problem | undefined;
  /** What is done again at `r`. */
  readonly failedAt: 'job' | 'probe';
  readonly console: ConsoleText;
}

export type Action =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'ports'; readonly ports: readonly Choice[] }
  | { readonly type: 'evidence'; readonly line: string }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'probe-failed'; readonly problem: Problem }
  | { readonly type: 'job'; readonly event: JobEvent }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'lost'; readonly problem: Problem };

/** What is decided already, and what was chosen before. */
export interface Given {
  readonly models: readonly Choice[];
  readonly model?: string | undefined;
  readonly port?: string | undefined;
  /** Whether the command line says what kind of machine it is. */
  readonly boardGiven?: boolean | undefined;
  readonly last?: Remembered | undefined;
}

/** The session at its beginning: at the first thing that is not decided yet. */
export function initialState({ models, model, port, boardGiven, last = {} }: Given): SessionState {
  return {
    screen: model === undefined ? 'model' : port === undefined ? 'port' : 'job',
    help: false,
    firstRun: last.model === undefined && last.port === undefined,
    last,
    models,
    ports: undefined,
    cursor: model === undefined ? placeOf(models, last.model) : 0,
    model,
    port,
    board: undefined,
    boardOpen: boardGiven !== true,
    found: undefined,
    evidence: [],
    run: 0,
    from: 'model',
    steps: noSteps,
    current: 'model',
    backTo: undefined,
    problem: undefined,
    failedAt: 'job',
    console: emptyConsole,
  };
}

export function reduce(state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case 'key':
      return onKey(state, action.key);
    case 'ports': {
      const ports = withNamed(action.ports, state.port, 'named on the command line');
      const cursor = state.screen === 'port' ? placeOf(ports, state.port ?? state.last.port) : state.cursor;
      return { ...state, ports, cursor };
    }
    case 'evidence':
      return { ...state, evidence: [...state.evidence, action.line] };
    case 'found':
      return state.screen === 'probe' ? toMenu({ ...state, found: action.found }, 'board') : state;
    case 'probe-failed':
      if (state.screen !== 'probe') return state;
      return { ...state, screen: 'failed', failedAt: 'probe', problem: action.problem };
    case 'job':
      return onJob(state, action.event);
    case 'bytes':
      return { ...state, console: withBytes(state.console, action.bytes) };
    case 'lost':
      return failed(state, { type: 'failed', step: 'chat', problem: action.problem });
  }
}

function onKey(state: SessionState, key: Key): SessionState {
  if (key === 'interrupt') return { ...state, screen: 'ended' };
  if (state.help) return { ...state, help: false };
  if (typeof key === 'object' && key.char === '?' && state.screen !== 'chat') return { ...state, help: true };
  const letter = typeof key === 'object' ? key.char.toLowerCase() : '';
  if (letter === 'b' && state.screen !== 'chat') return back(state);
  switch (state.screen) {
    case 'model':
    case 'port':
    case 'board':
      return onMenuKey(state, state.screen, key, letter);
    case 'chat':
      return key === 'leave-relay' ? { ...state, screen: 'pause' } : state;
    case 'pause':
    case 'failed':
      return onRestKey(state, key, letter);
    default:
      return letter === 'q' ? { ...state, screen: 'ended' } : state;
  }
}

/** To the menu before this screen. */
function back(state: SessionState): SessionState {
  switch (state.screen) {
    case 'model':
      return state;
    case 'port':
      return toMenu(state, 'model');
    case 'board':
      return toMenu(state, 'port');
    default:
      return toMenu(state, asksBoard(state) ? 'board' : 'port');
  }
}

/** Shows a menu, its cursor on what was chosen there, in this session or the last. */
function toMenu(state: SessionState, screen: MenuScreen): SessionState {
  const cursors: Readonly<Record<MenuScreen, () => number>> = {
    model: () => placeOf(state.models, state.model ?? state.last.model),
    port: () => placeOf(state.ports ?? [], state.port ?? state.last.port),
    board: () => {
      const remembered = state.last.port === state.port ? state.last.board : undefined;
      return placeOf(boardChoices, state.found?.board ?? state.board ?? remembered);
    },
  };
  // A port may have come or gone since the list was made.
  const ports = screen === 'port' ? undefined : state.ports;
  const left = { steps: noSteps, backTo: undefined, problem: undefined };
  return { ...state, ...left, screen, ports, cursor: cursors[screen]() };
}

const asksBoard = ({ boardOpen, port }: SessionState) => boardOpen && port !== undefined && mayBeAny(port);

/** What there is to choose from on a menu; undefined while it is looked for. */
export function choicesOf(state: SessionState, screen: MenuScreen): readonly Choice[] | undefined {
  return { model: state.models, port: state.ports, board: boardChoices }[screen];
}

function onMenuKey(state: SessionState, screen: MenuScreen, key: Key, letter: string): SessionState {
  const choices = choicesOf(state, screen) ?? [];
  if (letter === 'q') return { ...state, screen: 'ended' };
  if (key === 'escape') return back(state);
  if (choices.length === 0) return state;
  if (key === 'up' || letter === 'k') {
    return { ...state, cursor: (state.cursor + choices.length - 1) % choices.length };
  }
  if (key === 'down' || letter === 'j') return { ...state, cursor: (state.cursor + 1) % choices.length };
  if (key !== 'enter') return state;
  const { value } = choices[Math.min(state.cursor, choices.length - 1)];
  switch (screen) {
    case 'model': {
      const chosen = { ...state, model: value };
      // With the port on the command line there is nothing more to ask, until one goes back.
      return state.port !== undefined && state.ports === undefined && state.run === 0
        ? begin(chosen)
        : toMenu(chosen, 'port');
    }
    case 'port': {
      const same = value === state.port;
      const chosen = { ...state, port: value, ...(same ? {} : { board: undefined, found: undefined }) };
      return asksBoard(chosen) ? toMenu(chosen, 'board') : begin(chosen);
    }
    case 'board':
      return value === PROBE ? beginProbe(state) : begin({ ...state, board: value });
  }
}

/** Where nothing runs: on from here, or again from a step before. */
function onRestKey(state: SessionState, key: Key, letter: string): SessionState {
  const { screen, current, backTo } = state;
  if (letter === 'q') return { ...state, screen: 'ended' };
  if (state.failedAt !== 'probe' || screen === 'pause') {
    if (key === 'up' || letter === 'k') return { ...state, backTo: stepBefore(current, backTo, -1) };
    if (key === 'down' || letter === 'j') return { ...state, backTo: stepBefore(current, backTo, 1) };
  }
  if (key === 'escape' && backTo !== undefined) return { ...state, backTo: undefined };
  if (key === 'enter' && backTo !== undefined) {
    return backTo === 'model' ? toMenu(state, 'model') : begin(state, backTo);
  }
  if (screen === 'pause') {
    const on = key === 'enter' || key === 'escape' || key === 'leave-relay';
    return on ? { ...state, screen: 'chat', backTo: undefined } : state;
  }
  if (letter !== 'r' && key !== 'enter') return state;
  return state.failedAt === 'probe' ? beginProbe(state) : begin(state, current);
}

function beginProbe(state: SessionState): SessionState {
  return {
    ...state,
    screen: 'probe',
    run: state.run + 1,
    evidence: [],
    found: undefined,
    problem: undefined,
  };
}

/** Starts the job, for the first time or again from a step. */
function begin(state: SessionState, from: StepId = 'model'): SessionState {
  const again = stepsAgainFrom(from, state.steps);
  return {
    ...state,
    screen: 'job',
    run: state.run + 1,
    from: again === noSteps ? 'model' : from,
    steps: again,
    current: again === noSteps ? 'model' : 'connect',
    backTo: undefined,
    problem: undefined,
    console: emptyConsole,
  };
}

function onJob(state: SessionState, event: JobEvent): SessionState {
  if (event.type === 'failed') return failed(state, event);
  const next = { ...state, current: event.step, steps: withEvent(state.steps, event) };
  const talks = event.type === 'started' && event.step === 'chat' && state.screen === 'job';
  return talks ? { ...next, screen: 'chat' } : next;
}

function failed(state: SessionState, event: Extract<JobEvent, { type: 'failed' }>): SessionState {
  if (state.screen === 'ended') return state;
  return {
    ...state,
    screen: 'failed',
    failedAt: 'job',
    current: event.step,
    backTo: undefined,
    problem: event.problem,
    steps: withEvent(state.steps, event),
  };
}
