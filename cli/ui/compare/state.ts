/** The comparison's screen as state and reducer: pure. */

import type { CompareEvent, Side } from '../../compare/compare.js';
import type { ExchangePair } from '../../compare/exchange-pair.js';
import type { Key } from '../keys.js';

/** A prompt and what a side has said to it so far. */
export interface Entry {
  readonly prompt: string;
  readonly reply: string;
  /** Seconds from the line's end to the reply's last character, when it is whole. */
  readonly seconds?: number;
  /** The other side said something else. */
  readonly differs?: boolean;
}

export interface CompareState {
  readonly panes: Readonly<Record<Side, readonly Entry[]>>;
  readonly input: string;
  readonly asking: boolean;
  readonly pairs: readonly ExchangePair[];
  /** Prompts of the list that are still to come. */
  readonly waiting: number;
  /** Lines that were typed, the oldest first, and which of them is shown. */
  readonly history: readonly string[];
  readonly recalled: number | undefined;
  /** A line that is to be asked now. */
  readonly entered: string | undefined;
  readonly ended: boolean;
}

export type CompareAction =
  | { readonly type: 'event'; readonly event: CompareEvent }
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'waiting'; readonly count: number }
  | { readonly type: 'taken' };

export const initialCompare = (waiting: number): CompareState => ({
  panes: { emulator: [], board: [] },
  input: '',
  asking: false,
  pairs: [],
  waiting,
  history: [],
  recalled: undefined,
  entered: undefined,
  ended: false,
});

/** Entries that are kept for the panes. */
const KEPT = 200;
const LONGEST = 62;

export function reduceCompare(state: CompareState, action: CompareAction, clockHz: number): CompareState {
  switch (action.type) {
    case 'event':
      return onEvent(state, action.event, clockHz);
    case 'key':
      return onKey(state, action.key);
    case 'waiting':
      return { ...state, waiting: action.count };
    case 'taken':
      return { ...state, entered: undefined };
  }
}

function onEvent(state: CompareState, event: CompareEvent, clockHz: number): CompareState {
  switch (event.type) {
    case 'asked': {
      const entry = { prompt: event.prompt, reply: '' };
      const { emulator, board } = state.panes;
      const added = (entries: readonly Entry[]) => [...entries.slice(1 - KEPT), entry];
      return { ...state, asking: true, panes: { emulator: added(emulator), board: added(board) } };
    }
    case 'text':
      return withLast(state, event.side, (entry) => ({ ...entry, reply: entry.reply + event.text }));
    case 'answered': {
      const { emulator, board } = event.pair;
      const differs = emulator.reply !== board.reply;
      const seconds = { emulator: (emulator.times.at(-1) ?? 0) / clockHz, board: board.times.at(-1) ?? 0 };
      const whole = (['emulator', 'board'] as const).reduce(
        (next, side) =>
          withLast(next, side, (entry) => ({
            ...entry,
            reply: event.pair[side].reply,
            seconds: seconds[side],
            ...(differs ? { differs } : {}),
          })),
        state,
      );
      return { ...whole, asking: false, pairs: [...state.pairs, event.pair] };
    }
  }
}

function withLast(state: CompareState, side: Side, change: (entry: Entry) => Entry): CompareState {
  const entries = state.panes[side];
  const last = entries.at(-1);
  if (last === undefined) return state;
  return { ...state, panes: { ...state.panes, [side]: [...entries.slice(0, -1), change(last)] } };
}

function onKey(state: CompareState, key: Key): CompareState {
  if (key === 'interrupt' || key === 'leave-relay' || key === 'end-of-input')
    return { ...state, ended: true };
  if (key === 'escape') return { ...state, input: '', recalled: undefined };
  if (key === 'backspace') return { ...state, input: state.input.slice(0, -1) };
  if (key === 'up' || key === 'down') return recall(state, key === 'up' ? -1 : 1);
  if (key === 'enter') {
    const line = state.input.trim();
    if (line === '' || state.asking || state.waiting > 0) return state;
    return { ...state, input: '', entered: line, recalled: undefined, history: [...state.history, line] };
  }
  if (typeof key !== 'object' || state.input.length >= LONGEST) return state;
  return { ...state, input: state.input + key.char };
}

function recall(state: CompareState, by: -1 | 1): CompareState {
  const { history, recalled = history.length } = state;
  const at = Math.max(0, Math.min(history.length, recalled + by));
  return { ...state, recalled: at, input: history[at] ?? '' };
}
