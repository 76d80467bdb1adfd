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
  isIt: alternatives(`is it :16 | are you :5 | r u :2 | are u :2 | is this :2 | is that :2 | is the thing :1 | is he | is she |
    is your thing | is the secret | is this thing | is it something :1 | is the object | are they | isnt it | it is | is your secret |
    is the answer`),
  its: alternatives(`its :6 | it is :3 | it's :2 | i think its :3 | i think it is | so its :2 | so it is | you are :2 | youre |
    you're | it must be | must be | i guess its | i bet its | im guessing its | ur | looks like its | then its | u are | its probably`),
  could: alternatives(
    'could it be :4 | can it be :3 | might it be | would it be | could you be | can you be | may it be | could this be',
  ),
  adverb:
    alternatives(`:30 | really :3 | very :2 | kinda :1 | kind of :1 | usually :2 | pretty :1 | quite :1 | normally | often |
    sort of | generally | mostly | always | typically | actually | maybe :2 | like | considered | ever | a bit | sometimes | mainly | just`),
  doesIt:
    alternatives(`does it :16 | do you :5 | do u :2 | does this :2 | does that :2 | does the thing | does he | does she | do they :2 |
    does your thing | does the secret | does this thing | doesnt it | does the object | does ur thing | does one`),
  canIt:
    alternatives(`can it :14 | can you :4 | can u :2 | could it :2 | can this | can that | can the thing | can he | can she |
    can they | could you | is it able to :2 | are you able to | does it know how to | will it | cant it | can your thing | can this thing |
    would it | do you know how to | is it possible for it to | is it something that can`),
  canI: alternatives(`can i :8 | can you :8 | can u :3 | can we :3 | can people :4 | do people :5 | do you :4 | do u :2 | could i :2 |
    could you :2 | would i :2 | would you :2 | do i :2 | should i | can someone | can humans | can anyone | can a person | do humans |
    do most people | do ppl | can ppl | do we :2 | is it possible to :2 | am i able to | can a kid | can one | could u | would u | may i |
    is it something you :2 | is it something people | is it something i can | can i just | should you | is it easy to |
    is it normal to | do some people | could people`),
  kind: alternatives(`kind of :6 | type of :5 | sort of :3 | some kind of :4 | some sort of :3 | some type of :2 | some :2 |
    considered a :1 | like a :2 | classified as a :1 | any kind of`),
};

