// A tile of examples forward: from the pairs' inputs to the logits' values.

import { addRows, sumRow, sumRow16, sumRow32 } from './rows';
import { Data, Layer, Network, PACKING, Shard, TILE, TileLayer } from './structs';

/** Takes pairs from the order's place `at` on, as many as fit, and gives the place after them. */
export function fillTile(data: Data, shard: Shard, at: u32): u32 {
  const network = changetype<Network>(<usize>shard.network);
  const layer = changetype<Layer>(<usize>network.layers);
  const sums = changetype<TileLayer>(<usize>shard.tiles).sums;
  const weights = network.effective + layer.weights;
  const stride = layer.stride;
  let examples: u32 = 0;
  let pairs: u32 = 0;
  for (; at < shard.to; at++) {
    const pair = load<u32>(data.order + (at << 2));
    let example = load<u32>(data.starts + (pair << 2), 0);
    const end = load<u32>(data.starts + (pair << 2), 4);
    if (examples + end - example > TILE) break;
    const querySums = shard.querySums + pairs * stride;
    const from = load<u32>(data.queryStarts + (pair << 2), 0);
    const count = load<u32>(data.queryStarts + (pair << 2), 4) - from;
    sumRow(
      data.queryColumns + (from << 1), data.queryValues + (from << 2), count,
      weights, stride, network.effective + layer.biases, querySums,
    );
    for (; example < end; example++) {
      const slot = slotOf(data, shard, weights, stride, load<u32>(data.contextOf + (example << 2)));
      addRows(querySums, shard.contextSums + slot * stride, stride, sums + examples * stride);
      store<u32>(shard.pairOf + (examples << 2), pairs);
      store<u32>(shard.slotOf + (examples << 2), slot);
      store<u32>(shard.targetOf + (examples << 2), load<u16>(data.targets + (example << 1)));
      examples++;
    }
    pairs++;
  }
  shard.examples = examples;
  return at;
}

/** The slot of a reply so far, whose sums are worked out when it is first met. */
function slotOf(data: Data, shard: Shard, weights: usize, stride: u32, context: u32): u32 {
  const place = load<u32>(shard.places + (context << 2));
  if (place != 0) return place - 1;
  const slot = shard.slotCount;
  shard.slotCount = slot + 1;
  store<u32>(shard.places + (context << 2), slot + 1);
  store<u32>(shard.slots + (slot << 2), context);
  const from = load<u32>(data.contextStarts + (context << 2), 0);
  const count = load<u32>(data.contextStarts + (context << 2), 4) - from;
  sumRow(
    data.contextColumns + (from << 1), data.contextValues + (from << 2), count,
    weights, stride, data.zeros, shard.contextSums + slot * stride,
  );
  memory.fill(shard.contextGradients + slot * stride, 0, stride);
  return slot;
}

/**
 * A hidden layer's accumulators → its values: shifted right by 2, and only those above 0. No branch depends on which
 * those are, for no processor could foresee it.
 */
export function rectify(data: Data, shard: Shard, layer: Layer, tile: TileLayer, integer: bool): void {
  const stride = layer.stride;
  const examples = shard.examples;
  const zero = f32x4.splat(0);
  memory.fill(tile.masks, 0, stride << 1);
  let largest = zero;
  let squares = zero;
  let active: u32 = 0;
  for (let example: u32 = 0; example < examples; example++) {
    const sums = tile.sums + example * stride;
    const values = tile.values + example * stride;
    const columns = tile.columns + example * (stride >> 1);
    const compact = tile.compact + example * stride;
    const bit = i64x2.splat(<i64>1 << example);
    let count: u32 = 0;
    for (let at: u32 = 0; at < stride; at += 16) {
      const sum = v128.load(sums + at);
      largest = f32x4.pmax(largest, f32x4.abs(sum));
      const value = f32x4.pmax(zero, shifted(sum, integer));
      squares = f32x4.add(squares, f32x4.mul(value, value));
      v128.store(values + at, value);
      const isOn = f32x4.gt(value, zero);
      const on = i32x4.bitmask(isOn);
      // The next four values overwrite what is beyond those that are on.
      const packing = data.packing + on * PACKING;
      v128.store(compact + (count << 2), i8x16.swizzle(value, v128.load(packing)));
      const units = i16x8.add(v128.load(packing, 16), i16x8.splat(<i16>(at >> 2)));
      v128.store64_lane(columns + (count << 1), units, 0);
      count += popcnt(on);
      const mask = tile.masks + (at << 1);
      v128.store(mask, v128.or(v128.load(mask), v128.and(bit, i64x2.extend_low_i32x4_s(isOn))));
      v128.store(mask, v128.or(v128.load(mask, 16), v128.and(bit, i64x2.extend_high_i32x4_s(isOn))), 16);
    }
    store<u32>(tile.counts + (example << 2), count);
    active += count;
  }
  tile.active += active;
  tile.squares += <f64>laneSum(squares);
  noteLargest(tile, largest);
}

/**
 * A layer's values → the accumulators of the next: 32 units at a time for all examples, for so many columns of the
 * weights stay in the first cache.
 */
export function sumLayer(network: Network, shard: Shard, layer: Layer, before: TileLayer, stride: u32, tile: TileLayer): void {
  const examples = shard.examples;
  const weights = network.effective + layer.weights;
  const biases = network.effective + layer.biases;
  for (let at: u32 = 0; at < layer.stride; at += 128) {
    const isWide = at + 128 <= layer.stride;
    for (let example: u32 = 0; example < examples; example++) {
      const columns = before.columns + example * (stride >> 1);
      const compact = before.compact + example * stride;
      const count = load<u32>(before.counts + (example << 2));
      const to = tile.sums + example * layer.stride + at;
      if (isWide) sumRow32(columns, compact, count, weights + at, layer.stride, biases + at, to);
      else sumRow16(columns, compact, count, weights + at, layer.stride, biases + at, to);
    }
  }
}

/** What inference makes of accumulators: wrapped to 16 bits and shifted right by 2. Or without rounding. */
@inline
export function shifted(sum: v128, integer: bool): v128 {
  if (!integer) return f32x4.mul(sum, f32x4.splat(0.25));
  return f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.shl(i32x4.trunc_sat_f32x4_s(sum), 16), 18));
}

export function noteLargest(tile: TileLayer, lanes: v128): void {
  const largest = max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
  tile.tileLargest = largest;
  tile.largest = max(tile.largest, largest);
}

@inline
export function laneSum(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) + f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}
