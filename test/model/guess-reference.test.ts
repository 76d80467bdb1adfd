import { readFileSync } from 'node:fs';
import test from 'ava';
import { Session } from '../../model/inference.js';
import { loadPairs } from '../../model/pairs.js';
import { importNpz } from '../../model/weights/npz.js';
import { sharedFile } from '../support/shared.js';

/** The published guess model over its own training pairs. */
const model = sharedFile('z80ai/guess/model.npz');
const pairs = sharedFile('z80ai/guess/training-data.txt.gz');

if (model === undefined || pairs === undefined) {
  test('the original’s guess example', (t) => {
    t.log('skipped: the original’s data is not here');
    t.pass();
  });
} else {
  test('the original’s guess model: exact replies and work on its own training queries', async (t) => {
    const session = new Session(importNpz(readFileSync(model), 'guess'));
    const replies = new Map<string, string>();
    const perStep = { query: [0, 0], layers: session.work.map(() => [0, 0]) };
    const largest = session.work.map(() => 0);
    let steps = 0;
    const answer = (query: string): string => {
      session.setQuery(query);
      const { nonzeroInputs, additions } = session.queryWork;
      while (!session.done) {
        session.next();
        steps++;
        perStep.query[0] += nonzeroInputs;
        perStep.query[1] += additions;
        for (const [n, work] of session.work.entries()) {
          perStep.layers[n][0] += work.nonzeroInputs;
          perStep.layers[n][1] += work.additions;
          largest[n] = Math.max(largest[n], work.largest);
        }
      }
      return session.reply;
    };

    let exact = 0;
    for (const { query, reply } of await loadPairs(pairs)) {
      const folded = query.toLowerCase();
      if (!replies.has(folded)) replies.set(folded, answer(folded));
      if (replies.get(folded) === reply) exact++;
    }
    // Counted by pairs, so that a query with contradictory labels cannot be right for all of them.
    t.is(exact, 22_913);
    t.is((exact / 28_718).toFixed(3), '0.798');

    t.is(replies.size, 18_087);
    t.is(steps, 71_624);
    t.deepEqual(largest, [1_665, 1_705, 5_504, 9_419]);
    const average = ([inputs, additions]: number[]) => [
      (inputs / steps).toFixed(1),
      (additions / steps).toFixed(0),
    ];
    t.deepEqual(average(perStep.query), ['19.6', '1149']);
    t.deepEqual(perStep.layers.map(average), [
      ['17.6', '975'],
      ['41.6', '2918'],
      ['74.4', '3436'],
      ['50.3', '153'],
    ]);
  });
}