/** A place, `at`, is asked with its preposition; `of` names a material; `done` names the thing as "it". */
export const questionFrames: Readonly<Record<Part, Frames>> = {
  is: frames(
    'is it _ | are you _ | _',
    `<isIt> <adverb> _ :24 | <isIt> <adverb> _? :6 | _? :3 | <its> <adverb> _ :7 | <could> _ :2 | would you (call/consider) it _ |
     would you say (its/it is) _ :1 | do you think (its/it is) _ | <adverb> _ :2 | is it (a/an/the) _ (one/thing) :1 | is it not _ |
     is it known to be _ | is (the thing/the secret/your thing) you are thinking of _ | are most of them _ | are they _ | so _ | and _ |
     what about _ | is it true that its _ | is it safe to say its _ | (would/can) (people/most people) say its _`,
  ),
  isA: frames(
    'is it a _ | are you a _ | _ | a _',
    `<isIt> a _ :18 | <isIt> a _? :5 | _? :2 | a _? :3 | <its> a _ :6 | <isIt> <kind> _ :7 | <kind> _ :3 | <isIt> _ :3 | <could> a _ :3 |
     <isIt> <adverb> a _ :3 | would you (call/consider) it a _ :1 | is it a _ or (not/something/what) :1 | <isIt> a real _ | a _ or something |
     is it known as a _ | is it (in/part of) the _ family | so a _ | maybe a _ | is a _ | is it one of the _s | do you think its a _`,
  ),
  has: frames(
    'does it have _ | do you have _ | _',
    `<doesIt> have _ :18 | <doesIt> have _? :5 | has it got _ :3 | has it _ :1 | has _ :3 | have _ :2 | got _ :2 | with _ :1 | _? :3 |
     (does it got/do you got/u got/u have/it got/have you got/have you) _ :3 | (it has/it got/so it has/i think it has/you have) _ :3 |
     <isIt> something with _ :1 | <doesIt> <adverb> have _ :3 | <doesIt> come with _ | is there _ (on it/in it/) :2 | would it have _ :1 |
     are there _ on it :1 | can you see _ on it | is it (a thing/one) with _ | <doesIt> hav _ :1 | do (most/all) of them have _ | has got _`,
  ),
  does: frames(
    'does it _ | do you _ | _',
    `<doesIt> _ :18 | <doesIt> _? :5 | _? :2 | <doesIt> <adverb> _ :4 | (will/would) (it/you/they/this) _ :2 |
     (so does it/and does it/does it ever/do they ever/do you ever/does it usually/does it often/does it like to/do you like to) _ :4 |
     is it something that would _ | i think it does _ | (is it able to/does it need to/does it want to) _ | it can _ | is it known to _`,
  ),
  can: frames(
    'can it _ | can you _ | _',
    `<canIt> _ :18 | <canIt> _? :5 | _? :2 | <canIt> <adverb> _ :2 | (it can/so it can/i think it can/you can/it could/u can) _ :3 |
     able to _ :2 | (might/may) it _ | (so can it/and can it/can it ever/can most of them) _ :1 | is it capable to _ | it is able to _`,
  ),
  at: frames(
    'is it _ | does it live _ | is it found _ | _',
    `<isIt> _ :7 | <isIt> _? :2 | _? :2 | (does it/do you/do u/does this/do they/does he/does she/could it/can it/would it) live _ :6 |
     does it live _? :2 | (lives/live/found/seen/living) _ :5 | <isIt> (found/usually found/often found/seen/located/kept/mostly found) _ :6 |
     (can i/can you/can u/would i/would you/will i/do you/could i/do i/do we/can we/do people/could u) (find/see/find/get) (it/one/this/them/you) _ :9 |
     (can/could) (it/you/this) be (found/seen) _ :3 | (it lives/its found/it is found/so it lives/i find it/it is) _ :2 |
     is there one _ :2 | are there (any/some/many) _ :1 | (do they/does it) have (it/them/one) _ | would (it/you) be _ :1 | is it something _ |
     might i see it _ | does it (stay/belong) _ :1 | do you keep it _ :1 | does it exist _`,
  ),
  of: frames(
    'is it made of _ | are you made of _ | made of _ | is it _',
    `<isIt> made (of/from/out of/of/outta/with) _ :10 | (made/built/made out/its made/it is made) (of/from/outta) _ :4 | _ :1 | _? :2 |
     (does it/do you/does this) (contain/have) _ (in it/) :3 | <isIt> (mostly/partly/mainly/usually) (made of/made from/) _ :3 |
     is there _ in it :1 | contains _ :1 | (is some of it/is part of it/is it partially/is the main part) _ :2 | are you _ :2 | of _ |
     i think its made of _ :1 | is it constructed of _ | is it (built/created) (of/from/with) _`,
  ),
  done: frames(
    'can i _ | can you _ | do people _ | do you _',
    `<canI> _ :20 | <canI> _? :5 | <canI> <adverb> _ :3 | (i can/you can/so i can/so you can/people/u can/you could/we) _ :3 | _ :1 | _? :1 |
     have you ever _ | (is it common to/is it normal to/is it safe to/is it ok to/is it fun to/is it possible to) _ :2 |
     would (anyone/most people/a normal person) _ :1 | (am i allowed to/are you supposed to/are you allowed to) _ :1`,
  ),
  usedFor: frames(
    'is it used for _ | is it for _ | used for _',
    `<isIt> used for _ :6 | <isIt> for _ :2 | for _ :1 | (do you/do people/can i/can you/do i/would you/can u/do u/do we) use (it/this/one) for _ :6 |
     (is it/are you) (good for/made for/meant for/useful for/something for) _ :3 | (can/could) it be used for _ :2 | its (used/) for _ :1 |
     is it used (in/when/during) _ :1 | used in _ :1 | is it (its main use/mainly) _ | does it (help with/have to do with) _ :2 | _ :1 | is its purpose _`,
  ),
};

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
