import type { Residents } from '../cpm/ccp.js';
import type { Drives } from '../cpm/file-system.js';
import { createMachine, type Machine, type MachineOptions } from '../cpm/machine.js';
import { MemoryDrive } from '../cpm/memory-drive.js';
import { SerialLine } from './serial-line.js';
import { createXm, type XmTiming } from './xm.js';

export interface BoardOptions {
  /** T-states in a second. Default 7,372,800. */
  readonly clockHz?: number;
  /** Default 115,200; the line is 8N1. */
  readonly baud?: number;
  /** Characters that wait for the program. Default 33, as at RomWBW's CCP. */
  readonly receiveBuffer?: number;
  /** RTS/CTS. Default true; without it a full buffer loses characters. */
  readonly flowControl?: boolean;
  /** Default: an empty drive A in memory. */
  readonly drives?: Drives;
  readonly tpaTop?: number;
  /** Programs beside XM that run without a file. */
  readonly residents?: Residents;
  /** How XM waits. */
  readonly xm?: Partial<XmTiming>;
  /** What it prints when it is switched on. */
  readonly banner?: string;
  /** Watches the machine. */
  readonly hooks?: Pick<MachineOptions, 'onCall' | 'onReturn' | 'onMissing'>;
}

const BANNER = '\r\nULM virtual board: Z80, 64K RAM, CP/M 2.2\r\nFiles come in by XM R NAME.COM\r\n';

/** Makes a board and switches it on; its first instruction runs at the first `advance`. */
export function createBoard(options: BoardOptions = {}): Board {
  return new Board(options);
}

/**
 * A CP/M machine whose console is a serial line, in virtual time: nothing here knows the wall clock. The line and
 * the CPU share one count of T-states, and time in which the CPU only waits is skipped.
 */
export class Board {
  readonly clockHz: number;
  readonly machine: Machine;
  readonly #line: SerialLine;
  readonly #listeners = new Set<(byte: number, tStates: number) => void>();
  #target = 0;

  constructor(options: BoardOptions) {
    const { baud = 115_200, clockHz = 7_372_800, flowControl = true, receiveBuffer = 33 } = options;
    this.clockHz = clockHz;
    this.#line = new SerialLine(
      { clockHz, baud, receiveBuffer, flowControl },
      {
        now: () => this.machine.tStates,
        // The run must not go past the moment at which the byte has left.
        onBusy: () => this.machine.pause(),
        onDeparture: (byte, tStates) => {
          for (const listener of this.#listeners) listener(byte, tStates);
        },
      },
    );
    this.machine = createMachine({
      ...options.hooks,
      console: this.#line,
      drives: options.drives ?? { A: new MemoryDrive() },
      ...(options.tpaTop !== undefined && { tpaTop: options.tpaTop }),
      residents: { XM: createXm(clockHz, options.xm), ...options.residents },
      banner: options.banner ?? BANNER,
    });
  }

  /** T-states since it was switched on. */
  get now(): number {
    return this.machine.tStates;
  }

  /** False: bytes on the line take no time. */
  get paced(): boolean {
    return this.#line.paced;
  }

  set paced(paced: boolean) {
    this.#line.paced = paced;
  }

  /** Bytes that were sent to the board and have not arrived. */
  get backlog(): number {
    return this.#line.backlog;
  }

  /** Bytes that the board lost for want of flow control. */
  get overruns(): number {
    return this.#line.overruns;
  }

  /** Sends bytes to the board; each arrives when those before it have, at the line's speed. */
  lineIn(bytes: Iterable<number>): void {
    this.#line.send(bytes);
  }

  /** Hears each byte of the board, with the T-state at which it had left; returns the function that ends it. */
  onLineOut(listener: (byte: number, tStates: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** T-states to the next thing that happens by itself: 0 when the CPU has work, undefined when it is idle until input. */
  nextEvent(): number | undefined {
    this.#line.settle();
    const { cpu, exited, wait } = this.machine;
    const { arrival, departure } = this.#line;
    const events = [departure, arrival];
    if (wait) {
      if (wait.on === 'input' ? this.#line.ready() : this.#line.canWrite()) return 0;
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
        this.machine.run(Math.min(end, this.#line.departure ?? end) - this.now);
      } else if (onlyWork) {
        return;
      } else {
        this.machine.idle(Math.ceil(Math.min(next ?? end, end - this.now)));
      }
    }
    this.#line.settle();
  }
}
