import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { outcomeOf, startUlm, temporaryFolder, ulm, until } from '../support/ulm.js';

const PAIRS = Array.from({ length: 60 }, (_, at) => `question number ${at}|${at % 2 === 0 ? 'YES' : 'NO'}`);
const ARGS = 'train pairs.txt --name m --hidden 16 --batch 16 --evaluate-every 200 --no-twin --seed 3'.split(
  ' ',
);

test('a training that was stopped goes on, and makes the same file as one that was not', async (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'pairs.txt'), PAIRS.join('\n'));
  const steps = ['--steps', '20000'];
  const child = startUlm([...ARGS, ...steps, '-o', 'a.safetensors', '--resume', 'run', '--json'], { cwd });
  let seen = '';
  child.stdout?.on('data', (bytes) => {
    seen += bytes;
  });
  const ended = outcomeOf(child);
  await until(() => seen.includes('"evaluation"'), 'the first measurement');
  child.kill('SIGINT');
  t.is((await ended).code, ExitCode.cancelled);
  t.true(existsSync(join(cwd, 'a.safetensors')) && existsSync(join(cwd, 'run')));

  const more = await ulm([...ARGS, ...steps, '-o', 'a.safetensors', '--resume', 'run'], { cwd });
  t.is(more.code, ExitCode.ok, more.err);
  t.false(existsSync(join(cwd, 'run')), 'a run that is done needs no going on');
  const whole = await ulm([...ARGS, ...steps, '-o', 'b.safetensors'], { cwd });
  t.is(whole.code, ExitCode.ok, whole.err);
  t.deepEqual(readFileSync(join(cwd, 'a.safetensors')), readFileSync(join(cwd, 'b.safetensors')));
});
