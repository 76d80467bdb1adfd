import type { Cpu } from '../z80/api.js';
import { BdosConsole } from './bdos-console.js';
import { FileSystem } from './file-system.js';
import type { Layout } from './layout.js';
import type { MachineOptions } from './machine-options.js';
import { MemoryDrive } from './memory-drive.js';
import { BREATH } from './task.js';
import { TimedConsole } from './timed-console.js';
import { NO_TIMES } from './times.js';
import type { World } from './world.js';

const DEFAULT_CLOCK = 7_372_800;

/** @param timed whether anything but the CPU takes time just now */
export function createWorld(options: MachineOptions, cpu: Cpu, layout: Layout, timed: () => boolean): World {
  const { memory } = cpu.bus;
  const { clockHz = DEFAULT_CLOCK, list = () => {}, punch = () => {} } = options;
  const times = { ...NO_TIMES, ...options.times };
  const elapse = (tStates: number) => {
    if (timed()) cpu.tStates += tStates;
  };
  const device = new TimedConsole(options.console, times, elapse);
  return {
    memory,
    registers: cpu,
    layout,
    console: new BdosConsole(device, list),
    device,
    ...(options.auxiliary && { auxiliary: new TimedConsole(options.auxiliary, times, elapse) }),
    files: new FileSystem(memory, layout, { A: new MemoryDrive(), ...options.drives }),
    get tStates() {
      return cpu.tStates;
    },
    clockHz,
    times,
    get timed() {
      return timed();
    },
    *compute(tStates) {
      elapse(tStates);
      yield BREATH;
    },
    *pause(seconds) {
      if (timed() && seconds > 0) yield { on: 'time', until: cpu.tStates + seconds * clockHz };
    },
    list,
    punch,
  };
}
