// The training kernel: phases of independent tasks, taken by any number of threads. What a task writes depends
// on its number alone, so the result is the same however many threads there are.

import { backContexts, backFirstLayer, backLayer } from './backward';
import { fillTile, rectify, sumLayer } from './forward';
import { judge } from './judge';
import { BLOCKS, Control, Data, Layer, Network, Shard, TileLayer, PHASE_JUDGE, PHASE_LEARN, PHASE_LEAVE, PHASE_SUM } from './structs';
import { readMasters, sumBlock, updateBlock } from './update';

// Exported so that each stays a function of its own: as one, they would be too much for the registers.
export { backFirstLayer, backLayer } from './backward';
export { fillTile, rectify, sumLayer } from './forward';
export { judge } from './judge';
export { addMaskedRows16, addMaskedRows32, addRow, addRows, addToRows, dotRows, sumRow16, sumRow32 } from './rows';

/** Rounds of looking before a thread goes to sleep: some microseconds, about what waking up takes. */
const PATIENCE = 2000;

/** Runs all tasks of a phase and comes back when they are done. Called by one thread only. */
export function run(address: u32, phase: u32): void {
  const control = changetype<Control>(<usize>address);
  const tasks: i32 = control.networkCount * (phase <= PHASE_JUDGE ? control.shardCount : BLOCKS);
  control.phase = phase;
  atomic.store<i32>(offset(control, offsetof<Control>('done')), 0);
  const ticket = offset(control, offsetof<Control>('ticket'));
  atomic.store<i32>(ticket, ((atomic.load<i32>(ticket) >> 8) + 1 << 8) | tasks);
  atomic.notify(ticket, -1);
  takeTasks(control);
  const done = offset(control, offsetof<Control>('done'));
  for (let round = 0; ; round++) {
    const count = atomic.load<i32>(done);
    if (count == tasks) return;
    if (round > PATIENCE) atomic.wait<i32>(done, count, -1);
  }
}

/** Tells the threads that serve to leave. */
export function dismiss(address: u32): void {
  const control = changetype<Control>(<usize>address);
  control.phase = PHASE_LEAVE;
  const ticket = offset(control, offsetof<Control>('ticket'));
  atomic.store<i32>(ticket, (atomic.load<i32>(ticket) >> 8) + 1 << 8);
  atomic.notify(ticket, -1);
}

/** Takes tasks until it is told to leave. */
export function serve(address: u32): void {
  const control = changetype<Control>(<usize>address);
  const ticket = offset(control, offsetof<Control>('ticket'));
  for (;;) {
    takeTasks(control);
    for (let round = 0; ; round++) {
      const state = atomic.load<i32>(ticket);
      if ((state & 255) != 0) break;
      if (control.phase == PHASE_LEAVE) return;
      if (round > PATIENCE) atomic.wait<i32>(ticket, state, -1);
    }
  }
}

/** Makes the effective parameters of a network from its masters. */
export function read(network: u32): void {
  readMasters(changetype<Network>(<usize>network));
}

function takeTasks(control: Control): void {
  const ticket = offset(control, offsetof<Control>('ticket'));
  const done = offset(control, offsetof<Control>('done'));
  for (;;) {
    const state = atomic.load<i32>(ticket);
    if ((state & 255) == 0) return;
    if (atomic.cmpxchg<i32>(ticket, state, state - 1) != state) continue;
    // The phase cannot change before this task is done.
    doTask(control, control.phase, (state & 255) - 1);
    atomic.add<i32>(done, 1);
    atomic.notify(done, 1);
  }
}

function doTask(control: Control, phase: u32, task: u32): void {
  if (phase <= PHASE_JUDGE) {
    const shard = changetype<Shard>(<usize>(control.shards + task * offsetof<Shard>()));
    runShard(changetype<Data>(<usize>control.data), shard, phase == PHASE_LEARN);
    return;
  }
  const network = changetype<Network>(<usize>(control.networks + (task / BLOCKS) * offsetof<Network>()));
  if (phase == PHASE_SUM) sumBlock(control, network, task % BLOCKS);
  else updateBlock(network, task % BLOCKS);
}

function runShard(data: Data, shard: Shard, learn: bool): void {
  const network = changetype<Network>(<usize>shard.network);
  const depth = network.depth;
  const last = depth - 1;
  let examples: u32 = 0;
  shard.loss = 0;
  shard.right = 0;
  shard.slotCount = 0;
  for (let n: u32 = 0; n < depth; n++) {
    const tile = tileOf(shard, n);
    tile.active = 0;
    tile.largest = 0;
    tile.squares = 0;
  }
  memory.fill(data.exact + shard.from, 1, shard.to - shard.from);
  if (learn) memory.fill(shard.gradients, 0, network.bytes);
  for (let at = shard.from; at < shard.to; ) {
    const first = at;
    at = fillTile(data, shard, at);
    examples += shard.examples;
    for (let n: u32 = 0; n < last; n++) {
      rectify(data, shard, layerOf(network, n), tileOf(shard, n), network.integer != 0);
      sumLayer(network, shard, layerOf(network, n + 1), tileOf(shard, n), layerOf(network, n).stride, tileOf(shard, n + 1));
    }
    judge(data, shard, layerOf(network, last), tileOf(shard, last), first, learn);
    if (!learn) continue;
    for (let n = last; n > 0; n--) {
      backLayer(network, shard, layerOf(network, n), tileOf(shard, n), layerOf(network, n - 1), tileOf(shard, n - 1));
    }
    backFirstLayer(data, network, shard, layerOf(network, 0), tileOf(shard, 0), first);
  }
  if (learn) backContexts(data, network, shard);
  for (let slot: u32 = 0; slot < shard.slotCount; slot++) {
    store<u32>(shard.places + (load<u32>(shard.slots + (slot << 2)) << 2), 0);
  }
  shard.examples = examples;
}

@inline
function layerOf(network: Network, n: u32): Layer {
  return changetype<Layer>(<usize>(network.layers + n * offsetof<Layer>()));
}

@inline
function tileOf(shard: Shard, n: u32): TileLayer {
  return changetype<TileLayer>(<usize>(shard.tiles + n * offsetof<TileLayer>()));
}

@inline
function offset(control: Control, field: usize): usize {
  return changetype<usize>(control) + field;
}
