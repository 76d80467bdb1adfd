import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SHARDS } from '../engine.js';
import type { Memory, Module } from './webassembly.js';

/** The kernel's functions; addresses are those of `Control` and `Network` records. */
export interface KernelExports {
  run(control: number, phase: number): void;
  serve(control: number): void;
  dismiss(control: number): void;
  read(network: number): void;
}

/** All that a thread does; as text, so that it is the same from sources and from the built package. */
const SERVE = `
const { workerData: { module, memory, control } } = require('node:worker_threads');
new WebAssembly.Instance(module, { env: { memory } }).exports.serve(control);
`;

/**
 * Starts threads that take tasks beside the caller, one for each further core. They join in when they are up; one
 * that cannot start is not missed, for the caller takes whatever tasks are left. They do not keep the process alive.
 */
export function startThreads(
  module: Module,
  memory: Memory,
  control: number,
  most = Math.min(SHARDS, availableParallelism()) - 1,
): Worker[] {
  const workers: Worker[] = [];
  for (let n = 0; n < most; n++) {
    try {
      const worker = new Worker(SERVE, { eval: true, execArgv: [], workerData: { module, memory, control } });
      worker.on('error', () => {});
      worker.unref();
      workers.push(worker);
    } catch {
      break;
    }
  }
  return workers;
}
