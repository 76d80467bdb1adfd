import { prepare, Session, SHIFT } from '../inference.js';
import { type Model, ONE } from '../model.js';

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

/**
 * The same where the program corrects the output by what a new character changes: a step, and in it each addition to the
 * first layer, each one that a unit changes by, and each output weight of that. Fitted to nine models of 208 to 217
 * units, which it meets within a tenth.
 */
const T_STATES_CORRECTED = { step: 1570, addition: 50, change: 55, output: 10 } as const;

/** Bits of a unit's one. */
const UNIT_SHIFT = Math.log2(ONE) - SHIFT;

/** Measures a model on queries: it answers them as the Z80 would. */
export function costOf(model: Model, queries: readonly string[]): Cost {
  const session = new Session(model);
  const units = model.layers.reduce((sum, { outputs }) => sum + outputs, 0);
  let steps = 0;
  let query = 0;
  let additions = 0;
  let inputs = 0;
  const corrected = model.layers.length === 2 && model.context === 'prefix';
  const later = { steps: 0, tStates: 0 };
  for (const text of queries) {
    session.setQuery(text);
    query += session.queryWork.additions;
    while (!session.done) {
      const before = session.values[0].slice();
      session.next();
      if (corrected && session.reply.length + Number(session.done) > 1) {
        later.steps++;
        later.tStates += correctionOf(session, before);
      }
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
      later.steps > 0
        ? later.tStates / later.steps
        : units * T_STATES.unit + (additions / steps) * T_STATES.addition + (inputs / steps) * T_STATES.input,
  };
}

/** T-states of the last step, by the hidden units' values before it. */
function correctionOf({ model, values: [hidden], work: [first] }: Session, before: Int16Array): number {
  const { starts } = prepare(model)[1];
  const { step, addition, change, output } = T_STATES_CORRECTED;
  let tStates = step + addition * first.additions;
  for (const [unit, value] of hidden.entries()) {
    const changes = Math.abs(value - before[unit]) >> UNIT_SHIFT;
    tStates += changes * (change + output * (starts[unit + 1] - starts[unit]));
  }
  return tStates;
}
