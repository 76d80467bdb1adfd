import { pick, type Random } from '../random.js';
import { chatter } from './chatter.js';
import {
  comparisonFrames,
  type Frames,
  guessFrames,
  kindFrames,
  measureFrames,
  openFrames,
  slots,
} from './frames.js';
import { type Alternatives, expand, fill, list, withArticle, withoutArticle } from './grammar.js';
import { commonProperties, properties } from './properties.js';
import { type Phrasings, propertyPhrasings, withFrames } from './property-phrasings.js';
import { scales } from './scales.js';
import { ANSWERS, type Answer, DataSetError, type Part, type Secret } from './secret.js';
import { choices, smallTalk } from './small-talk.js';
import { named, things } from './things.js';
import { looks } from './vocabulary/looks.js';

/** What most players ask about, and how much more often. */
const COMMON = new Set(list(commonProperties));
const COMMON_WEIGHT = 8;

/** So many times as often as any other name of the secret, its first name is guessed. */
const PLAIN_NAME_WEIGHT = 12;

/** There are so many wrong guesses that each is taken in few phrasings. */
const WRONG_GUESS_WEIGHT = 2;

/** Adjectives of a property that are put before kinds of things. */
const ADJECTIVES_OF_KINDS = 2;

/** Within this factor two measures are about the same. */
const ABOUT_THE_SAME = 1.2;

/**
 * Every question that the vocabulary makes about the secret, by its answer.
 *
 * @throws DataSetError `unknown-property`, `unknown-scale`, `contradiction` for a property under two answers
 */
export function answeredQuestions(secret: Secret): Map<Answer, Phrasings[]> {
  const answers = new Map<Answer, Phrasings[]>(ANSWERS.map((answer) => [answer, []]));
  const add = (answer: Answer, ...phrasings: Phrasings[]): void =>
    void answers.get(answer)!.push(...phrasings);

  const answerOf = answersByProperty(secret);
  const [noun] = list(secret.kinds);
  for (const [key, forms] of Object.entries(properties)) {
    const answer = answerOf.get(key) ?? 'NO';
    if (answer !== 'unasked')
      add(answer, ...propertyPhrasings(forms, noun, COMMON.has(key) ? COMMON_WEIGHT : 1));
  }
  for (const [key, forms] of Object.entries(looks)) {
    const answer = answerOf.get(key) ?? 'NO';
    if (answer === 'unasked') continue;
    const adjectives = list(forms.is ?? '').filter((form) => !form.includes(' '));
    for (const adjective of adjectives.slice(0, ADJECTIVES_OF_KINDS)) {
      for (const kind of list(secret.kinds).slice(0, 2)) add(answer, ofKind(`${adjective} ${kind}`));
      add('NO', otherKinds(secret, adjective));
    }
  }
  for (const [answer, phrasings] of comparisons(secret)) add(answer, phrasings);
  const [plainName, ...otherNames] = list(secret.names);
  add('WIN', { ...withFrames(guessFrames, plainName), weight: PLAIN_NAME_WEIGHT });
  for (const name of otherNames) add('WIN', withFrames(guessFrames, name));
  for (const name of list(secret.plurals)) add('WIN', withFrames(bareGuessFrames, name));
  for (const name of list(secret.nearly)) add('MAYBE', withFrames(guessFrames, name));
  for (const thing of wrongGuesses(secret, things)) {
    add('NO', { ...withFrames(wrongFrames, thing), weight: WRONG_GUESS_WEIGHT });
  }
  for (const name of wrongGuesses(secret, named)) add('NO', withFrames(wrongNameFrames, name));
  add('IDK', ...talk());
  for (const [answer, questions] of Object.entries(secret.questions)) {
    for (const question of list(questions)) add(answer as Answer, { first: [question] });
  }
  return answers;
}

function answersByProperty(secret: Secret): Map<string, Answer | 'unasked'> {
  const answers = new Map<string, Answer | 'unasked'>();
  for (const [answer, keys] of [
    ['YES', secret.yes],
    ['MAYBE', secret.maybe],
    ['unasked', secret.unasked],
  ] as const) {
    for (const key of list(keys)) {
      if (!(key in properties)) {
        throw new DataSetError(
          'unknown-property',
          `The table of ${secret.name} names a property that the vocabulary does not have.`,
          key,
          'Correct its name, or add it to the vocabulary.',
        );
      }
      if (answers.has(key)) {
        throw new DataSetError(
          'contradiction',
          `The table of ${secret.name} lists a property twice.`,
          key,
          'Keep it under one answer only.',
        );
      }
      answers.set(key, answer);
    }
  }
  return answers;
}

/** Words put into frames as they are. */
/** Nouns for a thing of some kind. */
const KINDS = list(
  'animal, creature, bird, fish, fruit, food, vegetable, instrument, machine, tool, plant, person, toy, vehicle, building, place, insect, flower, piece of clothing, weapon, drink',
);

function ofKind(words: string): Phrasings {
  return { first: [], more: (random) => fill(expand(random, kindFrames, slots), words) };
}

