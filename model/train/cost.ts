import { Session } from '../inference.js';
import type { Model } from '../model.js';

/** What answering costs, on average over some queries. */
export interface Cost {
  /** Additions that a query takes before its first character. */
  readonly additionsAQuery: number;
  /** Additions that a character takes, EOS counted as one. */
  readonly additionsAStep: number;
  /** Estimated T-states of a character on the Z80. */
  readonly tStatesAStep: number;
}

/**
 * T-states of the Z80 program's step, so many for each thing that it does: fitted to the emulator's exact counts of the
 * original's guess model of three hidden layers and two of one hidden layer with the context prefix, which it meets
 * within a fifth. An estimate, to compare networks while they are trained; `ulm check` counts what a program takes.
 */
const T_STATES = { addition: 32, input: 395, unit: 24 } as const;

/** Measures a model on queries: it answers them as the Z80 would. */
export function costOf(model: Model, queries: readonly string[]): Cost {
  const session = new Session(model);
  const units = model.layers.reduce((sum, { outputs }) => sum + outputs, 0);
  let steps = 0;
  let query = 0;
  let additions = 0;
  let inputs = 0;
  for (const text of queries) {
    session.setQuery(text);
    query += session.queryWork.additions;
    while (!session.done) {
      session.next();
      steps++;
      for (const work of session.work) {
        additions += work.additions;
        inputs += work.nonzeroInputs;
      }
    }
  }
  return {
    additionsAQuery: query / queries.length,
    additionsAStep: additions / steps,
    tStatesAStep:
      units * T_STATES.unit + (additions / steps) * T_STATES.addition + (inputs / steps) * T_STATES.input,
  };
}
