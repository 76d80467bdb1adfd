/**
 * What the 20 Questions data set is made from: a vocabulary that all secrets share, and one table for a secret.
 */

/** The five answers of the game. IDK is for what is no question about the secret. */
export type Answer = 'YES' | 'NO' | 'MAYBE' | 'IDK' | 'WIN';

/** All answers, in the order of the pairs. */
export const ANSWERS: readonly Answer[] = ['YES', 'NO', 'MAYBE', 'IDK', 'WIN'];

/**
 * The ways to name one property, by the place they take in a question. Each is a list separated by commas.
 *
 * | part | example | asked as |
 * |---|---|---|
 * | is | big | is it big |
 * | isA | mammal | is it a mammal |
 * | has | a tail | does it have a tail |
 * | does | eat grass | does it eat grass |
 * | can | fly | can it fly |
 * | at | in water | does it live in water |
 * | of | metal | is it made of metal |
 * | done | eat it | can i eat it |
 * | usedFor | cooking | is it used for cooking |
 */
export type Part = 'is' | 'isA' | 'has' | 'does' | 'can' | 'at' | 'of' | 'done' | 'usedFor';

export type Forms = Readonly<Partial<Record<Part, string>>>;

/** Properties by key. */
export type Properties = Readonly<Record<string, Forms>>;

/** A scale on which a secret is compared with things: from the least to the greatest. */
export interface Scale {
  /** Comparatives that mean more on this scale, and those that mean less: "bigger". */
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** "as big as": at least about the same. */
  readonly as: string;
  /** What a thing does that has a measure: "weigh". Without it, nobody asks "does it weigh more than". */
  readonly verb?: string;
  /** Things with their article, and where they stand (any unit, the same for the whole scale). */
  readonly things: Readonly<Record<string, number>>;
}

/** What is true of one secret thing. Lists are separated by commas. */
export interface Secret {
  /** What the game is called, and what its files are named after. */
  readonly name: string;
  /** What a player may call it when he guesses right, without an article; what most call it first. */
  readonly names: string;
  /** Names that take no article. */
  readonly plurals: string;
  /** Guesses that are nearly right: MAYBE. */
  readonly nearly: string;
  /** Nouns that it may be called with an adjective before them, as in "a grey animal". */
  readonly kinds: string;
  /** Keys of the properties that it has. */
  readonly yes: string;
  /** Keys of the properties that some of its kind have, or that it has at times. */
  readonly maybe: string;
  /** Keys of the properties about which nobody could say. */
  readonly unasked: string;
  /** Where it stands on each scale. A thing within 20% of it is about the same. */
  readonly measures: Readonly<Record<string, number>>;
  /** Whole questions that the grammar does not make, with their answers. */
  readonly questions: Readonly<Partial<Record<Answer, string>>>;
}

/** A table that cannot be turned into pairs. */
export class DataSetError extends Error {
  override readonly name = 'DataSetError';

  constructor(
    readonly code: 'unknown-secret' | 'unknown-property' | 'unknown-scale' | 'contradiction',
    message: string,
    readonly evidence: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
