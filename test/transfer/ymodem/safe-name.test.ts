import test from 'ava';
import { safeName } from '../../../transfer/ymodem/safe-name.js';
import { seeded } from '../support/seeded.js';

const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

const NAMES: [wire: string, cpm: string, host: string][] = [
  ['chat.com', 'CHAT.COM', 'chat.com'],
  ['CHAT.COM', 'CHAT.COM', 'CHAT.COM'],
  ['longer-name.text', 'LONGER-N.TEX', 'longer-name.text'],
  ['a.b.c', 'A-B.C', 'a.b.c'],
  ['noext', 'NOEXT', 'noext'],
  ['a b.txt', 'AB.TXT', 'a b.txt'],
  ['dir/sub/x.y', 'X.Y', 'x.y'],
  ['/etc/passwd', 'PASSWD', 'passwd'],
  ['../../x', 'X', 'x'],
  ['..', 'FILE', 'file'],
  ['.', 'FILE', 'file'],
  ['../', 'FILE', 'file'],
  ['', 'FILE', 'file'],
  ['   ', 'FILE', 'file'],
  ['...', 'FILE', 'file'],
  ['C:\\DOS\\x.com', 'X.COM', 'x.com'],
  ['C:x.com', 'X.COM', 'x.com'],
  ['B3:CHAT.COM', 'CHAT.COM', 'CHAT.COM'],
  ['x.txt:stream', 'STREAM', 'stream'],
  ['..\\..\\x', 'X', 'x'],
  ['.profile', 'FILE.PRO', '_profile'],
  ['-rf', 'RF', '_rf'],
  ['~root', '~ROOT', '_root'],
  ['con', 'CON', '_con'],
  ['COM1.txt', 'COM1.TXT', '_COM1.txt'],
  ['nul .txt', 'NUL.TXT', '_nul .txt'],
  ['console', 'CONSOLE', 'console'],
  ['x.', 'X', 'x'],
  ['x. . ', 'X-', 'x'],
  ['a\x1b[2Jb\x07.c\r\n', 'A-2JB.C', 'a[2Jb.c'],
  ['a\x00b', 'A', 'a'],
  ['*.*', 'FILE.-', '_._'],
  ['what?.txt', 'WHAT-.TXT', 'what_.txt'],
  ['a_b.c', 'A-B.C', 'a_b.c'],
  ['$$$.SUB', '$$$.SUB', '$$$.SUB'],
  [utf8('grün.txt'), 'GR--N.TXT', 'grün.txt'],
  [utf8('gru\u0308n'), 'GRU--N', 'grün'],
  ['gr\xfcn', 'GR-N', 'gr_n'],
  [utf8('a\u202ecod.exe'), 'A---COD.EXE', 'acod.exe'],
  [utf8('a\u2028b\ufeff'), 'A---B---', 'ab'],
];

for (const [wire, cpm, host] of NAMES) {
  test(`${JSON.stringify(wire)} is safe as ${cpm} and ${host}`, (t) => {
    t.is(safeName(wire, 'cpm'), cpm);
    t.is(safeName(wire, 'host'), host);
  });
}

test('a long name keeps its type', (t) => {
  const name = safeName(`${utf8('ü').repeat(300)}.com`, 'host');
  t.true(new TextEncoder().encode(name).length <= 200);
  t.true(name.endsWith('ü.com'));
});

test('the fallback is the caller’s', (t) => t.is(safeName('..', 'host', 'received'), 'received'));

test('whatever comes, a name is safe, and safe again', (t) => {
  const next = seeded(7);
  const letters = 'aZ9._-~ :/\\*?<>|"\0\x01\x1b\x7f\x80\x9f\xa0\xc3\xbc\xff$#.';
  for (let round = 0; round < 5000; round++) {
    const length = Math.floor(next() * 24);
    const wire = Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('');
    const title = JSON.stringify(wire);
    const cpm = safeName(wire, 'cpm');
    t.regex(cpm, /^[A-Z0-9$#@!&~][A-Z0-9$#@!\-&~]{0,7}(\.[A-Z0-9$#@!\-&~]{1,3})?$/, title);
    const host = safeName(wire, 'host');
    t.notRegex(host, /[\0-\x1f\x7f-\x9f/\\:*?"<>|]|^[.\-~ ]|[. ]$|^$/, title);
    t.is(safeName(cpm, 'cpm'), cpm, title);
    t.is(safeName(String.fromCharCode(...new TextEncoder().encode(host)), 'host'), host, title);
  }
});
