/** What `ulm doctor` makes of what it saw: pure. */

import type { Facts, PortFacts } from './facts.js';

/** One thing that was looked at. */
export interface Finding {
  readonly about: string;
  /** `bad` stops a job, `doubt` may. */
  readonly verdict: 'good' | 'doubt' | 'bad';
  readonly seen: string;
  /** The command or the step that mends it; empty where nothing is to be mended. */
  readonly mend: string;
}

const NODE_AT_LEAST = [20, 19] as const;
/** The size that the session is drawn for. */
const COLUMNS = 80;
const ROWS = 24;

export function judge(facts: Facts): Finding[] {
  return [node(facts), terminal(facts), models(facts), config(facts), ...portList(facts), ...meddlers(facts)];
}

const good = (about: string, seen: string): Finding => ({ about, verdict: 'good', seen, mend: '' });

function node({ node: version }: Facts): Finding {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1]);
  if (enough) return good('Node.js', version);
  return {
    about: 'Node.js',
    verdict: 'bad',
    seen: `${version}; ${NODE_AT_LEAST.join('.')} or later is needed`,
    mend: 'Install a newer one: https://nodejs.org/en/download',
  };
}

function terminal({ terminal: { isTTY, columns, rows, term, noColor } }: Facts): Finding {
  const seen = isTTY ? `${columns} × ${rows}, ${term || 'no TERM'}${noColor ? ', NO_COLOR' : ''}` : 'none';
  const about = 'terminal';
  if (!isTTY) return good(about, 'none: plain lines are written');
  if (term === 'dumb' || term === '') {
    return { about, verdict: 'doubt', seen, mend: 'export TERM=xterm-256color' };
  }
  if (columns < COLUMNS || rows < ROWS) {
    return { about, verdict: 'doubt', seen, mend: `Make the window ${COLUMNS} × ${ROWS} or larger.` };
  }
  return good(about, seen);
}

function models({ models: names }: Facts): Finding {
  if (names.length > 0) return good('models', names.join(', '));
  return {
    about: 'models',
    verdict: 'bad',
    seen: 'none came with the program',
    mend: 'Install z80-ulm again.',
  };
}

function config({ config: { file, fault } }: Facts): Finding {
  if (fault === undefined) return good('settings', file);
  return { about: 'settings', verdict: 'bad', seen: `${file}: ${fault}`, mend: `Mend it, or: rm '${file}'` };
}

function portList(facts: Facts): Finding[] {
  const { ports, portNote, udevadm, platform } = facts;
  const found = ports.map((port) => portFinding(port, facts));
  if (!udevadm) {
    found.push({
      about: 'udevadm',
      verdict: 'doubt',
      seen: 'not installed, so ports cannot be listed',
      mend: 'sudo apt install udev, or name the port: --port /dev/ttyUSB0',
    });
  } else if (portNote !== undefined) {
    found.push({ about: 'ports', verdict: 'doubt', seen: portNote, mend: 'Name the port: --port NAME' });
  } else if (ports.length === 0) {
    found.push({
      about: 'ports',
      verdict: 'doubt',
      seen: 'no serial port was found',
      mend: `Plug the adapter in${platform === 'linux' ? ' and look at: sudo dmesg | tail' : ''}; without a board: ulm --port sim:`,
    });
  }
  return found;
}

function portFinding(port: PortFacts, { platform, user }: Facts): Finding {
  const { path, exists, allowed, group, holders, adapter } = port;
  const bad = (seen: string, mend: string): Finding => ({ about: path, verdict: 'bad', seen, mend });
  if (!exists) return bad('there is no such port', 'Check the cable and the name: ulm ports');
  if (!allowed) {
    return bad(
      `you may not open it${group === undefined ? '' : `; it belongs to the group ${group}`}`,
      platform === 'linux' && group !== undefined && group !== 'root'
        ? `sudo usermod -aG ${group} ${user}, then log in again`
        : `sudo chmod a+rw ${path}, until it is plugged in again`,
    );
  }
  if (holders.length > 0) {
    const [first] = holders;
    const more = holders.length > 1 ? ` and ${holders.length - 1} more` : '';
    return bad(
      `${first.name} (${first.pid})${more} has it open`,
      `End it: kill ${holders.map(({ pid }) => pid).join(' ')}`,
    );
  }
  const chip = adapter === undefined ? 'free, and you may open it' : `${adapter.chip}, free`;
  if (adapter?.caution !== undefined) {
    return { about: path, verdict: 'doubt', seen: chip, mend: adapter.caution };
  }
  return good(path, chip);
}

function meddlers({ meddlers: names }: Facts): Finding[] {
  return names.map((name) => ({
    about: name,
    verdict: 'doubt',
    seen: 'runs, and may open a serial port as soon as it is plugged in',
    mend: name === 'brltty' ? 'sudo apt remove brltty' : `sudo systemctl disable --now ${name}`,
  }));
}
