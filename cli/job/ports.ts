/** The ports to choose from. */

import { listPorts, type PortInfo, type PortList, printable } from '../../transfer/index.js';
import type { Choice } from '../ui/choice.js';
import { VIRTUAL } from './machine.js';

/** The ports that were found, then the virtual board. Never rejects. */
export async function portChoices(list: () => Promise<PortList> = listPorts): Promise<Choice[]> {
  const { ports, note } = await list();
  return [
    ...ports.map((port) => ({
      value: port.path,
      label: port.path,
      hint: portHint(port) || 'serial port',
      ...moreOf(port),
    })),
    {
      value: VIRTUAL,
      label: 'virtual board',
      hint: 'a Z80 at 7.3728 MHz, 115,200 baud',
      more: note ?? 'It runs here: nothing to connect.',
    },
  ];
}

/** What is known of a port, maker and product first: `FTDI FT232R, 0403:6001, A50285BI`. */
export function portHint({ manufacturer, vendorId, productId, serialNumber, adapter }: PortInfo): string {
  const ids = vendorId === undefined ? undefined : `${vendorId}:${productId ?? '????'}`;
  const maker = adapter?.chip.includes(manufacturer ?? '') ? undefined : manufacturer;
  // What a device says of itself is as untrusted as what it sends.
  return [maker, adapter?.chip, ids, serialNumber]
    .filter((part) => part !== undefined)
    .map((part) => printable(part))
    .join(', ');
}

/** What may hang on it, and what to know before the board is blamed. */
function moreOf({ adapter }: PortInfo): Pick<Choice, 'more'> {
  if (adapter === undefined) return {};
  const { likely, caution } = adapter;
  return { more: [`Likely ${likely}.`, ...(caution === undefined ? [] : [caution])].join(' ') };
}
