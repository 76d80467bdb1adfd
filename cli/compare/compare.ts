/** Runs prompts through the emulator and the board side by side. */

import { setImmediate as breathe } from 'node:timers/promises';
import type { ByteChannel } from '../../transfer/index.js';
import { ChatProgram } from '../check/program.js';
import { asTyped } from '../check/prompts.js';
import { boardReply } from './board-side.js';
import { emulatorReply, playAtClock } from './emulator-side.js';
import type { ExchangePair, TimedReply } from './exchange-pair.js';

export type Side = 'emulator' | 'board';

/** What a comparison tells while it goes on. */
export type CompareEvent =
  /** A prompt is about to be put to both; the emulator's reply is known by then. */
  | { readonly type: 'asked'; readonly prompt: string; readonly emulator: TimedReply }
  /** A part of a reply as it comes. */
  | { readonly type: 'text'; readonly side: Side; readonly text: string }
  | { readonly type: 'answered'; readonly pair: ExchangePair };

export interface Comparison {
  /**
   * Puts a line to both, the emulator at the board's pace, and resolves when both have replied; undefined for a
   * line that the program cannot take.
   */
  ask(line: string): Promise<ExchangePair | undefined>;
}

/**
 * @param com the program that runs on both sides
 * @param channel the board, whose program waits for a line
 * @param clockHz the board's clock, which paces the emulator
 */
export function compareWith(
  com: Uint8Array,
  channel: ByteChannel,
  clockHz: number,
  emit: (event: CompareEvent) => void,
  signal: AbortSignal,
): Comparison {
  const program = new ChatProgram(com);
  return {
    async ask(line) {
      const prompt = asTyped(line);
      if (prompt === undefined) return undefined;
      const emulator = emulatorReply(program, prompt);
      emit({ type: 'asked', prompt, emulator });
      // Whoever listens may draw: that must be over when the clock starts.
      await breathe();
      const [board] = await Promise.all([
        boardReply(channel, prompt, (text) => emit({ type: 'text', side: 'board', text }), signal),
        playAtClock(emulator, clockHz, (text) => emit({ type: 'text', side: 'emulator', text }), signal),
      ]);
      const pair = { prompt, emulator, board };
      emit({ type: 'answered', pair });
      return pair;
    },
  };
}
