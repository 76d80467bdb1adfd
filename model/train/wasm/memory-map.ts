import { queryInputs } from '../../model.js';
import { type EnginePlan, SHARDS, shardStart } from '../engine.js';
import { Arena, structsAt } from './arena.js';
import type { PaddedOrder } from './padded.js';
import { BLOCKS, packingTable, Struct, structSize, TILE } from './structs.js';
import { type Memory, WebAssembly } from './webassembly.js';

/** Where everything is, with views of what TypeScript reads and writes. */
export interface MemoryMap {
  readonly memory: Memory;
  readonly control: Struct<'Control'>;
  readonly networks: readonly NetworkMap[];
  /** The batch's pairs, and whether each one's reply came out right. */
  readonly order: Uint32Array;
  readonly exact: Uint8Array;
}

export interface NetworkMap {
  readonly record: Struct<'Network'>;
  readonly layers: readonly { readonly record: Struct<'Layer'>; readonly outputs: number }[];
  readonly segments: readonly Segment[];
  readonly shards: readonly ShardMap[];
  /** In the kernel's order. */
  readonly master: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
}

export interface Segment {
  readonly record: Struct<'Segment'>;
  readonly layer: number;
  readonly kind: 'weights' | 'context weights' | 'biases' | 'scale';
}

export interface ShardMap {
  readonly record: Struct<'Shard'>;
  readonly tiles: readonly Struct<'TileLayer'>[];
}

const PAGE = 65_536;
const FLOAT = 4;

