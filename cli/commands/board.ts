/** `ulm board`: the virtual board for others, over TCP. */

import { once } from 'node:events';
import { FolderDrive, parseBoardName, serveBoard } from '../../emulator/index.js';
import { ExitCode } from '../exit-codes.js';
import { virtualBoard } from '../job/machine.js';
import { CliError } from '../problem.js';
import { say } from '../report.js';

export interface BoardOptions {
  readonly listen: string;
  /** A virtual board's name, as behind `sim:`. */
  readonly kind: string;
  /** Where the second line is offered too. */
  readonly listenData?: string;
  readonly drive?: string;
  readonly turbo?: boolean;
}

export async function board({ listen, listenData, kind, drive, turbo }: BoardOptions): Promise<ExitCode> {
  const { host, port } = addressOf('--listen', listen);
  const data = listenData === undefined ? undefined : addressOf('--listen-data', listenData);
  if (data !== undefined && data.host !== host) {
    throw new CliError(
      'usage',
      'Both lines are offered at one host.',
      `--listen ${listen} --listen-data ${listenData}`,
      'Give both the same host, and two ports.',
    );
  }
  const name = parseBoardName(turbo ? `${kind},turbo` : kind);
  const server = await serveBoard(
    virtualBoard(name, drive === undefined ? undefined : new FolderDrive(drive)),
    {
      ...(host === '' ? {} : { host }),
      port,
      ...(data && { auxiliaryPort: data.port }),
      turbo: name.turbo,
    },
  );
  const second =
    server.auxiliaryPort === undefined
      ? ''
      : ` --data-port socket://${server.host}:${server.auxiliaryPort} --data-unit 1`;
  say(`The virtual board listens: ulm --port socket://${server.host}:${server.port}${second}`);
  say('As a serial port for other programs (^C ends it):');
  say(`  socat PTY,link=/tmp/ttyZ80,raw,echo=0 TCP:${server.host}:${server.port}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return ExitCode.ok;
}

/** @throws CliError `usage` */
function addressOf(option: string, text: string): { host: string; port: number } {
  const address = /^(.*):(\d{1,5})$/.exec(text);
  const port = Number(address?.[2]);
  if (address === null || port > 65535) {
    throw new CliError('usage', `${option} ${text} is not an address.`, text, 'Give it as 127.0.0.1:6800.');
  }
  return { host: address[1].replace(/^\[|\]$/g, ''), port };
}
