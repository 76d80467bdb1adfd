import type { ConsoleDevice } from './console-device.js';
import type { MachineTimes } from './times.js';

/** The console behind a BIOS whose entries take their time. Waiting takes none of its own. */
export class TimedConsole implements ConsoleDevice {
  readonly #device: ConsoleDevice;
  readonly #times: MachineTimes;
  readonly #elapse: (tStates: number) => void;

  /** @param elapse lets T-states pass */
  constructor(device: ConsoleDevice, times: MachineTimes, elapse: (tStates: number) => void) {
    this.#device = device;
    this.#times = times;
    this.#elapse = elapse;
  }

  /** CONST: `ready`, and the time that it takes to ask. */
  status(): boolean {
    this.#elapse(this.#times.const);
    return this.#device.ready();
  }

  ready(): boolean {
    return this.#device.ready();
  }

  /** CONIN. */
  read(): number {
    this.#elapse(this.#times.conin);
    return this.#device.read();
  }

  canWrite(): boolean {
    return this.#device.canWrite();
  }

  /** CONOUT. */
  write(byte: number): void {
    this.#elapse(this.#times.conout);
    this.#device.write(byte);
  }
}
