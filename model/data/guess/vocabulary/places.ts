import type { Properties } from '../secret.js';

/** Where it is, and what it is made of. */
export const places: Properties = {
  land: { at: 'on land, on the ground, on dry land, above ground', does: 'live on land' },
  earth: { at: 'on earth, in the world, on this planet' },
  water: {
    at: 'in water, in the water, in the sea, in the ocean, underwater, in a lake, under the sea',
    is: 'aquatic, marine, from the sea, a sea creature',
    does: 'live underwater',
  },
  river: { at: 'near water, near rivers, by a river' },
  africa: {
    at: 'in africa, in asia, in india, in the savanna, in kenya, in the savannah, in thailand',
    is: 'african, from africa, from asia, asian, native to africa, native to asia, indian',
    does: 'come from africa, come from asia, come from india',
  },
  jungle: {
    at: 'in the jungle, in the forest, in forests, in the woods, in the rainforest, in a jungle, in a rain forest',
  },
  otherLands: {
    at: 'in europe, in america, in australia, in the usa, in canada, in germany, in the us',
    is: 'from europe, american, european, from america, australian, native to america, from australia',
    does: 'come from america, come from europe',
  },
  european: { does: 'come from italy', is: 'italian, from italy' },
  desert: { at: 'in the desert, in deserts, in mountains, in the mountains, on a mountain, in the sand' },
  polar: {
    at: 'in the arctic, in the snow, at the north pole, in antarctica, in cold places, in the cold, at the south pole',
    does: 'live in the cold, like the cold, like cold weather',
  },
  hotPlaces: {
    at: 'in hot places, in warm countries, in hot countries, in the tropics, in warm places, in hot climates, in tropical countries',
    is: 'tropical, from a hot country, from a warm place',
    does: 'live in hot places, like hot weather, need warm weather',
  },
  outdoors: { at: 'outside, outdoors, out in the open' },
  garden: {
    at: 'in a garden, in my yard, in the street, in a park, in my garden, in a field, on the road',
  },
  indoors: {
    at: 'indoors, inside, inside a building, in a building',
    is: 'an indoor thing, kept indoors, kept inside',
  },
  house: {
    at: 'in a house, at home, in my house, in homes, in houses, in your house, in the house',
    is: 'a household item, in every house, a household object, a household thing, something in my house',
  },
  livingRoom: { at: 'in a living room, in the living room, in a lounge, in a big room' },
  kitchen: {
    at: 'in the kitchen, in a kitchen, in a bowl, on a plate, on a table, on the table, on the kitchen counter',
    is: 'a kitchen item, used in the kitchen',
  },
  fridge: {
    at: 'in the fridge, in a refrigerator',
    done: 'keep it in the fridge, put it in the fridge, freeze it',
  },
  otherRooms: {
    at: 'in the bathroom, in a bathroom, in the bedroom, in a bedroom, in a closet, in an office, on my desk',
  },
  nearMe: {
    at: 'near me, in this room, in my room, here, next to me, on your desk, in front of me',
  },
  school: { at: 'in a school, in schools, at school, in a classroom' },
  church: {
    at: 'in a church, in churches, in a bar, in a theater, in a music room, in a hotel, in a studio',
  },
  inCar: { at: 'in a car, in my car, in an airplane, in a hospital, at work, in a gym, on a boat' },
  zoo: {
    at: 'in a zoo, in zoos, at the zoo, in the zoo, at a zoo, in a safari park',
    isA: 'zoo animal',
    is: 'kept in zoos, a zoo animal',
    done: 'see it in a zoo, see it at the zoo, see one in a zoo, see them at the zoo, find it at the zoo',
  },
  circus: {
    at: 'in a circus, in the circus, at the circus, in circuses, at a circus',
    does: 'perform in a circus, do tricks, perform, work in a circus',
    isA: 'circus animal',
    is: 'used in the circus, used in circuses, a circus animal',
  },
  space: {
    at: 'in space, on the moon, on mars, in heaven, in outer space, in the stars',
    is: 'an alien, from space, a planet, in space',
  },
  shop: {
    at: 'in a shop, in a store, in stores, on amazon, in shops, at the store, in a mall',
    is: 'for sale, sold in stores, sold in shops, something i can buy, something you buy, sold online',
    done: 'buy it, buy it in a shop, buy it at a store, buy one, get it at the store, order it online, buy it online',
  },
  grocery: {
    at: 'in a supermarket, at the supermarket, in the grocery store, at a grocery store, at a market, in a fruit stand, at walmart',
    is: 'sold in a supermarket, sold at the grocery store, sold by weight',
    done: 'buy it at the supermarket, buy it at the grocery store, get it at the market, buy it in a supermarket',
  },
  wild: {
    is: 'wild, free, untamed, undomesticated, living in the wild',
    isA: 'wild animal, wild thing, animal in the wild',
    at: 'in the wild, in the wilderness',
    does: 'live in the wild, live wild, run wild',
  },
  underground: { at: 'underground, under the ground, in a hole, in the city, in a cave, in a city' },
  plantation: {
    at: 'on a tree, on a plant, on a plantation, in trees in the tropics',
    is: 'grown, grown on trees, picked, harvested, grown on a plant, grown by farmers, part of a plant',
    does: 'grow on a tree, grow on trees, grow on a plant, come from a plant, come from a tree, grow on plants, grow outside',
  },
  soil: {
    does: 'grow underground, grow in the ground, grow on a vine, grow on a bush, grow on the ground, grow in a garden, grow in cold places',
  },
  // What it is made of
  wood: {
    of: 'wood, oak, timber, wood mostly, wood and metal, polished wood, dark wood',
    is: 'wooden, mostly wooden, wood, made from trees',
    has: 'wood in it, wooden parts, wood on it',
  },
  metal: { of: 'metal, metal parts', is: 'metallic, metal', has: 'metal in it, metal parts, metal on it' },
  steel: { of: 'steel, iron, aluminum, copper, brass', has: 'steel in it' },
  gold: { of: 'gold, silver, diamonds' },
  plastic: {
    of: 'plastic, rubber, foam, mostly plastic',
    is: 'plastic, rubbery',
    has: 'plastic in it, plastic parts',
  },
  glass: { of: 'glass, paper, cardboard, clay, wax, leather', is: 'glass, paper, ceramic, porcelain' },
  stoneStuff: { of: 'stone, concrete, brick, ice, dirt, sand, rock' },
  cloth: { of: 'cloth, cotton, fabric, silk, nylon, wool, string', is: 'fabric, knitted, sewn' },
  foodStuff: { of: 'bread, cheese, chocolate, milk, flour, eggs, dough' },
};
