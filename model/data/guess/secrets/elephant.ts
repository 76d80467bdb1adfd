import type { Secret } from '../secret.js';

/** The default secret. */
export const elephant: Secret = {
  name: 'elephant',
  names: `elephant, african elephant, asian elephant, indian elephant, baby elephant, wild elephant, grey elephant,
    big elephant, bull elephant, circus elephant, young elephant, real elephant`,
  plurals: 'elephants, elephant, the elephant, african elephants',
  nearly: 'dumbo, babar',
  kinds: 'animal, creature, mammal, beast, land animal',
  yes: `alive, breathes, animal, bigAnimal, mammal, warmBlooded, landAnimal, herbivore, vegetarian, real, natural, big,
    heavy, veryHeavy, tall, grey, greySkin, oneColour, wrinkled, skin, trunk, nose, tusks, bigEars, ears, teeth, tail, legs,
    fourLegs, feet, face, brain, bones, bigBrain, flesh, moves, eats, sleeps, grows, grass, babies, swims, bathes,
    noise, trumpets, smart, memory, strong, social, longLife, endangered, hunted, smells, land, river, hotPlaces,
    africa, jungle, outdoors, zoo, circus, wild, ride, touch, feed, see, hear, train, lovedByPeople, popular, famous`,
  maybe: `long, fat, brown, hairy, hard, cute, pretty, ugly, fast, slow, quiet, friendly, dangerous, scary, bites, old,
    young, rare, stinks, dirty, gender, mood, funny, expensive, use`,
  unasked:
    'alone, fear, work, preyAnimal, wide, clean, desert, killIt, symbol, holy, war, petIt, wet, boring, night, fun, medium, earth, lasts',
  measures: { size: 40_000, weight: 5_000, height: 3.2, length: 6, speed: 25 },
  questions: {
    YES: `is it the biggest land animal, is it the largest land animal, are you the biggest land animal, is it a pachyderm,
      is it a jumbo, does it love peanuts, is it related to the mammoth, is it the biggest animal on land`,
    MAYBE: `is it afraid of mice, does it fear mice, are you afraid of mice, is it a good luck symbol, did hannibal use it`,
    NO: '',
  },
};
