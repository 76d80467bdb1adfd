import test from 'ava';
import { areMet, resultsOf, runHere } from '../../../cli/conformance/verdicts.js';
import { parametersOf } from '../../../emulator/cpm/disk-definition.js';
import {
  createMachine,
  diskDefinitions,
  MemoryDisk,
  MemoryDrive,
  QueueConsole,
  type SectorDisk,
} from '../../../emulator/index.js';
import { buildConformance, type Checks } from '../../../firmware/index.js';

const programs = buildConformance();

/** Runs a program on a drive, with keys that wait; gives its verdicts and its last line. */
function runOn(program: Checks, drive: MemoryDrive | SectorDisk, keys = '') {
  let text = '';
  const console = new QueueConsole((byte) => {
    text += String.fromCharCode(byte);
  });
  console.type(keys);
  createMachine({ console, drives: { A: drive }, program: { bytes: program.com } }).run(2e9);
  return { text, results: resultsOf(program, text), last: text.trimEnd().split('\r\n').at(-1) };
}

for (const program of programs) {
  test(`${program.file}: our CP/M meets every check`, (t) => {
    const results = resultsOf(program, runHere(program));
    for (const [name, { verdict, detail = '' }] of results) t.is(verdict, 'ok', `${name} ${detail}`);
    t.true(areMet(results.values()));
  });

  test(`${program.file} also runs on disks with other blocks and directories`, (t) => {
    for (const format of ['ibm-3740', 'wbw_hd512', 'wbw_fd144', '4mb-hd']) {
      const definition = diskDefinitions().get(format);
      if (!definition) return t.fail(format);
      const { results, text } = runOn(program, new MemoryDisk(parametersOf(definition)));
      t.true(areMet(results.values()), `${format}\n${text}`);
    }
  });

  test(`${program.file} leaves no file behind`, (t) => {
    const drive = new MemoryDrive();
    runOn(program, drive);
    t.deepEqual(drive.list(), []);
  });
}

test('where there is no room for a file, the checks that need one are skipped', (t) => {
  for (const program of programs) {
    const { results, last } = runOn(program, new MemoryDrive({}, { blocks: 0 }));
    const wanted = program.file === 'CONFCON.COM' ? 'ok' : 'skip';
    for (const [name, { verdict }] of results) t.is(verdict, wanted, name);
    const { size } = new Set(program.names);
    t.is(
      last,
      wanted === 'ok' ? `${size} passed, 0 failed, 0 skipped` : `0 passed, 0 failed, ${size} skipped`,
    );
  }
});

test('what is not as it should be is told with what was found', (t) => {
  const { results, last } = runOn(programs[0], new MemoryDrive(), 'xyz');
  t.deepEqual(results.get('11 answers 0 while there is no key'), {
    verdict: 'FAIL',
    detail: '0001h, not 0000h',
  });
  t.false(areMet(results.values()));
  t.regex(last ?? '', /[1-9]\d* failed/);
});

test('the names are each said once, and a program that says nothing has no verdict', (t) => {
  for (const { names } of programs) t.is(new Set(names).size, names.length);
  const [{ verdict }] = resultsOf(programs[0], '').values();
  t.is(verdict, 'none');
});
