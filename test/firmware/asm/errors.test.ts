import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import {
  A,
  type AsmErrorCode,
  Assembler,
  AssemblyError,
  at,
  B,
  DE,
  HL,
  IX,
  label,
  NZ,
} from '../../../firmware/asm/index.js';

/** The errors of what `write` writes at 0x100 under the label `main`. */
function errorsOf(write: (z: Assembler) => void): AssemblyError {
  const z = new Assembler({ origin: 0x100 });
  z.label('main');
  write(z);
  try {
    z.assemble();
  } catch (error) {
    if (error instanceof AssemblyError) return error;
  }
  throw new Error('no AssemblyError');
}

/** One error each: its code, a part of its message or evidence, and the statement. */
const rows: readonly (readonly [code: AsmErrorCode, seen: RegExp, write: (z: Assembler) => void])[] = [
  ['undefined-label', /'other'.*nothing/, (z) => z.jp('other')],
  ['undefined-label', /'Main'.*there is 'main'/, (z) => z.jp('Main')],
  ['undefined-label', /'mains'.*there is 'main'/, (z) => z.jr('mains')],
  ['undefined-label', /'mai'.*there is 'main'/, (z) => z.dw('mai')],
  ['undefined-label', /'mein'.*there is 'main'/, (z) => z.dw(label('mein').plus(1))],
  ['undefined-label', /'main\.x'/, (z) => z.ld(A, at('.x'))],
  ['undefined-label', /"\?".*cannot be a name/, (z) => z.cp('?')],
  ['duplicate-label', /'main'.*errors\.test\.ts:\d+/, (z) => z.label('main')],
  ['duplicate-label', /'main'/, (z) => z.equ('main', 1)],
  ['duplicate-label', /'main'/, (z) => z.reserve('main', 1)],
  [
    'duplicate-label',
    /'bss.end'/,
    (z) => {
      z.label('bss');
      z.label('.end');
    },
  ],
  ['label-name', /'1st'/, (z) => z.label('1st')],
  ['label-name', /'a b'/, (z) => z.equ('a b', 1)],
  ['label-name', /'main.x'/, (z) => z.label('main.x')],
  ['label-name', /''/, (z) => z.reserve('', 1)],
  [
    'circular-equ',
    /x → y → x/,
    (z) => {
      z.equ('x', 'y');
      z.equ('y', label('x').plus(1));
      z.dw('x', 'y');
    },
  ],
  ['jump-range', /it is 128 = 0x80/, (z) => z.jr(z.here().plus(130))],
  ['jump-range', /it is -129/, (z) => z.djnz(z.here().minus(127))],
  [
    'jump-range',
    /far.*it is 200/,
    (z) => {
      z.jr(NZ, 'far');
      z.ds(200);
      z.label('far');
    },
  ],
  ['byte-range', /it is 256/, (z) => z.ld(A, 256)],
  ['byte-range', /it is -129/, (z) => z.db(-129)],
  ['byte-range', /main.*it is 256 = 0x100.*lo\(\)/, (z) => z.ld(B, 'main')],
  ['byte-range', /it is 1.5/, (z) => z.add(A, 1.5)],
  ['byte-range', /it is NaN/, (z) => z.sub(Number.NaN)],
  ['byte-range', /port.*it is 256/, (z) => z.in(A, at(256))],
  ['byte-range', /port.*it is -1/, (z) => z.out(at(-1), A)],
  ['byte-range', /it is 256/, (z) => z.ds(1, 256)],
  ['word-range', /it is 65536/, (z) => z.ld(HL, 65536)],
  ['word-range', /it is -32769/, (z) => z.dw(-32769)],
  ['word-range', /it is 65536/, (z) => z.call(label('main').shl(8))],
  ['word-range', /it is 70000/, (z) => z.equ('big', 70000)],
  ['displacement-range', /it is 128/, (z) => z.inc(at(IX, 128))],
  ['displacement-range', /it is -129/, (z) => z.ld(at(IX, -129), 1)],
  ['displacement-range', /main.*it is 256/, (z) => z.set(1, at(IX, 'main'), B)],
  ['bit-number', /bit 8/, (z) => z.bit(8, A)],
  ['bit-number', /bit -1/, (z) => z.res(-1, at(IX, 0))],
  ['rst-target', /rst 1/, (z) => z.rst(1)],
  ['rst-target', /rst 0x40/, (z) => z.rst(0x40)],
  ['alignment', /align 3/, (z) => z.align(3)],
  ['alignment', /align 0/, (z) => z.reserve('x', 1, { align: 0 })],
  ['size', /size -1/, (z) => z.ds(-1)],
  ['size', /size 0.5/, (z) => z.reserve('x', 0.5)],
  [
    'org-backwards',
    /org 0x100 stands at 0x101/,
    (z) => {
      z.nop();
      z.org(0x100);
    },
  ],
  ['text-not-ascii', /'é' \(U\+00E9\) in "café"/, (z) => z.db('café')],
  ['division-by-zero', /main\/0/, (z) => z.dw(label('main').div(0))],
  ['division-by-zero', /main%\(main-main\)/, (z) => z.dw(label('main').mod(label('main').minus('main')))],
  [
    'image-size',
    /64 KB/,
    (z) => {
      z.ds(0xff00);
      z.nop();
      z.nop();
    },
  ],
  [
    'image-size',
    /64 KB/,
    (z) => {
      z.ds(0xfeff);
      z.bytes(new Uint8Array(600));
    },
  ],
  [
    'image-size',
    /'big'.*65280 bytes from 0x101/,
    (z) => {
      z.nop();
      z.reserve('big', 0xff00);
    },
  ],
];

