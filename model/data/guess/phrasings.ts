import type { Random } from '../random.js';
import { chatter } from './chatter.js';
import {
  comparisonFrames,
  type Frames,
  guessFrames,
  kindFrames,
  measureFrames,
  openFrames,
  questionFrames,
  slots,
} from './frames.js';
import {
  type Alternatives,
  expand,
  fill,
  list,
  thirdPerson,
  withArticle,
  withoutArticle,
} from './grammar.js';
import { properties } from './properties.js';
import { scales } from './scales.js';
import { ANSWERS, type Answer, DataSetError, type Forms, type Part, type Secret } from './secret.js';
import { choices, smallTalk } from './small-talk.js';
import { named, things } from './things.js';
import { looks } from './vocabulary/looks.js';

/** All ways to ask one thing. */
export interface Phrasings {
  /** What most people type. */
  readonly first: readonly string[];
  /** Only the words, which may be short for some other question too: "a stool" for having one or being one. */
  readonly bare?: readonly string[];
  /** One more, by lot; not always another one. */
  readonly more?: (random: Random) => string;
}

/** So many times as often as any other name of the secret, its first name is guessed. */
const PLAIN_NAME_WEIGHT = 12;

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
  for (const [key, forms] of Object.entries(properties)) {
    add(answerOf.get(key) ?? 'NO', ...propertyPhrasings(forms));
  }
  for (const [key, forms] of Object.entries(looks)) {
    const answer = answerOf.get(key) ?? 'NO';
    const adjectives = list(forms.is ?? '').filter((form) => !form.includes(' '));
    for (const adjective of adjectives) {
      for (const kind of list(secret.kinds).slice(0, 2)) add(answer, ofKind(`${adjective} ${kind}`));
      add('NO', otherKinds(secret, adjective));
    }
  }
  for (const [answer, phrasings] of comparisons(secret)) add(answer, phrasings);
  const [plainName, ...otherNames] = list(secret.names);
  for (let i = 0; i < PLAIN_NAME_WEIGHT; i++) add('WIN', withFrames(guessFrames, plainName));
  for (const name of otherNames) add('WIN', withFrames(guessFrames, name));
  for (const name of list(secret.plurals)) add('WIN', withFrames(bareGuessFrames, name));
  for (const name of list(secret.nearly)) add('MAYBE', withFrames(guessFrames, name));
  for (const thing of wrongGuesses(secret, things)) add('NO', withFrames(wrongFrames, thing));
  for (const name of wrongGuesses(secret, named)) add('NO', withFrames(wrongNameFrames, name));
  add('IDK', ...talk());
  for (const [answer, questions] of Object.entries(secret.questions)) {
    for (const question of list(questions)) add(answer as Answer, { first: [question] });
  }
  return answers;
}

function answersByProperty(secret: Secret): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [answer, keys] of [
    ['YES', secret.yes],
    ['MAYBE', secret.maybe],
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
function withFrames({ first, more }: Frames, words: string): Phrasings {
  const isBare = (frame: string): boolean => /^(a )?_\??$/.test(frame);
  return {
    first: first.filter((frame) => !isBare(frame)).map((frame) => fill(frame, words)),
    bare: first.filter(isBare).map((frame) => fill(frame, words)),
    more: (random) => fill(expand(random, more, slots), words),
  };
}

function propertyPhrasings(forms: Forms): Phrasings[] {
  return (Object.entries(forms) as [Part, string][]).flatMap(([part, words]) =>
    list(words).map((form) => formPhrasings(part, form)),
  );
}

/** A form in its frames, and as its part of speech allows: "any tail", "eats grass", "something you eat". */
function formPhrasings(part: Part, form: string): Phrasings {
  const { first, bare, more } = withFrames(questionFrames[part], form);
  const inflections = INFLECTIONS[part]?.(form) ?? [];
  return {
    first,
    bare: [...(bare ?? []), ...inflections.slice(0, 1).map((inflect) => inflect())],
    more: (random) => {
      const at = Math.floor(random() * 8 * inflections.length);
      return at < inflections.length && random() < INFLECTED * 8 ? inflections[at]() : more!(random);
    },
  };
}

const INFLECTED = 0.125;

type Inflections = readonly (() => string)[];

const INFLECTIONS: Readonly<Partial<Record<Part, (form: string) => Inflections>>> = {
  has: (form) => {
    const bare = withoutArticle(form);
    return /^(no|many|lots) /.test(bare)
      ? []
      : [
          () => `any ${bare}`,
          () => `got ${bare}?`,
          () => `does it have any ${bare}`,
          () => `${bare}?`,
          () => `got any ${bare}`,
        ];
  },
  does: (form) => {
    const third = thirdPerson(form);
    return [
      () => third,
      () => `${third}?`,
      () => `it ${third}`,
      () => `so it ${third}`,
      () => `something that ${third}`,
    ];
  },
  done: (form) => {
    if (!form.includes(' it')) return [];
    const something = form.replace(/ it\b/, '');
    return [
      () => `is it something you ${something}`,
      () => `something i ${something}`,
      () => `do u ${form.replace(/ it\b/, ' them')}`,
      () => `can you ${form.replace(/ it\b/, ' this')}`,
      () => `is it something people ${something}`,
      () => `can i ${form.replace(/ it\b/, ' you')}`,
    ];
  },
};

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

/** There are so many wrong guesses that each is taken in four phrasings and, by lot, in some more. */
const wrongFrames: Frames = {
  first: ['is it a _', 'a _', '_'],
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
  thing: things,
  quality: Object.values(looks).flatMap(({ is }) => list(is ?? '').filter((form) => !form.includes(' '))),
  parts: list(
    'legs, eyes, teeth, arms, keys, strings, wheels, parts, buttons, letters, colors, ears, feet, seeds, calories, people, sides',
  ),
};

/** Shares of chatter: one for every so many templates, so that a class with more of them has more of the queries. */
function chatterPhrasings(templates: Alternatives): Phrasings[] {
  return [...new Set(templates)].flatMap((template) => {
    const times = templates.filter((other) => other === template).length;
    const phrasings = { first: [], more: (random: Random) => expand(random, [template], CHATTER_SLOTS) };
    return Array.from({ length: CHATTER_WEIGHT * times }, () => phrasings);
  });
}

const CHATTER_WEIGHT = 5;

/** One for each property. */
function openQuestions(): Phrasings[] {
  const parts = Object.entries(openFrames) as [Part, Alternatives][];
  return Object.values(properties).flatMap((property) => {
    const asked = parts.flatMap(([part, frames]) =>
      list(property[part] ?? '')
        // "how an animal is it" is nothing that anybody asks.
        .filter((form) => part !== 'is' || !form.includes(' '))
        .map((form) => ({ frames, form: part === 'has' ? withoutArticle(form) : form })),
    );
    if (asked.length === 0) return [];
    return {
      first: [],
      more: (random: Random) => {
        const { frames, form } = asked[Math.floor(random() * asked.length)];
        return fill(expand(random, frames), form);
      },
    };
  });
}
