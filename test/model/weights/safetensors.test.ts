import test from 'ava';
import { ModelError } from '../../../model/error.js';
import { readSafetensors, type Tensor, writeSafetensors } from '../../../model/weights/safetensors.js';

const I8: Tensor = { dtype: 'I8', shape: [1, 3], data: Int8Array.of(-2, 0, 1) };
const I16: Tensor = { dtype: 'I16', shape: [2], data: Int16Array.of(-32768, 258) };

function tensorsOf(tensors: Readonly<Record<string, Tensor>>): Map<string, Tensor> {
  return new Map(Object.entries(tensors));
}

/** A file by hand: any header, any data. */
function fileOf(header: unknown, data: readonly number[] = [], announced?: bigint): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const json = new TextEncoder().encode(text);
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, announced ?? BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  return bytes;
}

const entry = (shape: unknown, offsets: unknown, dtype: unknown = 'I8') => ({
  dtype,
  shape,
  data_offsets: offsets,
});

test('bytes of a small file, by the format’s description', (t) => {
  const header =
    '{"__metadata__":{"a":"1","b":"2"},' +
    '"z":{"dtype":"I16","shape":[2],"data_offsets":[0,4]},"a":{"dtype":"I8","shape":[1,3],"data_offsets":[4,7]}}';
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
  const bytes = writeSafetensors({
    tensors: tensorsOf({ a: I8, z: I16 }),
    metadata: { b: '2', a: '1' },
  });
  t.deepEqual(bytes, fileOf(padded, [0x00, 0x80, 0x02, 0x01, 0xfe, 0x00, 0x01]));
});

test('what is written is read again, and the order given does not matter', (t) => {
  const metadata = { name: 'x', charset: 'AB\0', note: 'naïve "quotes"\n' };
  const one = writeSafetensors({
    tensors: tensorsOf({ b: I8, a: I8, c: I16 }),
    metadata,
  });
  const other = writeSafetensors({
    tensors: tensorsOf({ c: I16, a: I8, b: I8 }),
    metadata,
  });
  t.deepEqual(one, other);
  const file = readSafetensors(one, 'x');
  t.deepEqual(Object.fromEntries(file.tensors), { a: I8, b: I8, c: I16 });
  t.deepEqual(file.metadata, metadata);
});

test('files of other writers: no metadata, any tensor order, odd offsets, scalars and empty tensors', (t) => {
  const header = {
    late: entry([1], [4, 6], 'I16'),
    empty: entry([0, 4], [3, 3]),
    early: entry([3], [0, 3]),
    scalar: entry([], [3, 4]),
  };
  const { tensors, metadata } = readSafetensors(fileOf(header, [1, 2, 255, 7, 0xff, 0xff]), 'x');
  t.deepEqual(metadata, {});
  t.deepEqual(tensors.get('early')?.data, Int8Array.of(1, 2, -1));
  t.deepEqual(tensors.get('late')?.data, Int16Array.of(-1));
  t.deepEqual(tensors.get('scalar'), { dtype: 'I8', shape: [], data: Int8Array.of(7) });
  t.is(tensors.get('empty')?.data.length, 0);
});

test('bytes within a larger buffer are read from their own place', (t) => {
  const bytes = writeSafetensors({ tensors: tensorsOf({ c: I16 }), metadata: {} });
  const larger = new Uint8Array(bytes.length + 5);
  larger.set(bytes, 3);
  t.deepEqual(readSafetensors(larger.subarray(3, 3 + bytes.length), 'x').tensors.get('c'), I16);
});

