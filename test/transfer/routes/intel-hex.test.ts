import test from 'ava';
import { toIntelHex } from '../../../firmware/index.js';
import { parseIntelHex, recordsOf } from '../../../transfer/routes/intel-hex.js';
import { seededBytes } from '../support/seeded.js';

const END = ':00000001FF';

test('what the firmware writes is read, and written the same', (t) => {
  const image = seededBytes(300);
  const hex = toIntelHex(image, 0x100);
  const segments = parseIntelHex(hex);
  t.deepEqual(segments, [{ address: 0x100, bytes: image }]);
  t.is(
    recordsOf(segments, 16)
      .map((record) => `${record}\r\n`)
      .join(''),
    hex,
  );
});

test('records come out in ascending order, of types 00 and 01 alone', (t) => {
  const hex = [':020000040000FA', ':01020000AA53', ':0200FF000102FC', ':0400000500000100F6', END].join('\n');
  const segments = parseIntelHex(`${hex}\n\x1a`);
  t.deepEqual(segments, [
    { address: 0xff, bytes: Uint8Array.of(1, 2) },
    { address: 0x200, bytes: Uint8Array.of(0xaa) },
  ]);
  t.deepEqual(recordsOf(segments, 8), [':0200FF000102FC', ':01020000AA53', END]);
});

const WRONG: [title: string, hex: string, message: RegExp][] = [
  ['no record', `hello\n${END}`, /Line 1 .* no record/],
  ['an odd digit', `:0102000AA53\n${END}`, /Line 1 .* no record/],
  ['a wrong checksum', `:01020000AA54\n${END}`, /Line 1 .* wrong checksum/],
  ['a wrong length', `:02020000AA52\n${END}`, /says 2 bytes and has 1/],
  ['a high address', `:020000040001F9\n${END}`, /more than 64 KB/],
  ['beyond the end', `:02FFFF000102FD\n${END}`, /beyond 64 KB/],
  ['an unknown type', `:00000009F7\n${END}`, /unknown type 9/],
  ['no end', ':01020000AA53', /no end record/],
  ['no data', END, /no data/],
  ['something behind the end', `:01020000AA53\n${END}\n:01020000AA53`, /Line 3 .* behind its end/],
];
for (const [title, hex, message] of WRONG) {
  test(`refused: ${title}`, (t) => {
    const error = t.throws(() => parseIntelHex(hex));
    t.like(error, { code: 'bad-hex' });
    t.regex(error?.message ?? '', message);
  });
}
