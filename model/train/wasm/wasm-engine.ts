import type { Worker } from 'node:worker_threads';
import { ONE } from '../../model.js';
import {
  type Engine,
  type EnginePlan,
  type Evaluation,
  type NetworkState,
  type Outcome,
  type Penalties,
  type StepScalars,
  shardStart,
} from '../engine.js';
import { QuestionCount, summary } from '../evaluation.js';
import { FREE, type Grid, masterRange } from '../grid.js';
import { biasGridOf, GREATEST_BIAS, Parameters } from '../parameters.js';
import { GREATEST_SUM } from '../penalties.js';
import { KERNEL_BASE64 } from './kernel-bytes.js';
import { type MemoryMap, mapMemory } from './memory-map.js';
import { type PaddedOrder, pad, paddedOrder, unpad } from './padded.js';
import { PHASES, type Struct } from './structs.js';
import { type KernelExports, startThreads } from './threads.js';
import { type Module, WebAssembly } from './webassembly.js';

let compiled: Module | undefined;

/**
 * The engine in WebAssembly with SIMD, on as many cores as there are, up to `SHARDS`.
 *
 * @param threads most threads beside the caller; the result does not depend on it
 */
export function wasmKernel(plan: EnginePlan, threads?: number): Engine {
  compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_BASE64, 'base64'));
  return new WasmEngine(plan, compiled, threads);
}

class WasmEngine implements Engine {
  private readonly map: MemoryMap;
  private readonly order: PaddedOrder;
  private readonly kernel: KernelExports;
  private readonly rms: readonly Float64Array[];
  private workers: Worker[];

  constructor(
    private readonly plan: EnginePlan,
    module: Module,
    threads: number | undefined,
  ) {
    this.order = paddedOrder(plan.sizes);
    this.map = mapMemory(plan, this.order);
    const { memory, control } = this.map;
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    this.kernel = instance.exports as unknown as KernelExports;
    this.rms = plan.forms.map(() => new Float64Array(plan.sizes.length - 2));
    this.workers = startThreads(module, memory, control.address, threads);
  }

  learn(
    order: Uint32Array,
    from: number,
    to: number,
    step: StepScalars,
    penalties: Penalties,
  ): readonly Outcome[] {
    const { plan, map } = this;
    const examples = this.deal(order, from, to);
    for (const [n, network] of map.networks.entries()) {
      const { pull, ...adamW } = step;
      network.record.set({ ...adamW, perExample: 1 / examples, greatestSum: GREATEST_SUM });
      this.setPenalties(n, examples, penalties, pull);
    }
    this.run('learn');
    this.run('sum');
    this.run('update');
    return plan.forms.map((_, n) => {
      const outcome = this.outcome(n, examples);
      for (let k = 0; k < this.rms[n].length; k++) this.rms[n][k] = outcome.layers[k].rms;
      return outcome;
    });
  }

  evaluate(network: number, pairs: Uint32Array): Evaluation {
    const { plan, map } = this;
    const count = new QuestionCount(plan.examples);
    const all: Outcome[] = [];
    this.kernel.read(map.networks[network].record.address);
    for (let from = 0; from < pairs.length; from += plan.mostPairs) {
      const to = Math.min(pairs.length, from + plan.mostPairs);
      const examples = this.deal(pairs, from, to);
      // Only this network's shards have anything to do.
      for (const [n, { shards }] of map.networks.entries())
        if (n !== network) for (const { record } of shards) record.set({ from: 0, to: 0 });
      this.run('judge');
      all.push(this.outcome(network, examples));
      for (let p = from; p < to; p++) count.note(pairs[p], map.exact[p - from] === 1);
    }
    return summary(all, count);
  }

  save(network: number): NetworkState {
    const { master, means, squares } = this.map.networks[network];
    const { sizes } = this.plan;
    const plain = (from: Float32Array): Float32Array => {
      const to = new Parameters(sizes);
      unpad(from, this.order, to);
      return to.all;
    };
    return {
      master: plain(master),
      means: plain(means),
      squares: plain(squares),
      rms: this.rms[network].slice(),
    };
  }

