import test from 'ava';
import { runOnBoard } from '../../../cli/conformance/board-run.js';
import { areMet, resultsOf, runHere } from '../../../cli/conformance/verdicts.js';
import { parametersOf } from '../../../emulator/cpm/disk-definition.js';
import {
  createMachine,
  diskDefinitions,
  type MachineDrives,
  MemoryDisk,
  MemoryDrive,
  QueueConsole,
} from '../../../emulator/index.js';
import { buildConformance, type Checks, KEYS_LINE, readKeys, writeKeys } from '../../../firmware/index.js';

const programs = buildConformance();

/** Runs a program on a drive; gives its verdicts and its last line. */
function runOn(program: Checks, drive?: MachineDrives[string]) {
  const text = runHere(program, drive);
  return { text, results: resultsOf(program, text), last: text.trimEnd().split('\r\n').at(-1) };
}

/** A disk with the program on it, where the CCP's SAVE has put it. */
function diskWith({ file, com }: Checks, format: string): MemoryDisk | undefined {
  const definition = diskDefinitions().get(format);
  if (!definition) return undefined;
  const disk = new MemoryDisk(parametersOf(definition));
  const console = new QueueConsole();
  const machine = createMachine({ console, drives: { A: disk } });
  machine.run();
  machine.memory.set(com, 0x100);
  console.type(`SAVE ${Math.ceil(com.length / 256)} ${file}\r`);
  machine.run();
  return disk;
}

for (const program of programs) {
  test(`${program.file}: our CP/M meets every check`, (t) => {
    const { results, text } = runOn(program);
    for (const [name, { verdict, detail = '' }] of results) t.is(verdict, 'ok', `${name} ${detail}`);
    t.true(areMet(results.values()));
    // The end that the runner on a board looks for.
    t.regex(text, /\d+ passed, 0 failed, 0 skipped(\r\n)+(A>)?$/);
  });

  test(`${program.file} also runs on disks with other blocks and directories`, (t) => {
    for (const format of ['ibm-3740', 'wbw_hd512', 'wbw_fd144', '4mb-hd']) {
      const disk = diskWith(program, format);
      if (!disk) return t.fail(format);
      const { results, text } = runOn(program, disk);
      t.true(areMet(results.values()), `${format}\n${text}`);
    }
  });

  test(`${program.file} leaves no file behind`, (t) => {
    const drive = new MemoryDrive({ [program.file]: program.com });
    runOn(program, drive);
    t.deepEqual(
      drive.list().map(({ name }) => name),
      [program.file],
    );
  });
}

/** The checks that need a file: all of a program, none, or those that are named. */
const NEED_FILES: Readonly<Record<string, (name: string) => boolean>> = {
  'CONFCON.COM': () => false,
  'CONFBIO.COM': () => false,
  'CONFKEY.COM': (name) => name.startsWith('21 '),
};

test('where there is no room for a file, the checks that need one are skipped', (t) => {
  for (const program of programs) {
    const { results, last } = runOn(program, new MemoryDrive({}, { blocks: 0 }));
    const needsFile = NEED_FILES[program.file] ?? (() => true);
    for (const [name, result] of results) {
      const wanted = needsFile(name)
        ? { verdict: 'skip', detail: 'no file can be made' }
        : { verdict: 'ok', detail: undefined };
      t.like(result, wanted, name);
    }
    const skipped = program.names.filter((name) => needsFile(name)).length;
    t.is(last, `${program.names.length - skipped} passed, 0 failed, ${skipped} skipped`);
  }
});

test('what is not as it should be is told with what was found', (t) => {
  let text = '';
  const console = new QueueConsole((byte) => {
    text += String.fromCharCode(byte);
  });
  console.type('xyz');
  createMachine({ console, program: { bytes: programs[0].com } }).run(2e9);
  const results = resultsOf(programs[0], text);
  t.deepEqual(results.get('11 answers 0 while there is no key'), {
    verdict: 'FAIL',
    detail: '0001h, not 0000h',
  });
  t.false(areMet(results.values()));
  t.regex(text, /[1-9]\d* failed/);
});

test('the names are each said once, and a program that says nothing has no verdict', (t) => {
  for (const { names } of programs) t.is(new Set(names).size, names.length);
  const [{ verdict }] = resultsOf(programs[0], '').values();
  t.is(verdict, 'none');
});

test('keys are written and read as a line that can be typed', (t) => {
  for (const [keys, line] of [
    ['abx\bc\r', 'abx^Hc^M'],
    ['\x13\x03', '^S^C'],
    ['a\x7f\n', 'a^?^J'],
  ]) {
    t.is(writeKeys(keys), line);
    t.is(String.fromCharCode(...readKeys(line)), keys);
    t.is(KEYS_LINE.exec(`ok   one\r\nKEYS: ${line}\r\n`)?.[1], line);
  }
  t.is(KEYS_LINE.exec('KEYS: a\r'), null);
});

/** Plays a board that says what is written for each thing that is sent; gives what the program was told. */
function play(said: readonly (readonly [after: string, answer: string])[]) {
  const protocol = runOnBoard({ file: 'CONFXYZ.COM' });
  const answers = [...said];
  let sent = '';
  const pending: number[] = [];
  let step = protocol.next();
  while (!step.done) {
    const { send } = step.value;
    for (const byte of send ?? []) {
      sent += String.fromCharCode(byte);
      const [after, answer] = answers[0] ?? [];
      if (after === undefined || !sent.endsWith(after)) {
        pending.push(...(sent.length <= 'CONFXYZ'.length ? [byte] : []));
        continue;
      }
      pending.push(...Buffer.from(answer ?? '', 'latin1'));
      answers.shift();
    }
    const byte = step.value.wait === undefined ? undefined : pending.shift();
    step = protocol.next(byte ?? 'timeout');
  }
  return { sent, text: step.value };
}

test('over a line, the keys are typed that the program asks for, and a chain is read to its end', (t) => {
  const { sent, text } = play([
    ['CONFXYZ\r', '\r\nok   one\r\nKEYS: a^B\r\n'],
    ['a\x02', 'ok   two\r\n\r\nA>CONFXYZ 2\r\nok   three\r\n3 passed, 0 failed, 0 skipped\r\n\r\nA>'],
  ]);
  t.is(sent, 'CONFXYZ\ra\x02');
  const results = resultsOf({ names: ['one', 'two', 'three'] }, text);
  t.true([...results.values()].every(({ verdict }) => verdict === 'ok'));
});

test('a program that gets stuck on a board is left', (t) => {
  const { sent, text } = play([
    ['CONFXYZ\r', '\r\nok   one\r\n'],
    ['\r\x03', '^C\r\nA>'],
  ]);
  t.is(sent, 'CONFXYZ\r\r\x03');
  t.is(resultsOf({ names: ['two'] }, text).get('two')?.verdict, 'none');
});
