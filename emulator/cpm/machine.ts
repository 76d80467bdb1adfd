import type { Bus, Cpu } from '../z80/api.js';
import { createCpu } from '../z80/cpu.js';
import { Activities } from './activities.js';
import { BDOS, BDOS_ERRORS, reportBdosError, UNKNOWN_BDOS_CALL } from './bdos.js';
import { BIOS } from './bios.js';
import type { Call } from './call.js';
import { type CcpEntry, commandProcessor } from './ccp.js';
import { createWorld } from './create-world.js';
import { BdosError, EmulatorError } from './errors.js';
import {
  createLayout,
  type DriveParameters,
  highestTop,
  type Layout,
  loadBios,
  loadSystem,
  peek16,
  TRAP,
  TRAPS,
} from './layout.js';
import type { MachineOptions, SystemCall } from './machine-options.js';
import { callCode, loadMonitor, type Monitor } from './monitor.js';
import { mountedDisks } from './mounted-disks.js';
import { NATIVE_PORT, NATIVE_RETURN, nativeProgram, tailWords } from './native.js';
import { type Task, type Wait, WarmBoot } from './task.js';
import { callProgram, loadProgram } from './transient.js';
import type { World } from './world.js';

/** The command tail has 127 characters, of which one is its leading space and one the 0 behind it. */
const MAX_ARGS = 125;
/** Where CP/M keeps the drive and the user area. */
const DRIVE_AND_USER = 4;

/**
 * Why `run` came back: its T-states are used up, the console has no input or no room, the program ended, or the PC
 * has come to one of `cpu.breakpoints`.
 */
export type RunResult = 'budget' | 'waiting' | 'exited' | 'break';

/** Where programs find the top of the TPA on an RC2014. */
const USUAL_TOP = 0xd806;

/**
 * A Z80 with 64 KB and CP/M 2.2 in TypeScript behind executable stubs. A call costs the T-states of its stub and
 * those that `times` gives to the BIOS; while one waits, the PC stays on its stub and no time passes unless
 * `idle` says so.
 *
 * The BDOS calls the BIOS through its table: where a program has changed an entry for the console, the list device,
 * the punch or the reader, its own code is called. Disk entries that were changed only serve those who call them.
 *
 * Not emulated: the IOBYTE's effect, interrupts.
 *
 * @throws EmulatorError `tpa-top`, `program-size`, `program-args`
 */
export function createMachine(options: MachineOptions): Machine {
  return new Machine(options);
}

export class Machine {
  readonly cpu: Cpu;
  readonly memory = new Uint8Array(0x10000);
  readonly layout: Layout;
  /** False: the BIOS and the disks take no time. */
  timed = true;
  readonly #options: MachineOptions;
  readonly #drives: DriveParameters;
  readonly #world: World;
  #inMonitor = false;
  readonly #activities: Activities;
  #trap = -1;
  #exited = false;
  #paused = false;