/** Whatever its looks are, a thing of another kind it is not. */
function otherKinds(secret: Secret, adjective: string): Phrasings {
  const own = new Set(list(secret.kinds));
  const answerOf = answersByProperty(secret);
  const others = KINDS.filter((kind) => !own.has(kind) && !answerOf.has(kind));
  return {
    first: [],
    more: (random) =>
      fill(expand(random, kindFrames, slots), `${adjective} ${others[Math.floor(random() * others.length)]}`),
  };
}

function* comparisons(secret: Secret): Iterable<[Answer, Phrasings]> {
  for (const [name, measure] of Object.entries(secret.measures)) {
    const scale = scales[name];
    if (scale === undefined) {
      throw new DataSetError(
        'unknown-scale',
        `The table of ${secret.name} has a measure on a scale that the vocabulary does not have.`,
        name,
        `Use one of ${Object.keys(scales).join(', ')}.`,
      );
    }
    const withIt = new Set([withArticle(secret.name), `the ${secret.name}`]);
    for (const [thing, other] of Object.entries(scale.things)) {
      if (withIt.has(thing)) continue;
      const order = measure > other * ABOUT_THE_SAME ? 1 : measure < other / ABOUT_THE_SAME ? -1 : 0;
      const answerIf = (more: boolean): Answer => (order === 0 ? 'MAYBE' : order > 0 === more ? 'YES' : 'NO');
      for (const more of [true, false]) {
        for (const comparative of more ? scale.more : scale.less) {
          yield [answerIf(more), withFrames(comparisonFrames, `${comparative} than ${thing}`)];
        }
        if (scale.verb !== undefined) {
          const words = `${scale.verb} ${more ? 'more' : 'less'} than ${thing}`;
          yield [answerIf(more), withFrames(measureFrames, words)];
        }
      }
      yield [order < 0 ? 'NO' : 'YES', withFrames(comparisonFrames, `${scale.as} ${thing}`)];
    }
  }
}

function wrongGuesses(secret: Secret, guesses: readonly string[]): string[] {
  const right = new Set([...list(secret.names), ...list(secret.plurals), ...list(secret.nearly)]);
  const answerOf = answersByProperty(secret);
  return guesses.filter((thing) => !right.has(thing) && !answerOf.has(thing));
}

const wrongFrames: Frames = {
  first: ['is it a _', '_', 'a _', '_?'],
  more: [...guessFrames.first, ...guessFrames.more],
};

/** For guesses that take no article. */
const bareGuessFrames = bareFrames(guessFrames);
const wrongNameFrames = bareFrames(wrongFrames);

function bareFrames({ first, more }: Frames): Frames {
  const bare = (frame: string): string => frame.replace(/\b(a|the) _/, '_');
  return { first: [...new Set(first.map(bare))], more: more.map(bare) };
}

function talk(): Phrasings[] {
  return [
    ...smallTalk.map((line) => ({ first: [line] })),
    ...choices.map((line) => ({
      first: [line, `is it ${line}`],
      more: (random: Random) => fill(expand(random, CHOICE_FRAMES, slots), line),
    })),
    ...Object.values(chatter).flatMap((templates) => chatterPhrasings(templates)),
    ...openQuestions(),
  ];
}

const CHOICE_FRAMES: Alternatives = ['_?', '<isIt> _', '<isIt> _?', '<its> _'];

/** Words for the slots of chatter. */
const CHATTER_SLOTS: Readonly<Record<string, Alternatives>> = {
  parts: list(
    'legs, eyes, teeth, arms, keys, strings, wheels, parts, buttons, letters, colors, ears, feet, seeds, calories, people, sides',
  ),
};

/** A class with more templates, and a template with a number, has more of the queries. */
function chatterPhrasings(templates: Alternatives): Phrasings[] {
  return [...new Set(templates)].map((template) => ({
    first: [],
    more: (random) => expand(random, [template], CHATTER_SLOTS),
    weight: CHATTER_WEIGHT * templates.filter((other) => other === template).length,
  }));
}

const CHATTER_WEIGHT = 8;

/** One for each property that most players ask about. */
function openQuestions(): Phrasings[] {
  const parts = Object.entries(openFrames) as [Part, Alternatives][];
  return [...COMMON].flatMap((key) => {
    const asked = parts.flatMap(([part, frames]) =>
      list(properties[key][part] ?? '')
        .slice(0, OPEN_FORMS)
        // "how an animal is it" is nothing that anybody asks.
        .filter((form) => part !== 'is' || !form.includes(' '))
        .map((form) => ({ frames, form: part === 'has' ? withoutArticle(form) : form })),
    );
    if (asked.length === 0) return [];
    return {
      first: [],
      more: (random: Random) => {
        const { frames, form } = pick(random, asked);
        return fill(expand(random, frames), form);
      },
      weight: OPEN_WEIGHT,
    };
  });
}

const OPEN_FORMS = 2;
const OPEN_WEIGHT = 2;
