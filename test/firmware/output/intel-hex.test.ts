import test from 'ava';
import hex from 'intel-hex';
import { toIntelHex } from '../../../firmware/output/intel-hex.js';

/** `length` bytes that differ from their neighbours, the same every time. */
function image(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 37 + (i >> 8)) & 0xff);
}

test('a program as it is written by hand', (t) => {
  // ld c,9; ld de,0109h; call 5; ret; '$'
  const program = Uint8Array.of(0x0e, 9, 0x11, 9, 1, 0xcd, 5, 0, 0xc9, 0x24);
  t.is(toIntelHex(program, 0x100), ':0A0100000E09110901CD0500C92404\r\n:00000001FF\r\n');
  t.is(
    toIntelHex(program, 0x100, { recordLength: 8 }),
    ':080100000E09110901CD0500F3\r\n:02010800C92408\r\n:00000001FF\r\n',
  );
});

for (const [length, origin, recordLength] of [
  [1, 0x100, 16],
  [16, 0x100, 16],
  [17, 0x100, 16],
  [1000, 0x8000, 16],
  [1000, 0, 255],
  [300, 0xfed4, 1],
  [0xff00, 0x100, 32],
]) {
  test(`${length} bytes from ${origin} in records of ${recordLength} are read back`, (t) => {
    const text = toIntelHex(image(length), origin, { recordLength });
    t.deepEqual(hex.parse(text, length, origin).data, Buffer.from(image(length)));
  });
}

test('records are data in ascending order and one end', (t) => {
  const lines = toIntelHex(image(100), 0x1234).split('\r\n');
  t.is(lines.pop(), '');
  t.is(lines.pop(), ':00000001FF');
  t.deepEqual(
    lines.map((line) => [line.slice(3, 7), line.slice(7, 9), (line.length - 11) / 2]),
    [
      ['1234', '00', 16],
      ['1244', '00', 16],
      ['1254', '00', 16],
      ['1264', '00', 16],
      ['1274', '00', 16],
      ['1284', '00', 16],
      ['1294', '00', 4],
    ],
  );
});

test('no bytes are the end record alone', (t) => {
  t.is(toIntelHex(new Uint8Array(), 0x100), ':00000001FF\r\n');
});

test('what cannot be written is refused', (t) => {
  const refused = { instanceOf: RangeError };
  t.throws(() => toIntelHex(image(2), 0xffff), refused);
  t.throws(() => toIntelHex(image(1), -1), refused);
  for (const recordLength of [0, 256, 1.5])
    t.throws(() => toIntelHex(image(1), 0, { recordLength }), refused);
});
