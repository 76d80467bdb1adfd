import test from 'ava';
import { listedNames } from '../../transfer/ccp.js';
import { boardName, parseTarget, type Target } from '../../transfer/target.js';

const TARGETS: [text: string, target: Target][] = [
  ['CHAT.COM', { name: 'CHAT.COM' }],
  ['chat.com', { name: 'CHAT.COM' }],
  ['B:CHAT.COM', { drive: 'B', name: 'CHAT.COM' }],
  ['b3:chat.com', { drive: 'B', user: 3, name: 'CHAT.COM' }],
  ['15:READ.ME', { user: 15, name: 'READ.ME' }],
  ['NOTES', { name: 'NOTES' }],
  ['A$B-1.$$$', { name: 'A$B-1.$$$' }],
];
for (const [text, target] of TARGETS) {
  test(`a target: ${text}`, (t) => t.deepEqual(parseTarget(text), target));
}

const NONE = [
  '',
  'TOOLONGNAME.COM',
  'A.LONG',
  'A B.COM',
  '*.COM',
  'A?.COM',
  'Q:X.COM',
  '16:X.COM',
  'X_Y',
  'A.B.C',
  'ü',
];
for (const text of NONE) {
  test(`no target: "${text}"`, (t) => {
    const error = t.throws(() => parseTarget(text));
    t.like(error, { code: 'bad-name' });
  });
}

test('the name of a file here is its name there, where that can be', (t) => {
  t.is(boardName('out/dir/chat.com'), 'CHAT.COM');
  t.is(boardName('C:\\out\\READ.ME'), 'READ.ME');
  t.throws(() => boardName('a-long-file-name.txt'), { message: /a-long-file-name\.txt/i });
});

const LISTINGS: [title: string, text: string, names: string[]][] = [
  ['CP/M 2.2', 'A: XM       COM : CHAT     COM\r\nA: READ     ME', ['XM.COM', 'CHAT.COM', 'READ.ME']],
  ['CP/M 3', 'A: PIP      COM : SHOW     COM', ['PIP.COM', 'SHOW.COM']],
  [
    'ZCPR, with dots and bars',
    'XM      .COM | CHAT    .COM\r\nREAD    .ME',
    ['XM.COM', 'CHAT.COM', 'READ.ME'],
  ],
  ['a user area in it', 'A0: XM       COM', ['XM.COM']],
  ['sizes behind the names', 'XM      .COM  12k | CHAT    .COM  40k', ['XM.COM', 'CHAT.COM']],
  ['no type', 'A: NOTES        : XM       COM', ['NOTES', 'XM.COM']],
  ['none', 'NO FILE', []],
  ['none, in other words', 'No File', []],
  ['none at all', '', []],
];
for (const [title, text, names] of LISTINGS) {
  test(`a directory: ${title}`, (t) => t.deepEqual(listedNames(text), names));
}
