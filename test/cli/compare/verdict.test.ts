import test from 'ava';
import { type ExchangePair, lostCharacters, partsAt } from '../../../cli/compare/exchange-pair.js';
import { compareReport } from '../../../cli/compare/report.js';
import { megahertz, type Verdict, verdictOf } from '../../../cli/compare/verdict.js';
import { verdictLines } from '../../../cli/compare/verdict-text.js';

/** Replies of a board with this clock and so many seconds a character, of so many characters each. */
function pairs(clockHz: number, perCharacter: number, count = 20): ExchangePair[] {
  return Array.from({ length: count }, (_, at) => {
    const length = 1 + (at % 5);
    const tStates = Array.from({ length }, (_, index) => 100_000 + 9_000 * at + 40_000 * index);
    const reply = 'ABCDE'.slice(0, length);
    const times = tStates.map((t, index) => t / clockHz + (index + 1) * perCharacter);
    return { prompt: `p${at}`, emulator: { reply, times: tStates }, board: { reply, times } };
  });
}
const known = { clockHz: 7_372_800, baud: 115_200 };

test('equal replies, and the clock of the profile: nothing stands out', (t) => {
  const verdict = verdictOf(pairs(7_372_800, 0.0002), known);
  t.is(verdict.difference, undefined);
  t.deepEqual(verdict.remarks, []);
  t.regex(
    verdictLines(verdict).join('\n'),
    /20 replies: all equal\neffective clock of the board: 7\.37\d* ± 0\.\d+ MHz/,
  );
});

test('wait states and a slow console stand out', (t) => {
  const { remarks } = verdictOf(pairs(6_000_000, 0.003), known);
  t.regex(remarks.join('\n'), /18\.6% slower than its 7\.3728 MHz: wait states/);
  t.regex(remarks.join('\n'), /console is slow: 3\.0 ms a character; the line itself takes 0\.09 ms/);
});

test('of a delay that cannot be told from none, the most that it may be is told', (t) => {
  const all = pairs(7_372_800, 0.0002).map((pair, at) => ({
    ...pair,
    board: { ...pair.board, times: pair.board.times.map((time) => time + 0.001 * (at % 3)) },
  }));
  t.regex(verdictLines(verdictOf(all, known)).join('\n'), /console: at most \d\.\d\d ms a character/);
});

test('a few replies accuse no board', (t) => {
  t.deepEqual(verdictOf(pairs(6_000_000, 0.003, 5), known).remarks, []);
});

test('a difference is told with the place at which the replies part', (t) => {
  const all = pairs(7_372_800, 0.0002);
  const board = { ...all[4].board, reply: 'ABXDE' };
  const verdict = verdictOf(all.with(4, { ...all[4], board }), known);
  t.is(verdict.equal, 19);
  t.deepEqual(verdict.difference, { prompt: 'p4', emulator: 'ABCDE', board: 'ABXDE', at: 2 });
  t.regex(verdictLines(verdict).join('\n'), /part at character 3/);
});

test('characters that the line lost are told as such', (t) => {
  const all = pairs(7_372_800, 0.0002);
  const board = { reply: 'ABE', times: [1, 2, 3] };
  const { remarks } = verdictOf(all.with(4, { ...all[4], board }), known);
  t.regex(remarks.join('\n'), /lack 2 characters in 1 reply.*RTS\/CTS/);
});

test('nothing asked, and too little asked', (t) => {
  t.deepEqual(verdictLines(verdictOf([], known)), ['nothing was asked']);
  t.regex(verdictLines(verdictOf(pairs(1e6, 0, 2), known)).join('\n'), /too few replies/);
});

const PARTS: [string, string, number | undefined][] = [
  ['YES', 'YES', undefined],
  ['YES', 'YEA', 2],
  ['YES', 'YE', 2],
  ['', 'A', 0],
];
for (const [a, b, at] of PARTS) test(`"${a}" and "${b}" part at ${at}`, (t) => t.is(partsAt(a, b), at));

test('lost characters are counted only where the rest is in order', (t) => {
  t.is(lostCharacters('MAYBE', 'MYB'), 2);
  t.is(lostCharacters('MAYBE', 'MBY'), undefined);
  t.is(lostCharacters('YES', 'YES'), undefined);
});

test('an estimate shows as many digits as it has meaning', (t) => {
  t.is(megahertz({ value: 7_372_800, error: 20_000 }), '7.373 ± 0.020 MHz');
  t.is(megahertz({ value: 7_372_800, error: 740_000 }), '7.37 ± 0.74 MHz');
});

test('the page has the table, the plot and the transcript, and escapes what the board says', (t) => {
  const all = pairs(7_372_800, 0.0002);
  const nasty = { ...all[0], board: { reply: '<script>', times: [1] } };
  const shown = all.with(0, nasty);
  const verdict: Verdict = verdictOf(shown, known);
  const html = compareReport(shown, verdict, {
    model: 'guess',
    port: 'sim:',
    board: 'virtual',
    clockHz: 7_372_800,
    versions: 'z80-ulm 1',
    crc: 'ABCD',
    date: '2026-01-01',
  });
  t.false(html.includes('<script'));
  t.true(
    html.includes('<svg') && html.includes('CRC ABCD') && html.includes('z80-ulm 1') && html.includes('p19'),
  );
  t.notRegex(html, /(src|href)=/);
});
