import test from 'ava';
import { disassemble } from '../../../emulator/z80/disassemble.js';
import { basePage, IX, IY, indexPage } from '../../../emulator/z80/generate/base-page.js';
import { bitPage } from '../../../emulator/z80/generate/bit-pages.js';
import { extendedPage } from '../../../emulator/z80/generate/extended-page.js';
import { bytes, createMachine } from './machine.js';

/** Bytes at 1000 and the text that they come to. */
const rows: readonly (readonly [string, string])[] = [
  ['00', 'nop'],
  ['01 34 12', 'ld bc,1234h'],
  ['3e 7f', 'ld a,7fh'],
  ['3e ff', 'ld a,0ffh'],
  ['21 cd ab', 'ld hl,0abcdh'],
  ['36 05', 'ld (hl),05h'],
  ['76', 'halt'],
  ['7e', 'ld a,(hl)'],
  ['08', "ex af,af'"],
  ['10 fe', 'djnz 1000h'],
  ['18 7f', 'jr 1081h'],
  ['38 80', 'jr c,0f82h'],
  ['86', 'add a,(hl)'],
  ['97', 'sub a'],
  ['c4 00 80', 'call nz,8000h'],
  ['d3 10', 'out (10h),a'],
  ['db fe', 'in a,(0feh)'],
  ['e9', 'jp (hl)'],
  ['ff', 'rst 38h'],
  ['cb 06', 'rlc (hl)'],
  ['cb 37', 'sll a'],
  ['cb 7c', 'bit 7,h'],
  ['cb 86', 'res 0,(hl)'],
  ['cb ff', 'set 7,a'],
  ['ed 42', 'sbc hl,bc'],
  ['ed 43 34 12', 'ld (1234h),bc'],
  ['ed 70', 'in f,(c)'],
  ['ed 71', 'out (c),0'],
  ['ed 4d', 'reti'],
  ['ed 5d', 'retn'],
  ['ed 7c', 'neg'],
  ['ed 6e', 'im 0'],
  ['ed 5e', 'im 2'],
  ['ed b0', 'ldir'],
  ['ed a3', 'outi'],
  ['ed bb', 'otdr'],
  ['ed 77', 'db 0edh,77h'],
  ['ed ff', 'db 0edh,0ffh'],
  ['ed a4', 'db 0edh,0a4h'],
  ['dd 7e 05', 'ld a,(ix+5)'],
  ['fd 7e fd', 'ld a,(iy-3)'],
  ['dd 66 00', 'ld h,(ix+0)'],
  ['fd 75 80', 'ld (iy-128),l'],
  ['dd 36 7f 99', 'ld (ix+127),99h'],
  ['dd 34 05', 'inc (ix+5)'],
  ['dd 26 12', 'ld ixh,12h'],
  ['fd 6c', 'ld iyl,iyh'],
  ['dd 29', 'add ix,ix'],
  ['dd 22 34 12', 'ld (1234h),ix'],
  ['fd e3', 'ex (sp),iy'],
  ['fd e9', 'jp (iy)'],
  ['dd eb', 'ex de,hl'],
  ['dd f9', 'ld sp,ix'],
  ['dd be 01', 'cp (ix+1)'],
  ['fd 94', 'sub iyh'],
  ['dd 78', 'ld a,b'],
  ['dd 18 00', 'jr 1003h'],
  ['dd dd', 'db 0ddh'],
  ['fd dd', 'db 0fdh'],
  ['dd ed 44', 'neg'],
  ['dd cb 05 06', 'rlc (ix+5)'],
  ['dd cb 05 00', 'rlc (ix+5),b'],
  ['fd cb ff 37', 'sll (iy-1),a'],
  ['fd cb 02 41', 'bit 0,(iy+2)'],
  ['dd cb 02 fd', 'set 7,(ix+2),l'],
];

test('instructions of all pages', (t) => {
  const memory = new Uint8Array(0x10000);
  for (const [code, text] of rows) {
    const program = bytes(code);
    memory.set(program, 0x1000);
    const length = text.startsWith('db 0dd') || text.startsWith('db 0fd') ? 1 : program.length;
    t.deepEqual(disassemble(memory, 0x1000), { text, length });
  }
});

test('memory wraps', (t) => {
  const memory = new Uint8Array(0x10000);
  memory.set([0x21, 0x34], 0xfffe);
  memory[0] = 0x12;
  t.deepEqual(disassemble(memory, 0xfffe), { text: 'ld hl,1234h', length: 3 });
  memory.set([0x18], 0xfffe);
  memory[0xffff] = 0x10;
  t.is(disassemble(memory, 0xfffe).text, 'jr 0010h');
});

/** Every program that is one opcode, with operands of 1. */
function* programs(): Generator<number[]> {
  for (let opcode = 0; opcode < 256; opcode++) {
    if (![0xcb, 0xdd, 0xed, 0xfd].includes(opcode)) yield [opcode, 1, 1];
    yield [0xcb, opcode];
    yield [0xed, opcode, 1, 1];
    for (const prefix of [0xdd, 0xfd]) {
      yield [prefix, 0xcb, 1, opcode];
      if (![0xcb, 0xed].includes(opcode)) yield [prefix, opcode, 1, 1, 1];
    }
  }
}

test('lengths are those that the CPU steps over', (t) => {
  for (const program of programs()) {
    const { cpu, memory } = createMachine(program, 0x1000);
    const { text, length } = disassemble(memory, 0x1000);
    if (/^(j|call|ret|rst|djnz|ld.r$|cp.r$|in.r$|ot.r$)/.test(text)) continue;
    cpu.step();
    t.is(cpu.pc - 0x1000, length, `${program} ${text}`);
  }
});

test("the CPU's pages call the same opcodes by the same names", (t) => {
  const memory = new Uint8Array(0x10000);
  const pages = [
    { prefix: [], page: basePage() },
    { prefix: [0xcb], page: bitPage() },
    { prefix: [0xed], page: extendedPage() },
    { prefix: [0xdd], page: indexPage(IX) },
    { prefix: [0xfd], page: indexPage(IY) },
  ];
  for (const { prefix, page } of pages) {
    for (const { opcode, text } of page) {
      memory.set([...prefix, opcode, 0x11, 0x22]);
      const isJump = /^(jr|djnz)/.test(text);
      const expected = text
        .replace(/\bnn\b/, '2211h')
        .replace(/\bn\b/, text.includes('+d') ? '22h' : '11h')
        .replace(/\be$/, isJump ? '0013h' : 'e')
        .replace('+d', '+17');
      t.is(disassemble(memory, 0).text, expected);
    }
  }
});
