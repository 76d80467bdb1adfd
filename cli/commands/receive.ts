/** `ulm receive`: files from a machine. */

import { join } from 'node:path';
import { parseTarget, receiveFiles, textOf } from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { makeFolder, writeNamed } from '../files.js';
import { linesOf } from '../job/machine.js';
import { boardTools } from '../job/tools.js';
import { count, ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';
import { show } from './send.js';

export interface ReceiveArguments extends PortOptions {
  /** The folder that they go to; this one if not given. */
  readonly output?: string;
  /** Text files: they end at ^Z, not at the end of the last record. */
  readonly text?: boolean;
  readonly json?: boolean;
}

export async function receive(names: readonly string[], options: ReceiveArguments): Promise<ExitCode> {
  const { output = '.', text, json, ...port } = options;
  const files = names.map(parseTarget);
  // Said now where it cannot be: what has come over the line is not to be lost.
  await makeFolder(output);
  return await withMachine(port, async ({ machine, channel, run }) => {
    const line = new ProgressLine();
    const received = await run(
      receiveFiles({
        profile: machine.profile,
        tools: boardTools(),
        files,
        ...linesOf(channel),
        onEvent: (event) => show(line, event, json === true),
      }),
    );
    line.clear();
    for (const { file, name, bytes, verified } of received) {
      const content = text ? textOf(bytes) : bytes;
      const path = join(output, name);
      await writeNamed(path, content);
      if (!json)
        say(
          `${path}  ${count(content.length)} bytes from ${file}, ${verified ? 'CRC compared' : 'not verified'}`,
        );
    }
    if (json) {
      sayJson({
        files: received.map(({ file, name, bytes, verified }) => ({
          file,
          path: join(output, name),
          bytes: bytes.length,
          verified,
        })),
      });
    }
    return ExitCode.ok;
  });
}
