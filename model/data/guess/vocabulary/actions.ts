import type { Properties } from '../secret.js';

/** What it does and can do, and how it is by nature. */
export const actions: Properties = {
  moves: {
    can: 'move, walk, move around, move on its own, run, move by itself, walk around',
    does: 'move, walk, run, move around, move on its own, move by itself, walk around',
    is: 'able to move, moving',
  },
  eats: {
    does: 'eat, eat food, drink water, need food, need water, eat a lot, drink',
    can: 'eat, drink',
  },
  sleeps: { does: 'sleep, sleep at night, rest, wake up, dream, sleep standing up', can: 'sleep' },
  grows: { does: 'grow, age, die, get older, grow up, grow big', can: 'die, grow' },
  grass: {
    does: 'eat grass, eat leaves, eat fruit, eat hay, eat bananas, eat peanuts, eat vegetables',
  },
  eatsOthers: {
    does: 'eat people, eat fish, eat humans, eat insects, drink blood, lay eggs, spin webs',
    can: 'lay eggs',
  },
  babies: {
    does: 'have babies, give birth, reproduce, give milk, nurse its young, have kids, drink milk as a baby',
    can: 'have babies, reproduce, give birth',
  },
  flies: {
    can: 'fly, glide, fly away, fly in the air',
    does: 'fly, fly around, fly in the air',
    is: 'able to fly, flying',
    at: 'in the air, in the sky, in trees, in a nest, in a tree',
  },
  swims: { can: 'swim, swim well, cross a river, swim in water', does: 'swim, know how to swim, swim well' },
  bathes: { does: 'like water, bathe, take baths, like mud, roll in mud, play in the mud, like to swim' },
  floats: { can: 'float, float in water', does: 'float, float on water' },
  jumps: {
    can: 'jump, climb trees, climb, hop, jump high, leap, dance',
    does: 'jump, hop, climb trees, climb, jump around',
  },
  breathesWater: { can: 'breathe underwater, live underwater, breathe under water, live in the ocean' },
  fast: {
    is: 'fast, quick, speedy, a fast runner, very fast, really fast',
    can: 'run fast, move fast, go fast, move quickly',
    does: 'run fast, move fast',
  },
  slow: { is: 'slow, lazy, slow moving, very slow', does: 'move slowly, walk slowly' },
  noise: {
    does: 'make noise, make a noise, make sounds, make a sound, make any noise, make loud noises, make a loud noise',
    can: 'make noise, make sounds, be loud, make a sound, be heard',
    is: 'loud, noisy, very loud',
  },
  trumpets: { does: 'make a trumpet sound, trumpet', can: 'trumpet' },
  quiet: { is: 'quiet, silent, calm and quiet' },
  barks: {
    does: 'bark, meow, roar, moo, sing, chirp, howl',
    can: 'bark, roar, sing, meow',
  },
  talks: {
    can: 'talk, speak, read, write, speak english, count, type',
    does: 'talk, speak, go to school, work, wear clothes, have a job, talk to people',
    has: 'a name, clothes, a job, a voice, a wife, money',
  },
  smart: {
    is: 'smart, intelligent, clever, wise, very smart, really smart, one of the smartest animals',
    can: 'think, learn tricks, learn, paint, learn things, solve problems, feel pain',
    does: 'think, learn, feel pain, have a mind, understand people, cry',
  },
  memory: {
    can: 'remember, recognize people, remember things, remember people',
    does: 'remember, remember things, never forget, remember everything, have a good memory, remember faces',
    is: 'good at remembering, known for its memory',
    has: 'a good memory, a great memory, a long memory, a memory',
  },
  stupid: { is: 'stupid, dumb, silly' },
  strong: {
    is: 'strong, powerful, very strong, really strong, super strong',
    can: 'pull down a tree, lift heavy things, carry people, lift a tree, carry heavy things, crush me, crush a car',
    isA: 'strong animal',
  },
  weak: { is: 'weak, fragile, delicate, breakable, easy to break, easily broken', can: 'break easily' },
  breaks: { can: 'break, be broken' },
  social: {
    does: 'live in herds, live in groups, have a family, live in a herd, travel in herds, live in a group, travel in groups',
    is: 'social, a herd animal, a social animal, in a group',
    at: 'in a herd, in groups, in families',
    isA: 'herd animal, social animal, group animal',
    has: 'a family, friends, parents, a mother',
  },
  alone: { is: 'alone, lonely, solitary', does: 'live alone' },
  friendly: {
    is: 'friendly, nice, gentle, kind, tame, calm, loving',
    does: 'like people',
  },
  dangerous: {
    is: 'dangerous, aggressive, harmful, deadly, a threat, dangerous to people, dangerous for humans',
    can: 'hurt me, kill me, kill people, be dangerous, hurt you, kill you, hurt people',
    does: 'attack people, hurt people, kill people, hurt, attack humans',
  },
  scary: { is: 'scary, frightening, terrifying, creepy, scary looking', does: 'scare people' },
  bites: { does: 'bite, bite people', can: 'bite, bite me, bite you' },
  poison: {
    is: 'poisonous, venomous, toxic, radioactive, bad for you, bad for your health, a drug',
    can: 'sting, explode, burn, shoot, cut me',
    does: 'sting, explode, have venom, cut',
  },
  night: {
    is: 'nocturnal, awake at night',
    does: 'hibernate, sleep in winter, come out at night, live in caves',
    at: 'in caves',
  },
  longLife: {
    does: 'live long, live a long time, live for many years, live more than 50 years, have a long life, live over 20 years',
    can: 'get old, live to 60, live a long time',
    has: 'a long life',
  },
  lasts: { does: 'last long, last for years, last a long time' },
  old: { is: 'old, very old, older than me' },
  young: { is: 'young, new, brand new, an adult' },
  modern: { is: 'modern, recent, a new invention, invented recently, from this century, futuristic' },
  invention: {
    is: 'invented, an invention, invented in italy, over 100 years old, more than 100 years old, from the 1700s',
  },
  extinct: {
    is: 'extinct, dead, prehistoric, from the past, not alive anymore, fossil, from the ice age',
    isA: 'extinct animal, fossil',
  },
  ancient: { is: 'ancient, from ancient times' },
  endangered: {
    is: 'endangered, threatened, protected, in danger of extinction, going extinct, almost extinct, an endangered species',
    isA: 'endangered species, endangered animal, protected species',
  },
  hunted: {
    is: 'hunted, poached, hunted by people, hunted by poachers, hunted by humans, killed by poachers',
    does: 'get hunted, get poached',
  },
  rare: { is: 'rare, unusual, exotic, special, unique, uncommon, hard to find' },
  common: { is: 'common, everywhere, ordinary, easy to find, very common' },
  smells: { does: 'smell, have a smell, have a scent', has: 'a smell, a scent', is: 'fragrant' },
  stinks: { is: 'smelly, stinky', does: 'stink, smell bad' },
  smellsGood: { does: 'smell good, smell nice, smell sweet' },
  dirty: { is: 'dirty, muddy, messy' },
  clean: { is: 'clean' },
  hot: { is: 'hot, on fire, warm to touch, spicy hot, burning', does: 'get hot, burn' },
  cold: { is: 'cold, cool to touch, kept cold' },
  frozen: { is: 'frozen, made of ice', can: 'melt', does: 'melt' },
  mood: { is: 'happy, sad, angry, hungry, sleepy, thirsty, bored' },
  funny: { is: 'funny, interesting, cool, silly looking' },
  fun: {
    is: 'fun, entertaining, for fun, enjoyable, fun to use, entertainment',
    usedFor: 'fun, entertainment, a hobby',
  },
  boring: { is: 'boring, plain' },
  colourChange: { can: 'change color, change shape, change colour, hide, camouflage', is: 'camouflaged' },
  ripens: {
    does: 'ripen, get ripe, go bad, rot, spoil, turn brown, change color as it ripens',
    can: 'go bad, rot, spoil, get rotten, get moldy, be overripe',
    is: 'ripe, perishable',
  },
  fresh: { is: 'fresh, raw' },
  // Taste
  sweet: {
    is: 'sweet, sugary, sweet tasting, kind of sweet',
    does: 'taste sweet, have sugar, contain natural sugar, taste like sugar',
    has: 'a sweet taste, sugar in it, sugar',
  },
  sour: {
    is: 'sour, bitter, salty, spicy, tart, savory, acidic',
    does: 'taste sour, taste bitter, taste salty, taste bad, taste like lemon',
  },
  crunchy: { is: 'crunchy, crispy, chewy, crisp' },
  creamy: { is: 'creamy, soft inside, soft on the inside, soft to eat, easy to chew', does: 'get mushy' },
  healthy: {
    is: 'healthy, good for you, good for your health, healthy food, good for the heart, a healthy food',
    does: 'keep you healthy',
  },
};
