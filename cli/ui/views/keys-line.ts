import type { Screen, SessionState } from '../state.js';

const keys: Readonly<Record<Screen, string>> = {
  model: '↑↓ choose · Enter take · ? help · q quit',
  port: '↑↓ choose · Enter go · b back · ? help · q quit',
  board: '↑↓ choose · Enter go · b back · ? help · q quit',
  probe: 'b back · ^C quit · ? help',
  job: 'b back · ^C cancel · ? help',
  chat: 'all keys go to the machine · Ctrl-] leaves',
  pause: 'Enter back to the machine · ↑ an earlier step · b another · q quit · ? help',
  failed: 'r try again · ↑ an earlier step · b back · ? help · q quit',
  ended: '',
};

/** The keys that do something now. */
export function keysOf(state: SessionState): string {
  if (state.help) return 'any key: back';
  return state.backTo === undefined
    ? keys[state.screen]
    : `↑↓ choose · Enter again from ${state.backTo} · Esc stay · q quit`;
}