for (const [code, seen, write] of rows) {
  test(`${code}: ${String(write).replace(/\s+/g, ' ')}`, (t) => {
    const { errors, total } = errorsOf(write);
    t.deepEqual(
      errors.map((error) => error.code),
      [code],
    );
    const [{ message, evidence, remedy, caller }] = errors;
    t.regex(`${message} ${evidence} ${remedy}`, seen);
    t.true(remedy.length > 0);
    t.regex(caller ?? '', /errors\.test\.ts:\d+$/);
    t.is(total, 1);
  });
}

test('an error names the label that it stands under and the line that wrote it', (t) => {
  const { errors } = errorsOf((z) => {
    z.ld(A, 300); // line: first
    z.label('.loop');
    z.jp('nowhere'); // line: second
    z.label('next');
    const helper = (): void => z.ld(DE, 'nothing'); // line: third
    helper();
    z.reserve('room', 0x20000); // line: fourth
  });
  const path = fileURLToPath(import.meta.url);
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = (mark: string): number => lines.findIndex((text) => text.endsWith(`// line: ${mark}`)) + 1;
  const place = (mark: string): string => `${relative(process.cwd(), path)}:${line(mark)}`;
  t.deepEqual(
    errors.map((error) => [error.label, error.caller]),
    [
      ['main', place('first')],
      ['main.loop', place('second')],
      ['next', place('third')],
      ['next', place('fourth')],
    ],
  );
});

test('a local label before any global one is an error', (t) => {
  const z = new Assembler({ origin: 0 });
  z.jr('.loop');
  z.label('.loop');
  const { errors } = t.throws(() => z.assemble(), { instanceOf: AssemblyError })!;
  t.deepEqual(
    errors.map((error) => [error.code, error.label]),
    [
      ['label-name', undefined],
      ['label-name', undefined],
    ],
  );
});

test('errors are told in the order of the program, whenever they were found', (t) => {
  const { errors, code, message } = errorsOf((z) => {
    z.jp('later');
    z.bit(9, A);
    z.equ('wrong', 'later');
    z.ld(A, 'wrong');
    z.ld(A, -500);
  });
  t.is(code, 'assembly-failed');
  t.deepEqual(
    errors.map((error) => error.code),
    ['undefined-label', 'bit-number', 'undefined-label', 'byte-range'],
  );
  t.regex(message, /^The program has 4 errors:\n/);
  for (const error of errors) t.true(message.includes(`${error.caller} under 'main': ${error.message}`));
});

test('a wrong operand does not move what follows', (t) => {
  const { errors } = errorsOf((z) => {
    z.set(8, at(IX, 300));
    z.jr(z.here().plus(2));
    z.db(300);
    z.label('end');
    z.jr('end');
  });
  t.deepEqual(
    errors.map((error) => error.code),
    ['displacement-range', 'byte-range'],
  );
});

test('the first 20 errors are told, and how many there are', (t) => {
  const { errors, total, message } = errorsOf((z) => {
    for (let i = 0; i < 25; i++) z.jp(`missing_${i}`);
  });
  t.is(errors.length, 20);
  t.is(total, 25);
  t.true(message.includes("'missing_19'"));
  t.false(message.includes("'missing_20'"));
  t.true(message.endsWith('… and 5 more'));
});
