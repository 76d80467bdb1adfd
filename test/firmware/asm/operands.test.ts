/**
 * Wrong lists of operands. The `@ts-expect-error` lines fail the type check when one of them compiles; run, each is an
 * error for callers in JavaScript.
 */
import test from 'ava';
import {
  A,
  AF,
  AF_,
  AsmError,
  Assembler,
  AssemblyError,
  at,
  B,
  BC,
  C,
  DE,
  F,
  H,
  HL,
  I,
  IX,
  IXH,
  IY,
  IYL,
  L,
  M,
  NZ,
  PE,
  R,
  SP,
} from '../../../firmware/asm/index.js';
import { call } from './written.js';

const wrong: readonly (readonly [name: string, write: (z: Assembler) => void])[] = [
  // @ts-expect-error
  ['ld hl,sp', (z) => z.ld(HL, SP)],
  // @ts-expect-error
  ['ld hl,de', (z) => z.ld(HL, DE)],
  // @ts-expect-error
  ['ld (hl),(hl)', (z) => z.ld(at(HL), at(HL))],
  // @ts-expect-error
  ['ld b,(bc)', (z) => z.ld(B, at(BC))],
  // @ts-expect-error
  ['ld b,(0x1234)', (z) => z.ld(B, at(0x1234))],
  // @ts-expect-error
  ['ld b,i', (z) => z.ld(B, I)],
  // @ts-expect-error
  ['ld i,r', (z) => z.ld(I, R)],
  // @ts-expect-error
  ['ld a,(ix)', (z) => z.ld(A, at(IX))],
  // @ts-expect-error
  ['ld h,ixh', (z) => z.ld(H, IXH)],
  // @ts-expect-error
  ['ld ixh,iyl', (z) => z.ld(IXH, IYL)],
  // @ts-expect-error
  ['ld ixh,(ix+1)', (z) => z.ld(IXH, at(IX, 1))],
  // @ts-expect-error
  ['push sp', (z) => z.push(SP)],
  // @ts-expect-error
  ['pop a', (z) => z.pop(A)],
  // @ts-expect-error
  ['ex hl,de', (z) => z.ex(HL, DE)],
  // @ts-expect-error
  ["ex bc,af'", (z) => z.ex(BC, AF_)],
  // @ts-expect-error
  ['add b', (z) => z.add(B)],
  // @ts-expect-error
  ['sub a,b', (z) => z.sub(A, B)],
  // @ts-expect-error
  ['add ix,iy', (z) => z.add(IX, IY)],
  // @ts-expect-error
  ['adc ix,bc', (z) => z.adc(IX, BC)],
  // @ts-expect-error
  ['inc af', (z) => z.inc(AF)],
  // @ts-expect-error
  ['rlc (bc)', (z) => z.rlc(at(BC))],
  // @ts-expect-error
  ['bit 0,(ix+1),b', (z) => z.bit(0, at(IX, 1), B)],
  // @ts-expect-error
  ['set 0,ixh', (z) => z.set(0, IXH)],
  // @ts-expect-error
  ['im 3', (z) => z.im(3)],
  // @ts-expect-error
  ['jr pe,start', (z) => z.jr(PE, 'start')],
  // @ts-expect-error
  ['jp (bc)', (z) => z.jp(at(BC))],
  // @ts-expect-error
  ['jp (ix+1)', (z) => z.jp(at(IX, 1))],
  // @ts-expect-error
  ['djnz nz,start', (z) => z.djnz(NZ, 'start')],
  // @ts-expect-error
  ['ret b', (z) => z.ret(B)],
  // @ts-expect-error
  ['call (hl)', (z) => z.call(at(HL))],
  // @ts-expect-error
  ['in b,(0x10)', (z) => z.in(B, at(0x10))],
  // @ts-expect-error
  ['in a,(bc)', (z) => z.in(A, at(BC))],
  // @ts-expect-error
  ['out (c),1', (z) => z.out(at(C), 1)],
  // @ts-expect-error
  ['out (c),f', (z) => z.out(at(C), F)],
  // @ts-expect-error
  ['ld m,l', (z) => z.ld(M, L)],
  // @ts-expect-error
  ['nop a', (z) => z.nop(A)],
];

for (const [name, write] of wrong) {
  test(`there is no ${name}`, (t) => {
    const z = new Assembler({ origin: 0x100 });
    z.label('start');
    write(z);
    const { errors } = t.throws(() => z.assemble(), { instanceOf: AssemblyError })!;
    t.is(errors.length, 1);
    t.is(errors[0].code, 'wrong-operands');
    t.is(errors[0].evidence, name);
  });
}

test('an error shows the forms that come near', (t) => {
  const z = new Assembler({ origin: 0x100 });
  call(z, 'ld', [HL, SP]);
  call(z, 'push', [SP]);
  const { errors } = t.throws(() => z.assemble(), { instanceOf: AssemblyError })!;
  t.deepEqual(
    errors.map((error) => error.remedy),
    [
      'It has: ld BC|DE|HL|SP,nn; ld HL,(nn); ld (nn),BC|DE|SP.',
      'It has: push BC|DE|HL|AF; push IX; push IY.',
    ],
  );
});

test('what is no operand at all is told, not met as another error', (t) => {
  const z = new Assembler({ origin: 0x100 });
  for (const operand of [undefined, null, {}, Symbol('s'), true]) call(z, 'inc', [operand]);
  call(z, 'ld', [A, at(undefined as unknown as number)]);
  const { errors } = t.throws(() => z.assemble(), { instanceOf: AssemblyError })!;
  t.deepEqual(
    errors.map((error) => [error.code, error.evidence]),
    ['inc undefined', 'inc null', 'inc [object Object]', 'inc Symbol(s)', 'inc true', 'ld a,(undefined)'].map(
      (evidence) => ['wrong-operands', evidence],
    ),
  );
  t.true(errors.every((error) => error instanceof AsmError));
});
