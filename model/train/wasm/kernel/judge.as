// The output layer of a tile: values, loss and right characters, and in learning the accumulators' gradients.

import { laneSum, noteLargest, shifted } from './forward';
import { exp, log } from './math';
import { Data, Layer, Network, Shard, TileLayer } from './structs';

/** Accumulators count in 32nds of the logits' unit. */
const ONE: f32 = 32;

/**
 * Leaves the values of the tile's logits, and where `learn` is set their accumulators' gradients. A pair whose
 * character is wrong loses its mark; `first` is the place of the tile's first pair in the order.
 */
export function judge(data: Data, shard: Shard, layer: Layer, tile: TileLayer, first: u32, learn: bool): void {
  const network = changetype<Network>(<usize>shard.network);
  const stride = layer.stride;
  const integer = network.integer != 0;
  const scale: f32 = load<f32>(network.effective + network.scale) / ONE;
  const examples = shard.examples;
  let largest = f32x4.splat(0);
  for (let at: u32 = 0; at < examples * stride; at += 16) {
    const sum = v128.load(tile.sums + at);
    largest = f32x4.pmax(largest, f32x4.abs(sum));
    v128.store(tile.values + at, shifted(sum, integer));
  }
  noteLargest(tile, largest);
  let scaleGradient: f32 = 0;
  for (let example: u32 = 0; example < examples; example++) {
    const values = tile.values + example * stride;
    const target = load<u32>(shard.targetOf + (example << 2));
    const best = argmax(values, layer.outputs);
    if (best == target) shard.right++;
    else store<u8>(data.exact + first + load<u32>(shard.pairOf + (example << 2)), 0);
    // Nothing keeps a scale that is learned above 0.
    const highest: f32 = scale * (scale < 0 ? leastOf(values, layer.outputs) : load<f32>(values + (best << 2)));
    const sum = weigh(values, layer.outputs, scale, highest, shard.dots);
    shard.loss += <f64>highest + log(<f64>sum) - <f64>(scale * load<f32>(values + (target << 2)));
    if (!learn) continue;
    scaleGradient += grade(network, layer, tile, shard.dots, sum, target, scale, example);
  }
  if (learn) {
    const to = shard.gradients + network.scale;
    store<f32>(to, load<f32>(to) + scaleGradient / ONE);
  }
}

/** The first of the largest values. */
function argmax(values: usize, count: u32): u32 {
  let best: u32 = 0;
  let largest = load<f32>(values);
  for (let i: u32 = 1; i < count; i++) {
    const value = load<f32>(values + (i << 2));
    if (value > largest) {
      largest = value;
      best = i;
    }
  }
  return best;
}

function leastOf(values: usize, count: u32): f32 {
  let least = load<f32>(values);
  for (let i: u32 = 1; i < count; i++) least = min(least, load<f32>(values + (i << 2)));
  return least;
}

/** weights[i] = exp(scale · values[i] − highest), 0 in the padding. Gives their sum. */
function weigh(values: usize, count: u32, scale: f32, highest: f32, weights: usize): f32 {
  let sums = f32x4.splat(0);
  for (let i: u32 = 0; i < count; i += 4) {
    const logits = f32x4.mul(f32x4.splat(scale), v128.load(values + (i << 2)));
    let weight = exp(f32x4.sub(logits, f32x4.splat(highest)));
    if (count - i < 4) weight = v128.and(weight, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count - i)));
    v128.store(weights + (i << 2), weight);
    sums = f32x4.add(sums, weight);
  }
  return laneSum(sums);
}

/** Writes the gradients of one example's accumulators, and gives that of the scale by its unit. */
function grade(
  network: Network, layer: Layer, tile: TileLayer, weights: usize, sum: f32, target: u32, scale: f32, example: u32,
): f32 {
  const at = example * layer.stride;
  const values = tile.values + at;
  const to = tile.sums + at;
  const isLarge = tile.tileLargest > network.greatestSum;
  const each = network.perExample / sum;
  let scaleGradient: f32 = 0;
  for (let i: u32 = 0; i < layer.outputs; i++) {
    let gradient: f32 = each * load<f32>(weights + (i << 2));
    if (i == target) gradient -= network.perExample;
    scaleGradient += gradient * load<f32>(values + (i << 2));
    gradient *= scale * 0.25;
    if (isLarge) gradient += overflow(network, layer, load<f32>(to + (i << 2)));
    store<f32>(to + (i << 2), gradient);
  }
  return scaleGradient;
}

/** Gradient of the penalty on an accumulator that comes near its 16 bits. */
@inline
export function overflow(network: Network, layer: Layer, sum: f32): f32 {
  if (sum > network.greatestSum) return layer.overflow;
  return sum < -network.greatestSum ? -layer.overflow : 0;
}
