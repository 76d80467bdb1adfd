import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'ava';
import { ModelError } from '../../../model/error.js';
import { resolveWeights, shippedModels } from '../../../model/weights/shipped.js';
import { loadModel } from '../../../model/weights/weight-file.js';

test('names are those of the weight files, sorted', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'shipped-'));
  t.teardown(() => rm(folder, { recursive: true }));
  for (const file of ['tiny.safetensors', 'guess.safetensors', '.x.safetensors', 'npz.ts', 'own.bin']) {
    await writeFile(join(folder, file), '');
  }
  t.deepEqual(shippedModels(folder), ['guess', 'tiny']);
  t.is(resolveWeights('guess', folder), join(folder, 'guess.safetensors'));
  t.is(resolveWeights(join(folder, 'own.bin'), folder), join(folder, 'own.bin'));
  const error = t.throws(() => resolveWeights('gess', folder), { instanceOf: ModelError });
  t.is(error?.code, 'weights-not-found');
  t.regex(error?.remedy ?? '', /guess, tiny/);
  t.throws(() => resolveWeights('../shipped', folder), { instanceOf: ModelError });
});

test('every shipped model loads and has its file’s name', async (t) => {
  for (const name of shippedModels()) t.is((await loadModel(resolveWeights(name))).name, name);
  t.pass();
});

test('compiled code under dist finds the package’s own folder', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'package-'));
  t.teardown(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'dist'), { recursive: true });
  await cp('model', join(root, 'dist', 'model'), {
    recursive: true,
    filter: (path) => !/\.safetensors$|^model.(data|train)\b/.test(path),
  });
  await mkdir(join(root, 'model', 'weights'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'model', 'weights', 'only.safetensors'), '');
  const url = pathToFileURL(join(root, 'dist', 'model', 'weights', 'shipped.ts')).href;
  const copy = (await import(url)) as typeof import('../../../model/weights/shipped.js');
  t.deepEqual(copy.shippedModels(), ['only']);
  t.is(copy.resolveWeights('only'), join(root, 'model', 'weights', 'only.safetensors'));
});
