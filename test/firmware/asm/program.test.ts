import test from 'ava';
import {
  A,
  Assembler,
  at,
  B,
  DE,
  type Expression,
  H,
  HL,
  hi,
  IX,
  label,
  labelBefore,
  lo,
  NZ,
} from '../../../firmware/asm/index.js';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

/** Programs at 0x100 and their images. */
const rows: readonly (readonly [name: string, bytes: string, write: (z: Assembler) => void])[] = [
  [
    'labels before and after',
    'C30601C30001',
    (z) => {
      z.label('a');
      z.jp('b');
      z.jp('a');
      z.label('b');
    },
  ],
  [
    'relative jumps both ways',
    '180210FC00',
    (z) => {
      z.label('a');
      z.jr('b');
      z.djnz('a');
      z.label('b');
      z.nop();
    },
  ],
  [
    'the farthest relative jumps, and one to a number',
    '187F188020FA',
    (z) => {
      z.jr(z.here().plus(129));
      z.jr(z.here().minus(126));
      z.jr(NZ, 0x100);
    },
  ],
  [
    'a local label in two scopes',
    '18FE18FE',
    (z) => {
      z.label('a');
      z.label('.l');
      z.jr('.l');
      z.label('b');
      z.label('.l');
      z.jr('.l');
    },
  ],
  [
    'a local label of another scope',
    '00C30101',
    (z) => {
      z.label('a');
      z.nop();
      z.label('.l');
      z.label('b');
      z.label('.l2');
      z.jp('a.l');
    },
  ],
  [
    'a local label in an expression',
    '01010002',
    (z) => {
      z.label('a');
      z.db(label('.l').minus('a'), lo(label('.l')), 0);
      z.org(0x101 + 2);
      z.label('.l2');
      z.db(2);
      z.equ('.l', label('a').plus(1));
    },
  ],
  [
    'a constant',
    'CD05003E05DD7005',
    (z) => {
      z.equ('five', 5);
      z.call('five');
      z.ld(A, 'five');
      z.ld(at(IX, 'five'), B);
    },
  ],
  [
    'a constant of constants and labels that come later',
    '3E040000',
    (z) => {
      z.equ('twice', label('size').times(2));
      z.ld(A, 'twice');
      z.equ('size', label('end').minus('start'));
      z.label('start');
      z.dw(0);
      z.label('end');
    },
  ],
  [
    'a constant keeps the scope that it was written in',
    '000101',
    (z) => {
      z.label('a');
      z.nop();
      z.label('.l');
      z.equ('there', '.l');
      z.label('b');
      z.label('.l');
      z.dw('there');
    },
  ],
  [
    'local constants',
    '0201',
    (z) => {
      z.label('a');
      z.equ('.n', 1);
      z.label('b');
      z.equ('.n', 2);
      z.db(label('.n'), label('a.n'));
    },
  ],
  [
    'halves of an address',
    '3E042601',
    (z) => {
      z.ld(A, lo('end'));
      z.ld(H, hi('end'));
      z.label('end');
    },
  ],
  [
    'the address of the statement',
    '0021010104010401',
    (z) => {
      z.nop();
      z.ld(HL, z.here());
      z.dw(z.here(), z.here());
    },
  ],
  [
    'the least values',
    '3EFF11FEFF800080DD368080',
    (z) => {
      z.ld(A, -1);
      z.ld(DE, -2);
      z.db(-128);
      z.dw(-32768);
      z.ld(at(IX, -128), -128);
    },
  ],
  [
    'the greatest values',
    '3EFF11FFFFDD367FFF',
    (z) => {
      z.ld(A, 255);
      z.ld(DE, 65535);
      z.ld(at(IX, 127), 255);
    },
  ],
  [
    'text, bytes and expressions',
    '48690D01020001',
    (z) => {
      z.label('a');
      z.db('Hi', 13, new Uint8Array([1, 2]), lo('a'), label('a').shr(8));
    },
  ],
  ['bytes of an array', '0080FF', (z) => z.bytes(new Uint8Array([0, 128, 255]))],
  [
    'words',
    '0001341201010100020003000001',
    (z) => {
      z.label('a');
      z.dw('a', 0x1234, label('a').plus(1), new Uint16Array([1, 2]), [3, 'a']);
    },
  ],
  [
    'nothing',
    '',
    (z) => {
      z.db();
      z.db('');
      z.dw([]);
      z.ds(0);
      z.bytes(new Uint8Array());
    },
  ],
  [
    'space',
    '0000FFFF',
    (z) => {
      z.ds(2);
      z.ds(2, 0xff);
    },
  ],
  [
    'alignment',
    '00FFFFFF00000000',
    (z) => {
      z.align(256);
      z.nop();
      z.align(4, 0xff);
      z.align(4);
      z.align(1);
      z.nop();
      z.align(8);
    },
  ],
  [
    'a later origin',
    '00EEEE0301',
    (z) => {
      z.nop();
      z.org(0x103, 0xee);
      z.org(0x103);
      z.label('x');
      z.dw('x');
    },
  ],
];

