/**
 * What players type that is no question about the secret: all of it is answered IDK.
 */

/** Whole lines. */
export const smallTalk: readonly string[] = `
  hello, hi, hey, hello there, hi there, hey there, hello computer, hi computer, good morning, good evening,
  good night, good afternoon, howdy, yo, sup, whats up, what's up, greetings, hiya, bye, goodbye, good bye, see
  you, see ya, bye bye, later, quit, exit, stop, end, start, begin, restart, new game, reset, again, play again,
  play, lets play, let's play, start the game, another one, next, go, help, help me, please help, hint, give me
  a hint, hint please, can i have a hint, a hint please, clue, give me a clue, any clues, tell me, tell me more,
  tell me the answer, tell me what it is, give me the answer, say it, i give up, give up, i dont know, i don't
  know, dont know, no idea, i have no idea, i have no clue, not sure, idk, dunno, what is it, what is it?, what
  are you, what are you?, who are you, who are you?, what is the answer, whats the answer, what's the answer,
  what am i, who am i, what is this, what is that, what's that, what is the secret, what's the secret, what is
  your name, whats your name, what's your name, your name, where are you, where is it, where are you from, where
  do you live, where does it live, where do you come from, where am i, where can i find it, where, when, why,
  how, who, what, which, why?, how?, what?, who?, where?, when?, huh, huh?, what the, how are you, how are you?,
  how are you doing, how old are you, how old is it, how big is it, how big are you, how tall is it, how heavy
  is it, how much does it weigh, how much does it cost, how many legs does it have, how many legs, how long is
  it, how many legs do you have, how many guesses, how many questions, how many questions left, how fast is it,
  what does it look like, what does it eat, what do you eat, what does it do, what do you do, what can it do,
  what can you do, what color is it, what colour is it, what color are you, what color, what shape is it, what
  kind of thing, what kind of animal, what kind of animal is it, what is it made of, what is it used for, what
  time is it, what day is it, what year is it, what are you thinking of, what are you made of, what should i
  ask, what can i ask, what do i do, what now, what else, who made you, who made it, who wrote you, who
  programmed you, who invented it, who is your creator, when was it invented, when were you born, when was it
  born, why not, why are you here, why do you ask, which animal, which one, repeat, sorry, yes, no, maybe, ok,
  okay, yeah, yep, nope, nah, sure, fine, alright, right, wrong, true, false, correct, well, hmm, hm, um, uh,
  oh, ah, aha, wow, cool, great, nice one, good, bad, good game, well done, good job, thanks, thank you, thx,
  thank you very much, please, you win, i win, you lose, i lose, game over, thats it, lol, haha, hahaha, lmao,
  omg, wtf, rofl, shut up, go away, you suck, you are wrong, youre wrong, that is wrong, liar, you lie, you are
  lying, i like pizza, i like you, i love you, i hate you, do you love me, do you like me, i am tired, i am
  hungry, im bored, i am bored, this is boring, this is fun, tell me a joke, tell me a story, sing me a song,
  say hello, say something, say yes, say no, do you understand me, do you understand, can you hear me, are you
  there, are you there?, anybody there, is anybody there, are you ready, i am ready, im ready, ready, ready?,
  wait, let me think, i need to think, i am thinking, next question, ask me a question, ask me something,
  question, answer, guess, can i guess, i want to guess, let me guess, i have a guess, i know it, i know, i know
  what it is, got it, i got it, i understand, i see, really, really?, seriously, are you sure, are you sure?,
  are you kidding, no way, come on, oh no, oh my god, oh well, dir, cls, list, load, save, print, type, copy,
  del, era, ren, stat, dir b, help!, hello world, hello?, hello!, hi!, hey!, test, testing, this is a test, abc,
  abcd, abcdef, xyz, asdf, asdfgh, asdfasdf, asdf asdf, asdfghjkl, qwerty, qwertyuiop, zxcvbnm, jkl, blah, blah
  blah, bla bla, bla, la la la, na na na, aaa, aaaa, aaaaaaaa, zzz, zzzz, xxx, xxxx, 0, 1, 2, 3, 5, 7, 10, 20,
  42, 100, 123, 1234, 12345, 1000, what is 1+1, what is 2+2, ?, ??, ???, !, !!, ., .., ..., *, :), :-), ;), :(,
  is, it, is it, is it?, are you, are you?, does it, does it?, can it, can it?, do you, do you?, a, you, i, its,
  it is, does, do, are, is it a, is it an, are you a, does it have, do you have, can you, is the, what about,
  how about, or, and, but, you are, i am, we are, so, so what, and now, not, i think, i think so, i dont think
  so, i guess, i guess so, who cares, never mind, nevermind, forget it, no thanks, of course, of course not, the
  end, the answer is, a thing, tell me about it, describe it, describe yourself, show me, draw it, spell it,
  first letter, what is the first letter, what letter does it start with, how many letters, i like cats, i have
  a dog, i have a cat, my cat is black, i am a man, i am a human, i am human, my car is broken`
  .split(',')
  .map((line) => line.trim().replace(/\s+/g, ' '));

/** Choices: they cannot be answered with yes or no. */
export const choices: readonly string[] = `
  big or small, small or big, large or small, alive or dead, dead or alive, animal or plant, plant or animal, hot or cold,
  animal or person, animal vegetable or mineral, living or dead, hard or soft, heavy or light, light or heavy, old or new,
  old or young, good or bad, black or white, wild or tame, man or woman, male or female or both, fast or slow,
  a person or a thing, a thing or an animal, a cat or a dog, a plant or an animal, inside or outside, on land or in water,
  land or water, day or night, natural or man made, real or fake, tall or short, bird or fish, rough or smooth,
  cheap or expensive, red or blue, metal or wood, food or drink, common or rare`
  .split(',')
  .map((line) => line.trim().replace(/\s+/g, ' '));