const lies: readonly (readonly [what: string, bytes: Uint8Array, evidence: RegExp])[] = [
  ['an empty file', new Uint8Array(0), /^0 bytes/],
  ['a header length beyond the file', fileOf({}, [], 3n), /header of 3 bytes is announced, where 2/],
  ['a header length of 2^64 - 1', fileOf({}, [], 2n ** 64n - 1n), /18446744073709551615/],
  ['a header length of 0', fileOf({}, [], 0n), /not JSON/],
  ['a header that is not JSON', fileOf('{"a":'), /not JSON/],
  ['a header that is not UTF-8', fileOf('{}', [0xff, 0x7d], 4n), /not JSON/],
  ['a header that is a list', fileOf('[]'), /not a JSON object/],
  ['a header that begins with a space', fileOf(' {}'), /not a JSON object/],
  ['a tensor without a description', fileOf({ a: null }), /tensor "a" is described by null/],
  ['a tensor without a shape', fileOf({ a: { dtype: 'I8', data_offsets: [0, 0] } }), /the shape undefined/],
  ['a negative dimension', fileOf({ a: entry([-1], [0, 1]) }, [0]), /the shape \[-1\]/],
  ['half a dimension', fileOf({ a: entry([0.5], [0, 1]) }, [0]), /the shape \[0.5\]/],
  ['a dimension as text', fileOf({ a: entry(['1'], [0, 1]) }, [0]), /the shape \["1"\]/],
  ['offsets the wrong way round', fileOf({ a: entry([1], [1, 0]) }, [0]), /data_offsets \[1,0\]/],
  ['three offsets', fileOf({ a: entry([1], [0, 1, 2]) }, [0]), /data_offsets \[0,1,2\]/],
  ['offsets that span too much', fileOf({ a: entry([1], [0, 2]) }, [0, 0]), /takes 1 bytes, .* span 2/],
  ['a size beyond all numbers', fileOf({ a: entry([2 ** 52, 2 ** 52], [0, 1]) }, [0]), /span 1/],
  ['a gap before the first tensor', fileOf({ a: entry([1], [1, 2]) }, [0, 0]), /begins at 1, expected 0/],
  [
    'overlapping tensors',
    fileOf({ a: entry([2], [0, 2]), b: entry([2], [1, 3]) }, [0, 0, 0]),
    /"b" begins at 1, expected 2/,
  ],
  ['bytes after the last tensor', fileOf({ a: entry([1], [0, 1]) }, [0, 0]), /take 1 bytes, the file has 2/],
  ['a tensor beyond the end', fileOf({ a: entry([2], [0, 2]) }, [0]), /take 2 bytes, the file has 1/],
  [
    'a tensor named twice',
    fileOf(
      '{"a":{"dtype":"I8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"I8","shape":[1],"data_offsets":[1,2]}}',
      [0, 0],
    ),
    /begins at 1, expected 0/,
  ],
  ['metadata that is text', fileOf({ __metadata__: 'x' }), /__metadata__ is "x"/],
  ['metadata with a number', fileOf({ __metadata__: { a: 1 } }), /"a" is 1, expected a string/],
];
for (const [what, bytes, evidence] of lies) {
  test(`damage is told: ${what}`, (t) => {
    const error = t.throws(() => readSafetensors(bytes, 'm.safetensors'), { instanceOf: ModelError });
    t.is(error?.code, 'weights-damaged');
    t.regex(error?.message ?? '', /^m\.safetensors /);
    t.regex(error?.evidence ?? '', evidence);
  });
}

for (const dtype of ['F32', 'U8', 'toString', 7]) {
  test(`a tensor of type ${dtype} is sound but not for us`, (t) => {
    const bytes = fileOf({ a: entry([1], [0, 4], dtype) }, [0, 0, 0, 0]);
    const error = t.throws(() => readSafetensors(bytes, 'm'), { instanceOf: ModelError });
    t.is(error?.code, 'weights-unsupported');
  });
}

test('a file cut at any length is damaged', (t) => {
  const bytes = writeSafetensors({
    tensors: tensorsOf({ a: I8, z: I16 }),
    metadata: { k: 'v' },
  });
  for (let length = 0; length < bytes.length; length++) {
    const error = t.throws(() => readSafetensors(bytes.subarray(0, length), 'm'), { instanceOf: ModelError });
    t.is(error?.code, 'weights-damaged', `cut at ${length}`);
  }
});

test('any one byte of the header changed gives a ModelError or another sound file, never anything else', (t) => {
  const bytes = writeSafetensors({ tensors: tensorsOf({ a: I8 }), metadata: { k: 'v' } });
  const headerEnd = bytes.length - I8.data.length;
  let refused = 0;
  for (let i = 0; i < headerEnd; i++) {
    for (const value of [0, 0x20, 0x30, 0x39, 0x5d, 0x7d, 0xff, bytes[i] ^ 1]) {
      try {
        readSafetensors(bytes.with(i, value), 'm');
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        refused++;
      }
    }
  }
  t.true(refused > headerEnd);
});