/** Lays out the kernel's memory for a plan, and writes all that stays the same in training. */
export function mapMemory(plan: EnginePlan, order: PaddedOrder): MemoryMap {
  // First everything is asked for, then there is memory and everything is written.
  const arena = new Arena();
  const writers: ((memory: ArrayBuffer) => void)[] = [];
  const copied = (source: Uint8Array | Uint16Array | Uint32Array | Float32Array): number => {
    const address = arena.take(source.byteLength);
    writers.push((memory) => {
      new Uint8Array(memory, address, source.byteLength).set(
        new Uint8Array(source.buffer, source.byteOffset, source.byteLength),
      );
    });
    return address;
  };
  const control = arena.takeStructs('Control', 1);
  const data = arena.takeStructs('Data', 1);
  const { queries, contexts, contextOf, targets, starts } = plan.examples;
  const orderAt = arena.take(plan.mostPairs * 4);
  const exactAt = arena.take(plan.mostPairs);
  const dataFields = {
    queryStarts: copied(queries.starts),
    queryColumns: copied(queries.columns),
    queryValues: copied(queries.values),
    contextStarts: copied(contexts.starts),
    contextColumns: copied(contexts.columns),
    contextValues: copied(contexts.values),
    contextOf: copied(contextOf),
    targets: copied(targets),
    starts: copied(starts),
    order: orderAt,
    exact: exactAt,
    zeros: arena.take(Math.max(...order.layers.map(({ width }) => width)) * FLOAT),
    packing: copied(packingTable()),
  };
  const count = plan.forms.length;
  const networks = arena.takeStructs('Network', count);
  const shards = arena.takeStructs('Shard', count * SHARDS);
  const maps = plan.forms.map((_, n) =>
    askNetwork(
      arena,
      plan,
      order,
      networks + n * structSize('Network'),
      shards + n * SHARDS * structSize('Shard'),
    ),
  );

  const pages = Math.ceil(arena.bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const { buffer } = memory;
  for (const write of writers) write(buffer);
  const controlRecord = new Struct(buffer, control, 'Control');
  controlRecord.set({ data, networks, networkCount: count, shards, shardCount: SHARDS });
  new Struct(buffer, data, 'Data').set(dataFields);
  return {
    memory,
    control: controlRecord,
    networks: maps.map((make, n) => make(buffer, plan.forms[n].mode === 'integer')),
    order: new Uint32Array(buffer, orderAt, plan.mostPairs),
    exact: new Uint8Array(buffer, exactAt, plan.mostPairs),
  };
}

/** Asks for a network's memory; gives what writes its records when there is memory. */
function askNetwork(
  arena: Arena,
  plan: EnginePlan,
  order: PaddedOrder,
  address: number,
  shards: number,
): (memory: ArrayBuffer, isInteger: boolean) => NetworkMap {
  const bytes = order.length * FLOAT;
  const depth = order.layers.length;
  const segments = segmentsOf(order);
  const at = {
    layers: arena.takeStructs('Layer', depth),
    segments: arena.takeStructs('Segment', segments.length),
    partials: arena.take(BLOCKS * 8),
    master: arena.take(bytes),
    effective: arena.take(bytes),
    means: arena.take(bytes),
    squares: arena.take(bytes),
    gradients: arena.take(bytes * SHARDS),
  };
  const makers = Array.from({ length: SHARDS }, (_, s) =>
    askShard(arena, plan, order, {
      network: address,
      gradients: at.gradients + s * bytes,
      address: shards + s * structSize('Shard'),
    }),
  );
  return (memory, isInteger) => {
    const record = new Struct(memory, address, 'Network');
    const scale = order.scale * FLOAT;
    record.set({
      ...at,
      depth,
      integer: isInteger ? 1 : 0,
      bytes,
      scale,
      segmentCount: segments.length,
    });
    const layers = structsAt(memory, at.layers, 'Layer', depth).map((layer, n) => {
      const { outputs, width, weights, biases } = order.layers[n];
      layer.set({ outputs, stride: width * FLOAT, weights: weights * FLOAT, biases: biases * FLOAT });
      return { record: layer, outputs };
    });
    const numbers = (from: number): Float32Array => new Float32Array(memory, from, order.length);
    return {
      record,
      layers,
      segments: structsAt(memory, at.segments, 'Segment', segments.length).map((segment, s) => {
        const { from, to, layer, kind } = segments[s];
        segment.set({ from: from * FLOAT, to: to * FLOAT });
        return { record: segment, layer, kind };
      }),
      shards: makers.map((make) => make(memory)),
      master: numbers(at.master),
      means: numbers(at.means),
      squares: numbers(at.squares),
    };
  };
}

/** The runs of parameters that are treated alike, in numbers. */
function segmentsOf(order: PaddedOrder) {
  const segments: { from: number; to: number; layer: number; kind: Segment['kind'] }[] = [];
  for (const [layer, { inputs, width, weights, biases }] of order.layers.entries()) {
    const middle = layer === 0 ? weights + queryInputs({ inputs }) * width : biases;
    segments.push({ from: weights, to: middle, layer, kind: 'weights' });
    if (middle < biases) segments.push({ from: middle, to: biases, layer, kind: 'context weights' });
    segments.push({ from: biases, to: biases + width, layer, kind: 'biases' });
  }
  segments.push({ from: order.scale, to: order.length, layer: order.layers.length, kind: 'scale' });
  return segments;
}

function askShard(
  arena: Arena,
  plan: EnginePlan,
  { layers }: PaddedOrder,
  fixed: { readonly network: number; readonly gradients: number; readonly address: number },
): (memory: ArrayBuffer) => ShardMap {
  const { contexts, longest } = plan.examples;
  const mostPairs = Math.max(
    ...Array.from(
      { length: SHARDS },
      (_, s) => shardStart(0, plan.mostPairs, s + 1) - shardStart(0, plan.mostPairs, s),
    ),
  );
  const slots = Math.min(contexts.count, mostPairs * longest);
  const first = layers[0].width * FLOAT;
  const widest = Math.max(...layers.map(({ width }) => width));
  const at = {
    network: fixed.network,
    gradients: fixed.gradients,
    places: arena.take(contexts.count * 4),
    slots: arena.take(slots * 4),
    contextSums: arena.take(slots * first),
    contextGradients: arena.take(slots * first),
    querySums: arena.take(TILE * first),
    tiles: arena.takeStructs('TileLayer', layers.length),
    pairOf: arena.take(TILE * 4),
    slotOf: arena.take(TILE * 4),
    targetOf: arena.take(TILE * 4),
    dots: arena.take(Math.max(widest, TILE) * FLOAT),
    list: arena.take(TILE * 2),
  };
  const tileFields = layers.map(({ width }) => ({
    sums: arena.take(TILE * width * FLOAT),
    values: arena.take(TILE * width * FLOAT),
    columns: arena.take(TILE * width * 2),
    compact: arena.take(TILE * width * FLOAT),
    counts: arena.take(TILE * 4),
    masks: arena.take(width * 8),
  }));
  return (memory) => {
    const record = new Struct(memory, fixed.address, 'Shard');
    record.set(at);
    const tiles = structsAt(memory, at.tiles, 'TileLayer', layers.length);
    for (const [n, tile] of tiles.entries()) tile.set(tileFields[n]);
    return { record, tiles };
  };
}
