import { appendRow, type Examples, emptyRows, longestRow } from './examples.js';
import type { SparseRows } from './products.js';

/** The examples of some pairs, in arrays that are filled anew for each batch. */
export class Batch {
  pairs = 0;
  examples = 0;
  /** Inputs of the queries, a row a pair. */
  readonly queries: SparseRows;
  /** Inputs of the replies so far, a row for each different one. */
  readonly contexts: SparseRows;
  /** For each example: its pair's and its reply's row, and the next character. */
  readonly pairOf: Uint32Array;
  readonly contextOf: Uint32Array;
  readonly targets: Uint16Array;

  /** Where each different reply so far stands in the batch, plus 1; 0 if it does not. */
  private readonly places: Uint32Array;

  constructor(
    private readonly all: Examples,
    readonly mostPairs: number,
  ) {
    const mostContexts = Math.min(this.mostExamples, all.contexts.count);
    this.queries = emptyRows(mostPairs, mostPairs * longestRow(all.queries));
    this.contexts = emptyRows(mostContexts, mostContexts * longestRow(all.contexts));
    this.pairOf = new Uint32Array(this.mostExamples);
    this.contextOf = new Uint32Array(this.mostExamples);
    this.targets = new Uint16Array(this.mostExamples);
    this.places = new Uint32Array(all.contexts.count);
  }

  get mostExamples(): number {
    return this.mostPairs * this.all.longest;
  }

  /** Takes the pairs numbered `order[from] … order[to - 1]`. */
  fill(order: Uint32Array, from: number, to: number): void {
    const { all, queries, contexts, places } = this;
    queries.count = 0;
    contexts.count = 0;
    places.fill(0);
    let at = 0;
    for (let p = from; p < to; p++) {
      const pair = order[p];
      appendRow(queries, all.queries, pair);
      const end = all.starts[pair + 1];
      for (let example = all.starts[pair]; example < end; example++) {
        const context = all.contextOf[example];
        if (places[context] === 0) {
          appendRow(contexts, all.contexts, context);
          places[context] = contexts.count;
        }
        this.pairOf[at] = p - from;
        this.contextOf[at] = places[context] - 1;
        this.targets[at++] = all.targets[example];
      }
    }
    this.pairs = to - from;
    this.examples = at;
  }
}
