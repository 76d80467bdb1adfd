import test from 'ava';
import { expected, fitClock, type Sample } from '../../../cli/compare/fit.js';
import { seededRandom } from '../../../model/data/random.js';

const CLOCK = 7_372_800;
const PER_CHARACTER = 0.0011;
const PER_REPLY = 0.002;

/** Replies of a machine with these figures and a noise of so many seconds either way. */
function samples(count: number, noise: number, seed = 1): Sample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const tStates = 40_000 + 900_000 * random();
    const characters = 1 + Math.floor(20 * random());
    const seconds = tStates / CLOCK + characters * PER_CHARACTER + PER_REPLY + noise * (2 * random() - 1);
    return { tStates, characters, seconds };
  });
}

test('without noise the figures come back', (t) => {
  const fit = fitClock(samples(10, 0))!;
  t.true(Math.abs(fit.clock.value - CLOCK) < 1);
  t.true(Math.abs(fit.perCharacter.value - PER_CHARACTER) < 1e-9);
  t.true(Math.abs(fit.perReply.value - PER_REPLY) < 1e-9);
  t.true(fit.clock.error < 1);
  t.deepEqual(fit.outliers, []);
});

test('with noise the intervals hold the truth about 95 times in 100', (t) => {
  let held = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { clock } = fitClock(samples(30, 0.002, seed))!;
    if (Math.abs(clock.value - CLOCK) <= clock.error) held++;
  }
  t.true(held >= 180 && held <= 199, `${held} of 200`);
});

test('a delay that would be negative is none, and does not bend the clock', (t) => {
  // The replies grow with their characters: what one has too little, the other would have too much.
  const random = seededRandom(7);
  const all = Array.from({ length: 200 }, (): Sample => {
    const characters = 1 + Math.floor(4 * random());
    const tStates = 50_000 + 8000 * characters + 30_000 * random();
    return {
      tStates,
      characters,
      seconds: tStates / CLOCK - characters * 0.00005 + 0.002 * (random() - 0.5),
    };
  });
  const { clock, perCharacter, perReply } = fitClock(all)!;
  t.is(perCharacter.value, 0);
  t.true(perCharacter.error >= 0 && perCharacter.error < 0.001);
  t.true(perReply.value >= 0);
  t.true(Math.abs(clock.value / CLOCK - 1) < 0.05, `${clock.value}`);
});

test('a moment that lies far off is left out and told', (t) => {
  const all = samples(30, 0.0005);
  const late = { ...all[7], seconds: all[7].seconds + 0.5 };
  const fit = fitClock(all.with(7, late))!;
  t.deepEqual(fit.outliers, [late]);
  t.true(Math.abs(fit.clock.value - CLOCK) < 2 * fit.clock.error);
  t.true(Math.abs(expected(fit, all[7]) - all[7].seconds) < 0.001);
});

const HOPELESS: [string, Sample[]][] = [
  ['none', []],
  ['too few', samples(5, 0)],
  ['all alike', Array.from({ length: 20 }, () => ({ tStates: 1e5, characters: 3, seconds: 0.02 }))],
  ['times that run backwards', samples(20, 0).map((one) => ({ ...one, seconds: -one.seconds }))],
];
for (const [title, set] of HOPELESS) {
  test(`no clock can be told from samples: ${title}`, (t) => t.is(fitClock(set), undefined));
}
