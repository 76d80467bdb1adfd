import type { ConsoleDevice } from './console-device.js';
import type { MachineTimes } from './times.js';

/** A console behind a BIOS whose entries take their time. What waits for the device itself takes none. */
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

  ready(): boolean {
    this.#elapse(this.#times.const);
    return this.#device.ready();
  }

  read(): number {
    this.#elapse(this.#times.conin);
    return this.#device.read();
  }

  canWrite(): boolean {
    return this.#device.canWrite();
  }

  write(byte: number): void {
    this.#elapse(this.#times.conout);
    this.#device.write(byte);
  }
}
