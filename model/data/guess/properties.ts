import type { Properties } from './secret.js';
import { actions } from './vocabulary/actions.js';
import { body } from './vocabulary/body.js';
import { kinds } from './vocabulary/kinds.js';
import { looks } from './vocabulary/looks.js';
import { places } from './vocabulary/places.js';
import { uses } from './vocabulary/uses.js';

/** What people ask about a thing. A secret has those that its table names; the others are not so. */
export const properties: Properties = { ...kinds, ...looks, ...body, ...actions, ...places, ...uses };

/** Keys of what most players ask about. */
export const commonProperties = `alive, animal, mammal, bird, fish, carnivore, herbivore, pet, farm, plant, person, object, tool, machine,
  electronic, vehicle, clothing, furniture, toy, instrument, real, natural, manmade, food, fruit, vegetable, drink, big, small, heavy,
  light, handy, round, square, grey, black, white, brown, yellow, red, green, blue, furry, soft, hard, cute, trunk, tusks, bigEars,
  tail, legs, fourLegs, twoLegs, wings, horns, peel, seeds, keys, strings, wheels, battery, moves, flies, swims, jumps, fast, slow,
  noise, talks, smart, strong, friendly, dangerous, scary, poison, old, endangered, sweet, healthy, tasty, land, water, africa, jungle,
  outdoors, indoors, house, kitchen, zoo, shop, wild, wood, metal, plastic, ride, own, use, expensive, cheap, smells, babies, eats,
  breathes, warmBlooded, reptile, insect, gender, pretty, rare, common, famous, circus, ugly, young,
  hairy, bites, funny, mood, quiet, tall, long, curved, skin, pedals, fridge, snack, garden, memory`;
