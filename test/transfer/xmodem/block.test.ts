import test from 'ava';
import { type BlockSize, type Check, checksum, encodeBlock } from '../../../transfer/xmodem/block.js';
import { crc16 } from '../../../transfer/xmodem/crc16.js';
import { bytes } from '../support/scripted.js';

// "123456789" is the check value of the catalogue of CRCs under CRC-16/XMODEM; the others follow by long division.
const CRCS: [text: string, crc: number][] = [
  ['', 0x0000],
  ['A', 0x58e5],
  ['123456789', 0x31c3],
  ['\0\0\0', 0x0000],
];
for (const [text, crc] of CRCS) {
  test(`the CRC of ${JSON.stringify(text)}`, (t) => t.is(crc16(bytes(text)), crc));
}

test('a CRC goes on where it ended', (t) => {
  t.is(crc16(bytes('6789'), crc16(bytes('12345'))), 0x31c3);
});

test('a double flip of bit 7 passes the checksum, not the CRC', (t) => {
  const plain = bytes('abcdef');
  const flipped = bytes('\xe1b\xe3def');
  t.is(checksum(plain), checksum(flipped));
  t.not(crc16(plain), crc16(flipped));
});

const BLOCKS: [
  title: string,
  number: number,
  size: BlockSize,
  check: Check,
  head: number[],
  length: number,
][] = [
  ['128 with a checksum', 1, 128, 'checksum', [1, 1, 254], 132],
  ['128 with a CRC', 255, 128, 'crc', [1, 255, 0], 133],
  ['after 255 comes 0', 256, 128, 'crc', [1, 0, 255], 133],
  ['1024 with a CRC', 2, 1024, 'crc', [2, 2, 253], 1029],
];
for (const [title, number, size, check, head, length] of BLOCKS) {
  test(`a block: ${title}`, (t) => {
    const block = encodeBlock(number, bytes('xy'), size, check);
    t.deepEqual([...block.subarray(0, 3)], head);
    t.is(block.length, length);
    t.deepEqual([...block.subarray(3, 6)], [0x78, 0x79, 0x1a]);
    const data = block.subarray(3, 3 + size);
    const expected = check === 'crc' ? [crc16(data) >> 8, crc16(data) & 255] : [checksum(data)];
    t.deepEqual([...block.subarray(3 + size)], expected);
  });
}
