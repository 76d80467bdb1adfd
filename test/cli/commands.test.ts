import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { readHeader } from '../../firmware/index.js';
import { encodeModel, reply } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';
import { sharedFile } from '../support/shared.js';
import { temporaryFolder, ulm } from '../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [16], context: 'prefix' }), name: 'small' };

/** A folder with a weight file in it, and the command run there. */
function workshop(t: Parameters<typeof temporaryFolder>[0]) {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'small.safetensors'), encodeModel(model));
  return {
    folder,
    read: (file: string) => new Uint8Array(readFileSync(join(folder, file))),
    write: (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content),
    run: (args: string, input = '') => ulm(args.split(' '), { cwd: folder, input }),
  };
}

test('build, check and run', async (t) => {
  const { read, run, folder } = workshop(t);
  const built = await run('build small.safetensors -o OUT.COM --hex --list --json');
  t.is(built.code, ExitCode.ok, built.err);
  const facts = JSON.parse(built.out);
  t.deepEqual(facts.files, ['OUT.COM', 'OUT.HEX', 'OUT.LST', 'OUT.SYM']);
  t.like(readHeader(read('OUT.COM')), { crc: facts.crc, intact: true, memoryEnd: facts.memoryEnd });
  t.regex(readFileSync(join(folder, 'OUT.LST'), 'latin1'), /ld hl,\(6\)/);
  t.regex(readFileSync(join(folder, 'OUT.SYM'), 'latin1'), /^image +0100$/m);

  const checked = await run('check OUT.COM small.safetensors --prompts 20 --json');
  t.is(checked.code, ExitCode.ok, checked.err);
  t.like(JSON.parse(checked.out), {
    equal: true,
    prompts: 20,
    difference: null,
    bytes: read('OUT.COM').length,
  });

  t.is((await run('run OUT.COM is it alive')).out, `${reply(model, 'IS IT ALIVE')}\r\n`);
  const talked = await run('run OUT.COM', 'hello\n!\n');
  t.true(talked.out.includes(`hello\r\r\n${reply(model, 'hello')}\r\n> `), talked.out);
});

test('a program that differs from its model is shown with its first difference', async (t) => {
  const { write, run } = workshop(t);
  await run('build small.safetensors -o OUT.COM');
  write(
    'other.safetensors',
    encodeModel({ ...randomModel({ seed: 4, hidden: [16], context: 'prefix' }), name: 'other' }),
  );
  const checked = await run('check OUT.COM other.safetensors');
  t.is(checked.code, ExitCode.difference);
  t.regex(
    checked.out,
    /differs from its model at prompt 1\n {2}prompt: .*\n {2}reference: .*\n {2}program: .*\n +\^ character \d/,
  );
  const asJson = await run('check OUT.COM other.safetensors --json');
  t.is(asJson.code, ExitCode.difference);
  t.false(JSON.parse(asJson.out).equal);
});

test('train writes the same file for the same seed', async (t) => {
  const { folder, read, write, run } = workshop(t);
  const pairs = ['hello|HI', 'is it big|YES', 'is it small|NO', 'can it fly|NO', 'what is it|IDK', 'bye|BYE'];
  write('pairs.txt', pairs.join('\n'));
  const options = 'pairs.txt --hidden 12 --steps 60 --batch 6 --seed 5 --all-pairs';
  const first = await run(`train ${options} -o a.safetensors`);
  t.is(first.code, ExitCode.ok, first.err);
  await run(`train ${options} --name a -o b.safetensors`);
  t.deepEqual(read('a.safetensors'), read('b.safetensors'));
  t.is((await run('build a.safetensors')).code, ExitCode.ok);
  t.true(existsSync(join(folder, 'CHAT.COM')));
});

test('the original’s model is imported', async (t) => {
  const npz = sharedFile('z80ai/guess/model.npz');
  if (npz === undefined) {
    t.log('skipped: the original’s model is not beside the project');
    return t.pass();
  }
  const { run, folder } = workshop(t);
  const imported = await ulm(['import', npz, '-o', 'guess.safetensors', '--json'], { cwd: folder });
  t.like(JSON.parse(imported.out), { name: 'guess', modelId: '67e99e15' });
  t.is((await run('build ./guess.safetensors')).code, ExitCode.ok);
});

