import { type Alternatives, alternatives } from './grammar.js';
import type { Part } from './secret.js';

/**
 * The phrasings of a question. `_` stands for the words of the form, as the vocabulary writes them.
 *
 * `first` are what most people type: every form is asked in all of them. `more` are taken by lot until a data
 * set has enough queries.
 */
export interface Frames {
  readonly first: readonly string[];
  readonly more: Alternatives;
}

function frames(first: string, more: string): Frames {
  return { first: alternatives(first), more: alternatives(more) };
}

/** What stands for the secret, and what is put between it and the words. */
export const slots: Readonly<Record<string, Alternatives>> = {
  isIt: alternatives(`is it :30 | are you :7 | r u :3 | are u :2 | is this :3 | is that :3 | is the thing | is he | is she | is your thing |
    is the secret | is this thing | is it something | is the object | are they | isnt it | is your secret`),
  its: alternatives(`its :6 | it is :4 | it's :2 | i think its :2 | i think it is | so its | you are :2 | youre | it must be | must be |
    i guess its`),
  could: alternatives('could it be :4 | can it be :3 | might it be | would it be | could you be'),
  adverb:
    alternatives(`:50 | really :3 | very :2 | kinda | kind of | usually :2 | pretty | quite | normally | often | sort of | mostly |
    always | typically | actually | maybe :2 | considered | ever`),
  doesIt:
    alternatives(`does it :30 | do you :7 | do u :3 | does this :3 | does that :2 | does the thing | does he | does she | do they :3 |
    does your thing | does the secret | does this thing | doesnt it`),
  canIt:
    alternatives(`can it :30 | can you :7 | can u :3 | could it :3 | can this | can that | can the thing | can he | can she | can they :2 |
    could you | is it able to :2 | are you able to | does it know how to | will it`),
  canI: alternatives(`can i :14 | can you :12 | can u :3 | can we :2 | can people :4 | do people :6 | do you :5 | do u :2 | could i :2 |
    could you | would i :2 | would you | do i | should i | can someone | can humans | can a person | do we :2 | is it possible to |
    is it something you :2 | would u | could people`),
  kind: alternatives(`kind of :5 | a kind of :2 | type of :4 | a type of :2 | sort of :2 | some kind of :3 | some sort of :2 | some :2 |
    considered a | like a`),
};

/** A place, `at`, is asked with its preposition; `of` names a material; `done` names the thing as "it". */
export const questionFrames: Readonly<Record<Part, Frames>> = {
  is: frames(
    'is it _ | are you _ | _',
    `<isIt> _ :30 | _? :5 | <its> _ :7 | <could> _ :2 | would you (call/consider) it _ | would you say (its/it is) _ |
     do you think (its/it is) _`,
  ),
  isA: frames(
    'is it a _ | are you a _ | _ | a _',
    `<isIt> a _ :18 | <isIt> a _? :3 | _? :4 | a _? :4 | <its> a _ :6 | <isIt> <kind> _ :7 | <kind> _ :3 | <isIt> _ :3 | <could> a _ :3 |
     <isIt> (really/maybe/actually) a _ :2 | would you (call/consider) it a _ :1 | is it a _ or (not/something/what) :1 | <isIt> a real _ | is a _ |
     is it one of the _s | do you think its a _`,
  ),
  has: frames(
    'does it have _ | do you have _ | _',
    `<doesIt> have _ :18 | <doesIt> have _? :5 | has it got _ :3 | has it _ :1 | has _ :3 | have _ :2 | got _ :2 | with _ :1 | _? :5 |
     (does it got/do you got/u got/u have/it got/have you got/have you) _ :3 | (it has/it got/so it has/i think it has/you have) _ :3 |
     <isIt> something with _ :1 | <doesIt> <adverb> have _ :3 | is there _ (on it/in it/) | would it have _ | has got _`,
  ),
  does: frames(
    'does it _ | do you _ | _',
    `<doesIt> _ :18 | <doesIt> _? :5 | _? :2 | <doesIt> <adverb> _ :4 | (will/would) (it/you/they/this) _ :2 |
     (so does it/and does it/does it ever/do they ever/do you ever/does it usually/does it often/does it like to/do you like to) _ :4 |
     is it something that would _ | is it able to _`,
  ),
  can: frames(
    'can it _ | can you _ | _',
    `<canIt> _ :18 | <canIt> _? :5 | _? :2 | <canIt> <adverb> _ :2 | (it can/so it can/i think it can/you can/it could/u can) _ :3 |
     able to _ :2 | might it _ | so can it _`,
  ),
  at: frames(
    'is it _ | does it live _ | is it found _ | _',
    `<isIt> _ :7 | <isIt> _? :2 | _? :2 | (does it/do you/do u/does this/do they/does he/does she/could it/can it/would it) live _ :6 |
     does it live _? :2 | (lives/live/found/seen/living) _ :5 | <isIt> (found/usually found/often found/seen/located/kept/mostly found) _ :6 |
     (can i/can you/can u/would i/would you/will i/do you/could i/do i/do we/can we/do people/could u) (find/see/find/get) (it/one/this/them) _ :9 |
     (can/could) (it/you/this) be (found/seen) _ :3 | (it lives/its found/it is found/so it lives/i find it/it is) _ :2 |
     is there one _ | would it be _ | do you keep it _`,
  ),
  of: frames(
    'is it made of _ | are you made of _ | made of _ | is it _',
    `<isIt> made (of/from/out of/of/outta/with) _ :10 | (made/built/made out/its made/it is made) (of/from/outta) _ :4 | _ :1 | _? :2 |
     (does it/do you/does this) (contain/have) _ (in it/) :3 | <isIt> (mostly/partly/mainly/usually) (made of/made from/) _ :3 |
     is there _ in it :1 | contains _ :1 | (is some of it/is part of it/is it partially/is the main part) _ :2 | are you _ :2 | of _ |
     i think its made of _`,
  ),
  done: frames(
    'can i _ | can you _ | do people _ | do you _',
    `<canI> _ :20 | <canI> _? :5 | <canI> <adverb> _ :3 | (i can/you can/so i can/so you can/people/u can/you could/we) _ :3 | _ :1 | _? :1 |
     have you ever _ | (is it common to/is it normal to/is it safe to/is it ok to/is it possible to) _ :1 | are you supposed to _`,
  ),
  usedFor: frames(
    'is it used for _ | is it for _ | used for _',
    `<isIt> used for _ :6 | <isIt> for _ :2 | for _ :1 | (do you/do people/can i/can you/do i/would you/can u/do u/do we) use (it/this/one) for _ :6 |
     (is it/are you) (good for/made for/meant for/useful for/something for) _ :3 | (can/could) it be used for _ :2 | its (used/) for _ :1 |
     is it used (in/when) _ :1 | does it (help with/have to do with) _ :1`,
  ),
};

