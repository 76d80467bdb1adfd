import test from 'ava';
import type { Facts, PortFacts } from '../../../cli/doctor/facts.js';
import { judge } from '../../../cli/doctor/judge.js';
import { ExitCode } from '../../../cli/exit-codes.js';
import { temporaryFolder, ulm } from '../../support/ulm.js';

const port: PortFacts = { path: '/dev/ttyUSB0', exists: true, allowed: true, group: 'dialout', holders: [] };
const well: Facts = {
  platform: 'linux',
  user: 'ada',
  node: '20.19.0',
  terminal: { isTTY: true, columns: 80, rows: 24, term: 'xterm', noColor: false },
  ports: [port],
  udevadm: true,
  meddlers: [],
  config: { file: '/c' },
  models: ['guess'],
};

test('where all is well nothing is to be mended', (t) => {
  t.deepEqual(
    judge(well).filter(({ verdict, mend }) => verdict !== 'good' || mend !== ''),
    [],
  );
});

const CASES: [string, Partial<Facts>, string, 'doubt' | 'bad', RegExp][] = [
  ['an old Node', { node: '20.18.9' }, 'Node.js', 'bad', /nodejs\.org/],
  ['an older one', { node: '18.20.0' }, 'Node.js', 'bad', /nodejs\.org/],
  ['a small window', { terminal: { ...well.terminal, columns: 70 } }, 'terminal', 'doubt', /80 × 24/],
  ['a dumb one', { terminal: { ...well.terminal, term: 'dumb' } }, 'terminal', 'doubt', /TERM=/],
  ['no models', { models: [] }, 'models', 'bad', /Install/],
  ['bad settings', { config: { file: '/c', fault: 'no JSON' } }, 'settings', 'bad', /rm '\/c'/],
  ['no permission', { ports: [{ ...port, allowed: false }] }, port.path, 'bad', /usermod -aG dialout ada/],
  ['only root may', { ports: [{ ...port, allowed: false, group: 'root' }] }, port.path, 'bad', /chmod a\+rw/],
  ['no such port', { ports: [{ ...port, exists: false }] }, port.path, 'bad', /ulm ports/],
  [
    'a busy port',
    { ports: [{ ...port, holders: [{ pid: 7, name: 'screen' }] }] },
    port.path,
    'bad',
    /kill 7/,
  ],
  ['no udevadm', { udevadm: false }, 'udevadm', 'doubt', /apt install udev/],
  ['no ports', { ports: [] }, 'ports', 'doubt', /dmesg.*--port sim:/],
  ['a list that may be short', { ports: [], portNote: 'why' }, 'ports', 'doubt', /--port NAME/],
  ['ModemManager', { meddlers: ['ModemManager'] }, 'ModemManager', 'doubt', /systemctl disable/],
  ['brltty', { meddlers: ['brltty'] }, 'brltty', 'doubt', /apt remove brltty/],
];
for (const [title, facts, about, verdict, mend] of CASES) {
  test(`the doctor says what mends it: ${title}`, (t) => {
    const found = judge({ ...well, ...facts }).find((finding) => finding.about === about);
    t.is(found?.verdict, verdict);
    t.regex(found?.mend ?? '', mend);
  });
}

test('a chip with a pitfall says so', (t) => {
  const adapter = { chip: 'CH340', likely: '', caution: 'No RTS/CTS.' };
  const found = judge({ ...well, ports: [{ ...port, adapter }] }).find(({ about }) => about === port.path);
  t.is(found?.mend, 'No RTS/CTS.');
});

test('ulm doctor: a port that is not there ends with 1', async (t) => {
  const env = { XDG_CONFIG_HOME: temporaryFolder(t) };
  const { code, out } = await ulm(['doctor', '/dev/ttyNone', '--json'], { env });
  t.is(code, ExitCode.difference);
  const finding = JSON.parse(out).findings.find(({ about }: { about: string }) => about === '/dev/ttyNone');
  t.is(finding.seen, 'there is no such port');
});
