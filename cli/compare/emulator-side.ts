/** The program in the emulator, whose replies come at the board's pace. */

import type { ChatProgram } from '../check/program.js';
import type { TimedReply } from './exchange-pair.js';

/** A reply with the T-states at which each of its characters was there, counted from the line's end. */
export function emulatorReply(program: ChatProgram, prompt: string): TimedReply {
  const { reply, first, later } = program.ask(prompt);
  const times: number[] = [];
  let at = first;
  for (let index = 0; index < reply.length; index++) {
    times.push(at);
    at += later[index] ?? 0;
  }
  return { reply, times };
}

/** Shows a reply character by character as a machine of this clock would; resolves at its end. */
export async function playAtClock(
  { reply, times }: TimedReply,
  clockHz: number,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const began = performance.now();
  for (const [at, character] of [...reply].entries()) {
    const wait = began + (1000 * (times[at] ?? 0)) / clockHz - performance.now();
    if (wait > 0) await sleep(wait, signal);
    if (signal.aborted) return;
    onText(character);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
