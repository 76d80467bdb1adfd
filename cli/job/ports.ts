/** The ports to choose from. */

import { listPorts, type PortInfo } from '../../transfer/index.js';
import type { Choice } from '../ui/state.js';
import { VIRTUAL } from './machine.js';

/** The ports that were found, then the virtual board. Never rejects. */
export async function portChoices(): Promise<Choice[]> {
  const { ports, note } = await listPorts();
  return [
    ...ports.map((port) => ({ value: port.path, label: port.path, hint: portHint(port) || 'serial port' })),
    {
      value: VIRTUAL,
      label: 'virtual board',
      hint:
        note === undefined
          ? 'a Z80 at 7.3728 MHz, 115,200 baud'
          : 'Z80, 7.3728 MHz (ports cannot be listed here)',
    },
  ];
}

/** What is known of a port: `FTDI, 0403:6001, A50285BI`. */
export function portHint({ manufacturer, vendorId, productId, serialNumber }: PortInfo): string {
  const ids = vendorId === undefined ? undefined : `${vendorId}:${productId ?? '????'}`;
  return [manufacturer, ids, serialNumber].filter((part) => part !== undefined).join(', ');
}
