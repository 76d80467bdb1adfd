import type { Evaluation, LayerOutcome, Outcome } from './engine.js';
import type { Examples } from './examples.js';

/** Counts the queries of which any pair was answered right. */
export class QuestionCount {
  private readonly asked: Uint8Array;

  constructor(private readonly examples: Examples) {
    this.asked = new Uint8Array(examples.distinctQuestions);
  }

  note(pair: number, isRight: boolean): void {
    this.asked[this.examples.questions[pair]] |= isRight ? ASKED | RIGHT : ASKED;
  }

  /** Distinct queries, and those answered right. */
  result(): { queries: number; right: number } {
    let queries = 0;
    let right = 0;
    for (const state of this.asked) {
      if (state & ASKED) queries++;
      if (state & RIGHT) right++;
    }
    return { queries, right };
  }
}

const ASKED = 1;
const RIGHT = 2;

/** Several batches' outcomes as one. */
export function summary(outcomes: readonly Outcome[], count: QuestionCount): Evaluation {
  const { queries, right } = count.result();
  const examples = outcomes.reduce((sum, outcome) => sum + outcome.examples, 0);
  const mean = (value: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + outcome.examples * value(outcome), 0) / examples;
  return {
    queries,
    exact: right / queries,
    characters: outcomes.reduce((sum, outcome) => sum + outcome.right, 0) / examples,
    loss: mean(({ loss }) => loss),
    layers: (outcomes[0]?.layers ?? []).map(
      (_, k): LayerOutcome => ({
        active: mean(({ layers }) => layers[k].active),
        rms: Math.sqrt(mean(({ layers }) => layers[k].rms ** 2)),
        largest: Math.max(...outcomes.map(({ layers }) => layers[k].largest)),
      }),
    ),
  };
}
