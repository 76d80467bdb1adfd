/**
 * The records that TypeScript and the kernel share in memory, field by field in order. The kernel's classes are
 * made from this table when it is built. Addresses and lengths are in bytes unless a comment says otherwise.
 */

export type FieldType = 'u32' | 'i32' | 'f32' | 'f64';

export const STRUCTS = {
  /** How threads share out the tasks of a phase. */
  Control: {
    /** Number of the phase's run in the upper 24 bits, tasks that nobody has taken yet in the lower 8. */
    ticket: 'i32',
    /** Tasks that are done. */
    done: 'i32',
    phase: 'u32',
    data: 'u32',
    /** `Network` records and their number. */
    networks: 'u32',
    networkCount: 'u32',
    /** `Shard` records: those of the first network, then those of the second. */
    shards: 'u32',
    shardCount: 'u32',
  },
  /** The examples, packed; see `Examples`. */
  Data: {
    queryStarts: 'u32',
    queryColumns: 'u32',
    queryValues: 'u32',
    contextStarts: 'u32',
    contextColumns: 'u32',
    contextValues: 'u32',
    contextOf: 'u32',
    targets: 'u32',
    starts: 'u32',
    /** Numbers of the pairs to take, and for each whether its whole reply came out right. */
    order: 'u32',
    exact: 'u32',
    /** A row of zeros. */
    zeros: 'u32',
    /** How to pack the lanes that are on, for each set of them; see `packingTable`. */
    packing: 'u32',
  },
  Network: {
    /** `Layer` records and their number. */
    layers: 'u32',
    depth: 'u32',
    /** 1 if accumulators wrap and are rounded down, 0 for plain floating point. */
    integer: 'u32',
    /** Vectors of parameters, all of the same layout and length. */
    master: 'u32',
    effective: 'u32',
    means: 'u32',
    squares: 'u32',
    gradients: 'u32',
    bytes: 'u32',
    /** Where the logits' scale stands in them. */
    scale: 'u32',
    /** `Segment` records and their number. */
    segments: 'u32',
    segmentCount: 'u32',
    /** For each block of parameters, the sum of its gradients' squares. */
    partials: 'u32',
    /** One over the examples of the batch. */
    perExample: 'f32',
    /** Accumulators beyond this are penalised. */
    greatestSum: 'f32',
    /** What AdamW needs for this step; see `StepScalars`. */
    keep: 'f32',
    pace: 'f32',
    squareScale: 'f32',
  },
  Layer: {
    /** Units, without the padding. */
    outputs: 'u32',
    /** A row of weights: one input's. */
    stride: 'u32',
    /** Where weights and biases stand among the parameters. */
    weights: 'u32',
    biases: 'u32',
    /** What the penalties add to the gradient of a value that is on, and of an accumulator that is too large. */
    sparsity: 'f32',
    overflow: 'f32',
  },
  /** A run of parameters that are treated alike. */
  Segment: {
    from: 'u32',
    to: 'u32',
    /** Gradient of the penalty on the size of each. */
    w1: 'f32',
    /** Share of its way to the grid that each goes after AdamW's step. */
    pull: 'f32',
    /** Where the master numbers are clamped to. */
    least: 'f32',
    greatest: 'f32',
    /** Effective = nearest of `gridLeast`, `gridLeast + gridStep` … `gridGreatest` to factor · master; any if the step is 0. */
    factor: 'f32',
    gridStep: 'f32',
    gridInverse: 'f32',
    gridLeast: 'f32',
    gridGreatest: 'f32',
  },
  /** A part of the batch for one network, with its own working memory and results. */
  Shard: {
    /** Sum of the examples' cross entropy. */
    loss: 'f64',
    network: 'u32',
    /** Its pairs, by their place in the order. */
    from: 'u32',
    to: 'u32',
    gradients: 'u32',
    /** For each reply so far, its slot plus 1, or 0; and for each slot in use its reply so far. */
    places: 'u32',
    slots: 'u32',
    slotCount: 'u32',
    contextSums: 'u32',
    contextGradients: 'u32',
    querySums: 'u32',
    /** `TileLayer` records. */
    tiles: 'u32',
    /** For each example of the tile: its pair's row, its slot and its target. */
    pairOf: 'u32',
    slotOf: 'u32',
    targetOf: 'u32',
    dots: 'u32',
    /** Numbers of examples. */
    list: 'u32',
    examples: 'u32',
    right: 'u32',
  },
  /** One layer over the examples of a tile: up to 64, the bits of a mask. */
  TileLayer: {
    /** Sum of the squares of its values. */
    squares: 'f64',
    /** Accumulators, then their gradients. */
    sums: 'u32',
    /** What it puts out. */
    values: 'u32',
    /** For each example the units that are on, their values and how many they are. */
    columns: 'u32',
    compact: 'u32',
    counts: 'u32',
    /** For each unit the examples that it is on in. */
    masks: 'u32',
    /** Values that are on. */
    active: 'u32',
    /** Largest |accumulator|: of all examples, and of this tile. */
    largest: 'f32',
    tileLargest: 'f32',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldType>>>>;

export type StructName = keyof typeof STRUCTS;

/** What a task does. */
export const PHASES = { learn: 0, judge: 1, sum: 2, update: 3, leave: 4 } as const;

/** Examples of a tile. */
export const TILE = 64;

/** Parts that the parameters are dealt out in. */
export const BLOCKS = 16;

/** Bytes of an entry of the packing table. */
export const PACKING = 32;

/**
 * For each of the 16 sets of four lanes: the bytes that move its lanes to the front, in 16 bytes, then the lanes'
 * numbers in 16 bits each.
 */
export function packingTable(): Uint8Array {
  const table = new Uint8Array(16 * PACKING);
  for (let set = 0; set < 16; set++) {
    const lanes = [0, 1, 2, 3].filter((lane) => (set >> lane) & 1);
    for (const [place, lane] of lanes.entries()) {
      for (let byte = 0; byte < 4; byte++) table[set * PACKING + 4 * place + byte] = 4 * lane + byte;
      table[set * PACKING + 16 + 2 * place] = lane;
    }
  }
  return table;
}

/** Bytes of a record: a multiple of 8. */
export function structSize(name: StructName): number {
  const bytes = Object.values(STRUCTS[name] as Readonly<Record<string, FieldType>>).reduce(
    (sum, type) => sum + sizeOf(type),
    0,
  );
  return Math.ceil(bytes / 8) * 8;
}

/** One record in memory. */
export class Struct<N extends StructName> {
  private readonly view: DataView;
  private readonly places = new Map<string, readonly [offset: number, type: FieldType]>();

  constructor(
    memory: ArrayBufferLike,
    readonly address: number,
    name: N,
  ) {
    this.view = new DataView(memory, address, structSize(name));
    let offset = 0;
    for (const [field, type] of Object.entries(STRUCTS[name] as Readonly<Record<string, FieldType>>)) {
      this.places.set(field, [offset, type]);
      offset += sizeOf(type);
    }
  }

  get(field: keyof (typeof STRUCTS)[N] & string): number {
    const [offset, type] = this.places.get(field)!;
    if (type === 'f64') return this.view.getFloat64(offset, true);
    if (type === 'f32') return this.view.getFloat32(offset, true);
    return type === 'i32' ? this.view.getInt32(offset, true) : this.view.getUint32(offset, true);
  }

  set(values: Readonly<Partial<Record<keyof (typeof STRUCTS)[N] & string, number>>>): void {
    for (const [field, value] of Object.entries(values) as [string, number][]) {
      const [offset, type] = this.places.get(field)!;
      if (type === 'f64') this.view.setFloat64(offset, value, true);
      else if (type === 'f32') this.view.setFloat32(offset, value, true);
      else if (type === 'i32') this.view.setInt32(offset, value, true);
      else this.view.setUint32(offset, value, true);
    }
  }
}

function sizeOf(type: FieldType): number {
  return type === 'f64' ? 8 : 4;
}