for (const [name, bytes, write] of rows) {
  test(name, (t) => {
    const z = new Assembler({ origin: 0x100 });
    write(z);
    const program = z.assemble();
    t.is(hex(program.image), bytes);
    t.is(program.origin, 0x100);
  });
}

/** Expressions, their texts and values, where `ten` is 10, `two` 2 and `w` 0x1234. */
const expressions: readonly (readonly [text: string, value: number, expression: Expression])[] = [
  ['ten+two*3', 16, label('ten').plus(label('two').times(3))],
  ['(ten+two)*3', 36, label('ten').plus('two').times(3)],
  ['ten-two-3', 5, label('ten').minus('two').minus(3)],
  ['ten-(two-3)', 11, label('ten').minus(label('two').minus(3))],
  ['ten/4', 2, label('ten').div(4)],
  ['(two-ten)/3', -2, label('two').minus('ten').div(3)],
  ['ten%4', 2, label('ten').mod(4)],
  ['w&0xff', 0x34, label('w').and(0xff)],
  ['ten|5', 15, label('ten').or(5)],
  ['ten^two', 8, label('ten').xor('two')],
  ['two<<4', 32, label('two').shl(4)],
  ['w>>4', 0x123, label('w').shr(4)],
  ['two-ten>>two', -2, label('two').minus('ten').shr('two')],
  ['lo(w)', 0x34, label('w').lo()],
  ['hi(w+ten)', 0x12, label('w').plus('ten').hi()],
  ['hi(w)+1', 0x13, hi('w').plus(1)],
  ['lo(two-ten)', 0xf8, lo(label('two').minus('ten'))],
  ['hi(two-ten)', 0xff, hi(label('two').minus('ten'))],
];

for (const [text, value, expression] of expressions) {
  test(`${text} is ${value}`, (t) => {
    const z = new Assembler({ origin: 0x100 });
    z.equ('ten', 10);
    z.equ('two', 2);
    z.equ('w', 0x1234);
    z.dw(expression);
    const { image, listing } = z.assemble();
    t.is(new DataView(image.buffer).getInt16(0, true), value);
    t.is(listing.at(-1)?.source, `dw ${text}`);
  });
}

test('reserved memory follows the image and takes no bytes in it', (t) => {
  const z = new Assembler({ origin: 0x100 });
  z.reserve('first', 3);
  z.ld(HL, 'page');
  z.label('start');
  z.reserve('page', 256, { align: 256 });
  z.reserve('.local', 2);
  z.reserve('none', 0);
  z.dw('bss.start', 'bss.end', 'first');
  const { image, symbols, bssEnd } = z.assemble();
  t.is(hex(image), '210002090102030901');
  t.is(bssEnd, 0x302);
  t.deepEqual(Object.fromEntries(symbols), {
    start: 0x103,
    'bss.start': 0x109,
    first: 0x109,
    page: 0x200,
    'start.local': 0x300,
    none: 0x302,
    'bss.end': 0x302,
  });
});

test('reserved memory begins at an address that is aligned already', (t) => {
  const z = new Assembler({ origin: 0x100 });
  z.ds(0x100);
  z.reserve('page', 256, { align: 256 });
  t.is(z.assemble().symbols.get('page'), 0x200);
});

test('image and reserved memory may fill the address space to its end', (t) => {
  const z = new Assembler({ origin: 0xff00 });
  z.ds(0x80, 1);
  z.reserve('rest', 0x80);
  const { image, bssEnd } = z.assemble();
  t.is(image.length, 0x80);
  t.is(bssEnd, 0x10000);
});

test('more may be written after assembling', (t) => {
  const z = new Assembler({ origin: 0 });
  z.label('a');
  const first = z.assemble();
  z.dw('a', 'b');
  z.label('b');
  t.is(hex(z.assemble().image), '00000400');
  t.is(first.image.length, 0);
});

test('arrays are copied when they are written', (t) => {
  const data = new Uint8Array([1, 2]);
  const z = new Assembler({ origin: 0 });
  z.bytes(data);
  data.fill(9);
  t.is(hex(z.assemble().image), '0102');
});

test('an address is known by the label at or below it', (t) => {
  const z = new Assembler({ origin: 0x100 });
  z.equ('constant', 0x104);
  z.nop();
  z.label('start');
  z.ds(4);
  z.label('.loop');
  z.nop();
  z.reserve('room', 4);
  const program = z.assemble();
  const found = [0x100, 0x101, 0x104, 0x105, 0x106, 0x107].map((address) => labelBefore(program, address));
  t.deepEqual(found, [
    undefined,
    { label: 'start', offset: 0 },
    { label: 'start', offset: 3 },
    { label: 'start.loop', offset: 0 },
    { label: 'room', offset: 0 },
    { label: 'room', offset: 1 },
  ]);
});

test('an origin that is no address is refused', (t) => {
  for (const origin of [-1, 0x10000, 1.5, Number.NaN]) {
    t.throws(() => new Assembler({ origin }), { instanceOf: RangeError });
  }
});
