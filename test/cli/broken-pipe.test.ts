import test from 'ava';
import { startUlm } from '../support/ulm.js';

test('a reader that has had enough is no fault of ours', async (t) => {
  const child = startUlm(['man']);
  let err = '';
  child.stderr?.on('data', (bytes) => {
    err += bytes;
  });
  child.stdout?.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  t.is(err, '');
  t.is(code, 0);
});
