import { pick, type Random } from '../random.js';
import { adjectiveFrames, type Frames, questionFrames, slots } from './frames.js';
import { expand, fill, list, thirdPerson, withoutArticle } from './grammar.js';
import type { Forms, Part } from './secret.js';

/** All ways to ask one thing. */
export interface Phrasings {
  /** What most people type. */
  readonly first: readonly string[];
  /** Only the words, which may be short for some other question too: "a stool" for having one or being one. */
  readonly bare?: readonly string[];
  /** One more, by lot; not always another one. */
  readonly more?: (random: Random) => string;
  /** How many of its phrasings are taken in a turn: 1 where nothing is said. */
  readonly weight?: number;
}

/** What is named first in the vocabulary is what most people say. */
const WEIGHTS_OF_FORMS: readonly number[] = [5, 3, 2, 2];

/** Share of the phrasings by lot that bend the form itself. */
const INFLECTED = 0.12;

/** Share of "the thing" that is called by what it is: "the animal". */
const NAMED = 0.5;

/** Words put into frames as they are. */
export function withFrames({ first, more }: Frames, words: string): Phrasings {
  const isBare = (frame: string): boolean => /^(a )?_\??$/.test(frame);
  return {
    first: first.filter((frame) => !isBare(frame)).map((frame) => fill(frame, words)),
    bare: first.filter(isBare).map((frame) => fill(frame, words)),
    more: (random) => fill(expand(random, more, slots), words),
  };
}

/**
 * The phrasings of a property, one for each of its forms.
 *
 * @param noun what a player may call the secret before he knows it: "animal"
 */
export function propertyPhrasings(forms: Forms, noun: string, weight: number): Phrasings[] {
  return (Object.entries(forms) as [Part, string][]).flatMap(([part, words]) =>
    list(words).map((form, place) => ({
      ...formPhrasings(part, form, noun),
      weight: weight * (WEIGHTS_OF_FORMS[place] ?? 1),
    })),
  );
}

/** A form in its frames, bent as its part of speech allows. */
function formPhrasings(part: Part, form: string, noun: string): Phrasings {
  const { first, more: frames } = questionFrames[part];
  const isAdjective = part === 'is' && !form.includes(' ');
  const more = isAdjective ? [...frames, ...adjectiveFrames] : frames;
  const { bare = [], ...whole } = withFrames({ first, more }, form);
  const inflected = INFLECTIONS[part]?.(form) ?? [];
  return {
    ...whole,
    bare: [...bare, ...inflected.slice(0, 1)],
    more: (random) =>
      inflected.length > 0 && random() < INFLECTED
        ? pick(random, inflected)
        : callByNoun(random, fill(expand(random, more, slots), form), noun),
  };
}

function callByNoun(random: Random, query: string, noun: string): string {
  return random() < NAMED ? query.replace(/\b(the|this|your) (thing|secret|object)\b/, `$1 ${noun}`) : query;
}

/** How a form may be bent: "any tail", "eats grass", "something you eat". The first is what most people type. */
const INFLECTIONS: Readonly<Partial<Record<Part, (form: string) => string[]>>> = {
  has: (form) => {
    const bare = withoutArticle(form);
    if (/^(many|lots) /.test(bare)) return [];
    return [`any ${bare}`, `got ${bare}?`, `does it have any ${bare}`, `${bare}?`, `got any ${bare}`];
  },
  does: (form) => {
    const third = thirdPerson(form);
    return [third, `${third}?`, `it ${third}`, `so it ${third}`, `something that ${third}`];
  },
  done: (form) => {
    if (!/ it\b/.test(form)) return [];
    const withObject = (object: string): string => form.replace(/ it\b/, object);
    return [
      `is it something you ${withObject('')}`,
      `something i ${withObject('')}`,
      `do u ${withObject(' them')}`,
      `can you ${withObject(' this')}`,
      `is it something people ${withObject('')}`,
    ];
  },
};
