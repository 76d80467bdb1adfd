import test from 'ava';
import { evaluate } from '../../../model/evaluate/evaluate.js';
import { reply } from '../../../model/inference.js';
import { barChart } from '../../../model/report/bar-chart.js';
import { lineChart } from '../../../model/report/line-chart.js';
import { histogram } from '../../../model/report/model-charts.js';
import { modelReport } from '../../../model/report/model-report.js';
import { element, escapeText, raw } from '../../../model/report/svg.js';
import { elementsOf } from '../../support/markup.js';
import { randomModel } from '../../support/random-model.js';

test('markup is escaped, numbers are rounded, and what is undefined is left out', (t) => {
  const { markup } = element(
    'text',
    { x: 1 / 3, title: 'a "b" & <c>', y: undefined },
    'x < y',
    undefined,
    raw('<b></b>'),
    7,
  );
  t.is(markup, '<text x="0.33" title="a &quot;b&quot; &amp; &lt;c&gt;">x &lt; y<b></b>7</text>');
  t.is(element('meta', { charset: 'utf-8' }).markup, '<meta charset="utf-8">');
  t.is(escapeText("it's"), 'it&#39;s');
});

const count = (names: readonly string[], name: string): number => names.filter((one) => one === name).length;

test('a line chart has a path for each line, a mark for each point and a bar for each error', (t) => {
  const svg = lineChart({
    title: 'Loss & <more>',
    x: { label: 'step' },
    y: { label: 'loss', log: true },
    series: [
      { name: 'one', points: [1, 2, 3].map((x) => ({ x, y: x })) },
      {
        name: 'two',
        draw: 'points',
        points: [1, 2].map((x) => ({ x, y: 2, low: 1, high: 3, note: `<${x}>` })),
      },
    ],
  });
  t.notThrows(() => elementsOf(svg));
  t.regex(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  t.true(svg.includes('aria-label="Loss &amp; &lt;more&gt;"'));
  t.is(svg.match(/class="line stroke-0"/g)?.length, 2, 'the line and its sample');
  t.is(svg.match(/class="line stroke-1"/g), null);
  t.is(svg.match(/class="fill-1"/g)?.length, 3, 'two points and their sample');
  t.is(svg.match(/class="error stroke-1"/g)?.length, 2);
  t.true(svg.includes('<title>&lt;1&gt;</title>'));
  t.true(svg.includes('prefers-color-scheme:dark'));
  t.notRegex(svg, /NaN|undefined|Infinity/);
});

test('bars are as long as their values, side by side, with their errors and texts', (t) => {
  const svg = barChart({
    title: 'Bits',
    categories: ['2', '3'],
    x: 'bits',
    y: { label: 'exact', from: 0, to: 100 },
    series: [
      { name: 'ours', values: [50, 100], errors: [[40, 60], undefined] },
      { name: 'theirs', values: [25, 0] },
    ],
    valueText: (value) => `${value}%`,
  });
  t.notThrows(() => elementsOf(svg));
  const heights = [
    ...svg.matchAll(/class="fill-\d" x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g),
  ]
    .filter(([, width]) => width !== '12')
    .map(([, , height]) => Number(height));
  t.is(heights.length, 4);
  t.true(Math.abs(heights[0] / heights[2] - 0.5) < 0.001 && Math.abs(heights[1] / heights[2] - 0.25) < 0.001);
  t.is(heights[3], 0);
  t.is(svg.match(/class="error axis"/g)?.length, 1);
  t.true(svg.includes('>100%</text>'));
});

test('charts without any data are still charts', (t) => {
  const axis = { label: 'x' };
  for (const svg of [
    lineChart({ title: 'none', x: { ...axis, from: 0 }, y: { ...axis, log: true }, series: [] }),
    barChart({ title: 'none', categories: [], x: 'x', y: axis, series: [] }),
  ]) {
    t.notThrows(() => elementsOf(svg));
    t.notRegex(svg, /NaN|undefined|Infinity/);
  }
});

test('a histogram counts every value once, the greatest in the last bin', (t) => {
  t.deepEqual(histogram([0, 1, 2, 3, 4, 4], 4), { edges: [0, 1, 2, 3, 4], counts: [1, 1, 1, 3] });
  t.deepEqual(histogram([5, 5], 2).counts, [2, 0]);
});

const model = { ...randomModel({ seed: 9, hidden: [12] }), name: '<m>', provenance: { source: 'a & b' } };
const pairs = ['hello', 'who are you', '<script>alert(1)</script>'].map((query) => ({
  query,
  reply: query === 'hello' ? reply(model, query) : `<b>${query.length}</b>`,
}));

test('a page has all that is known, and nothing from outside', (t) => {
  const html = modelReport({
    model,
    lead: 'A test.',
    training: [
      { step: 50, loss: 2 },
      { step: 100, loss: 0.1, heldOutLoss: 0.4, integer: 0.5, float: 0.25 },
    ],
    evaluations: [{ name: 'pairs.txt', report: evaluate(model, pairs) }],
  });
  const names = elementsOf(html.replace('<!doctype html>', ''));
  // Two curves, a confusion table, weights and biases of two layers.
  t.is(count(names, 'svg'), 2 + 1 + 4);
  t.is(count(names, 'script'), 0);
  t.false(html.includes('<script>'));
  t.regex(html, /&lt;script&gt;alert/);
  t.regex(html, /a &amp; b/);
  t.notRegex(html.replaceAll('http://www.w3.org/2000/svg', ''), /https?:|src=|href=|url\(|@import/);
  t.regex(html, /color-scheme:light dark/);
  t.regex(html, /33\.33% \(1\)/);
  t.notRegex(html, /NaN|undefined|Infinity/);
});

test('a page without training has no curves, and the same data make the same page', (t) => {
  const data = { model, lead: 'x', evaluations: [{ name: 'p', report: evaluate(model, pairs) }] };
  t.is(count(elementsOf(modelReport(data).replace('<!doctype html>', '')), 'svg'), 5);
  t.is(modelReport(data), modelReport(data));
  t.false(modelReport(data).includes('<h2>Training</h2>'));
});
