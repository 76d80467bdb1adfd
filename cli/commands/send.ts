/** `ulm send`: files to a machine. */

import { createInterface } from 'node:readline/promises';
import { readHeader } from '../../firmware/index.js';
import {
  boardName,
  type DeployEvent,
  type FileResult,
  parseTarget,
  sendFiles,
} from '../../transfer/index.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { linesOf } from '../job/machine.js';
import { amountText } from '../job/progress-text.js';
import { boardTools } from '../job/tools.js';
import { CliError } from '../problem.js';
import { ProgressLine, say, sayJson } from '../report.js';
import { type PortOptions, withMachine } from '../with-machine.js';

export interface SendArguments extends PortOptions {
  /** Where they go: a drive and user area `B3:`, or for one file its whole name. */
  readonly to?: string;
  /** Sends a file also when the board has it already. */
  readonly force?: boolean;
  /** Overwrites without asking. */
  readonly yes?: boolean;
  /** Never overwrites. */
  readonly keep?: boolean;
  readonly verify?: 'auto' | 'required' | 'read-back' | 'none';
  readonly json?: boolean;
}

export async function send(paths: readonly string[], options: SendArguments): Promise<ExitCode> {
  const { to = '', force, yes, keep, verify, json, ...port } = options;
  const place = /:$/.test(to) || to === '';
  if (!place && paths.length > 1) {
    throw new CliError(
      'usage',
      `${to} is the name of one file.`,
      `${paths.length} files are to go there`,
      'Name a drive, as B3: is.',
    );
  }
  const files = await Promise.all(
    paths.map(async (path) => {
      const data = await readNamed(path);
      const header = readHeader(data);
      return {
        target: parseTarget(place ? `${to}${boardName(path)}` : to),
        data,
        // A chat program of ours can check itself there.
        ...(header?.intact ? { selfCheckCrc: header.crc } : {}),
      };
    }),
  );
  return await withMachine(port, async ({ machine, channel, run }) => {
    const line = new ProgressLine();
    const results = await run(
      sendFiles({
        profile: machine.profile,
        tools: boardTools(),
        files,
        ...linesOf(channel),
        overwrite: keep
          ? 'refuse'
          : yes || json || !process.stdin.isTTY
            ? 'erase'
            : (file) => ask(line, file),
        ...(force ? { force } : {}),
        ...(verify === undefined ? {} : { verify }),
        onEvent: (event) => show(line, event, json === true),
        onFile: (result) => {
          line.clear();
          if (!json) say(resultText(result));
        },
      }),
    );
    if (json)
      sayJson({
        files: results.map(({ file, outcome, verified }) => ({ file, outcome, verified: verified ?? null })),
      });
    return ExitCode.ok;
  });
}

/** Asks whether a file may be overwritten; all but yes is no. */
async function ask(line: ProgressLine, file: string): Promise<boolean> {
  line.clear();
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y/i.test(await asking.question(`${file} is on the board. Overwrite it (y/N)? `));
  } finally {
    asking.close();
  }
}

/** How a transfer gets on. */
export function show(line: ProgressLine, event: DeployEvent, quiet: boolean): void {
  const { state, detail, bytes, of, blocks, retries, file = '' } = event;
  if (state === 'hint' && !quiet) {
    line.clear();
    say(detail);
  } else if (state === 'progress' && bytes !== undefined) {
    const amount = amountText({
      done: bytes,
      of: of ?? bytes,
      unit: 'bytes',
      ...(blocks === undefined ? {} : { blocks }),
      ...(retries === undefined ? {} : { retries }),
    });
    line.show(`${file}  ${amount}`);
  } else if (state === 'begin') line.show(detail);
}

function resultText({ file, outcome, verified }: FileResult): string {
  if (outcome === 'skipped') return `${file}  is there already, the same`;
  if (outcome === 'kept') return `${file}  left as it was`;
  return `${file}  sent, ${verified === undefined ? 'not verified' : `verified ${howVerified[verified]}`}`;
}

const howVerified: Readonly<Record<NonNullable<FileResult['verified']>, string>> = {
  program: 'by itself (/V)',
  receiver: "by the receiver's CRC",
  'crc-tool': 'by its CRC on the board',
  'read-back': 'by reading it back',
};
