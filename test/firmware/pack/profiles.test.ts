import test from 'ava';
import { PLAIN } from '../../../firmware/pack/coder.js';
import { chooseProfiles, type Mask } from '../../../firmware/pack/profiles.js';
import { seededRandom } from '../../../model/data/random.js';

const random = seededRandom(5);

/** A column whose units are nonzero as likely as each group says. */
function column(...groups: readonly (readonly [units: number, density: number])[]): Mask {
  return Uint8Array.from(
    groups.flatMap(([units, density]) => Array.from({ length: units }, () => (random() < density ? 1 : 0))),
  );
}

test('groups are found, and what is zero at the end is left out', (t) => {
  const columns = Array.from({ length: 100 }, () => column([60, 0.8], [40, 0.1], [100, 0]));
  const { profiles, of } = chooseProfiles(columns, 5);
  t.is(profiles.length, 1);
  t.true(of.every((profile) => profile === 0));
  t.deepEqual(
    profiles[0].map(({ units }) => units),
    [60, 40],
  );
  t.true(Math.abs(profiles[0][0].p - 0.8 * 256) < 10);
  t.true(Math.abs(profiles[0][1].p - 0.1 * 256) < 5);
});

test('columns are told apart', (t) => {
  const empty = Array.from({ length: 60 }, () => column([200, 0]));
  const dense = Array.from({ length: 30 }, () => column([200, 0.7]));
  const sparse = Array.from({ length: 10 }, () => column([200, 0.1]));
  const { profiles, of } = chooseProfiles([...sparse, ...empty, ...dense], 5);
  t.deepEqual(profiles[of[20]], []);
  t.is(of[20], 0, 'the most frequent one first');
  t.is(new Set(of.slice(0, 10)).size, 1);
  t.is(new Set(of.slice(70)).size, 1);
  t.not(of[0], of[70]);
});

test('there are no more probabilities than tables', (t) => {
  const columns = Array.from({ length: 128 }, () =>
    column(...Array.from({ length: 10 }, (_, step) => [20, 0.05 + 0.09 * step] as const)),
  );
  for (const tables of [1, 2, 3, 12]) {
    const { profiles } = chooseProfiles(columns, tables);
    const coded = profiles.flat().filter(({ p }) => p !== PLAIN);
    const different = new Set(coded.map(({ p }) => p)).size;
    t.true(different <= tables && different >= Math.min(tables, 4), `${tables}: ${different}`);
  }
});

test('where a weight is zero as often as not, plain bits tell it', (t) => {
  const { profiles } = chooseProfiles(
    Array.from({ length: 100 }, () => column([60, 0.5], [60, 0.05])),
    5,
  );
  t.is(profiles[0][0].p, PLAIN);
  t.not(profiles[0][1].p, PLAIN);
});

test('where most columns have no weight in a group that is asked first', (t) => {
  const columns = Array.from({ length: 100 }, () => column([100, 0.004], [60, 0.3]));
  const { profiles } = chooseProfiles(columns, 5);
  for (const groups of profiles) {
    t.true(groups[0].asks || groups[0].units > 150);
    t.false(groups[groups.length - 1].asks);
  }
  t.true(profiles.flat().some(({ asks }) => asks));
});

test('columns without any weight need nothing', (t) => {
  t.deepEqual(chooseProfiles([column([9, 0]), column([9, 0])], 5), { profiles: [[]], of: [0, 0] });
});
