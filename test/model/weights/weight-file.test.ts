import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ModelError, type ModelErrorCode } from '../../../model/error.js';
import { reply } from '../../../model/inference.js';
import type { Model } from '../../../model/model.js';
import { readSafetensors, type Tensor, writeSafetensors } from '../../../model/weights/safetensors.js';
import {
  decodeModel,
  encodeModel,
  loadModel,
  saveModel,
  shapeOf,
} from '../../../model/weights/weight-file.js';
import { randomModel } from '../../support/random-model.js';

const model: Model = {
  ...randomModel({ seed: 7, context: 'prefix', hidden: [12, 6] }),
  provenance: { 'trained-on': 'pairs.txt', 'held-out-exact': '88.7%' },
};

async function temporaryFolder(t: ExecutionContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weights-'));
  t.teardown(() => rm(folder, { recursive: true }));
  return folder;
}

test('a model is the same after writing and reading', (t) => {
  const again = decodeModel(encodeModel(model), 'm');
  t.deepEqual(again, model);
  t.is(reply(again, 'hello'), reply(model, 'hello'));
});

test('equal models give equal bytes, in whatever order their provenance was given', (t) => {
  const reversed = Object.fromEntries(Object.entries(model.provenance).reverse());
  t.deepEqual(encodeModel({ ...model, provenance: reversed }), encodeModel(model));
});

test('the file says what it is', (t) => {
  const { tensors, metadata } = readSafetensors(encodeModel(model), 'm');
  t.deepEqual([...tensors.keys()].sort(), [
    'fc1.bias',
    'fc1.weight',
    'fc2.bias',
    'fc2.weight',
    'fc3.bias',
    'fc3.weight',
  ]);
  t.deepEqual(tensors.get('fc2.weight')?.shape, [6, 12]);
  t.deepEqual(metadata, {
    format: 'z80-ulm',
    format_version: '1',
    name: 'random7',
    charset: 'ABC XYZ?\0',
    context: 'prefix',
    shape: '256-12-6-9',
    'provenance.trained-on': 'pairs.txt',
    'provenance.held-out-exact': '88.7%',
  });
  t.is(shapeOf(model), '256-12-6-9');
});

test('provenance cannot pass for a field of the file', (t) => {
  const odd = { ...model, provenance: { name: 'other', format: 'x' } };
  t.deepEqual(decodeModel(encodeModel(odd), 'm'), odd);
});

interface Draft {
  readonly tensors: Map<string, Tensor>;
  readonly metadata: Record<string, string>;
}

/** The model's file with its content changed. */
function changed(change: (file: Draft) => void): Uint8Array {
  const file = readSafetensors(encodeModel(model), 'm');
  const copy = { tensors: new Map(file.tensors), metadata: { ...file.metadata } };
  change(copy);
  return writeSafetensors(copy);
}

