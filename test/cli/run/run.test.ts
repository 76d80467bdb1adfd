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
