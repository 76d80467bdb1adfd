import type { Drives } from '../cpm/drive.js';
import { createMachine, type Machine } from '../cpm/machine.js';
import type { MachineOptions } from '../cpm/machine-options.js';
import type { NativePrograms } from '../cpm/native.js';
import type { MachineTimes } from '../cpm/times.js';
import { DEFAULT_KIND, startOf } from './board-name.js';
import { type BoardKind, drivesOf, KINDS, type Kind, programsOf } from './kinds.js';
import { Line, type LineEnd } from './line.js';
import type { XmTiming } from './xm/xm.js';

/** All may be left out; what a kind of board says of the same is its default. */
export interface BoardOptions {
  /** Default `plain`. */
  readonly kind?: BoardKind;
  /** Where it stands when it is switched on; default the first that its kind has. */
  readonly start?: string;
  /** Without its clock: bytes, disks and the BIOS take no time, and waits are short. */
  readonly turbo?: boolean;
  /** T-states in a second. Default 7,372,800. */
  readonly clockHz?: number;
  /** Default 115,200; the line is 8N1. */
  readonly baud?: number;
  /** Characters that wait for the program; 33 on all kinds. */
  readonly receiveBuffer?: number;
  /** RTS/CTS. Default true; without it a full buffer loses characters. */
  readonly flowControl?: boolean;
  /** Those of the kind stand in memory where they are not given, and its programs on top of them. */
  readonly drives?: Drives;
  readonly tpaTop?: number;
  /** Programs in TypeScript beside those of the kind; `nativeFile` makes the files that run them. */
  readonly programs?: NativePrograms;
  /** What the BIOS and the disks take. */
  readonly times?: Partial<MachineTimes>;
  /** How XM waits. */
  readonly xm?: Partial<XmTiming>;
  /** What CP/M prints when it is booted. */
  readonly banner?: string;
  /** Watches the machine. */
  readonly hooks?: Pick<MachineOptions, 'onCall' | 'onReturn' | 'onMissing'>;
}

/**
 * Makes a board and switches it on; its first instruction runs at the first `advance`.
 *
 * @throws EmulatorError `board-name`
 */
export function createBoard(options: BoardOptions = {}): Board {
  return new Board(options);
}

/**
 * A CP/M machine whose console is a serial line, in virtual time: nothing here knows the wall clock. The line, a
 * second one beside it and the CPU share one count of T-states, and time in which the CPU only waits is skipped.
 */
export class Board implements LineEnd {
  readonly clockHz: number;
  readonly machine: Machine;
  readonly #console: Line;
  readonly #auxiliary: Line;
  readonly #lines: readonly Line[];
  #target = 0;

  constructor(options: BoardOptions) {
    const { baud = 115_200, clockHz = 7_372_800, flowControl = true } = options;
    const place = startOf(options.kind ?? DEFAULT_KIND, options.start);
    const kind: Kind = KINDS[place.kind];
    const start = kind.starts[place.start];
    const { receiveBuffer = kind.receiveBuffer } = options;
    this.clockHz = clockHz;
    const wire = { clockHz, baud, receiveBuffer, flowControl, whenFull: kind.whenFull };
    const host = {
      now: () => this.machine.tStates,
      // The run must not go past the moment at which the byte has left.
      onBusy: () => this.machine.pause(),
    };
    this.#console = new Line(wire, host);
    this.#auxiliary = new Line(wire, host);
    this.#lines = [this.#console, this.#auxiliary];
    this.machine = createMachine({
      ...options.hooks,
      console: this.#console.uart,
      auxiliary: this.#auxiliary.uart,
      drives: drivesOf(kind, start, options.drives),
      ...(options.tpaTop !== undefined && { tpaTop: options.tpaTop }),
      ...(start.monitor && { monitor: start.monitor }),
      bootDrive: start.drive ?? 0,
      programs: { ...programsOf(kind, options.xm), ...options.programs },
      banner: options.banner ?? kind.banner,
      clockHz,
      times: { ...kind.times, ...options.times },
    });
    this.paced = !options.turbo;
  }

  /** T-states since it was switched on. */
  get now(): number {
    return this.machine.tStates;
  }

  /** False: bytes on the line take no time, nor does anything but the CPU. */
  get paced(): boolean {
    return this.#console.uart.paced;
  }

  set paced(paced: boolean) {
    for (const { uart } of this.#lines) uart.paced = paced;
    this.machine.timed = paced;
  }

  /** The second line. */
  get auxiliary(): LineEnd {
    return this.#auxiliary;
  }

  get backlog(): number {
    return this.#console.backlog;
  }

  get overruns(): number {
    return this.#console.overruns;
  }

  /** As the reset button: the memory and the drives stay. */
  reset(): void {
    this.machine.reset();
    for (const { uart } of this.#lines) uart.reset();
  }

  lineIn(bytes: Iterable<number>): void {
    this.#console.lineIn(bytes);
  }

  onLineOut(listener: (byte: number, tStates: number) => void): () => void {
    return this.#console.onLineOut(listener);
  }

  /** T-states to the next thing that happens by itself: 0 when the CPU has work, undefined when it is idle until input. */
  nextEvent(): number | undefined {
    this.#settle();
    const { cpu, exited, wait } = this.machine;
    const events = this.#lines.flatMap(({ uart }) => [uart.departure, uart.arrival]);
    if (wait) {
      const device = wait.at ?? this.#console.uart;
      if (wait.on === 'input' && device.ready()) return 0;
      if (wait.on === 'output' && device.canWrite()) return 0;
      events.push(wait.until);
    } else if (!exited && !cpu.halted) {
      return 0;
    }
    const next = Math.min(...events.map((event) => event ?? Number.POSITIVE_INFINITY));
    return next === Number.POSITIVE_INFINITY ? undefined : Math.max(0, next - this.now);
  }

  /** Lets so many T-states pass. */
  advance(tStates: number): void {
    this.#target += tStates;
    this.#runTo(this.#target, false);
  }

  /** Lets up to so many T-states pass, but none in which the CPU only waits. */
  work(tStates: number): void {
    this.#runTo(this.now + tStates, true);
    this.#target = this.now;
  }

  #runTo(end: number, onlyWork: boolean): void {
    while (this.now < end) {
      const next = this.nextEvent();
      if (next === 0) {
        const departures = this.#lines.map(({ uart }) => uart.departure ?? end);
        this.machine.run(Math.min(end, ...departures) - this.now);
      } else if (onlyWork) {
        return;
      } else {
        this.machine.idle(Math.ceil(Math.min(next ?? end, end - this.now)));
      }
    }
    this.#settle();
  }

  #settle(): void {
    for (const { uart } of this.#lines) uart.settle();
  }
}
