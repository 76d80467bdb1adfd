/** `ulm ports`: the serial ports of this machine. */

import { listPorts, type PortInfo } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { say, sayJson } from '../report.js';

export async function ports({ json }: { readonly json?: boolean }): Promise<ExitCode> {
  const { ports, note } = await listPorts();
  if (json) sayJson({ ports, note: note ?? null });
  else {
    for (const port of ports) say(`${port.path}  ${portHint(port)}`);
    if (note !== undefined) say(note);
    else if (ports.length === 0)
      say('No serial port was found. The virtual board is always there: --port sim:');
  }
  return ExitCode.ok;
}

/** What is known of a port: `FTDI, 0403:6001, A50285BI`. */
export function portHint({ manufacturer, vendorId, productId, serialNumber }: PortInfo): string {
  const ids = vendorId === undefined ? undefined : `${vendorId}:${productId ?? '????'}`;
  return [manufacturer, ids, serialNumber].filter((part) => part !== undefined).join(', ');
}
