import type { Cpu } from '../z80/api.js';
import { BdosConsole, type BiosTable } from './bdos-console.js';
import { BIOS } from './bios.js';
import { FileSystem } from './file-system.js';
import { isOwnEntry, type Layout } from './layout.js';
import type { MachineOptions } from './machine-options.js';
import type { SectorDisk } from './sector-disk.js';
import { BREATH } from './task.js';
import { TimedConsole } from './timed-console.js';
import { NO_TIMES } from './times.js';
import type { World } from './world.js';

const DEFAULT_CLOCK = 7_372_800;

/**
 * @param disks by number, 0 = A … 15 = P
 * @param timed whether anything but the CPU takes time just now
 */
export function createWorld(
  options: MachineOptions,
  cpu: Cpu,
  layout: Layout,
  disks: readonly (SectorDisk | undefined)[],
  timed: () => boolean,
): World {
  const { memory } = cpu.bus;
  const { clockHz = DEFAULT_CLOCK, list = () => {}, punch = () => {} } = options;
  const times = { ...NO_TIMES, ...options.times };
  const elapse = (tStates: number) => {
    if (timed()) cpu.tStates += tStates;
  };
  const device = new TimedConsole(options.console, times, elapse);
  const bios: BiosTable = {
    isOwn: (entry) => isOwnEntry(memory, layout, entry),
    *call(entry, character) {
      cpu.c = character;
      if (!this.isOwn(entry)) {
        yield { on: 'code', address: layout.bios + 3 * entry };
        return cpu.a;
      }
      const answer = BIOS[entry].run(world);
      return typeof answer === 'number' ? answer : yield* answer;
    },
  };
  const world: World = {
    memory,
    registers: cpu,
    layout,
    console: new BdosConsole(device, list, bios),
    bios,
    device,
    ...(options.auxiliary && { auxiliary: new TimedConsole(options.auxiliary, times, elapse) }),
    files: new FileSystem(memory, layout, disks),
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
  return world;
}
