// The parameters' update, block by block: the shards' gradients summed in their order, then AdamW, then rounding.

import { laneSum } from './forward';
import { BLOCKS, Control, Network, Segment } from './structs';

const BETA1: f32 = 0.9;
const BETA2: f32 = 0.999;
const EPSILON: f32 = 1e-8;
const MOST_NORM: f64 = 1;

/** Sums the shards' gradients of a block into the first's, with the penalty on size, and notes their squares' sum. */
export function sumBlock(control: Control, network: Network, block: u32): void {
  const bytes = network.bytes;
  const last = network.gradients + control.shardCount * bytes;
  let squares: f64 = 0;
  for (let s: u32 = 0; s < network.segmentCount; s++) {
    const segment = segmentOf(network, s);
    const each = f32x4.splat(segment.w1);
    const end = min(segment.to, blockStart(network, block + 1));
    let lanes = f32x4.splat(0);
    for (let at = max(segment.from, blockStart(network, block)); at < end; at += 16) {
      let sum = v128.load(network.gradients + at);
      for (let from = network.gradients + bytes; from < last; from += bytes) {
        sum = f32x4.add(sum, v128.load(from + at));
      }
      const value = v128.load(network.master + at);
      const zero = f32x4.splat(0);
      sum = f32x4.add(sum, v128.and(each, f32x4.gt(value, zero)));
      sum = f32x4.sub(sum, v128.and(each, f32x4.lt(value, zero)));
      v128.store(network.gradients + at, sum);
      lanes = f32x4.add(lanes, f32x4.mul(sum, sum));
    }
    squares += <f64>laneSum(lanes);
  }
  store<f64>(network.partials + (block << 3), squares);
}

/** AdamW on the masters of a block, with the gradient's norm clipped; then what the network makes of them. */
export function updateBlock(network: Network, block: u32): void {
  const clip = f32x4.splat(clipFactor(network));
  const keep = f32x4.splat(network.keep);
  const pace = f32x4.splat(network.pace);
  const squareScale = f32x4.splat(network.squareScale);
  for (let s: u32 = 0; s < network.segmentCount; s++) {
    const segment = segmentOf(network, s);
    const least = f32x4.splat(segment.least);
    const greatest = f32x4.splat(segment.greatest);
    const pull = f32x4.splat(segment.pull);
    const end = min(segment.to, blockStart(network, block + 1));
    for (let at = max(segment.from, blockStart(network, block)); at < end; at += 16) {
      const gradient = f32x4.mul(clip, v128.load(network.gradients + at));
      const mean = f32x4.add(
        f32x4.mul(f32x4.splat(BETA1), v128.load(network.means + at)),
        f32x4.mul(f32x4.splat(1 - BETA1), gradient),
      );
      const square = f32x4.add(
        f32x4.mul(f32x4.splat(BETA2), v128.load(network.squares + at)),
        f32x4.mul(f32x4.splat(1 - BETA2), f32x4.mul(gradient, gradient)),
      );
      v128.store(network.means + at, mean);
      v128.store(network.squares + at, square);
      const root = f32x4.add(f32x4.sqrt(f32x4.mul(square, squareScale)), f32x4.splat(EPSILON));
      let value = f32x4.mul(keep, v128.load(network.master + at));
      value = f32x4.sub(value, f32x4.div(f32x4.mul(pace, mean), root));
      value = f32x4.sub(value, f32x4.mul(pull, f32x4.sub(value, nearest(segment, value))));
      value = f32x4.pmin(greatest, f32x4.pmax(least, value));
      v128.store(network.master + at, value);
      v128.store(network.effective + at, effective(segment, value));
    }
  }
}

/** What the network makes of all masters. */
export function readMasters(network: Network): void {
  for (let s: u32 = 0; s < network.segmentCount; s++) {
    const segment = segmentOf(network, s);
    for (let at = segment.from; at < segment.to; at += 16) {
      v128.store(network.effective + at, effective(segment, v128.load(network.master + at)));
    }
  }
}

/** The grid's number next to a master weight: of a grid that has 0. */
@inline
function nearest(segment: Segment, value: v128): v128 {
  const steps = f32x4.floor(f32x4.add(f32x4.mul(value, f32x4.splat(segment.gridInverse)), f32x4.splat(0.5)));
  const whole = f32x4.mul(steps, f32x4.splat(segment.gridStep));
  return f32x4.pmin(f32x4.splat(segment.gridGreatest), f32x4.pmax(f32x4.splat(segment.gridLeast), whole));
}

@inline
function effective(segment: Segment, master: v128): v128 {
  const value = f32x4.mul(f32x4.splat(segment.factor), master);
  if (segment.gridStep == 0) return value;
  const least = f32x4.splat(segment.gridLeast);
  const steps = f32x4.mul(f32x4.sub(value, least), f32x4.splat(segment.gridInverse));
  const nearest = f32x4.floor(f32x4.add(steps, f32x4.splat(0.5)));
  const rounded = f32x4.add(f32x4.mul(nearest, f32x4.splat(segment.gridStep)), least);
  const kept = f32x4.pmin(f32x4.splat(segment.gridGreatest), f32x4.pmax(least, rounded));
  // Padding is exactly 0, and stays so on a grid without 0.
  return v128.and(kept, f32x4.ne(master, f32x4.splat(0)));
}

function clipFactor(network: Network): f32 {
  let squares: f64 = 0;
  for (let block: u32 = 0; block < BLOCKS; block++) squares += load<f64>(network.partials + (block << 3));
  const norm = sqrt(squares);
  return norm > MOST_NORM ? <f32>(MOST_NORM / norm) : 1;
}

@inline
function segmentOf(network: Network, number: u32): Segment {
  return changetype<Segment>(<usize>(network.segments + number * offsetof<Segment>()));
}

/** Blocks are of equal length, in whole vectors; the last one has what is left. */
@inline
function blockStart(network: Network, block: u32): u32 {
  const vectors = network.bytes >> 4;
  const each = (vectors + BLOCKS - 1) / BLOCKS;
  return min(block * each, vectors) << 4;
}
