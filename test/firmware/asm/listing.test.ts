import test from 'ava';
import {
  A,
  Assembler,
  at,
  C,
  DE,
  formatListing,
  formatSymbols,
  HL,
  IX,
  lo,
  NZ,
} from '../../../firmware/asm/index.js';

function sample(): Assembler {
  const z = new Assembler({ origin: 0x100 });
  z.equ('BDOS', 5);
  z.note('Prints the banner.\nIn: nothing. Out: A = 0.');
  z.label('start');
  z.ld(C, 9);
  z.ld(DE, 'banner');
  z.note('print string');
  z.call('BDOS');
  z.label('.loop');
  z.ld(A, at(HL));
  z.ld(at(IX, -2), lo('banner'));
  z.jr(NZ, '.loop');
  z.ret();
  z.label('banner');
  z.db('Hello\r\n$', 0);
  z.dw(Array.from({ length: 20 }, (_, i) => i));
  z.align(4, 0xff);
  z.reserve('page', 256, { align: 256 });
  z.label('end');
  z.note('the end');
  return z;
}

test('a listing has address, bytes, T-states, label, source and note', (t) => {
  const expected = String.raw`
0005                           BDOS         equ 5
                                                                     ; Prints the banner.
0100  0E09              7      start:       ld c,9                   ; In: nothing. Out: A = 0.
0102  111001            10                  ld de,banner
0105  CD0500            17                  call BDOS                ; print string
0108  7E                7      start.loop:  ld a,(hl)
0109  DD36FE10          19                  ld (ix-2),lo(banner)
010D  20F9              12/7                jr nz,.loop
010F  C9                10                  ret
0110  48656C6C6F0D0A24         banner:      db "Hello\r\n$",0
0118  00
0119  0000010002000300                      dw 0,1,2,3,4,5,6,7,8,9,0xa,0xb,0xc,0xd,0xe,0xf,… (20 in all)
0121  0400050006000700
0129  080009000A000B00
0131  0C000D000E000F00
      … 8 more bytes
0141  FFFFFF                                align 4,0xff
0200                           page:        reserve 0x100 align 0x100
0144                           end:                                  ; the end
`;
  t.is(formatListing(sample().assemble()), expected.slice(1));
});

test('a line of the listing is one statement', (t) => {
  const { listing, image } = sample().assemble();
  t.deepEqual(
    listing.slice(4, 6).map(({ bytes, ...line }) => ({ ...line, bytes: [...bytes] })),
    [
      {
        kind: 'instruction',
        address: 0x105,
        bytes: [0xcd, 5, 0],
        tStates: [17],
        source: 'call BDOS',
        note: 'print string',
      },
      {
        kind: 'instruction',
        address: 0x108,
        bytes: [0x7e],
        tStates: [7],
        source: 'ld a,(hl)',
        label: 'start.loop',
      },
    ],
  );
  t.deepEqual(
    listing.filter(({ kind }) => kind === 'instruction').map(({ tStates }) => tStates),
    [[7], [10], [17], [7], [19], [12, 7], [10]],
  );
  t.deepEqual(Buffer.concat(listing.map(({ bytes }) => bytes)), Buffer.from(image));
});

test('symbols are sorted by name', (t) => {
  const expected = `
BDOS        0005
banner      0110
bss.end     0300
bss.start   0144
end         0144
page        0200
start       0100
start.loop  0108
`;
  t.is(formatSymbols(sample().assemble()), expected.slice(1));
});

test('a very long label does not widen the column', (t) => {
  const z = new Assembler({ origin: 0 });
  z.label('a'.repeat(40));
  z.nop();
  z.label('b');
  z.nop();
  t.is(
    formatListing(z.assemble()),
    `0000  00                4      ${'a'.repeat(40)}:  nop\n0001  00                4      b:  nop\n`,
  );
});

test('two labels of one address have a line each', (t) => {
  const z = new Assembler({ origin: 0 });
  z.label('a');
  z.label('b');
  z.nop();
  t.deepEqual(
    z.assemble().listing.map(({ kind, label, source }) => [kind, label, source]),
    [
      ['label', 'a', ''],
      ['instruction', 'b', 'nop'],
    ],
  );
});
