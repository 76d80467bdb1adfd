import type { Part } from './secret.js';

/**
 * The phrasings of a question. `_` stands for the words of the form, as the table writes them.
 *
 * `first` are what most people type: every form is asked in all of them. `more` are taken by lot until a data
 * set has enough queries.
 */
export interface Frames {
  readonly first: readonly string[];
  readonly more: readonly string[];
}

function frames(first: string, more: string): Frames {
  const lines = (text: string): string[] => text.split('|').map((frame) => frame.trim());
  return { first: lines(first), more: lines(more) };
}

/** A place, `at`, is asked with its preposition; `of` names a material; `done` names the thing as "it". */
export const questionFrames: Readonly<Record<Part, Frames>> = {
  is: frames(
    'is it _ | is it _? | are you _ | are you _? | _',
    `_? | is that _ | is this _ | is the thing _ | it is _ | its _ | it's _ | r u _ | is it really _ |
     is it usually _ | is it something _ | would you call it _ | would you say its _ | would you say it is _ |
     i think its _ | i think it is _ | so it is _ | is he _ | is she _ | is it considered _ | are u _ | isnt it _ |
     is the object _ | do you think it is _ | it is _ right | hmm is it _ | ok is it _ | is your thing _ | is the secret _ |
     is it quite _ | is it kinda _ | is it typically _ | so is it _ |
     is it normally _ | is it often _ | are you usually _ | is this thing _ | is it _ or what | could it be _ |
     can it be _ | you are _ | you're _ | am i right that it is _ | it must be _ | and is it _`,
  ),
  isA: frames(
    'is it a _ | is it a _? | are you a _ | _ | a _',
    `are you a _? | _? | is that a _ | is this a _ | is the thing a _ | it is a _ | its a _ | it's a _ | r u a _ |
     is it some kind of _ | is it a kind of _ | is it a type of _ | i think its a _ | i think it's a _ | is it _ |
     is it considered a _ | would you call it a _ | could it be a _ | are u a _ | is it a sort of _ | are you _ |
     is it like a _ | is it classified as a _ | so its a _ | so it is a _ | you are a _ | is he a _ | is she a _ |
     is it any kind of _ | are you some kind of _ | are you a type of _ | is it a real _ | isnt it a _ | ok is it a _ |
     is your thing a _ | is it maybe a _ | must be a _ | hmm is it a _ | a kind of _ | is this thing a _`,
  ),
  has: frames(
    'does it have _ | does it have _? | do you have _ | has it got _ | _',
    `do you have _? | _? | has it _ | has _ | have _ | does that have _ | does this have _ | it has _ | with _ | got _ |
     does the thing have _ | do u have _ | have you got _ | does it got _ | does he have _ | does she have _ |
     so it has _ | i think it has _ | does it usually have _ | is it something with _ | have you _ | do you got _ |
     does your thing have _ | it has got _ | you have _ | does this thing have _ | does it really have _ | u have _ |
     doesnt it have _ | is it a thing with _ | ok does it have _ | does it normally have _ | do they have _ |
     would it have _ | does the object have _ | so do you have _ | does the secret have _`,
  ),
  does: frames(
    'does it _ | does it _? | do you _ | _',
    `do you _? | _? | does that _ | does this _ | does the thing _ | do u _ | does it ever _ | does it usually _ |
     does he _ | does she _ | do they _ | would it _ | will it _ | it does _ |
     does this thing _ | do you usually _ | does your thing _ | does it really _ | would you _ |
     does it often _ | so does it _ | ok does it _ | i think it does _ | do you ever _ | does it actually _ |
     does the secret _ | it can _`,
  ),
  can: frames(
    'can it _ | can it _? | can you _ | _',
    `can you _? | _? | is it able to _ | can that _ | can this _ | can the thing _ | it can _ | could it _ | can u _ |
     are you able to _ | does it know how to _ | can this thing _ | can he _ | can she _ | can they _ | could you _ |
     will it _ | so it can _ | i think it can _ | can it really _ | can it actually _ | it could _ |
     would it be able to _ | can your thing _ | ok can it _ | you can _ | so can it _ | do you know how to _ |
     can it usually _ | might it _ | is it something that can _ | is it possible for it to _`,
  ),
  at: frames(
    'does it live _ | is it found _ | is it _ | do you live _ | _',
    `is it _? | does it live _? | is it found _? | _? | can it be found _ | can i find it _ | can you find it _ | lives _ |
     found _ | live _ | is it usually found _ | would i find it _ | would i see it _ | do you find it _ | is it seen _ |
     are you found _ | could i find it _ | are you _ | can i see it _ | does he live _ | do they live _ | it lives _ |
     it is found _ | its found _ | would you find it _ | is it often found _ | could it be found _ | do u live _ |
     can you be found _ | is it commonly found _ | is that found _ | does this live _ | so it lives _ | can it live _ |
     will i find it _ | is it normally found _ | could it live _ | do we find it _ | do i find it _`,
  ),
  of: frames(
    'is it made of _ | is it made of _? | are you made of _ | made of _',
    `is it made from _ | made from _ | is it made out of _ | is that made of _ | is this made of _ | does it contain _ |
     is the thing made of _ | its made of _ | it is made of _ | are you made from _ | are you made out of _ | of _ |
     is it mostly _ | is there _ in it | does it have _ in it | is it partly made of _ | is it built of _ | contains _ |
     is it mainly made of _ | r u made of _ | is it usually made of _ | i think its made of _ | do you contain _`,
  ),
  done: frames(
    'can i _ | can you _ | can people _ | do people _',
    `can i _? | can you _? | can people _? | do people _? | could i _ | can we _ | would i _ | do i _ | should i _ |
     is it possible to _ | can a person _ | can someone _ | can humans _ | do humans _ | am i able to _ | you can _ |
     could you _ | do we _ | would you _ | would people _ | could people _ | i can _ | people _ | may i _ | can u _ |
     do most people _ | can one _ | can anyone _ | is it normal to _ | can everyone _ | can a child _ | do some people _ |
     is it common to _ | is it easy to _ | should people _ | so i can _ | would a person _ | do many people _`,
  ),
  usedFor: frames(
    'is it used for _ | is it used for _? | is it for _ | used for _',
    `do you use it for _ | do people use it for _ | can it be used for _ | is it good for _ | are you used for _ | for _ |
     can you use it for _ | can i use it for _ | do we use it for _ | is it something for _ | is it made for _ |
     is that used for _ | is it ever used for _ | its used for _ | do i use it for _ | is it usually used for _`,
  ),
};

