import { comparisonFrames, type Frames, guessFrames, openFrames, questionFrames } from './frames.js';
import { properties } from './properties.js';
import { type Answer, DataSetError, type Forms, type Part, type Secret } from './secret.js';
import { choiceFrames, choices, smallTalk, talkFrames } from './small-talk.js';
import { named, scales, things } from './things.js';

/** All ways to ask one thing: those that most people type, and more. */
export interface Phrasings {
  readonly first: readonly string[];
  readonly more: readonly string[];
}

/** Within this factor two measures are about the same. */
const ABOUT_THE_SAME = 1.2;

/**
 * Every query that the vocabulary makes about the secret, by its answer.
 *
 * @throws DataSetError `unknown-property`, `unknown-scale`
 */
export function answeredQueries(secret: Secret): Map<Answer, Phrasings[]> {
  const answers = new Map<Answer, Phrasings[]>(
    (['YES', 'NO', 'MAYBE', 'IDK', 'WIN'] as const).map((answer) => [answer, []]),
  );
  const add = (answer: Answer, phrasings: Phrasings): void => void answers.get(answer)!.push(phrasings);

  const answerOf = answersByProperty(secret);
  for (const [key, forms] of Object.entries(properties)) {
    for (const phrasings of propertyPhrasings(forms)) add(answerOf.get(key) ?? 'NO', phrasings);
  }
  for (const [answer, phrasings] of comparisons(secret)) add(answer, phrasings);
  for (const name of secret.names) add('WIN', fill(guessFrames, name));
  for (const thing of wrongGuesses(secret)) add('NO', fill(wrongFrames, thing));
  for (const name of named) add('NO', fill(wrongNameFrames, name));
  for (const phrasings of talk()) add('IDK', phrasings);
  for (const [answer, questions] of Object.entries(secret.questions)) {
    for (const question of questions) add(answer as Answer, { first: [question], more: [`${question}?`] });
  }
  return answers;
}

/** The words with "a" or "an" before them. */
function withArticle(words: string): string {
  return /^([aeio]|u(?!ni|se))/.test(words) ? `an ${words}` : `a ${words}`;
}

function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
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
          'Correct its name, or add it to properties.ts.',
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

/** "a _" becomes the words with their article, "_" the words alone. */
function fillFrame(frame: string, words: string): string {
  return frame.replace(/\ba _|_/, (gap) => (gap === '_' ? words : withArticle(words)));
}

function fillAll(frames: readonly string[], words: string): string[] {
  return frames.map((frame) => fillFrame(frame, words));
}

function fill({ first, more }: Frames, words: string): Phrasings {
  return { first: fillAll(first, words), more: fillAll(more, words) };
}

function propertyPhrasings(forms: Forms): Phrasings[] {
  return (Object.entries(forms) as [Part, string][]).flatMap(([part, words]) =>
    list(words).map((form) => fill(questionFrames[part], form)),
  );
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
    for (const [thing, other] of Object.entries(scale.things)) {
      const order = measure > other * ABOUT_THE_SAME ? 1 : measure < other / ABOUT_THE_SAME ? -1 : 0;
      for (const direction of ['more', 'less'] as const) {
        const answer = order === 0 ? 'MAYBE' : order > 0 === (direction === 'more') ? 'YES' : 'NO';
        for (const comparative of scale[direction]) {
          yield [answer, fill(comparisonFrames, `${comparative} than ${thing}`)];
        }
      }
    }
  }
}

function wrongGuesses(secret: Secret): string[] {
  return things.filter((thing) => !secret.names.includes(thing));
}

/** There are so many wrong guesses that each is taken in four phrasings and, by lot, in some more. */
const wrongFrames: Frames = {
  first: ['is it a _', 'a _', '_', '_?'],
  more: [...guessFrames.first, ...guessFrames.more],
};

/** For guesses that take no article. */
const wrongNameFrames: Frames = { first: wrongFrames.first.map(bare), more: wrongFrames.more.map(bare) };

function bare(frame: string): string {
  return frame.replace(/\b(a|the) _/, '_');
}

function talk(): Phrasings[] {
  return [
    ...smallTalk.map((line) => ({ first: [line], more: fillAll(talkFrames, line) })),
    ...choices.map((line) => ({ first: [line, `is it ${line}`], more: fillAll(choiceFrames, line) })),
    ...openQuestions(),
  ];
}

/** One for each property: there are far more of them than of small talk. */
function openQuestions(): Phrasings[] {
  const parts = Object.entries(openFrames) as [Part, readonly string[]][];
  return Object.values(properties).map((property) => ({
    first: [],
    more: parts.flatMap(([part, frames]) => {
      const forms = list(property[part] ?? '');
      // "how an animal is it" is nothing that anybody asks.
      const asked = part === 'is' ? forms.filter((form) => !form.includes(' ')) : forms;
      return asked.flatMap((form) => fillAll(frames, form));
    }),
  }));
}
