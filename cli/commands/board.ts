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
  readonly drive?: string;
  readonly turbo?: boolean;
}

export async function board({ listen, kind, drive, turbo }: BoardOptions): Promise<ExitCode> {
  const address = /^(.*):(\d{1,5})$/.exec(listen);
  const port = Number(address?.[2]);
  if (address === null || port > 65535) {
    throw new CliError(
      'usage',
      `--listen ${listen} is not an address.`,
      listen,
      'Give it as 127.0.0.1:6800.',
    );
  }
  const name = parseBoardName(turbo ? `${kind},turbo` : kind);
  const host = address[1].replace(/^\[|\]$/g, '');
  const server = await serveBoard(
    virtualBoard(name, drive === undefined ? undefined : new FolderDrive(drive)),
    { ...(host === '' ? {} : { host }), port, turbo: name.turbo },
  );
  say(`The virtual board listens: ulm --port socket://${server.host}:${server.port}`);
  say('As a serial port for other programs (^C ends it):');
  say(`  socat PTY,link=/tmp/ttyZ80,raw,echo=0 TCP:${server.host}:${server.port}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return ExitCode.ok;
}
