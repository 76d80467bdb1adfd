import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { encodeModel, reply } from '../../../model/index.js';
import { randomModel } from '../../support/random-model.js';
import { ulmInTerminal } from '../../support/terminal.js';
import { installed, temporaryFolder, until } from '../../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [60], context: 'prefix' }), name: 'small' };

test('a session to the chat, back through the menus, and out', async (t) => {
  if (!installed(t, 'script')) return;
  const folder = temporaryFolder(t);
  const weights = join(folder, 'small.safetensors');
  writeFileSync(weights, encodeModel(model));
  const settings = join(folder, 'z80-ulm', 'config.json');
  const program = ulmInTerminal(t, ['--model', weights, '--port', 'sim:turbo'], folder);
  const { screen, shows } = program;

  await shows('all keys go to the machine');
  t.regex(screen(), /✓ verify {2}CRC [0-9A-F]{4} OK/);
  t.deepEqual(JSON.parse(readFileSync(settings, 'utf8')).last, { model: weights, port: 'sim:turbo' });

  program.type('is it alive\r');
  await shows('> is it alive');
  await until(() => /alive\n.*\n.*> *\n/.test(screen()), 'the reply');
  t.true(screen().includes(reply(model, 'is it alive')));
  t.is(program.text()[23], '', 'the last line of the terminal is left alone');

  program.type('\x1d');
  await shows('Enter back to the machine');
  program.type('\x1b[A\x1b[A');
  await shows('Enter again from upload');
  t.regex(screen(), /› upload/);
  program.type('\r');
  await shows('all keys go to the machine');
  t.regex(screen(), /✓ check {3}60 replies equal/);
  t.regex(screen(), /✓ upload .*bytes/);

  program.type('\x1d');
  await shows('Enter back to the machine');
  program.type('b');
  await shows('Which machine?');
  await shows('› sim:turbo');
  program.type('b');
  await shows('Which model?');
  t.true(screen().includes(`› ${weights.slice(0, 20)}`));
  program.type('q');
  t.is(await program.ended, 0);
  t.is(screen().trim(), '', 'the terminal is as it was');
});
