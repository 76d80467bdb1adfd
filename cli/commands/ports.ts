/** `ulm ports`: the serial ports of this machine. */

import { listPorts } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { portHint } from '../job/ports.js';
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