  constructor(options: MachineOptions) {
    this.#options = options;
    const disks = mountedDisks(options.drives);
    const drives = disks.map((disk) => disk?.parameters);
    this.layout = createLayout(options.tpaTop ?? Math.min(USUAL_TOP, highestTop(drives)), drives);
    const bus: Bus = {
      memory: this.memory,
      input: (port) => options.ports?.input(port) ?? 0xff,
      output: (port, value) => this.#output(port, value),
    };
    this.cpu = createCpu(bus);
    this.#world = createWorld(options, this.cpu, this.layout, disks, () => this.timed);
    this.#drives = drives;
    this.#activities = new Activities({
      cpu: this.cpu,
      layout: this.layout,
      hasCome: (wait) => this.#hasCome(wait),
      fail: (error, passedOver) => this.#fail(error, passedOver),
    });
    this.#coldBoot();
  }

  /** T-states since the machine was made, idle ones included. */
  get tStates(): number {
    return this.cpu.tStates;
  }

  /** What it waits for; undefined when the CPU has work. */
  get wait(): Wait | undefined {
    return this.#activities.wait;
  }

  /** True when the program that it was made for has ended. */
  get exited(): boolean {
    return this.#exited;
  }

  /** Lets time pass without the CPU, as while it waits. */
  idle(tStates: number): void {
    this.cpu.tStates += tStates;
  }

  /** Ends the `run` that is under way once the call in progress is done; for a device that set off an event. */
  pause(): void {
    this.#paused = true;
  }

  /**
   * Runs for so many T-states (whole instructions), or until it waits or exits. Without a number a program that
   * does neither never comes back.
   */
  run(tStates = Number.POSITIVE_INFINITY): RunResult {
    const end = this.tStates + tStates;
    this.#paused = false;
    for (;;) {
      if (!this.#activities.resume(end)) return this.tStates >= end ? 'budget' : 'waiting';
      if (this.#exited) return 'exited';
      if (this.#activities.isActive) continue;
      if (this.#paused || this.tStates >= end) return 'budget';
      this.cpu.run(end - this.tStates);
      if (this.#trap >= 0) this.#enter();
      else if (this.cpu.atBreakpoint) return 'break';
    }
  }

  /** As the reset button: the memory and the drives stay. */
  reset(): void {
    const { tStates } = this;
    this.cpu.reset();
    this.cpu.tStates = tStates;
    this.#activities.clear();
    this.#exited = false;
    this.#world.console.reset();
    this.#world.files.reload();
    this.#coldBoot();
  }

  #output(port: number, value: number): void {
    const trap = port & 0xff;
    const { pc } = this.cpu;
    if (trap < TRAPS ? pc === this.layout.stubs[trap] + 2 : trap === NATIVE_PORT && pc === NATIVE_RETURN) {
      this.#trap = trap;
      this.cpu.stop();
    } else {
      this.#options.ports?.output(port, value);
    }
  }

  #coldBoot(): void {
    const { program, monitor, bootDrive = 0 } = this.#options;
    loadBios(this.memory, this.layout, this.#drives);
    if (monitor) this.#startMonitor(monitor, 'power-on');
    else if (program) this.#startProgram(program);
    else this.#boot(bootDrive);
  }

  #startProgram(program: { readonly bytes: Uint8Array; readonly args?: string }): void {
    loadSystem(this.memory, this.layout);
    if (!loadProgram(this.#world, program.bytes)) {
      throw new EmulatorError(
        'program-size',
        'The program does not fit below the CCP.',
        `${program.bytes.length} bytes, and there is room for ${this.layout.ccp - 0x0180}`,
        'Make it smaller, or give the machine a higher top of the TPA.',
      );
    }
    const args = program.args?.trim().toUpperCase() ?? '';
    if (args.length > MAX_ARGS) {
      throw new EmulatorError(
        'program-args',
        'The arguments do not fit the command tail.',
        `${args.length} characters, and there is room for ${MAX_ARGS}`,
        'Give fewer.',
      );
    }
    this.#world.files.reset();
    const tail = args === '' ? '' : ` ${args}`;
    callProgram(this.#world, tail, tail);
  }

  #startMonitor(monitor: Monitor, entry: 'power-on' | 'return'): void {
    this.#inMonitor = true;
    loadMonitor(this.memory, this.layout);
    this.#activities.start(
      monitor(this.#world, entry),
      (exit) => {
        const { boot, go } = exit as { boot?: number; go?: number };
        if (go !== undefined) callCode(this.#world, go);
        else this.#boot(boot ?? 0);
      },
      () => this.#jump(0),
    );
  }

  /** Starts CP/M anew. */
  #boot(drive: number): void {
    this.#inMonitor = false;
    loadSystem(this.memory, this.layout);
    this.memory[DRIVE_AND_USER] = drive;
    this.#startCcp('fresh', this.#options.banner);
  }

  #startCcp(entry: CcpEntry, banner = '', seconds = 0): void {
    const world = this.#world;
    const batch = this.#options.program !== undefined;
    this.#activities.start(
      (function* () {
        yield* world.pause(seconds);
        yield* world.console.print(banner);
        return yield* commandProcessor(world, entry, batch);
      })(),
      (ended) => {
        if (ended === 'idle') this.#exit();
      },
      () => this.#warmBoot(),
    );
  }

  #hasCome({ on, at = this.#options.console, until }: Wait): boolean {
    if (until !== undefined && this.tStates >= until) return true;
    if (on === 'time') return false;
    return on === 'input' ? at.ready() : at.canWrite();
  }

  #fail(error: unknown, passedOver: () => void): void {
    if (error instanceof WarmBoot) this.#jump(0);
    else if (error instanceof BdosError) this.#reportError(error, passedOver);
    else throw error;
  }

  /** Goes where the BDOS's vector for an error leads: to its own message, or to a program that has put itself there. */
  #reportError(error: BdosError, passedOver: () => void): void {
    const { errorVectors, stubs } = this.layout;
    const number = BDOS_ERRORS.indexOf(error.text);
    const target = peek16(this.memory, errorVectors + 2 * number);
    if (target !== stubs[TRAP.error + number]) this.#jump(target);
    else this.#activities.start(reportBdosError(this.#world, error), passedOver, () => this.#jump(0));
  }

  /** Leaves all that is under way, and goes on in code of the Z80. */
  #jump(address: number): void {
    this.#activities.clear();
    this.cpu.sp = this.layout.bdosStack;
    this.cpu.pc = address;
  }

  #warmBoot(): void {
    this.#activities.clear();
    this.#world.console.reset();
    this.#world.files.reload();
    const { monitor } = this.#options;
    if (monitor && this.#inMonitor) {
      this.#startMonitor(monitor, 'return');
      return;
    }
    loadSystem(this.memory, this.layout);
    this.#startCcp('fresh', '', this.#options.program ? 0 : this.#world.times.warmBoot);
  }

  #exit(): void {
    this.#exited = true;
    try {
      this.#world.files.settle();
    } catch (error) {
      // The program is gone: its message is all that is left to do.
      this.#fail(error, () => {});
    }
  }

  /** The CPU has met a stub. */
  #enter(): void {
    const trap = this.#trap;
    this.#trap = -1;
    if (trap === NATIVE_PORT) {
      this.#runNative();
      return;
    }
    this.cpu.pc = this.layout.stubs[trap];
    if (trap === TRAP.codeReturn) this.#activities.codeReturned();
    else if (trap >= TRAP.error && trap < TRAP.bios) this.#enterError(trap - TRAP.error);
    else if (trap <= TRAP.bios + 1 && trap >= TRAP.bios) this.#warmBoot();
    else if (trap === TRAP.bdos) this.#call('bdos', this.cpu.c, BDOS[this.cpu.c] ?? UNKNOWN_BDOS_CALL);
    else if (trap >= TRAP.bios) this.#call('bios', trap - TRAP.bios, BIOS[trap - TRAP.bios]);
    else if (trap === TRAP.ccpReturn) this.#startCcp('return');
    else this.#enterCcp(trap === TRAP.ccpRestart ? 'restart' : 'fresh');
  }

  /** The CPU has met the OUT of a native program's file; after it the PC stands on its RET. */
  #runNative(): void {
    const program = nativeProgram(this.memory, this.#options.programs ?? {});
    if (!program) return;
    this.#activities.start(
      program(this.#world, tailWords(this.memory)),
      () => {},
      () => this.#warmBoot(),
    );
  }

  /** A jump to the CCP says in C which drive and user it is to take. */
  #enterCcp(entry: CcpEntry): void {
    this.memory[4] = this.cpu.c;
    this.#startCcp(entry);
  }

  /** A program has gone to one of the BDOS's error routines itself; that of `Bad Sector` may come back. */
  #enterError(number: number): void {
    const error = new BdosError(BDOS_ERRORS[number], this.#world.files.current);
    const back = () => {
      this.cpu.pc += 2;
    };
    this.#activities.start(reportBdosError(this.#world, error), back, () => this.#jump(0));
  }

  #call(entry: 'bdos' | 'bios', number: number, call: Call): void {
    const { onCall, onReturn, onMissing } = this.#options;
    const report = (hook: ((call: SystemCall) => void) | undefined, result?: number) => {
      if (!hook) return;
      const caller = (peek16(this.memory, this.cpu.sp) - 3) & 0xffff;
      hook({
        entry,
        number,
        name: call.name,
        caller,
        tStates: this.tStates,
        ...(result !== undefined && { result }),
      });
    };
    report(onCall);
    if (!call.implemented) report(onMissing);
    const done = (result: unknown) => {
      report(onReturn, result as number);
      this.#answer(entry, result as number);
    };
    const world = this.#world;
    const attempt = (run: () => number | Task<number>, passedOver: () => void) => {
      try {
        const result = run();
        if (typeof result === 'number') done(result);
        else this.#activities.start(result, done, passedOver);
      } catch (error) {
        this.#fail(error, passedOver);
      }
    };
    const again = (times: number) => () =>
      attempt(() => world.files.passingOver(times, () => call.run(world)), again(times + 1));
    attempt(() => call.run(world), again(1));
  }

  /** Hands a result over and goes on at the RET of the stub. */
  #answer(entry: 'bdos' | 'bios', result: number): void {
    const { cpu } = this;
    cpu.a = result;
    if (entry === 'bdos') {
      cpu.hl = result;
      cpu.b = result >> 8;
      if (this.#options.spoil) {
        cpu.c = 0xc5;
        cpu.de = 0xdede;
        cpu.f = 0xff;
      }
    }
    cpu.pc += 2;
  }
}
