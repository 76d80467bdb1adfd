import test from 'ava';
import { normalised, SHARES } from '../../../model/data/guess/build-guess-pairs.js';
import { guessPairs } from '../../../model/data/guess/guess-text.js';
import { probesOf } from '../../../model/data/guess/probes.js';
import { secrets } from '../../../model/data/guess/secrets.js';

for (const { name } of secrets) {
  test(`${name}: 200 different probes, each with replies of the game`, async (t) => {
    const probes = await probesOf(name);
    t.is(new Set(probes.map(({ query }) => query)).size, 200);
    for (const { query, reply } of probes) t.true(reply in SHARES, query);
  });

  for (const seed of [1, 2]) {
    test(`${name}: no probe occurs among the pairs of seed ${seed}`, async (t) => {
      const pairs = await guessPairs(name, { seed });
      const known = new Set(pairs.map(({ query }) => normalised(query)));
      const seen = (await probesOf(name)).filter(({ query }) => known.has(normalised(query)));
      t.deepEqual(seen, []);
    });
  }
}
