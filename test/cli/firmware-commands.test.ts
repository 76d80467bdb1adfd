import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { encodeModel } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';
import { temporaryFolder, ulm } from '../support/ulm.js';

test('an example is built in the place of a model', async (t) => {
  const folder = temporaryFolder(t);
  const run = (args: string, input = '') => ulm(args.split(' '), { cwd: folder, input });
  const built = await run('build --example bridge -o BRIDGE.COM --json');
  t.is(built.code, ExitCode.ok, built.err);
  t.deepEqual(JSON.parse(built.out).models, ['gruff', 'pip']);
  t.regex((await run('run BRIDGE.COM', 'gruff, may i cross\n')).out, /Gruff: PAY THE TOLL\r\n> $/);
  t.is((await run('build --example none')).code, ExitCode.usage);
  t.is((await run('build')).code, ExitCode.usage);
});

test('a program is profiled, by its .SYM or by building it anew', async (t) => {
  const folder = temporaryFolder(t);
  const run = (args: string) => ulm(args.split(' '), { cwd: folder });
  for (const seed of [3, 4]) {
    const model = { ...randomModel({ seed, hidden: [16], context: 'prefix' }), name: `small${seed}` };
    writeFileSync(join(folder, `${seed}.safetensors`), encodeModel(model));
  }
  await run('build 3.safetensors -o OUT.COM --list');
  const table = await run('profile OUT.COM 3.safetensors --prompts 5');
  t.is(table.code, ExitCode.ok, table.err);
  t.regex(table.out, /^[\d,]+ T-states to the first prompt\n {2}routine +share +T-states +calls +T a call\n/);
  t.regex(table.out, /^[\d,]+ T-states for 5 replies$/m);

  const asked = JSON.parse((await run('profile OUT.COM 3.safetensors --prompts 5 --json')).out);
  const { start, replies } = asked;
  for (const { tStates, routines } of [start, replies]) {
    t.is(
      routines.reduce((sum: number, row: { tStates: number }) => sum + row.tStates, 0),
      tStates,
    );
  }
  const calls = (routine: string) =>
    replies.routines.find((row: { routine: string }) => row.routine === routine)?.calls;
  t.is(calls('set_query'), 5);
  t.true(calls('next_character') >= 5);

  rmSync(join(folder, 'OUT.SYM'));
  t.deepEqual(
    JSON.parse((await run('profile OUT.COM 3.safetensors --prompts 5 --json')).out).replies,
    replies,
  );
  const other = await run('profile OUT.COM 4.safetensors --prompts 5');
  t.is(other.code, ExitCode.file);
  t.regex(other.err, /no symbols/);
});
