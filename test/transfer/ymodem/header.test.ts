import test from 'ava';
import { TransferError } from '../../../transfer/errors.js';
import { encodeHeader, parseHeader, type YmodemHeader } from '../../../transfer/ymodem/header.js';
import { bytes } from '../support/scripted.js';

const text = (data: Uint8Array) => String.fromCharCode(...data);

const WRITTEN: [title: string, header: YmodemHeader, data: string][] = [
  [
    'all fields',
    { name: 'CHAT.COM', size: 40_018, modified: 0o12345, mode: 0o100644 },
    'CHAT.COM\x0040018 12345 100644',
  ],
  ['a time with a fraction', { name: 'a', size: 1, modified: 8.9 }, 'a\x001 10 0'],
  ['no size', { name: 'a' }, 'a\0'],
  ['UTF-8', { name: 'ü', size: 0 }, '\xc3\xbc\x000 0 0'],
];
for (const [title, header, data] of WRITTEN) {
  test(`block 0 is written: ${title}`, (t) => t.is(text(encodeHeader(header)), data));
}

const READ: [title: string, data: string, header: YmodemHeader | undefined][] = [
  [
    'all fields',
    'CHAT.COM\x0040018 12345 100644\0\0',
    { name: 'CHAT.COM', size: 40_018, modified: 0o12345, mode: 0o100644 },
  ],
  [
    'as lrzsz writes it',
    'x\x0012 7346545000 100644 0 1 12\0',
    { name: 'x', size: 12, modified: 1_000_000_000, mode: 0o100644 },
  ],
  ['a size of 0', 'x\x000\0', { name: 'x', size: 0 }],
  ['a name alone', 'x\0\0\0', { name: 'x' }],
  ['no NUL at all', 'xyz', { name: 'xyz' }],
  ['a time that is not octal', 'x\x005 99 644\0', { name: 'x', size: 5, mode: 0o644 }],
  ['a size that is no number', 'x\x00-5 1 1\0', { name: 'x', modified: 1, mode: 1 }],
  ['a size beyond all numbers', `x\x00${'9'.repeat(40)}\0`, { name: 'x' }],
  ['a time of 0: not known', 'x\x005 0 0\0', { name: 'x', size: 5 }],
  ['the end of the batch', '\0\0\0', undefined],
  ['the end, with something behind', '\x005 1 1\0', undefined],
];
for (const [title, data, header] of READ) {
  test(`block 0 is read: ${title}`, (t) => t.deepEqual(parseHeader(bytes(data)), header));
}

for (const length of [100, 125, 126, 127, 128, 900]) {
  test(`a name of ${length} characters comes back`, (t) => {
    const name = 'n'.repeat(length);
    const data = encodeHeader({ name, size: 7 });
    t.not(data.length, 128, 'the closing NUL would be missing');
    const block = new Uint8Array(data.length > 128 ? 1024 : 128);
    block.set(data);
    t.deepEqual(parseHeader(block), { name, size: 7 });
  });
}

for (const name of ['', 'a\0b', 'n'.repeat(1024)]) {
  test(`no block 0 can carry a name of ${name.length} characters: ${JSON.stringify(name.slice(0, 4))}`, (t) => {
    const error = t.throws(() => encodeHeader({ name, size: 1 }), { instanceOf: TransferError });
    t.is(error.code, 'bad-name');
  });
}
