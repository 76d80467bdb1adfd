import test from 'ava';
import type { Pair } from '../../../model/pairs.js';
import { type StudyOptions, type StudyResult, study } from '../../../model/study/study.js';
import {
  studyLead,
  studyMarkdown,
  studyPage,
  studyRows,
  studySvg,
} from '../../../model/study/study-report.js';
import { variantsFor } from '../../../model/study/variants.js';
import { TrainingError } from '../../../model/train/options.js';
import { plainKernel } from '../../../model/train/plain-engine.js';
import { elementsOf } from '../../support/markup.js';

test('variants: each precision, one layer finer, and the machine', (t) => {
  t.deepEqual(
    variantsFor(3).map(({ label, group, form: { mode }, precisions }) => [
      label,
      group,
      mode,
      precisions.join(' '),
    ]),
    [
      ['float', 'precision', 'float', 'float float float'],
      ['8', 'precision', 'float', '8-bit 8-bit 8-bit'],
      ['4', 'precision', 'float', '4-bit 4-bit 4-bit'],
      ['3', 'precision', 'float', '3-bit 3-bit 3-bit'],
      ['2', 'precision', 'float', '2-bit 2-bit 2-bit'],
      ['ternary', 'precision', 'float', 'ternary ternary ternary'],
      ['binary', 'precision', 'float', 'binary binary binary'],
      ['first at 8', 'layer', 'float', '8-bit 2-bit 2-bit'],
      ['middle at 8', 'layer', 'float', '2-bit 8-bit 2-bit'],
      ['last at 8', 'layer', 'float', '2-bit 2-bit 8-bit'],
      ['Z80', 'machine', 'integer', '2-bit 2-bit 2-bit'],
    ],
  );
  t.deepEqual(
    variantsFor(4)
      .filter(({ group }) => group === 'layer')
      .map(({ label }) => label),
    ['first at 8', 'layer 2 at 8', 'layer 3 at 8', 'last at 8'],
  );
  t.is(variantsFor(1).filter(({ group }) => group === 'layer').length, 0);
});

const pairs: Pair[] =
  'cat dog cow pig hen car bus tram ship bike tree rose leaf hay corn rock sand wall door roof'
    .split(' ')
    .flatMap((thing, i) => [
      { query: `is it a ${thing}`, reply: i < 5 ? 'YES' : 'NO' },
      { query: `what about the ${thing}?`, reply: i < 5 ? 'YES' : 'NO' },
    ]);

const options: StudyOptions = {
  hidden: [16, 8],
  context: 'prefix',
  seeds: [1, 2],
  steps: 120,
  batch: 20,
  lr: 0.03,
};

function finish(given: Partial<StudyOptions> = {}, signal?: AbortSignal): StudyResult {
  const steps = study(pairs, { ...options, ...given }, { kernel: plainKernel, ...(signal && { signal }) });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const result = finish();

test('every variant has figures for each seed, and learns', (t) => {
  t.like(result, { sizes: [256, 16, 8, 6], pairs: 40, seeds: 2 });
  t.is(result.results.length, 11);
  for (const { variant, heldOut, trained, loss } of result.results) {
    for (const figures of [heldOut, trained, loss]) t.is(figures.length, 2, variant.name);
    t.true(trained.every((share) => share >= 0 && share <= 1));
  }
  const [float] = result.results;
  t.true(Math.min(...float.trained) > 0.7, `${float.trained}`);
});

test('the same seeds give the same figures, and another seed others', (t) => {
  const short = { steps: 10, seeds: [1] };
  t.deepEqual(finish(short), finish(short));
  t.notDeepEqual(finish(short).results[0].loss, finish({ ...short, seeds: [3] }).results[0].loss);
});

test('progress comes now and then, and a stopped study has the seeds that were done', (t) => {
  const stop = new AbortController();
  const steps = study(pairs, { ...options, steps: 50 }, { kernel: plainKernel, signal: stop.signal });
  const seen: number[][] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      t.is(value.seeds, 1);
      t.is(value.results[0].heldOut.length, 1);
      break;
    }
    seen.push([value.seed, value.step]);
    t.is(value.losses.length, 11);
    if (value.seed === 1) stop.abort();
  }
  t.deepEqual(seen, [
    [0, 25],
    [0, 50],
    [1, 25],
  ]);
});

test('what cannot be studied is refused', (t) => {
  const begin = (given: readonly Pair[], more: Partial<StudyOptions> = {}) =>
    t.throws(() => study(given, { ...options, ...more }, { kernel: plainKernel }).next(), {
      instanceOf: TrainingError,
    });
  t.is(begin(pairs.slice(0, 1))?.code, 'too-few-pairs');
  t.is(begin(pairs, { lr: 9 })?.code, 'bad-option');
});

test('rows have the weights’ bytes and what they cost against float', (t) => {
  const rows = studyRows(result);
  const weights = 256 * 16 + 16 * 8 + 8 * 6;
  t.is(rows[0].bytes, weights * 4);
  t.is(rows[4].bytes, weights / 4);
  t.is(rows[7].bytes, 256 * 16 + (16 * 8 + 8 * 6) / 4);
  t.is(rows[0].cost, 0);
  for (const { heldOut, low, high, cost } of rows) {
    t.true(low <= heldOut && heldOut <= high);
    t.true(Math.abs(cost - 100 * (rows[0].heldOut - heldOut)) < 1e-9);
  }
});

test('table, charts and page say the same', (t) => {
  t.regex(studyLead(result), /^256-16-8-6, .*2 seeds; 40 pairs, \d+ of them held out\.$/);
  const markdown = studyMarkdown(result);
  t.is(markdown.match(/^\|/gm)?.length, 2 + 11);
  const svg = studySvg(result);
  t.is(elementsOf(svg).filter((name) => name === 'svg').length, 3);
  t.true(svg.includes('>middle at 8</text>') && svg.includes('>Z80</text>'));
  t.notRegex(svg, /NaN|undefined|Infinity/);
  const html = studyPage(result);
  t.notThrows(() => elementsOf(html.replace('<!doctype html>', '')));
  for (const { name } of studyRows(result)) {
    t.true(markdown.includes(`| ${name} |`));
    t.true(html.includes(`<td>${name}</td>`));
  }
});
