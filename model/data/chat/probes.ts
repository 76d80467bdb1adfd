/**
 * Questions written by hand before the tables were, and never trained on: how well does the model answer what
 * the tables do not have?
 */

/** A question, and the topics whose replies fit it. */
export interface Probe {
  readonly question: string;
  readonly topics: readonly string[];
}

/** One `question: topics` a line. Questions are written as people type them, slips and all. */
const LINES = `
  hello old friend: hello
  hi there little computer: hello
  heya: hello
  hello again its me: hello
  knock knock anybody home: hello, test, joke
  good morning sunshine: daytime, hello
  good evening sir: daytime, hello
  how is it going today: howAreYou
  u ok?: howAreYou
  how have you been lately: howAreYou
  are you doing well: howAreYou
  do you have a name: name
  what should i call you: name
  tell me who you are: name, nature
  who am i talking with: name, nature
  what kind of thing are you: nature
  are you some sort of robot: nature
  is there a human behind this: nature, alive
  are you male or female: nature
  how long have you existed: age
  what year were you made: age, maker
  you must be very old: age
  who is your inventor: maker
  what company built you: maker
  who wrote your program: maker
  where do you live now: home
  are you in a box: home
  do you like it in there: home, howAreYou, feelings
  what are you for: purpose
  what is your job: purpose, work
  why were you built: purpose, maker
  what can you do for me: skills
  what are you good at: skills
  what can we talk about: skills, help
  are you really conscious: alive
  do you think you are alive: alive
  can a machine think: alive
  are you self aware at all: alive
  what are you thinking about: thinking, alive
  do you have any emotions: feelings
  does it make you sad: feelings
  what makes you happy: feelings
  are you angry right now: feelings
  what are you afraid of: fear
  does it hurt when i turn you off: fear
  i am going to unplug you: fear
  what happens when you die: fear
  do you ever dream of electric sheep: sleep, films
  do you sleep at night: sleep
  dont you get lonely down there: lonely
  are you bored of me: lonely
  what is the point of it all: meaning
  why do we exist: meaning
  what is the answer to life: meaning
  does anything matter: meaning
  do you believe in god: soul
  do machines go to heaven: soul, fear
  have you got a soul: soul
  do you have free will: soul
  tell me something funny: joke
  do you know any good jokes: joke
  another joke please: joke
  hahaha good one: laugh
  that is not funny: laugh, insult
  lol you are hilarious: laugh, praise
  you are a stupid machine: insult
  you are useless: insult
  youre just a dumb calculator: insult
  i dont like you very much: insult
  what a piece of junk: insult
  oh shut up already: rude
  go to hell: rude
  damn you: rude, insult
  you are pretty smart: praise
  i think you are wonderful: praise, love
  well done computer: praise
  i love you so much: love
  will you marry me: love
  have you ever been in love: love, feelings
  do you like me: friend, love
  can we be friends: friend
  do you have many friends: friend, lonely
  thank you so much: thanks
  thx a lot mate: thanks
  thats very kind of you: thanks, praise
  im really sorry about that: sorry
  please forgive me: sorry
  i have to go now: bye
  see you tomorrow: bye
  bye bye computer: bye
  talk to you later: bye
  im off to bed: goodNight, bye
  sleep well: goodNight, sleep
  is it raining there: weather
  its too hot in here today: weather
  lovely weather isnt it: weather
  do you like snow: weather
  what did you have for lunch: food
  im so hungry: food
  do you like pizza: food
  shall i make you a sandwich: food
  would you like a cup of tea: drink
  lets have a beer: drink
  what music do you like: music
  can you sing for me: music
  do you like the beatles: music
  what time is it please: time
  what day is today: time
  do you know what year it is: time
  wanna play a game: game
  do you play chess: game
  tell me a bedtime story: story
  write a poem about rain: story, weather
  whats 7 times 6: maths
  are you good at maths: maths, skills
  do you like cp/m: cpm
  what operating system do you run: cpm
  who was gary kildall: cpm
  which processor do you have: cpu
  how fast is your cpu: cpu
  z80 or 6502: cpu, rivals
  how much memory have you got: memory
  is 64k really enough: memory
  do you have a hard disk: disk
  i found an old floppy: disk
  i just soldered your board: hardware
  my breadboard is smoking: hardware
  should i buy an oscilloscope: hardware
  whats your baud rate: serial
  my serial cable is broken: serial, hardware
  what do you think of windows: modern
  are you on the internet: modern
  do you have wifi: modern
  i have a new iphone: modern
  was the commodore 64 better: rivals
  do you know the zx spectrum: rivals
  are you like chatgpt: ai
  will robots take over the world: ai
  how does your neural network work: ai
  what language are you written in: code
  can you program in basic: code
  i am learning assembler: code
  my program keeps crashing: bug
  there is a bug in you: bug, insult
  yes of course: yes
  yup: yes
  no way: no
  nah not really: no
  ok fine: ok
  i dont know: ok
  maybe later: ok
  why is that: why
  what do you mean: why, repeat
  why not?: why
  please help me: help
  what shall i type: help, skills
  i feel very sad: userSad
  i had a terrible day: userSad
  nobody likes me: userSad
  im tired of everything: userSad
  i am so happy today: userHappy
  i got a new job: userHappy, work
  my name is peter: userName
  i am anna: userName
  do you know who i am: userName
  can you keep a secret: secret
  tell me something nobody knows: secret
  is this thing on: test
  testing one two three: test
  are you still there: test
  qwlkejr: nonsense
  blarg fnord wibble: nonsense
  asdkjh asdkjh: nonsense
  xx yy zz: nonsense
  do you like cats: animals
  my dog ate my homework: animals
  whats your favourite colour: colour
  do you like blue: colour
  have you got a mother: family
  do you have any children: family
  i need more money: work
  my boss is an idiot: work, insult
  have you been to the moon: space
  are there aliens: space
  are you lying to me: truth
  tell me the truth: truth
  can you say that again: repeat
  i did not understand you: repeat, why
  dir *.*: commands
  a:stat: commands
  type readme.txt: commands
  hurry up please: slow
  why are you so slow: slow
  did you watch star wars: films
  are you like hal 9000: films
  who will win the football: sport
  what is going on in the world: news
  who is the president: news
  do you read books: books
  what is your favourite book: books
`;

export const probes: readonly Probe[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const at = line.lastIndexOf(': ');
    return { question: line.slice(0, at).trim(), topics: line.slice(at + 2).split(', ') };
  });
