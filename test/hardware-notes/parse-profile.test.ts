import test from 'ava';
import { ProfileError, parseProfile, profiles } from '../../hardware-notes/index.js';

const least = {
  name: 'my-board',
  title: 'My board',
  line: { baud: 19_200 },
  receiver: { kind: 'xm', programs: ['XM', 'B:XM'] },
};
const json = (more: Record<string, unknown> = {}) => JSON.stringify({ ...least, ...more });

test('what is not said has defaults that are right for most', (t) => {
  t.deepEqual(parseProfile(json(), 'my.json'), {
    name: 'my-board',
    title: 'My board',
    line: { baud: 19_200, rtscts: false, charsPerSecond: 500 },
    receiver: { kind: 'xm', programs: ['XM', 'B:XM'], blockSize: 128 },
    writeInstead: {},
    notes: [],
  });
  t.is(parseProfile(json({ line: { baud: 1200 } }), 'my.json').line.charsPerSecond, 120);
});

for (const profile of profiles) {
  test(`the profile ${profile.name} can be written as JSON and read again`, (t) => {
    t.deepEqual(parseProfile(JSON.stringify(profile), 'a file'), profile);
  });
}

const WRONG: [title: string, text: string, message: RegExp, remedy: RegExp][] = [
  ['no JSON', '{ "name": ', /^my\.json: This is no JSON\.$/, /comma/],
  ['a list', '[]', /The profile cannot be \[\]/, /object in braces/],
  ['no name', json({ name: undefined }), /name is missing/, /short name/],
  ['a name with capitals', json({ name: 'Mine' }), /name cannot be "Mine"/, /lower-case/],
  ['a field that is not known', json({ speed: 9600 }), /speed is no field/, /name, title, clockHz, line/],
  ['a field within', json({ line: { baud: 9600, flow: true } }), /line\.flow is no field/, /rtscts/],
  [
    'a speed in words',
    json({ line: { baud: 'fast' } }),
    /line\.baud cannot be "fast"/,
    /whole number from 50/,
  ],
  ['no speed', json({ line: {} }), /line\.baud is missing/, /whole number/],
  ['a flag in words', json({ line: { baud: 9600, rtscts: 'yes' } }), /line\.rtscts/, /true or false/],
  [
    'an impossible pace',
    json({ line: { baud: 300, charsPerSecond: 31 } }),
    /charsPerSecond/,
    /30 characters/,
  ],
  ['an unknown terminal', json({ terminal: 'vt220' }), /terminal cannot be "vt220"/, /"vt100" or/],
  ['an unknown kind', json({ receiver: { kind: 'kermit' } }), /receiver\.kind cannot be "kermit"/, /"xm" or/],
  ['no programs', json({ receiver: { kind: 'xm' } }), /receiver\.programs is missing/, /\["XM", "B:XM"\]/],
  [
    'a program in lower case',
    json({ receiver: { kind: 'xm', programs: ['XM', 'xm'] } }),
    /receiver\.programs\[1\] cannot be "xm"/,
    /"B:XM"/,
  ],
  ['a drive that is none', json({ writeInstead: { B: 'Z' } }), /writeInstead\.B cannot be "Z"/, /"A" to "P"/],
  [
    'a key that is no drive',
    json({ writeInstead: { BB: 'A' } }),
    /writeInstead, the key cannot be "BB"/,
    /"A"/,
  ],
  [
    'a note without its source',
    json({ notes: [{ fact: 'Fast.', verified: 'paper' }] }),
    /notes\[0\]\.source is missing/,
    /known from/,
  ],
  ['a pattern that is none', json({ signs: { says: '(' } }), /signs\.says/, /backslash/],
  [
    'a command without the file',
    json({ receiver: { kind: 'xm', programs: ['XM'], command: 'XM R' } }),
    /receiver\.command/,
    /\{file\}/,
  ],
];
for (const [title, text, message, remedy] of WRONG) {
  test(`refused: ${title}`, (t) => {
    const error = t.throws(() => parseProfile(text, 'my.json'), { instanceOf: ProfileError });
    t.is(error?.code, 'profile-invalid');
    t.regex(error?.message ?? '', message);
    t.regex(error?.message ?? '', /^my\.json: /);
    t.regex(error?.remedy ?? '', remedy);
    t.not(error?.evidence, '');
  });
}
