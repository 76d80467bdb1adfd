import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../../cli/exit-codes.js';
import { temporaryFolder, ulm } from '../../support/ulm.js';

const text = (words: string) => Array.from(words, (character) => character.charCodeAt(0));
const HELLO = [0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...text('hello\r\n$')];
/** Echoes keys that it looks for by function 6; a 0 byte, so no key at all, never ends it. */
const POLL = [0x0e, 6, 0x1e, 0xff, 0xcd, 5, 0, 0xb7, 0xca, 0, 1, 0x5f, 0x0e, 6, 0xcd, 5, 0, 0xc3, 0, 1];
/** Function 108 with FF07, then a RET. */
const CODE = [0x0e, 108, 0x11, 0x07, 0xff, 0xcd, 5, 0, 0xc9];

function workshop(t: Parameters<typeof temporaryFolder>[0]) {
  const cwd = temporaryFolder(t);
  const programs = { HELLO, POLL, CODE, LOOP: [0xc3, 0, 1], HALT: [0xf3, 0x76] };
  for (const [name, bytes] of Object.entries(programs)) {
    writeFileSync(join(cwd, `${name}.COM`), Uint8Array.from(bytes));
  }
  return { cwd, run: (args: string, input = '') => ulm(['run', ...args.split(' ')], { cwd, input }) };
}

test('a program ends with its return code, and a pipe gets what it said and no more', async (t) => {
  const { run } = workshop(t);
  t.like(await run('HELLO.COM'), { code: 0, out: 'hello\r\n' });
  t.is((await run('CODE.COM')).code as number, 7);
  t.like(await run('--tpa 40K HELLO.COM'), { code: 0, out: 'hello\r\n' });
});

test('options may stand behind the program, and what is no option of ours is its own', async (t) => {
  const { run } = workshop(t);
  t.like(await run('HELLO.COM --tpa 40K -x'), { code: 0, out: 'hello\r\n' });
  t.regex((await run('LOOP.COM --timeout 0.2 --speed 4MHz')).err, /still running after 0\.2 s/);
  t.is((await run('--tpo 40K HELLO.COM')).code, ExitCode.usage);
  t.is((await run('. dir')).code, ExitCode.usage);
});

test('a program that only looks for keys gets those of a pipe, and ends when there are no more', async (t) => {
  const { run } = workshop(t);
  t.like(await run('POLL.COM', 'ab\ncd'), { code: 0, out: 'ab\rcd' });
});

test('what never ends is ended by --timeout, what cannot go on is told', async (t) => {
  const { run } = workshop(t);
  const looped = await run('--timeout 0.2 --speed 4MHz LOOP.COM');
  t.is(looped.code, ExitCode.difference);
  t.regex(looped.err, /still running after 0\.2 s/);
  t.regex((await run('HALT.COM')).err, /halted the CPU/);
});

test("CP/M's prompt in a folder, with commands from a pipe, another drive and a trace", async (t) => {
  const { cwd, run } = workshop(t);
  mkdirSync(join(cwd, 'b'));
  writeFileSync(join(cwd, 'b', 'note.txt'), 'noted\r\n');
  const { code, out } = await run(
    '--drive B=b --trace calls.txt .',
    'dir b:\nhello\ntype b:note.txt\nsave 1 b:x.com\n',
  );
  t.is(code, 0);
  t.regex(out, /A>dir b:\r\r\nB: NOTE {5}TXT\r\nA>hello\r\r\nhello\r\n\r\nA>type b:note\.txt\r\r\nnoted\r\n/);
  t.true(existsSync(join(cwd, 'b', 'X.COM')));
  t.regex(readFileSync(join(cwd, 'calls.txt'), 'latin1'), /^ +\d+ 0105 BDOS 9 print string DE=0109 = 0000$/m);
});

test('--hidden says what CP/M does not see, and why', async (t) => {
  const { cwd, run } = workshop(t);
  writeFileSync(join(cwd, 'much too long.text'), '');
  symlinkSync('HELLO.COM', join(cwd, 'LINK.COM'));
  mkdirSync(join(cwd, '3'));
  const { out } = await run('--hidden .');
  t.is(out, 'A: "LINK.COM"  a symbolic link\nA: "much too long.text"  no 8.3 name\n');
});

test('--printer gets what goes to the list device, as after ^P', async (t) => {
  const { cwd, run } = workshop(t);
  t.is((await run('--printer list.txt .', '\x10dir *.no\n\x10user 3\n')).code, 0);
  t.is(readFileSync(join(cwd, 'list.txt'), 'latin1'), 'dir *.no\r\r\nNO FILE\r\nA>');
});

test('--trace - goes to standard error', async (t) => {
  const { run } = workshop(t);
  const { out, err } = await run('--trace - HELLO.COM');
  t.is(out, 'hello\r\n');
  t.regex(err, /^ +\d+ 0105 BDOS 9 print string DE=0109 = 0000$/m);
});

test('--trace-level instructions writes each instruction under its symbols, and the calls between', async (t) => {
  const { cwd, run } = workshop(t);
  writeFileSync(join(cwd, 'HELLO.SYM'), 'start 0100\nleave 0108\nmain.inner 0103\n');
  t.like(await run('--trace all.txt --trace-level instructions HELLO.COM'), { code: 0, out: 'hello\r\n' });
  const lines = readFileSync(join(cwd, 'all.txt'), 'latin1').trimEnd().split('\n');
  t.deepEqual(
    lines.map((line) => line.replace(/ +(a=|DE=).*/, '').trim()),
    [
      'start:',
      '0 0100  11 09 01     ld de,0109h',
      '10 0103  0e 09        ld c,09h',
      '17 0105  cd 05 00     call 0005h',
      '34 0005  c3 06 d8     jp 0d806h',
      lines[5].replace(/ +a=.*/, '').trim(),
      ...lines.filter((line) => line.includes('BDOS 9')).map((line) => line.replace(/ +DE=.*/, '').trim()),
      'leave:',
      lines
        .at(-1)!
        .replace(/ +a=.*/, '')
        .trim(),
    ],
  );
  t.regex(lines[5], /^ +44 d806 {2}c3 /);
  t.regex(lines.at(-1)!, /^ +\d+ 0108 {2}c9 {11}ret {16}a=00 f=/);
});

test('--break stops at an address or a symbol, with registers and the code around', async (t) => {
  const { cwd, run } = workshop(t);
  writeFileSync(join(cwd, 'HELLO.SYM'), 'call_it 0105\n');
  for (const place of ['call_it', '0105h', '105']) {
    const { code, out, err } = await run(`--break ${place} HELLO.COM`);
    t.is(code, 0);
    t.is(out, '');
    t.regex(err, /^0105 {2}cd 05 00 {5}call 0005h .* bc=\w\w09 de=0109 /m);
    t.regex(
      err,
      / 0100 {2}ld de,0109h\n {2}0103 {2}ld c,09h\ncall_it:\n> 0105 {2}call 0005h\n {2}0108 {2}ret\n/,
    );
  }
  t.regex((await run('--break 0108 --trace t.txt --trace-level instructions HELLO.COM')).out, /^hello\r\n$/);
  const unknown = await run('--break nowhere HELLO.COM');
  t.is(unknown.code, ExitCode.usage);
  t.regex(unknown.err, /no place nowhere/);
});
