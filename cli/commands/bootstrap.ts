/** `ulm bootstrap`: brings our receiver to a machine that has none. */

import { bootstrap as bootstrapMachine, type Route } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { boardTools } from '../job/tools.js';
import { count, ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface BootstrapArguments extends PortOptions {
  readonly route?: Route;
  readonly drive?: string;
  readonly json?: boolean;
}

export async function bootstrap({ route, drive, json, ...port }: BootstrapArguments): Promise<ExitCode> {
  return await withMachine(port, async ({ machine, run }) => {
    const line = new ProgressLine();
    const result = await run(
      bootstrapMachine({
        profile: machine.profile,
        tools: boardTools(),
        ...(route === undefined ? {} : { route }),
        ...(drive === undefined ? {} : { drive }),
        onEvent: ({ detail, done, of }) => {
          if (done !== undefined && of !== undefined) line.show(`${count(done)} of ${count(of)}`);
          else if (!json) {
            line.clear();
            say(detail);
          }
        },
      }),
    );
    line.clear();
    const { file, crcTool } = result;
    if (json) sayJson({ route: result.route, file, crcTool });
    else {
      say(`${file} and ${crcTool} are on the board.`);
      say('Files go through it with --receiver ulmrx, as in: ulm send FILE --receiver ulmrx');
    }
    return ExitCode.ok;
  });
}
