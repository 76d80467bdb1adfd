import test from 'ava';
import {
  characterTime,
  DEFAULT_LINE,
  formatLine,
  type LineOptions,
  lineSettings,
  parseLine,
} from '../../../transfer/line/settings.js';

const UNDERSTOOD: [text: string, options: LineOptions][] = [
  ['115200', { baud: 115_200 }],
  ['9600,7E1', { baud: 9600, dataBits: 7, parity: 'even', stopBits: 1 }],
  [' 19200 , 8n2 , RTSCTS', { baud: 19_200, dataBits: 8, parity: 'none', stopBits: 2, rtscts: true }],
  ['300,5O1.5', { baud: 300, dataBits: 5, parity: 'odd', stopBits: 1.5 }],
  ['1200,6M1,xonxoff', { baud: 1200, dataBits: 6, parity: 'mark', stopBits: 1, xonxoff: true }],
  [
    '1200,6S1,noflow',
    { baud: 1200, dataBits: 6, parity: 'space', stopBits: 1, rtscts: false, xonxoff: false },
  ],
];
for (const [text, options] of UNDERSTOOD) {
  test(`a line is read: ${text}`, (t) => {
    t.deepEqual(parseLine(text), options);
  });
}

const NOT_UNDERSTOOD: [text: string, evidence: RegExp, remedy: RegExp][] = [
  ['', /^$/, /bits a second/],
  ['8N1', /8N1/, /bits a second/],
  ['9600,9N1', /9N1/, /8N1/],
  ['9600,8X1', /8X1/, /8N1/],
  ['9600,8N3', /8N3/, /8N1/],
  ['9600,dtrdsr', /dtrdsr/, /rtscts/],
  ['9600,', /9600,/, /8N1/],
  ['10,8N1', /baud 10/, /bits a second/],
  ['99999999', /99999999/, /bits a second/],
];
for (const [text, evidence, remedy] of NOT_UNDERSTOOD) {
  test(`a line is not understood: "${text}"`, (t) => {
    const error = t.throws(() => parseLine(text), { code: 'bad-line' }) as {
      evidence?: string;
      remedy?: string;
    };
    t.regex(error.evidence ?? '', evidence);
    t.regex(error.remedy ?? '', remedy);
  });
}

for (const text of ['115200,8N1', '9600,7E2,rtscts', '300,5O1.5,xonxoff']) {
  test(`a line is written as it is read: ${text}`, (t) => {
    t.is(formatLine(lineSettings(parseLine(text))), text);
  });
}

test('what is not said is as usual, and what cannot be is refused', (t) => {
  t.deepEqual(lineSettings(), DEFAULT_LINE);
  t.is(lineSettings({ lineDelay: 250 }).lineDelay, 250);
  t.throws(() => lineSettings({ charDelay: -1 }), { code: 'bad-line' });
  t.throws(() => lineSettings({ lineDelay: Number.NaN }), { code: 'bad-line' });
  t.throws(() => lineSettings({ baud: 9600.5 }), { code: 'bad-line' });
});

const TIMES: [line: string, milliseconds: number][] = [
  ['1000,8N1', 10],
  ['1000,7E1', 10],
  ['1000,8O2', 12],
  ['1000,5N1.5', 7.5],
];
for (const [line, milliseconds] of TIMES) {
  test(`the time of a character at ${line}`, (t) => {
    t.is(characterTime(lineSettings(parseLine(line))), milliseconds);
  });
}