const faults: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  code: ModelErrorCode,
  evidence: RegExp,
])[] = [
  [
    'another program’s file',
    changed((f) => void delete f.metadata.format),
    'weights-unsupported',
    /undefined/,
  ],
  [
    'a newer form',
    changed((f) => void (f.metadata.format_version = '2')),
    'weights-unsupported',
    /version "2"/,
  ],
  ['no charset', changed((f) => void delete f.metadata.charset), 'weights-damaged', /no "charset"/],
  ['no name', changed((f) => void delete f.metadata.name), 'weights-damaged', /no "name"/],
  ['no shape', changed((f) => void delete f.metadata.shape), 'weights-damaged', /no "shape"/],
  [
    'another shape',
    changed((f) => void (f.metadata.shape = '256-9')),
    'weights-damaged',
    /"256-9".*256-12-6-9/,
  ],
  ['a context unknown', changed((f) => void (f.metadata.context = 'all')), 'model-invalid', /"all"/],
  [
    'a charset too short',
    changed((f) => void (f.metadata.charset = 'A\0')),
    'model-invalid',
    /9 outputs for 2/,
  ],
  [
    'a bias missing',
    changed((f) => void f.tensors.delete('fc2.bias')),
    'weights-damaged',
    /fc2.bias is missing/,
  ],
  [
    'a layer missing',
    changed((f) => void f.tensors.delete('fc2.weight')),
    'weights-damaged',
    /after 1 layers, .*: fc2.bias, fc3.bias, fc3.weight/,
  ],
  [
    'the last layer missing',
    changed((f) => void (f.tensors.delete('fc3.weight') && f.tensors.delete('fc3.bias'))),
    'model-invalid',
    /6 outputs for 9/,
  ],
  ['no tensors', changed((f) => void f.tensors.clear()), 'model-invalid', /no layers/],
  [
    'an extra tensor',
    changed((f) => void f.tensors.set('step', { dtype: 'I16', shape: [1], data: Int16Array.of(1) })),
    'weights-damaged',
    /fit nowhere: step/,
  ],
  [
    'weights of 16 bits',
    changed((f) => void f.tensors.set('fc1.weight', { dtype: 'I16', shape: [1, 1], data: Int16Array.of(1) })),
    'weights-damaged',
    /fc1.weight is I16 \[1, 1\], expected I8/,
  ],
  [
    'biases for other units',
    changed((f) => void f.tensors.set('fc1.bias', { dtype: 'I16', shape: [2], data: Int16Array.of(1, 2) })),
    'weights-damaged',
    /fc1.bias is I16 \[2\], expected I16 \[12\]/,
  ],
  [
    'a weight of 3',
    changed(
      (f) =>
        void f.tensors.set('fc3.weight', { dtype: 'I8', shape: [9, 6], data: new Int8Array(54).fill(3) }),
    ),
    'model-invalid',
    /layer 3, unit 0, input 0: weight 3/,
  ],
];
for (const [what, bytes, code, evidence] of faults) {
  test(`refused: ${what}`, (t) => {
    const error = t.throws(() => decodeModel(bytes, 'x.safetensors'), { instanceOf: ModelError });
    t.is(error?.code, code);
    t.regex(error?.message ?? '', /^x\.safetensors /);
    t.regex(error?.evidence ?? '', evidence);
  });
}

test('a malformed model is not written', async (t) => {
  const folder = await temporaryFolder(t);
  const error = await t.throwsAsync(saveModel(join(folder, 'm.safetensors'), { ...model, name: '' }), {
    instanceOf: ModelError,
  });
  t.is(error?.code, 'model-invalid');
  t.deepEqual(await readdir(folder), []);
});

test('saving replaces the file as a whole and leaves nothing else behind', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'm.safetensors');
  await writeFile(path, 'what was there before');
  await saveModel(path, model);
  t.deepEqual(new Uint8Array(await readFile(path)), encodeModel(model));
  t.deepEqual(await loadModel(path), model);
  t.deepEqual(await readdir(folder), ['m.safetensors']);
});

test('what cannot be written leaves no temporary file', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'taken.safetensors'));
  for (const path of [join(folder, 'taken.safetensors'), join(folder, 'absent', 'm.safetensors')]) {
    const error = await t.throwsAsync(saveModel(path, model), { instanceOf: ModelError });
    t.is(error?.code, 'weights-io');
    t.true(error?.message.startsWith(path));
  }
  t.deepEqual(await readdir(folder), ['taken.safetensors']);
});

test('what cannot be read is told by name', async (t) => {
  const folder = await temporaryFolder(t);
  const file = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  for (const [path, code] of [
    [join(folder, 'absent.safetensors'), 'weights-not-found'],
    [folder, 'weights-io'],
    [await file('cut.safetensors', encodeModel(model).subarray(0, 1000)), 'weights-damaged'],
    [await file('long.safetensors', new Uint8Array(17 * 1024 * 1024)), 'weights-unsupported'],
    [await file('cut.npz', new TextEncoder().encode('PK\x03\x04')), 'weights-damaged'],
  ] as const) {
    const error = await t.throwsAsync(loadModel(path), { instanceOf: ModelError });
    t.is(error?.code, code, path);
    t.true(error?.message.includes(path));
  }
});