/** `_` is a comparative and a thing: "bigger than a car". */
export const comparisonFrames: Frames = frames(
  'is it _ | are you _ | _',
  `is it _? | are you _? | _? | is that _ | is this _ | is the thing _ | it is _ | its _ | i think its _ | are u _ |
   is it usually _ | r u _ | would you say its _ | so it is _ | is it normally _ | is he _ | is it much _ |
   are you much _ | is it a lot _`,
);

/** A guess; `_` is what is guessed, and `a _` that with its article. */
export const guessFrames: Frames = frames(
  'is it a _ | is it a _? | its a _ | are you a _ | i think its a _ | a _ | _',
  `is it _ | it's a _ | it is a _ | are you a _? | _? | a _? | i guess a _ | my guess is a _ | i guess its a _ |
   i think it's a _ | i think it is a _ | is it the _ | must be a _ | maybe a _ | maybe its a _ | could it be a _ |
   is the answer a _ | is the answer _ | you are a _ | you're a _ | youre a _ | its a _ isnt it | i say _ | it must be a _ |
   are you _ | r u a _ | so its a _ | so it is a _ | you must be a _ | i know its a _ | let me guess a _ | is this a _ |
   final guess _ | is that a _ | is your secret a _ | is it perhaps a _ | im sure its a _ | i bet its a _ | its _ |
   it has to be a _ | i believe its a _ | ok its a _ | is it definitely a _ | guess _ | answer _ | is the thing a _ |
   it could be a _ | i got it its a _ | are you the _ | could you be a _ | i would guess a _ | my answer is a _ |
   hmm is it a _ | ok is it a _ | the answer is a _ | u are a _ | it might be a _ | isnt it a _ | are u a _ |
   its got to be a _ | is it like a _ | then its a _ | oh its a _ | the secret is a _ | is the secret a _`,
);

/** No yes-or-no questions, though they speak of the thing. `_` is a form of the named part. */
export const openFrames: Readonly<Partial<Record<Part, readonly string[]>>> = {
  is: ['how _ is it', 'how _ are you', 'why is it _', 'why are you _'],
  has: ['why does it have _', 'where does it have _', 'why do you have _'],
  does: ['why does it _', 'when does it _', 'where does it _', 'why do you _'],
  can: ['how can it _', 'why can it _', 'how can you _'],
  at: ['why is it _', 'why does it live _'],
  done: ['how can i _', 'where can i _', 'why would i _'],
};
