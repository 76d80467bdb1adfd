/** Holds a program in the emulator against the integer reference. */

import { type Model, reply } from '../../model/index.js';
import { type Answer, ChatProgram } from './program.js';

/** The first prompt that the two answer differently. */
export interface Difference {
  readonly prompt: string;
  readonly expected: string;
  readonly got: string;
  /** The first character that differs, from 0. */
  readonly at: number;
}

/** T-states over many replies. */
export interface Times {
  readonly mean: number;
  readonly most: number;
  readonly count: number;
}

export interface CheckResult {
  /** Prompts that were asked; all but the last were answered alike if there is a difference. */
  readonly prompts: number;
  readonly difference: Difference | undefined;
  /** T-states from the program's start to its first prompt: the expansion of its weights, mostly. */
  readonly start: number;
  /** T-states from the line's end to the first character. */
  readonly first: Times;
  /** T-states of each later step, the one that finds the end included. */
  readonly later: Times;
}

/**
 * Asks prompt after prompt; ends at the first difference. Yields the number of prompts behind it, so that the
 * caller can show it and stay awake.
 *
 * @throws CliError `program-stuck`
 */
export function* check(
  com: Uint8Array,
  model: Model,
  prompts: readonly string[],
): Generator<number, CheckResult, void> {
  const program = new ChatProgram(com);
  const first = new Tally();
  const later = new Tally();
  let asked = 0;
  let difference: Difference | undefined;
  for (const prompt of prompts) {
    const expected = reply(model, prompt);
    const answer: Answer = program.ask(prompt);
    asked++;
    first.add(answer.first);
    for (const time of answer.later) later.add(time);
    if (answer.reply !== expected) {
      difference = { prompt, expected, got: answer.reply, at: firstDifference(expected, answer.reply) };
      break;
    }
    yield asked;
  }
  return { prompts: asked, difference, start: program.start, first: first.times, later: later.times };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

class Tally {
  #sum = 0;
  #most = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#most = Math.max(this.#most, value);
    this.#count++;
  }

  get times(): Times {
    return { mean: this.#count === 0 ? 0 : this.#sum / this.#count, most: this.#most, count: this.#count };
  }
}
