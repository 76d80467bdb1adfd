import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../../../cli/exit-codes.js';
import { ulmInTerminal } from '../../../support/terminal.js';
import { installed, temporaryFolder, until } from '../../../support/ulm.js';

test('^C ends a training: the last curves stay, and the best model is kept', async (t) => {
  if (!installed(t, 'script')) return;
  const folder = temporaryFolder(t);
  const [pairs, model] = [join(folder, 'pairs.txt'), join(folder, 'my.safetensors')];
  const lines = Array.from({ length: 60 }, (_, at) => `question ${at}|${at % 2 === 0 ? 'YES' : 'NO'}`);
  writeFileSync(pairs, `${lines.join('\n')}\n`);
  const program = ulmInTerminal(t, ['train', pairs, '-o', model, '--steps', '1000000'], folder, 40);
  const { screen } = program;
  await until(() => /^integer .*best/m.test(screen()), 'the first figures', 110_000);
  t.regex(screen(), /^\^C stops and keeps the best so far$/m);
  t.regex(screen(), /^ +100%┤/m);

  program.type('\x03');
  t.is(await program.ended, ExitCode.cancelled);
  t.regex(screen(), /^step .* of 1,000,000, loss/m);
  t.regex(screen(), /^stopped; the best so far is kept: .*my\.safetensors/m);
  t.true(existsSync(model));
});
