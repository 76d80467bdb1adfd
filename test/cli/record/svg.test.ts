import test from 'ava';
import { Glyphs } from '../../../cli/record/glyphs.js';
import type { Run, Snapshot } from '../../../cli/record/pseudo-terminal.js';
import { stillsOf } from '../../../cli/record/stills.js';
import { animatedSvg } from '../../../cli/record/svg.js';

const run = (text: string, more: Partial<Run> = {}): Run => ({
  column: 0,
  text,
  bold: false,
  dim: false,
  reverse: false,
  ...more,
});
const screen = (...rows: readonly string[]): Snapshot => rows.map((text) => (text === '' ? [] : [run(text)]));

test('characters without a byte of their own come back from their stand-ins', (t) => {
  const glyphs = new Glyphs();
  const text = '✓ model ▸ · █░█ – ✓';
  const bytes = glyphs.bytesOf(text);
  t.true(bytes.every((byte) => byte >= 0x20 && byte <= 0xff && !(byte >= 0x7f && byte < 0xa1)));
  t.is(glyphs.textOf(String.fromCharCode(...bytes)), text);
});

test('stills: equal ones are one, fleeting ones are left out, long ones are shortened', (t) => {
  const stills = stillsOf([
    { at: 0, screen: screen('a') },
    { at: 0.5, screen: screen('a') },
    { at: 1, screen: screen('fleeting') },
    { at: 1.01, screen: screen('b') },
    { at: 100, screen: screen('c') },
  ]);
  t.deepEqual(
    stills.map(({ screen, seconds }) => [screen[0]?.[0]?.text, seconds]),
    [
      ['a', 1],
      ['b', 1.6],
      ['c', 5],
    ],
  );
});

test('an SVG that stands by itself, with each line drawn once', (t) => {
  const svg = animatedSvg(
    [
      { screen: screen('title', 'one <&>'), seconds: 1 },
      { screen: screen('title', '✓ two'), seconds: 3 },
    ],
    { columns: 20, rows: 2 },
    'Two stills',
  );
  t.is(svg.match(/>title</g)?.length, 1);
  t.true(svg.includes('one &lt;&amp;&gt;'));
  t.regex(svg, /class="good"[^>]*>✓</);
  t.regex(svg, /@keyframes s1\{0%\{visibility:hidden\}25%\{visibility:visible\}\}/);
  t.true(svg.includes('prefers-color-scheme: dark'));
  t.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg'], 'nothing is loaded from elsewhere');
});

test('reversed cells are a block with the text on it, at its column', (t) => {
  const svg = animatedSvg(
    [{ screen: [[run('ab', { column: 3, reverse: true })]], seconds: 1 }],
    { columns: 20, rows: 1 },
    '',
  );
  t.regex(svg, /<rect class="block" x="25.2" width="16.8"/);
  t.regex(svg, /<text class="on-block" x="25.2"/);
});
