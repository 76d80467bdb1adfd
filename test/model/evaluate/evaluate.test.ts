import test from 'ava';
import { confusionTable } from '../../../model/evaluate/confusion-table.js';
import { confusions, type EvaluationReport, evaluate } from '../../../model/evaluate/evaluate.js';
import { reply } from '../../../model/inference.js';
import { EOS, type Model } from '../../../model/model.js';
import { randomModel } from '../../support/random-model.js';

/** Says one thing whatever is asked, for its only layer has biases and the place in the reply: A, AB or ABC…. */
function parrot(text: string): Model {
  const base = randomModel({ seed: 1, hidden: [], charset: `AB${EOS}`, context: 'prefix', density: 0 });
  const layer = { ...base.layers[0], biases: Int16Array.from(text === '' ? [0, 0, 40] : [40, 0, 0]) };
  return { ...base, layers: [layer] };
}

test('a model is right with its own replies', (t) => {
  const model = randomModel({ seed: 5 });
  const queries = ['is it big', 'what', 'who are you?', 'hello', 'bye'];
  const report = evaluate(
    model,
    queries.map((query) => ({ query, reply: reply(model, query) })),
  );
  t.like(report, { queries: 5, right: 5, exact: 1, characters: 1 });
  t.deepEqual(confusions(report), []);
  t.true(report.work.additionsAQuery > 0 && report.work.additionsAStep > 0 && report.work.largest > 0);
});

test('a query counts once, letters fold, and any of its replies is right', (t) => {
  const model = parrot('');
  const report = evaluate(model, [
    { query: 'Hello', reply: 'A' },
    { query: 'hello', reply: 'B' },
    { query: 'bye', reply: 'A' },
  ]);
  t.like(report, { queries: 2, right: 0, exact: 0 });
  t.deepEqual(report.cells, [{ expected: 'A', got: '', count: 2, examples: ['Hello', 'bye'] }]);
  // Nothing came, where "A" and its end should: of two places none is right.
  t.is(report.characters, 0);
});

test('characters are right or wrong place by place, the end too', (t) => {
  const model = parrot('A');
  t.is(reply(model, 'x'), 'A'.repeat(50));
  const report = evaluate(model, [
    { query: 'x', reply: 'AAAA' },
    { query: 'x', reply: 'BAAAA' },
    { query: 'y', reply: 'A'.repeat(50) },
  ]);
  t.like(report, { queries: 2, right: 1, exact: 0.5 });
  // 4 of 51 for x, with either reply; 51 of 51 for y.
  t.is(report.characters, 55 / 102);
});

test('the most frequent confusion comes first, with its first examples', (t) => {
  const model = parrot('');
  const report = evaluate(model, [
    ...Array.from({ length: 7 }, (_, i) => ({ query: `q${i}`, reply: 'B' })),
    { query: 'other', reply: 'A' },
  ]);
  t.deepEqual(
    confusions(report).map(({ expected, count }) => [expected, count]),
    [
      ['B', 7],
      ['A', 1],
    ],
  );
  t.deepEqual(confusions(report)[0].examples, ['q0', 'q1', 'q2', 'q3', 'q4']);
});

test('no pairs give no figures, and progress is told', (t) => {
  t.like(evaluate(parrot(''), []), { queries: 0, exact: 0, characters: 0, cells: [] });
  const seen: number[][] = [];
  const many = Array.from({ length: 1100 }, (_, i) => ({ query: `q${i}`, reply: 'A' }));
  evaluate(parrot(''), many, (done, of) => seen.push([done, of]));
  t.deepEqual(seen, [
    [500, 1100],
    [1000, 1100],
  ]);
});

/** Only what a table needs. */
const reportOf = (cells: readonly (readonly [string, string, number])[]): EvaluationReport => ({
  queries: 0,
  right: 0,
  exact: 0,
  characters: 0,
  cells: cells.map(([expected, got, count]) => ({ expected, got, count, examples: [] })),
  work: { additionsAQuery: 0, additionsAStep: 0, largest: 0 },
});

test('a table has the replies by how often they were expected, and what nobody expected in one column', (t) => {
  const report = reportOf([
    ['NO', 'NO', 5],
    ['YES', 'YES', 6],
    ['YES', 'NO', 2],
    ['NO', 'NOS', 1],
  ]);
  t.deepEqual(confusionTable(report, 10), {
    rows: ['YES', 'NO'],
    columns: ['YES', 'NO', undefined],
    counts: [
      [6, 2, 0],
      [0, 5, 1],
    ],
  });
  t.deepEqual(confusionTable(reportOf([['A', 'A', 1]]), 2), { rows: ['A'], columns: ['A'], counts: [[1]] });
});

test('a table that would be too large has those that are confused, and the others in one line', (t) => {
  const report = reportOf([
    ['A', 'A', 50],
    ['B', 'B', 40],
    ['C', 'C', 30],
    ['C', 'D', 4],
    ['D', 'D', 20],
    ['D', 'E', 1],
  ]);
  t.deepEqual(confusionTable(report, 3), {
    rows: ['C', 'D', undefined],
    columns: ['C', 'D', undefined],
    counts: [
      [30, 4, 0],
      [0, 20, 1],
      [0, 0, 90],
    ],
  });
});