  load(network: number, { master, means, squares, rms }: NetworkState): void {
    const to = this.map.networks[network];
    for (const [from, into] of [
      [master, to.master],
      [means, to.means],
      [squares, to.squares],
    ] as const) {
      const parameters = new Parameters(this.plan.sizes);
      parameters.all.set(from);
      pad(parameters, this.order, into);
    }
    this.rms[network].set(rms);
    this.setPenalties(network, 1, { w1: 0, w1Context: 0, l1: 0 });
    this.kernel.read(to.record.address);
  }

  close(): void {
    this.kernel.dismiss(this.map.control.address);
    for (const worker of this.workers) void worker.terminate();
    this.workers = [];
  }

  private run(phase: keyof typeof PHASES): void {
    this.kernel.run(this.map.control.address, PHASES[phase]);
  }

  /** Deals the pairs out to every network's shards, and counts their examples. */
  private deal(order: Uint32Array, from: number, to: number): number {
    const { map, plan } = this;
    const { starts } = plan.examples;
    let examples = 0;
    for (let p = from; p < to; p++) {
      map.order[p - from] = order[p];
      examples += starts[order[p] + 1] - starts[order[p]];
    }
    for (const { shards } of map.networks) {
      for (const [s, { record }] of shards.entries())
        record.set({ from: shardStart(0, to - from, s), to: shardStart(0, to - from, s + 1) });
    }
    return examples;
  }

  private outcome(n: number, examples: number): Outcome {
    const { shards } = this.map.networks[n];
    const outputs = this.plan.sizes.slice(1);
    const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
      items.reduce((sum, item) => sum + value(item), 0);
    return {
      examples,
      loss: sumOf(shards, ({ record }) => record.get('loss')) / examples,
      right: sumOf(shards, ({ record }) => record.get('right')),
      layers: outputs.map((units, k) => {
        const tiles = shards.map(({ tiles }): Struct<'TileLayer'> => tiles[k]);
        const values = examples * units;
        return {
          active: sumOf(tiles, (tile) => tile.get('active')) / values,
          rms: Math.sqrt(sumOf(tiles, (tile) => tile.get('squares')) / values),
          largest: Math.max(...tiles.map((tile) => tile.get('largest'))),
        };
      }),
    };
  }

  private setPenalties(n: number, examples: number, { w1, w1Context, l1 }: Penalties, pull = 0): void {
    const { layers, segments } = this.map.networks[n];
    const { mode, grids } = this.plan.forms[n];
    for (const [k, { record, outputs }] of layers.entries()) {
      const values = examples * outputs;
      const rms = this.rms[n][k] ?? 0;
      record.set({
        sparsity: rms === 0 ? 0 : l1 / (rms + 1) / values,
        overflow: 1 / (GREATEST_SUM * values),
      });
    }
    for (const { record, layer, kind } of segments) {
      if (kind === 'scale') record.set(numbers(FREE, 1, undefined));
      else if (kind === 'biases')
        record.set(
          mode === 'integer'
            ? numbers(GREATEST_BIAS, ONE, biasGridOf(layer, layers.length))
            : numbers(FREE, ONE, undefined),
        );
      else {
        const [least, greatest] = masterRange(grids[layer]);
        const { inputs, outputs } = this.order.layers[layer];
        const w1Here = kind === 'context weights' ? w1 + w1Context : w1;
        record.set({
          ...numbers(greatest, 1, grids[layer]),
          least,
          w1: w1Here / (inputs * outputs),
          pull: grids[layer] === undefined ? 0 : pull,
        });
      }
    }
  }
}

/** What a segment's record says of its numbers. */
function numbers(greatest: number, factor: number, grid: Grid | undefined) {
  return {
    w1: 0,
    pull: 0,
    least: -greatest,
    greatest,
    factor,
    gridStep: grid?.step ?? 0,
    gridInverse: grid === undefined ? 0 : 1 / grid.step,
    gridLeast: grid?.least ?? 0,
    gridGreatest: grid?.greatest ?? 0,
  };
}
