import { readFileSync } from 'node:fs';
import test from 'ava';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { ModelError, type ModelErrorCode } from '../../../model/error.js';
import { importNpz, looksLikeNpz } from '../../../model/weights/npz.js';
import { sharedFile } from '../../support/shared.js';

/** An array file of version 1, padded as NumPy pads it. */
function npy(descr: string, shape: string, data: Uint8Array, version = 1): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`;
  return npyOf(header, data, version);
}

function npyOf(header: string, data: Uint8Array, version = 1): Uint8Array {
  const start = version === 1 ? 10 : 12;
  const length = Math.ceil((start + header.length + 1) / 64) * 64 - start;
  const bytes = new Uint8Array(start + length + data.length);
  bytes.set([0x93, ...strToU8('NUMPY'), version, 0, length & 0xff, length >> 8]);
  bytes.set(strToU8(`${header.padEnd(length - 1)}\n`), start);
  bytes.set(data, start + length);
  return bytes;
}

const text = (value: string) => npy(`|S${value.length}`, '()', strToU8(value));
const int8 = (shape: string, values: readonly number[]) =>
  npy(
    '|i1',
    shape,
    Uint8Array.from(values, (v) => v & 0xff),
  );
const int16 = (shape: string, values: readonly number[]) =>
  npy('<i2', shape, Uint8Array.from(values.flatMap((v) => [v & 0xff, (v >> 8) & 0xff])));

/** 256 inputs, 2 hidden units, charset of `A` and EOS. */
const ENTRIES: Readonly<Record<string, Uint8Array>> = {
  'fc1_weight.npy': int8('(2, 256)', [-2, -1, 0, 1, ...new Array(507).fill(0), 1]),
  'fc1_bias.npy': int16('(2,)', [-300, 7]),
  'fc2_weight.npy': int8('(2, 2)', [1, 0, -1, -2]),
  'fc2_bias.npy': int16('(2,)', [32767, -32768]),
  '_architecture.npy': text('{"input_size": 256, "hidden_sizes": [2], "num_classes": 2}'),
  '_charset.npy': text('A\0'),
};

function archive(
  change: Readonly<Record<string, Uint8Array | undefined>> = {},
  level: 0 | 6 = 6,
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries({ ...ENTRIES, ...change })) if (bytes) entries[name] = bytes;
  return zipSync(entries, { level });
}

test('numbers, charset and context come out as they were put in', (t) => {
  const model = importNpz(archive(), 'tiny');
  t.is(model.name, 'tiny');
  t.is(model.charset, 'A\0');
  t.is(model.context, 'recent8');
  t.deepEqual(
    model.layers.map(({ inputs, outputs }) => [inputs, outputs]),
    [
      [256, 2],
      [2, 2],
    ],
  );
  t.deepEqual([...model.layers[0].weights.subarray(0, 5)], [-2, -1, 0, 1, 0]);
  t.is(model.layers[0].weights[511], 1);
  t.deepEqual(model.layers[0].biases, Int16Array.of(-300, 7));
  t.deepEqual(model.layers[1].weights, Int8Array.of(1, 0, -1, -2));
  t.deepEqual(model.layers[1].biases, Int16Array.of(32767, -32768));
});

test('stored entries, further arrays and array files of versions 2 and 3 are read too', (t) => {
  const model = importNpz(archive(), 'tiny');
  t.deepEqual(importNpz(archive({}, 0), 'tiny'), model);
  t.deepEqual(
    importNpz(archive({ '_step.npy': int16('()', [3]), 'readme.txt': strToU8('x') }), 'tiny'),
    model,
  );
  for (const version of [2, 3]) {
    t.deepEqual(
      importNpz(archive({ '_charset.npy': npy('|S2', '()', strToU8('A\0'), version) }), 'tiny'),
      model,
    );
  }
});

test('a zip archive is known by its first bytes', (t) => {
  t.true(looksLikeNpz(archive()));
  t.false(looksLikeNpz(strToU8('{}')));
  t.false(looksLikeNpz(new Uint8Array(0)));
});

const BAD: ModelErrorCode = 'weights-unsupported';
const architecture = (value: string) => ({ '_architecture.npy': text(value) });
const faults: readonly (readonly [
  Readonly<Record<string, Uint8Array | undefined>>,
  ModelErrorCode,
  RegExp,
])[] = [
  ...Object.keys(ENTRIES).map(
    (name) => [{ [name]: undefined }, BAD, new RegExp(`^no ${name.replace('.npy', '')} in it`)] as const,
  ),
  [{ 'fc1_bias.npy': int8('(2,)', [1, 2]) }, BAD, /fc1_bias is \|i1 \(2\), expected <i2 \(2\)/],
  [{ 'fc1_bias.npy': npy('>i2', '(2,)', new Uint8Array(4)) }, BAD, /fc1_bias is >i2/],
  [{ 'fc1_weight.npy': npy('<f4', '(2, 2)', new Uint8Array(16)) }, BAD, /fc1_weight is <f4/],
  [{ 'fc2_weight.npy': int8('(4,)', [1, 0, 0, 1]) }, BAD, /fc2_weight is \|i1 \(4\), expected \|i1 \(2, 2\)/],
  [{ 'fc2_weight.npy': int8('(2, 2)', [1, 0, 0]) }, BAD, /fc2_weight: 3 bytes of elements, expected 4/],
  [{ 'fc2_weight.npy': int8('(2, 2)', [1, 0, 0, 1, 1]) }, BAD, /fc2_weight: 5 bytes/],
  [{ 'fc2_weight.npy': strToU8('not an array at all') }, BAD, /fc2_weight: not a NumPy array file/],
  [{ 'fc2_weight.npy': npy('|i1', '(2, 2)', new Uint8Array(4), 4) }, BAD, /version 4.0/],
  [{ 'fc2_weight.npy': ENTRIES['fc2_weight.npy'].subarray(0, 60) }, BAD, /a header of 118 bytes/],
  [{ 'fc2_weight.npy': npyOf('{"descr": 1}', new Uint8Array(4)) }, BAD, /fc2_weight: the header/],
  [{ 'fc2_weight.npy': npy('|O', '(2, 2)', new Uint8Array(4)) }, BAD, /elements of type "\|O"/],
  [
    {
      'fc2_weight.npy': npyOf(
        "{'descr': '|i1', 'fortran_order': True, 'shape': (2, 2), }",
        new Uint8Array(4),
      ),
    },
    BAD,
    /Fortran order/,
  ],
  [{ '_charset.npy': npy('<U2', '()', new Uint8Array(8)) }, BAD, /_charset: elements of type "<U2"/],
  [{ '_charset.npy': npy('|S2', '(1,)', strToU8('A\0')) }, BAD, /_charset is \|S2 \(1\)/],
  [architecture('{"input_size": 256'), BAD, /not JSON/],
  [architecture('[256, 2]'), BAD, /_architecture is \[256/],
  [architecture('null'), BAD, /_architecture is null/],
  [architecture('{"input_size": 256, "hidden_sizes": 2, "num_classes": 2}'), BAD, /"hidden_sizes": 2,/],
  [architecture('{"input_size": 256, "hidden_sizes": ["2"], "num_classes": 2}'), BAD, /\["2"\]/],
  [architecture('{"input_size": 256, "hidden_sizes": [2, 2], "num_classes": 2}'), BAD, /^no fc3_weight/],
  [architecture('{"input_size": 128, "hidden_sizes": [2], "num_classes": 2}'), BAD, /fc1_weight is/],
  [{ '_charset.npy': text('AB\0') }, 'model-invalid', /2 outputs for 3/],
  [{ '_charset.npy': text('AB') }, 'model-invalid', /charset "AB"/],
  [{ 'fc2_weight.npy': int8('(2, 2)', [1, 0, 0, 2]) }, 'model-invalid', /layer 2, unit 1, input 1: weight 2/],
  [{ 'fc1_weight.npy': new Uint8Array(1024 * 1024 + 1) }, 'weights-damaged', /unpacks to 1048577 bytes/],
];
for (const [change, code, evidence] of faults) {
  test(`refused: ${Object.keys(change)[0]}, ${evidence.source}`, (t) => {
    const error = t.throws(() => importNpz(archive(change), 'm', 'm.npz'), { instanceOf: ModelError });
    t.is(error?.code, code);
    t.regex(error?.message ?? '', /^m\.npz /);
    t.regex(error?.evidence ?? '', evidence);
  });
}

for (const level of [0, 6] as const) {
  test(`an archive of level ${level} cut at any length is damaged`, (t) => {
    const bytes = archive({}, level);
    for (let length = 0; length < bytes.length; length++) {
      const error = t.throws(() => importNpz(bytes.subarray(0, length), 'm'), { instanceOf: ModelError });
      t.is(error?.code, 'weights-damaged', `cut at ${length}`);
    }
  });

  test(`any byte of an archive of level ${level} changed is refused or changes nothing`, (t) => {
    const bytes = archive({}, level);
    const model = importNpz(bytes, 'm');
    let refused = 0;
    for (let i = 0; i < bytes.length; i++) {
      try {
        t.deepEqual(importNpz(bytes.with(i, bytes[i] ^ 1), 'm'), model, `byte ${i}`);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        refused++;
      }
    }
    t.true(refused > bytes.length / 2);
  });
}

test('an entry that unpacks to more than it says is refused', (t) => {
  const bytes = archive();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, 100, true);
  const error = t.throws(() => importNpz(bytes, 'm'), { instanceOf: ModelError });
  t.regex(error?.evidence ?? '', /fc1_weight.npy" cannot be unpacked/);
});

test('the original’s guess model is imported whole', (t) => {
  const path = sharedFile('z80ai/guess/model.npz');
  if (path === undefined) {
    t.log('skipped: the original’s model is not here');
    return t.pass();
  }
  const { charset, layers } = importNpz(readFileSync(path), 'guess');
  t.is(charset, 'ABEIMNOSWY\0');
  t.deepEqual(
    layers.map(({ outputs }) => outputs),
    [256, 192, 128, 11],
  );
  const nonzero = layers.map(({ weights }) => weights.filter((weight) => weight !== 0).length);
  t.deepEqual(nonzero, [12_548, 16_616, 8_308, 393]);
  t.is(
    layers.reduce((sum, { weights }) => sum + weights.length, 0),
    140_672,
  );
});
