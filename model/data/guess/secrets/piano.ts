import type { Secret } from '../secret.js';

export const piano: Secret = {
  name: 'piano',
  names: `piano, grand piano, upright piano, baby grand piano, black piano, big piano, old piano, wooden piano, concert piano,
    real piano, steinway piano, classical piano`,
  plurals: 'pianos, piano, the piano, pianoforte, steinway',
  nearly: 'keyboard, organ, harpsichord, synthesizer, pipe organ, electric piano',
  kinds: 'instrument, object, musical instrument, item, keyboard instrument',
  yes: `object, instrument, manmade, real, big, heavy, hard, wood, keys, strings, pedals, bench, lid, movingParts, legs, noise,
    indoors, house, livingRoom, school, church, shop, fitsRoom, see, hear, touch, own, use, usesHands, lessons, tuned,
    classical, sitsToPlay, lovedByPeople, expensive, popular, fun, invention, european, blackAndWhite, land, earth,
    adultsUse`,
  maybe: `mechanical, tall, wide, long, medium, black, white, brown, furniture, wheels, threeLegs, pretty, shiny,
    smooth, old, young, rare, famous, metal, steel, quiet, common, everyday, decoration, kidsUse`,
  unasked: 'oneColour, breaks, boring, ugly, clean, dirty, fourLegs, weak, work, alone, lasts',
  measures: { size: 1_500, weight: 300, height: 1.2, length: 1.5, price: 5_000 },
  questions: {
    YES: `does it have more keys than a flute, did beethoven play it, did mozart play it, does a pianist use it, does it have octaves,
      is it made by steinway, is it made by yamaha, does it come in a grand version, can two people play it together`,
    MAYBE: 'is it electric sometimes, is it tall or upright',
    NO: '',
  },
};
