import { readFileSync } from 'node:fs';
import test from 'ava';
import { reply, Session } from '../../../model/inference.js';
import { type Pair, parsePairs } from '../../../model/pairs.js';
import { isHeldOut } from '../../../model/train/split.js';
import { digestOf } from '../../../model/train/trainer.js';
import { decodeModel } from '../../../model/weights/weight-file.js';

function bytes(path: string): Buffer {
  return readFileSync(new URL(`../../../model/${path}`, import.meta.url));
}

function pairsOf(name: string): Pair[] {
  return parsePairs(bytes(`data/guess/${name}`).toString(), name);
}

function share(pairs: readonly Pair[]): number {
  return pairs.filter((pair) => reply(guess, pair.query) === pair.reply).length / pairs.length;
}

const guess = decodeModel(bytes('weights/guess.safetensors'), 'guess.safetensors');
const pairs = pairsOf('elephant.txt');
const heldOut = pairs.filter(({ query }) => isHeldOut(query));
const trained = pairs.filter(({ query }) => !isHeldOut(query));

test('the shipped weights were trained on the pairs in the project', (t) => {
  t.is(guess.name, 'guess');
  t.is(guess.provenance.pairs_sha256, digestOf(pairs), 'train it anew: see model/weights/README.md');
});

test('their accuracy is what their provenance says', (t) => {
  const percent = (part: readonly Pair[]): string =>
    `${(100 * share(part)).toFixed(2)}% of ${part.length} queries`;
  t.is(guess.provenance.held_out_exact, percent(heldOut));
  t.is(guess.provenance.trained_exact, percent(trained));
});

test('they answer nine of ten unseen queries of the data set, and three of four hand-written probes', (t) => {
  t.true(share(heldOut) >= 0.9, `${share(heldOut)}`);
  const probes = pairsOf('elephant-probes.txt');
  t.log(`${(100 * share(probes)).toFixed(1)}% of ${probes.length} probes`);
  t.true(share(probes) >= 0.75, `${share(probes)}`);
});

test('they are sparse, and no accumulator comes near its 16 bits', (t) => {
  const nonzero = guess.layers.reduce((sum, { weights }) => sum + weights.filter((w) => w !== 0).length, 0);
  t.true(nonzero <= 12_000, `${nonzero}`);
  const session = new Session(guess);
  let largest = 0;
  for (const { query } of pairs) {
    session.setQuery(query);
    while (!session.done) {
      session.next();
      for (const work of session.work) largest = Math.max(largest, work.largest);
    }
  }
  t.log(`largest accumulator ${largest}`);
  t.true(largest < 28_000, `${largest}`);
});

/** What somebody types who sees the game for the first time. */
const FIRST_QUESTIONS: Readonly<Record<string, string>> = {
  YES: `is it alive, is it alive?, is it big, is it big?, is it an animal, is it an animal?, are you an animal, are you big,
    are you alive, is it grey, is it gray, does it have a trunk, does it have a tail, does it have legs, does it have ears,
    is it a mammal, is it heavy, does it eat grass, can it swim, does it live in africa, is it bigger than a car,
    is it bigger than me, is it real, is it smart, does it have tusks, is it wild, is it strong, is it large`,
  MAYBE: 'is it dangerous, is it old, is it friendly',
  NO: `can it fly, can it fly?, does it live in water, is it a mouse, is it a dog, is it a cat, is it a person, is it human,
    is it made of metal, can i eat it, is it a car, is it small, is it a plant, is it food, is it a bird, is it a fish,
    is it red, is it electronic, is it man made, is it a house, does it have wheels, does it have wings, is it a computer,
    is it a lion, is it a horse, can it talk, is it a robot, is it a pet`,
  IDK: 'hello, hi, what is it, what is it?, who are you, help, how are you, what are you, asdf, thank you',
  WIN: 'is it an elephant, is it an elephant?, elephant, an elephant, its an elephant, are you an elephant, elephant?',
};

for (const [expected, questions] of Object.entries(FIRST_QUESTIONS)) {
  for (const question of questions.split(',').map((line) => line.trim())) {
    test(`"${question}" is answered ${expected}`, (t) => t.is(reply(guess, question), expected));
  }
}
