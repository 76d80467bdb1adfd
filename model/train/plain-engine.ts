import { updateByAdamW } from './adamw.js';
import type {
  Engine,
  EnginePlan,
  Evaluation,
  NetworkState,
  Outcome,
  Penalties,
  StepScalars,
} from './engine.js';
import { QuestionCount, summary } from './evaluation.js';
import { drawToGrid } from './grid.js';
import { Network } from './network.js';
import { Parameters } from './parameters.js';
import { plainProducts } from './plain-products.js';

interface Learner {
  readonly network: Network;
  readonly means: Float32Array;
  readonly squares: Float32Array;
}

/** The engine in plain TypeScript, on one core: what others are tested against. */
export function plainKernel(plan: EnginePlan): Engine {
  return new PlainEngine(plan);
}

class PlainEngine implements Engine {
  private readonly learners: readonly Learner[];

  constructor(private readonly plan: EnginePlan) {
    const { examples, sizes, forms, mostPairs } = plan;
    this.learners = forms.map((form) => {
      const master = new Parameters(sizes);
      return {
        network: new Network(master, form, examples, mostPairs, plainProducts),
        means: new Float32Array(master.all.length),
        squares: new Float32Array(master.all.length),
      };
    });
  }

  learn(
    order: Uint32Array,
    from: number,
    to: number,
    step: StepScalars,
    penalties: Penalties,
  ): readonly Outcome[] {
    return this.learners.map(({ network, means, squares }, n) => {
      network.read();
      const outcome = network.forward(order, from, to);
      network.backward(penalties);
      updateByAdamW(network.master.all, network.gradients.all, means, squares, step);
      const { grids } = this.plan.forms[n];
      for (const [k, { weights }] of network.master.layers.entries())
        drawToGrid(weights, grids[k], step.pull);
      network.master.clamp(this.plan.forms[n]);
      return outcome;
    });
  }

  evaluate(n: number, pairs: Uint32Array): Evaluation {
    const { network } = this.learners[n];
    const { examples, mostPairs } = this.plan;
    const count = new QuestionCount(examples);
    const outcomes: Outcome[] = [];
    network.read();
    for (let from = 0; from < pairs.length; from += mostPairs) {
      const to = Math.min(pairs.length, from + mostPairs);
      outcomes.push(network.forward(pairs, from, to));
      for (let p = from; p < to; p++) count.note(pairs[p], network.exact[p - from] === 1);
    }
    return summary(outcomes, count);
  }

  save(n: number): NetworkState {
    const { network, means, squares } = this.learners[n];
    return {
      master: network.master.all.slice(),
      means: means.slice(),
      squares: squares.slice(),
      rms: network.rmsBefore.slice(),
    };
  }

  load(n: number, state: NetworkState): void {
    const { network, means, squares } = this.learners[n];
    network.master.all.set(state.master);
    means.set(state.means);
    squares.set(state.squares);
    network.rmsBefore.set(state.rms);
  }

  close(): void {}
}
