/** What `ulm doctor` looks at: gathered here, judged elsewhere. */

import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { shippedModels } from '../../model/index.js';
import { type Holder, listPorts, type PortInfo, portHolders } from '../../transfer/index.js';
import { readConfig } from '../config/config.js';
import { configFile } from '../config/location.js';
import { CliError } from '../problem.js';

export interface PortFacts extends Pick<PortInfo, 'path' | 'adapter'> {
  readonly exists: boolean;
  /** Whether this user may read and write it. */
  readonly allowed: boolean;
  /** The group that owns it, where there are groups. */
  readonly group?: string;
  readonly holders: readonly Holder[];
}

export interface Facts {
  readonly platform: NodeJS.Platform;
  readonly user: string;
  readonly node: string;
  readonly terminal: {
    readonly isTTY: boolean;
    readonly columns: number;
    readonly rows: number;
    readonly term: string;
    readonly noColor: boolean;
  };
  readonly ports: readonly PortFacts[];
  /** Why there may be more ports than these. */
  readonly portNote?: string;
  readonly udevadm: boolean;
  /** Running programs that are known to open serial ports unasked. */
  readonly meddlers: readonly string[];
  readonly config: { readonly file: string; readonly fault?: string };
  readonly models: readonly string[];
}

/** ModemManager sends AT commands to each new port; brltty takes CH340 and CP210x adapters for Braille displays. */
const MEDDLERS = ['ModemManager', 'brltty'];

/** @param named ports that are to be looked at though no list has them, as a pty */
export async function gatherFacts(named: readonly string[]): Promise<Facts> {
  const { platform, env, stdout } = process;
  const { ports, note } = await listPorts();
  const unlisted = named
    .filter((path) => !ports.some((port) => port.path === path))
    .map((path) => ({ path }));
  const file = configFile();
  return {
    platform,
    user: env.USER ?? env.LOGNAME ?? '$USER',
    node: process.versions.node,
    terminal: {
      isTTY: process.stdin.isTTY === true && stdout.isTTY === true,
      columns: stdout.columns ?? 80,
      rows: stdout.rows ?? 24,
      term: env.TERM ?? '',
      noColor: (env.NO_COLOR ?? '') !== '',
    },
    ports: await Promise.all([...ports, ...unlisted].map(portFacts)),
    ...(note === undefined ? {} : { portNote: note }),
    udevadm: platform !== 'linux' || (await onPath('udevadm', env.PATH)),
    meddlers: platform === 'linux' ? await running(MEDDLERS) : [],
    config: { file, ...(await configFault(file)) },
    models: shippedModels(),
  };
}

async function portFacts(port: Pick<PortInfo, 'path' | 'adapter'>): Promise<PortFacts> {
  const { path, adapter } = port;
  const found = await stat(path).catch(() => undefined);
  const group = found === undefined ? undefined : await groupName(found.gid);
  return {
    path,
    ...(adapter === undefined ? {} : { adapter }),
    exists: found !== undefined || process.platform === 'win32',
    allowed: await access(path, constants.R_OK | constants.W_OK).then(
      () => true,
      () => process.platform === 'win32',
    ),
    ...(group === undefined ? {} : { group }),
    holders: await portHolders(path),
  };
}

/** The name of a group in /etc/group. */
async function groupName(gid: number): Promise<string | undefined> {
  const text = await readFile('/etc/group', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[2] === String(gid))?.[0];
}

async function onPath(program: string, path = ''): Promise<boolean> {
  const folders = [...path.split(delimiter), '/sbin', '/usr/sbin', '/bin', '/usr/bin'];
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** Which of these programs run, as /proc tells. */
async function running(programs: readonly string[]): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const names = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')));
  const all = new Set(names.map((name) => name.trim()));
  return programs.filter((program) => all.has(program));
}

async function configFault(file: string): Promise<{ fault?: string }> {
  try {
    await readConfig(file);
    return {};
  } catch (error) {
    return { fault: error instanceof CliError ? error.evidence : String(error) };
  }
}
