import { type Adapter, adapterOf } from './adapters.js';

/** A serial port of this machine. */
export interface PortInfo {
  /** What `openPort` takes. */
  readonly path: string;
  readonly manufacturer?: string;
  readonly serialNumber?: string;
  /** USB vendor and product, four hex digits each. */
  readonly vendorId?: string;
  readonly productId?: string;
  /** What hangs on it, as far as these ids tell. */
  readonly adapter?: Adapter;
}

export interface PortList {
  readonly ports: readonly PortInfo[];
  /** Why the list may be short of ports. */
  readonly note?: string;
}

/** The serial ports of this machine. Never throws: where they cannot be listed the note says why. */
export async function listPorts(list: () => Promise<readonly RawPort[]> = systemList): Promise<PortList> {
  try {
    return { ports: (await list()).map(portInfo) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const note = /udevadm/.test(words)
      ? 'The ports cannot be listed: udevadm is not installed. Name the port yourself, for example /dev/ttyUSB0.'
      : `The ports cannot be listed: ${words}`;
    return { ports: [], note };
  }
}

const systemList = async () => (await import('serialport')).SerialPort.list();

type RawPort = { readonly [K in keyof Omit<PortInfo, 'adapter'>]: PortInfo[K] | undefined } & {
  readonly path: string;
};

/** Keeps the fields that are known. */
function portInfo({ path, manufacturer, serialNumber, vendorId, productId }: RawPort): PortInfo {
  const adapter = adapterOf(vendorId, productId);
  return {
    path,
    ...(manufacturer ? { manufacturer } : {}),
    ...(serialNumber ? { serialNumber } : {}),
    ...(vendorId ? { vendorId: vendorId.toLowerCase() } : {}),
    ...(productId ? { productId: productId.toLowerCase() } : {}),
    ...(adapter ? { adapter } : {}),
  };
}
