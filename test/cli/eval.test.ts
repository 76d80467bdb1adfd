import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { encodeModel, reply } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';
import { temporaryFolder, ulm } from '../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [16], context: 'prefix' }), name: 'small' };

function workshop(t: Parameters<typeof temporaryFolder>[0]) {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'small.safetensors'), encodeModel(model));
  // One right, one wrong, and one that is right with its second reply.
  const pairs = [
    `hello|${reply(model, 'hello')}`,
    'who are you|A Z80',
    'bye|NOT THIS',
    `bye|${reply(model, 'bye')}`,
  ];
  writeFileSync(join(folder, 'pairs.txt'), `${pairs.join('\n')}\n`);
  return Object.assign((args: string) => ulm(args.split(' '), { cwd: folder }), {
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  });
}

test('eval shows how much is right, and what is confused', async (t) => {
  const { code, out, err } = await workshop(t)('eval small.safetensors pairs.txt');
  t.is(code, ExitCode.ok, err);
  t.regex(out, /^small on pairs\.txt: 3 queries\n {2}66\.67% of the replies right \(2\), \d/);
  t.regex(out, /worst confusions\n {2}1 × A Z80 → .*\n {4}"who are you"/);
});

test('eval as JSON, with a limit that is kept or missed', async (t) => {
  const run = workshop(t);
  const { code, out } = await run('eval small.safetensors pairs.txt --json --at-least 66');
  t.is(code, ExitCode.ok);
  t.like(JSON.parse(out), { model: 'small', queries: 3, right: 2 });
  t.is((await run('eval small.safetensors pairs.txt --at-least 70')).code, ExitCode.difference);
});

test('eval of a file that is none', async (t) => {
  const run = workshop(t);
  t.is((await run('eval pairs.txt pairs.txt')).code, ExitCode.file);
  t.is((await run('eval small.safetensors no.txt')).code, ExitCode.file);
});

test('eval and train write a page', async (t) => {
  const run = workshop(t);
  t.is((await run('eval small.safetensors pairs.txt --report eval.html')).code, ExitCode.ok);
  t.regex(run.read('eval.html'), /^<!doctype html>\n<html lang="en">[\s\S]*Replies: pairs\.txt/);
  const trained = await run(
    'train pairs.txt -o new.safetensors --hidden 8 --steps 40 --batch 4 --all-pairs --report train.html',
  );
  t.is(trained.code, ExitCode.ok, trained.err);
  t.regex(run.read('train.html'), /<h2>Training<\/h2>[\s\S]*Loss, nats a character[\s\S]*trained on/);
});