/** For adjectives of one word. */
export const adjectiveFrames: Alternatives = alternatives(
  '<isIt> <adverb> _ :20 | <its> <adverb> _ :4 | <adverb> _ :2 | is it a _ (one/thing)',
);

/** `_` is a comparative and a thing: "bigger than a car". */
export const comparisonFrames: Frames = frames(
  'is it _ | are you _ | _',
  `<isIt> _ :20 | <isIt> _? :6 | _? :3 | <isIt> (much/a lot/usually/way/any/even/really) _ :4 | <its> _ :4 | would (it/you) be _ :1 |
   could it be _ | would you say its _ | so is it _ | is it usually _`,
);

/** `_` is what is done to a measure: "weigh more than a cat". */
export const measureFrames: Frames = frames(
  'does it _ | do you _',
  '<doesIt> _ :10 | <doesIt> _? :3 | (would/will/could) it _ :1 | (so does it/does it usually/do they usually) _ :1 | _ :1',
);

/** A guess; `_` is what is guessed, and `a _` that with its article. */
export const guessFrames: Frames = frames(
  'is it a _ | its a _ | are you a _ | i think its a _ | a _ | _',
  `<isIt> a _ :16 | <isIt> a _? :5 | <its> a _ :8 | _? :3 | a _? :4 | _ :2 | <isIt> _ :3 | <isIt> the _ :1 | <could> a _ :5 | maybe (a/its a) _ :2 |
   (i guess/my guess is/i say/i choose/ill guess/id say/im going with/i would guess/i want to guess/let me guess/ill say/my answer is/going with) a _ :5 |
   (final answer/final guess/answer/guess/the answer is/the secret is/the animal is/it has to be/its gotta be/it has got to be/it must be/must be) a _ :4 |
   (is the answer/is the secret/is your secret/is your answer/is the thing/is what you are thinking of/are you thinking of) a _ :4 |
   (i got it/i know/got it/aha/oh/wait/i know it) its a _ :3 | its a _ (isnt it/right/for sure/final answer/i think/then/probably) :3 |
   (is it perhaps/is it maybe/is it possibly/perhaps/possibly/probably/surely/is it definitely/definitely/could you be/might it be/is it by any chance) a _ :4 |
   (im sure/i am sure/i bet/i believe/im pretty sure/im guessing/i would say/i suppose) its a _ :3 | is it like a _ | is it just a _ | it is called a _ |
   are we talking about a _ | then is it a _ | how about a _ | what about a _ | so a _ | you have to be a _ | you must be a _ | has to be a _`,
);

/** What a player calls a kind of thing with an adjective before it: `_` is "big animal". */
export const kindFrames: Alternatives = alternatives(
  `<isIt> a _ :10 | <isIt> a _? :3 | a _ :2 | a _? :1 | _ :1 | <its> a _ :3 | <isIt> <kind> _ :1 | <could> a _ :1`,
);

/** Wh-questions, which have no yes or no. `_` is a form of the named part. */
export const openFrames: Readonly<Partial<Record<Part, Alternatives>>> = {
  is: alternatives(
    'how _ (is it/are you/r u/is this/does it get/is that) :4 | why (is it/are you/r u/isnt it/is this) _ :2 | when is it _',
  ),
  has: alternatives(
    '(why does it/where does it/why do you/when does it/how does it/since when does it) have _ :4 | (what kind of/how much/how many) _ (does it have/do you have/)',
  ),
  does: alternatives(
    '(why does it/when does it/where does it/how does it/how often does it/why do you/when do you/how do you/how do they/why would it) _',
  ),
  can: alternatives(
    '(how can it/why can it/how far can it/how fast can it/how can you/where can it/when can it) _',
  ),
  at: alternatives(
    '(why is it/why does it live/how long is it/why are you/when is it/what is/who is/how did it get/what does it do) _',
  ),
  done: alternatives(
    '(how can i/where can i/why would i/how do i/when do i/how do people/why do people/where do people/how often do people/when do you/how much to) _',
  ),
  usedFor: alternatives('(why is it used/who uses it/how is it used/when is it used) for _'),
};
