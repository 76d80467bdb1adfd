/**
 * What players type that is no question about the secret: all of it is answered IDK.
 */

/** Whole lines. */
export const smallTalk: readonly string[] = `
  hello, hi, hey, hello there, hi there, hey there, hello computer, hi computer, good morning, good evening, good night,
  good day, good afternoon, howdy, yo, sup, whats up, what's up, greetings, hiya, hallo, bonjour, hola, ciao, guten tag,
  bye, goodbye, good bye, see you, see ya, bye bye, later, quit, exit, stop, end, start, begin, restart, new game, reset,
  again, play again, play, lets play, let's play, let us play, start the game, begin the game, another one, next, go,
  help, help me, please help, hint, give me a hint, hint please, can i have a hint, a hint please, another hint, clue,
  give me a clue, any clues, tell me, tell me more, tell me the answer, tell me what it is, give me the answer, say it,
  i give up, give up, i dont know, i don't know, dont know, no idea, i have no idea, i have no clue, not sure, idk, dunno,
  what is it, what is it?, what are you, what are you?, who are you, who are you?, what is the answer, whats the answer,
  what's the answer, what am i, who am i, what is this, what is that, what's that, what is the secret, what's the secret,
  what is your name, whats your name, what's your name, your name, my name is john, my name is bob, i am bob, im bob,
  where are you, where is it, where are you from, where do you live, where does it live, where do you come from, where am i,
  where can i find it, where, when, why, how, who, what, which, why?, how?, what?, who?, where?, when?, huh, huh?, what the,
  how are you, how are you?, how are you doing, how old are you, how old is it, how big is it, how big are you, how tall is it,
  how heavy is it, how much does it weigh, how much does it cost, how many legs does it have, how many legs, how long is it,
  how many legs do you have, how many guesses, how many questions, how many questions left, how does it look, how fast is it,
  what does it look like, what does it eat, what do you eat, what does it do, what do you do, what can it do, what can you do,
  what color is it, what colour is it, what color are you, what color, what size is it, what shape is it, what kind of thing,
  what kind of animal, what kind of animal is it, what type of thing is it, what is it made of, what is it used for, what for,
  what sound does it make, what time is it, what day is it, what year is it, what does it sound like, what is its name,
  what are you thinking of, what are you made of, what should i ask, what can i ask, what do i do, what now, what else,
  who made you, who made it, who wrote you, who programmed you, who invented it, who uses it, who owns it, who is your creator,
  when was it invented, when was it made, when were you born, when was it born, why not, why are you here, why do you ask,
  which animal, which one, which country, which color, can you repeat that, repeat, repeat that, say that again, pardon, sorry,
  yes, no, maybe, ok, okay, yeah, yep, nope, nah, sure, fine, alright, right, wrong, true, false, correct, well, hmm, hm, um, uh,
  oh, ah, aha, wow, cool, great, nice one, good, bad, good game, well done, good job, thanks, thank you, thx, thank you very much,
  please, you win, i win, i won, you won, you lose, i lose, game over, is that all, thats all, thats it, lol, haha, hahaha, lmao,
  omg, wtf, rofl, shut up, go away, you suck, you are wrong, youre wrong, that is wrong, liar, you lie, you are lying,
  i like pizza, i like you, i love you, i hate you, do you love me, do you like me, i am tired, i am hungry,
  im bored, i am bored, this is boring, this is fun, nice weather, nice weather today, the weather is nice, its raining outside,
  tell me a joke, tell me a story, sing a song, sing me a song, write a poem, say hello, say something, say yes, say no,
  do you speak german, sprechen sie deutsch, parlez vous francais, do you understand me, do you understand, can you hear me,
  are you there, are you there?, anybody there, is anybody there, is anyone there, are you ready, i am ready, im ready, ready,
  ready?, wait, wait a minute, one moment, hold on, let me think, i need to think, thinking, i am thinking, next question,
  ask me a question, ask me something, question, answer, my turn, your turn, guess, can i guess, i want to guess,
  let me guess, i have a guess, i know it, i know, i know what it is, got it, i got it, i understand, i see, really, really?, seriously,
  are you sure, are you sure?, are you kidding, no way, come on, oh no, oh my god, oh well, what a day,
  dir, cls, list, load, save, print, type, copy, del, era, ren, stat, pip, mbasic, dir b, a>, c:, ls, cd, cat file, sudo, help!,
  hello world, hello?, hello!, hi!, hey!, foo, foo bar, foobar, test, testing, test test, this is a test, test 123, testing testing,
  abc, abcd, abcdef, xyz, asdf, asdfgh, asdfasdf, asdf asdf, asdfghjkl, qwerty, qwertz, qwertyuiop, zxcvbnm, jkl, hjkl, lkjh, fdsa,
  blah, blah blah, bla bla, bla, la la la, na na na, lorem ipsum, dolor sit amet, the quick brown fox, to be or not to be, aaa, aaaa,
  aaaaaaaa, bbb, zzz, zzzz, xxx, xxxx, hhh, mmm, ooo, eee, iii, sss, 0, 1, 2, 3, 5, 7, 10, 20, 42, 99, 100, 123, 1234, 12345, 1000, 1984,
  1+1, 2+2, 1 + 1, what is 1+1, what is 2+2, 2 plus 2, 3.14, 0x10, ?, ??, ???, !, !!, ., .., ..., -, *, @, %, +, =, :), :-), ;), :(, is, it,
  is it, is it?, are you, are you?, does it, does it?, can it, can it?, do you, do you?, a, an, the, you, i, we, they, its, it is, does,
  do, are, is it a, is it an, are you a, does it have, do you have, can you, is the, what about, how about, is it is it, or, and, but,
  it it it, is is is, what what, you are, i am, i was, we are, and then, so, so what, and now, not, not really, i think, i think so,
  i dont think so, i guess, i guess so, who cares, whatever, never mind, nevermind, forget it, no thanks, of course, of course not,
  the end, the answer is, a thing, tell me about it, describe it, describe yourself, show me, show it to me, draw it, spell it, name it,
  first letter, what is the first letter, what letter does it start with, how many letters, how many letters has it, does it rhyme,
  i like trains, i like cats, i have a dog, i have a cat, my dog is big, my cat is black, my house is red, i went home,
  i am a man, i am a human, i am human, i can fly, i eat apples, we went to the zoo, my car is broken, the sky is blue, roses are red`
  .split(',')
  .map((line) => line.trim());

/** Choices: they cannot be answered with yes or no. */
export const choices: readonly string[] = `
  big or small, small or big, large or small, alive or dead, dead or alive, animal or plant, plant or animal, hot or cold,
  animal or person, animal vegetable or mineral, living or dead, hard or soft, heavy or light, light or heavy, old or new,
  old or young, good or bad, black or white, wild or tame, man or woman, male or female or both, fast or slow,
  a person or a thing, a thing or an animal, a cat or a dog, a plant or an animal, inside or outside, on land or in water,
  land or water, day or night, natural or man made, real or fake, tall or short, bird or fish, rough or smooth,
  cheap or expensive, red or blue, metal or wood, food or drink, common or rare`
  .split(',')
  .map((line) => line.trim());

export const choiceFrames: readonly string[] = [
  '_',
  '_?',
  'is it _',
  'is it _?',
  'are you _',
  'is that _',
  'is this _',
];

/** Put around small talk. */
export const talkFrames: readonly string[] = [
  '_',
  'ok _',
  'hey _',
  'well _',
  'hmm _',
  'please _',
  '_ please',
  'so _',
  'hi _',
  'oh _',
  'and _',
  '_ then',
  '_?',
  'um _',
];
