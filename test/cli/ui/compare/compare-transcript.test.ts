import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { encodeModel, reply } from '../../../../model/index.js';
import { randomModel } from '../../../support/random-model.js';
import { ulmInTerminal } from '../../../support/terminal.js';
import { installed, temporaryFolder } from '../../../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [16], context: 'prefix' }), name: 'small' };

test('two panes, a line that is typed to both, and a verdict that stays', async (t) => {
  if (!installed(t, 'script')) return;
  const folder = temporaryFolder(t);
  const weights = join(folder, 'small.safetensors');
  writeFileSync(weights, encodeModel(model));
  const program = ulmInTerminal(t, ['compare', weights, '--port', 'sim:turbo'], folder);
  const { screen, shows } = program;

  await shows('Enter asks both');
  t.regex(screen(), /^emulator, 7\.3728 MHz +│ board, sim:turbo$/m);
  t.regex(screen(), /^nothing was asked$/m);

  program.type('helpo\x7f\x7flo\r');
  await shows('1 reply: all equal');
  const said = reply(model, 'hello');
  for (const side of [0, 1]) {
    const pane = program.text().map((row) => (row.split('│')[side] ?? '').trim());
    const from = pane.indexOf('> hello');
    const shown = pane.slice(from + 1, pane.indexOf('', from)).join('');
    t.true(shown.startsWith(said.trim()), `${shown}, and not ${said}`);
    t.regex(shown, /\d\.\d{3} s$/);
  }
  program.type('\x1b[A');
  await shows('› hello');

  program.type('\x04');
  t.is(await program.ended, 0);
  t.regex(screen(), /^= hello {2}.* ms\n1 reply: all equal$/m);
  t.false(screen().includes('│'), 'the panes are gone');
});
