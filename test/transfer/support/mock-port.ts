import { SerialPortMock } from 'serialport';
import type { Binding, SetOptions } from '../../../transfer/ports/device.js';
import type { Bindings } from '../../../transfer/ports/serial.js';

type MockPort = Awaited<ReturnType<typeof SerialPortMock.binding.open>>;

/** What a test makes of the port of serialport's mock binding. */
export interface MockOptions {
  readonly path?: string;
  readonly echo?: boolean;
  readonly overrides?: (port: MockPort) => Partial<Binding>;
}

/** The bindings of the serialport package for tests, with what was asked of them. */
export function mockBindings({ path = 'MOCK', echo = false, overrides = () => ({}) }: MockOptions = {}) {
  const opened: Parameters<Bindings['open']>[0][] = [];
  const sets: SetOptions[] = [];
  const ports: MockPort[] = [];
  SerialPortMock.binding.createPort(path, { echo, record: true });
  const bindings: Bindings = {
    async open(options) {
      opened.push(options);
      const port = await SerialPortMock.binding.open(options);
      ports.push(port);
      const set = port.set.bind(port);
      const spied = {
        set: async (options: SetOptions) => {
          sets.push(options);
          await set(options);
        },
      };
      return Object.assign(port, spied, overrides(port)) as Binding;
    },
  };
  return { bindings, opened, sets, port: () => ports.at(-1)! };
}