/** What goes wrong: its files, the command, the exit code, what is said, and what must not be there afterwards. */
const failures: readonly (readonly [
  string,
  Record<string, string | Uint8Array>,
  string,
  ExitCode,
  RegExp,
  string?,
])[] = [
  ['no such option', {}, 'build small.safetensors --nope', ExitCode.usage, /unknown option '--nope'/],
  ['no such command', {}, 'frobnicate', ExitCode.usage, /too many arguments|unknown command/],
  ['no such model', {}, 'build nothing', ExitCode.file, /no model "nothing"[\s\S]*try:/, 'CHAT.COM'],
  [
    'a truncated weight file',
    { 'cut.safetensors': encodeModel(model).slice(0, 3000) },
    'build cut.safetensors',
    ExitCode.file,
    /cut\.safetensors[\s\S]*seen:[\s\S]*try:/,
    'CHAT.COM',
  ],
  [
    'a pair file with broken lines',
    { 'pairs.txt': 'hello|HI\nno bar here\n|X\n' },
    'train pairs.txt -o x.safetensors',
    ExitCode.file,
    /line 2[\s\S]*line 3[\s\S]*try:/,
    'x.safetensors',
  ],
  [
    'a pair file with one reply only',
    { 'pairs.txt': 'hello|HI\nhi|HI\n' },
    'train pairs.txt -o x.safetensors',
    ExitCode.file,
    /nothing to tell apart[\s\S]*lines 1, 2[\s\S]*try:/,
    'x.safetensors',
  ],
  [
    'a training option that makes no sense',
    { 'pairs.txt': 'a|B\nc|D\n' },
    'train pairs.txt -o x.safetensors --lr 9',
    ExitCode.usage,
    /"lr"[\s\S]*seen: lr = 9[\s\S]*try:/,
    'x.safetensors',
  ],
  [
    'a model that is too big',
    { 'big.safetensors': encodeModel(randomModel({ seed: 1, hidden: [256, 256], density: 0.9 })) },
    'build big.safetensors',
    ExitCode.tooBig,
    /does not fit a 64 KB machine[\s\S]*seen:[\s\S]*try:/,
    'CHAT.COM',
  ],
  [
    'an npz that is none',
    { 'm.npz': 'PK but no' },
    'import m.npz -o x.safetensors',
    ExitCode.file,
    /m\.npz[\s\S]*try:/,
    'x.safetensors',
  ],
  [
    'a folder that is not there',
    {},
    'build small.safetensors -o no/X.COM',
    ExitCode.file,
    /no\/X\.COM cannot be written/,
  ],
  [
    'no program to check',
    { 'X.COM': 'hello' },
    'check X.COM small.safetensors',
    ExitCode.file,
    /X\.COM is not a chat program/,
  ],
  ['no program to run', {}, 'run NO.COM', ExitCode.file, /NO\.COM cannot be read/],
  ['an address that is none', {}, 'board --listen nowhere', ExitCode.usage, /--listen nowhere/],
  ['no such board', {}, '--board nothing', ExitCode.usage, /no board called nothing/],
];

for (const [name, files, command, code, says, absent] of failures) {
  test(`failure: ${name}`, async (t) => {
    const { folder, write, run } = workshop(t);
    for (const [file, content] of Object.entries(files)) write(file, content);
    const before = readdirSync(folder);
    const outcome = await run(command);
    t.is(outcome.code, code, outcome.err);
    t.regex(outcome.err, says);
    t.deepEqual(readdirSync(folder), before, 'nothing is left half-written');
    if (absent !== undefined) t.false(existsSync(join(folder, absent)));
  });
}

test('errors are JSON for scripts', async (t) => {
  const { run } = workshop(t);
  const { out } = await run('build nothing --json');
  t.like(JSON.parse(out).error, { code: 'weights-not-found', exitCode: ExitCode.file });
});
