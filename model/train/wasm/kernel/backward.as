// A tile backward: from the gradients of the output's accumulators to those of the parameters.

import { overflow } from './judge';
import { addMaskedRows16, addMaskedRows32, addRow, addToRows, dotRows } from './rows';
import { Data, Layer, Network, Shard, TileLayer } from './structs';

/** Accumulators' gradients of layer n, above the first → its weights' and biases', and those of the layer before. */
export function backLayer(network: Network, shard: Shard, layer: Layer, tile: TileLayer, beforeLayer: Layer, before: TileLayer): void {
  const examples = shard.examples;
  const stride = layer.stride;
  addBiases(tile.sums, examples, stride, shard.gradients + layer.biases);
  addWeightGradients(shard.gradients + layer.weights, layer, tile, beforeLayer, before);
  for (let example: u32 = 0; example < examples; example++) {
    const sums = before.sums + example * beforeLayer.stride;
    if (before.tileLargest > network.greatestSum) gradeOverflow(network, beforeLayer, sums);
    else memory.fill(sums, 0, beforeLayer.stride);
  }
  for (let unit: u32 = 0; unit < beforeLayer.outputs; unit++) {
    const count = listBits(load<u64>(before.masks + (unit << 3)), shard.list);
    const row = network.effective + layer.weights + unit * stride;
    dotRows(shard.list, count, row, tile.sums, stride, shard.dots);
    for (let k: u32 = 0; k < count; k++) {
      const to = before.sums + load<u16>(shard.list + (k << 1)) * beforeLayer.stride + (unit << 2);
      store<f32>(to, load<f32>(to) + (load<f32>(shard.dots + (k << 2)) + beforeLayer.sparsity) * 0.25);
    }
  }
}

/** 32 columns at a time for all units, for so much of the tile's gradients stays in the first cache. */
function addWeightGradients(weightGradients: usize, layer: Layer, tile: TileLayer, beforeLayer: Layer, before: TileLayer): void {
  const stride = layer.stride;
  for (let at: u32 = 0; at < stride; at += 128) {
    const isWide = at + 128 <= stride;
    for (let unit: u32 = 0; unit < beforeLayer.outputs; unit++) {
      const mask = load<u64>(before.masks + (unit << 3));
      if (mask == 0) continue;
      const values = before.values + (unit << 2);
      const to = weightGradients + unit * stride + at;
      if (isWide) addMaskedRows32(mask, values, beforeLayer.stride, tile.sums + at, stride, to);
      else addMaskedRows16(mask, values, beforeLayer.stride, tile.sums + at, stride, to);
    }
  }
}

/** Writes the numbers of the set bits, with zeros after them up to a multiple of 4. Gives how many there are. */
function listBits(mask: u64, list: usize): u32 {
  let count: u32 = 0;
  for (; mask != 0; mask &= mask - 1) {
    store<u16>(list + (count << 1), <u16>ctz(mask));
    count++;
  }
  for (let k = count; (k & 3) != 0; k++) store<u16>(list + (k << 1), 0);
  return count;
}

/** Accumulators' gradients of the first layer → its weights' for the queries, and those of the replies' sums. */
export function backFirstLayer(data: Data, network: Network, shard: Shard, layer: Layer, tile: TileLayer, first: u32): void {
  const stride = layer.stride;
  const examples = shard.examples;
  const weightGradients = shard.gradients + layer.weights;
  for (let example: u32 = 0; example < examples; ) {
    const pair = load<u32>(shard.pairOf + (example << 2));
    const sums = shard.querySums + pair * stride;
    memory.fill(sums, 0, stride);
    for (; example < examples && load<u32>(shard.pairOf + (example << 2)) == pair; example++) {
      const gradients = tile.sums + example * stride;
      addRow(gradients, stride, sums);
      addRow(gradients, stride, shard.contextGradients + load<u32>(shard.slotOf + (example << 2)) * stride);
    }
    addBiases(sums, 1, stride, shard.gradients + layer.biases);
    const number = load<u32>(data.order + ((first + pair) << 2));
    const from = load<u32>(data.queryStarts + (number << 2), 0);
    const count = load<u32>(data.queryStarts + (number << 2), 4) - from;
    addToRows(data.queryColumns + (from << 1), data.queryValues + (from << 2), count, sums, stride, weightGradients);
  }
}

/** Gradients of the replies' sums → the first layer's weights'. */
export function backContexts(data: Data, network: Network, shard: Shard): void {
  const layer = changetype<Layer>(<usize>network.layers);
  for (let slot: u32 = 0; slot < shard.slotCount; slot++) {
    const context = load<u32>(shard.slots + (slot << 2));
    const from = load<u32>(data.contextStarts + (context << 2), 0);
    const count = load<u32>(data.contextStarts + (context << 2), 4) - from;
    addToRows(
      data.contextColumns + (from << 1), data.contextValues + (from << 2), count,
      shard.contextGradients + slot * layer.stride, layer.stride, shard.gradients + layer.weights,
    );
  }
}

function gradeOverflow(network: Network, layer: Layer, sums: usize): void {
  for (let at: u32 = 0; at < layer.stride; at += 4) {
    store<f32>(sums + at, overflow(network, layer, load<f32>(sums + at)));
  }
}

/** A bias counts in units of 32 in its accumulator. */
function addBiases(gradients: usize, examples: u32, stride: u32, biases: usize): void {
  for (let at: u32 = 0; at < stride; at += 16) {
    let sum = f32x4.splat(0);
    for (let example: u32 = 0; example < examples; example++) {
      sum = f32x4.add(sum, v128.load(gradients + example * stride + at));
    }
    v128.store(biases + at, f32x4.add(v128.load(biases + at), f32x4.mul(f32x4.splat(32), sum)));
  }
}
