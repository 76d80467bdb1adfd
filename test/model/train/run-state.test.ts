import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { TrainingError } from '../../../model/train/options.js';
import {
  decodeRunState,
  encodeRunState,
  loadRunState,
  type RunState,
  saveRunState,
} from '../../../model/train/run-state.js';

const state: RunState = {
  run: 'these pairs and options',
  step: 70,
  of: undefined,
  seconds: 1.5,
  networks: [
    {
      master: Float32Array.of(0.1, -2, 3e-8),
      means: Float32Array.of(1, 2, 3),
      squares: Float32Array.of(4, 5, 6),
      rms: Float64Array.of(20.359123462312958),
    },
  ],
  best: undefined,
};

test('a state is read as it was written, to the last bit', (t) => {
  t.deepEqual(decodeRunState(encodeRunState(state), 'a'), state);
  const second = { ...state, of: 400, networks: [...state.networks, ...state.networks] };
  t.deepEqual(decodeRunState(encodeRunState(second), 'a'), second);
});

test('its file is written whole', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'run-state-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.run');
  await saveRunState(path, state);
  await saveRunState(path, { ...state, step: 80 });
  t.deepEqual(readdirSync(folder), ['a.run']);
  t.is((await loadRunState(path)).step, 80);
  writeFileSync(path, 'something else');
  t.is((await t.throwsAsync(loadRunState(path), { instanceOf: TrainingError }))?.code, 'run-damaged');
  const error = await t.throwsAsync(loadRunState(join(folder, 'b.run')), { instanceOf: TrainingError });
  t.is(error?.code, 'run-io');
  t.is(
    (await t.throwsAsync(saveRunState(join(folder, 'no', 'c'), state), { instanceOf: TrainingError }))?.code,
    'run-io',
  );
});

for (const [what, bytes] of [
  ['nothing', new Uint8Array()],
  ['half of it', encodeRunState(state).subarray(0, -5)],
  ['more than it', Buffer.concat([encodeRunState(state), Buffer.of(0)])],
  ['another format', Buffer.from('{"format":"other"}\n')],
] as const) {
  test(`${what} is refused`, (t) => {
    const error = t.throws(() => decodeRunState(bytes, 'a'), { instanceOf: TrainingError });
    t.is(error?.code, 'run-damaged');
    t.not(error?.evidence, '');
  });
}
