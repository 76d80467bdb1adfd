/** `ulm load-hex`: Intel HEX straight into the memory of a machine at its monitor. */

import { loadHex as loadHexThere } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { count, hex, ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface LoadHexArguments extends PortOptions {
  /** Jumps there afterwards: `first`, or an address. */
  readonly start?: number | 'first';
  readonly json?: boolean;
}

export async function loadHex(file: string, { start, json, ...port }: LoadHexArguments): Promise<ExitCode> {
  const text = new TextDecoder('latin1').decode(await readNamed(file));
  return await withMachine(port, async ({ machine, run }) => {
    const line = new ProgressLine();
    const { profile } = machine;
    const result = await run(
      loadHexThere({
        hex: text,
        line: { rtscts: machine.line.rtscts ?? profile.line.rtscts },
        ...(start === undefined ? {} : { start }),
        onEvent: ({ detail, records, of }) => {
          if (records !== undefined && of !== undefined)
            line.show(`${count(records)} of ${count(of)} records`);
          else if (!json) {
            line.clear();
            say(detail);
          }
        },
      }),
    );
    line.clear();
    if (json) sayJson({ file, ...result });
    else {
      for (const { address, bytes } of result.segments) say(`${count(bytes)} bytes at ${hex(address)}h`);
      if (result.startedAt !== undefined) say(`started at ${hex(result.startedAt)}h`);
    }
    return ExitCode.ok;
  });
}
