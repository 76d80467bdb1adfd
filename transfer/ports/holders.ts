import { readdir, readFile, readlink, stat } from 'node:fs/promises';

/** A process that has a port open. */
export interface Holder {
  readonly pid: number;
  /** As the system names it, `screen`. */
  readonly name: string;
}

/**
 * The other processes that have a device open, as far as /proc tells: on Linux, and of other users' processes only
 * for root. Who serves a pseudo terminal is its other end, and is left out. Never rejects; where nothing can be seen the list is empty.
 * @param path of the device, or of a link to it
 * @param proc where the processes are listed; `/proc` if not given
 */
export async function holders(path: string, proc = '/proc'): Promise<readonly Holder[]> {
  const device = await stat(path).catch(() => undefined);
  if (device === undefined || !device.isCharacterDevice()) return [];
  const pids = (await list(proc)).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const open = await list(`${proc}/${pid}/fd`);
      const at = open.map((fd) => `${proc}/${pid}/fd/${fd}`);
      // Most of what is open is a socket or a file: only what can be a terminal is looked at.
      const targets = await Promise.all(at.map((fd) => readlink(fd).catch(() => '')));
      if (targets.some((target) => /^\/dev\/(pts\/)?ptmx$/.test(target))) return [];
      for (const fd of at.filter((_, index) => targets[index]!.startsWith('/dev/'))) {
        const other = await stat(fd).catch(() => undefined);
        if (!other?.isCharacterDevice() || other.rdev !== device.rdev || other.dev !== device.dev) continue;
        const name = await readFile(`${proc}/${pid}/comm`, 'utf8').catch(() => '');
        return [{ pid: Number(pid), name: name.trim() }];
      }
      return [];
    }),
  );
  return found.flat().sort((a, b) => a.pid - b.pid);
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
