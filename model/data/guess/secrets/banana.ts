import type { Secret } from '../secret.js';

export const banana: Secret = {
  name: 'banana',
  names: `banana, ripe banana, yellow banana, fresh banana, peeled banana, raw banana, single banana, banana fruit,
    organic banana, whole banana, big banana, green banana`,
  plurals: 'bananas, banana, the banana, a bunch of bananas',
  nearly: 'plantain, bunch of fruit, banana peel, banana split',
  kinds: 'fruit, food, snack, edible thing, tropical fruit',
  yes: `real, natural, object, plantation, food, tasty, fruit, snack, small, light, handy, fitsRoom, fitsCar, curved, long,
    longShape, yellow, soft, creamy, smooth, skin, peel, bunch, stem, vitamins, sweet, healthy, vegetarian, grows, ripens, fresh,
    hotPlaces, house, kitchen, shop, grocery, touch, see, own, cheap, common, popular, lovedByPeople, kidsUse, monkeys,
    joke, slippery, smells, smellsGood, earth, floats, land`,
  maybe: `alive, plant, green, brown, brownSpots, black, seeds, cooked, dessert, juice, fridge, pretty, cute, ugly, funny, old, young,
    famous, use, everyday, weak, garden, wild, indoors, otherLands, africa, jungle, outdoors, stinks, thin`,
  unasked:
    'oneColour, bright, wet, sticky, breaks, fun, clean, pocket, boring, throwAway, school, adultsUse, feed, medium, nearMe',
  measures: { size: 0.3, weight: 0.15, height: 0.18, length: 0.18, price: 0.3 },
  questions: {
    YES: `is it a good source of potassium, do minions like it, do gorillas like it, does it have a lot of potassium,
      is it part of a banana split, is it used as a phone by kids, is it easy to peel`,
    MAYBE: 'is it technically a berry, is it radioactive a little',
    NO: '',
  },
};
