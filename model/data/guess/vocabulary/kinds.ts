import type { Properties } from '../secret.js';

/** What kind of thing it is. */
export const kinds: Properties = {
  // Living things
  alive: {
    is: 'alive, living, a living thing, a living being, still alive, currently alive',
    isA: 'living thing, life form, living being, living creature, organism',
  },
  breathes: { does: 'breathe, breathe air, need air, need oxygen', can: 'breathe' },
  animal: { is: 'an animal, animal', isA: 'animal, creature, beast, critter, species of animal' },
  bigAnimal: { isA: 'big animal, large animal, huge animal, big mammal, large mammal, giant animal' },
  smallAnimal: { isA: 'small animal, tiny animal, little animal, small mammal, rodent' },
  mammal: { isA: 'mammal, vertebrate', is: 'mammalian' },
  warmBlooded: { is: 'warm blooded', has: 'warm blood, a warm body' },
  landAnimal: { isA: 'land animal, land mammal, safari animal' },
  bird: { isA: 'bird, flying animal, songbird, bird of prey' },
  fish: { isA: 'fish, sea creature, sea animal, water animal, marine animal, sea mammal' },
  reptile: { isA: 'reptile, amphibian, dinosaur, lizard, cold blooded animal', is: 'cold blooded' },
  insect: { isA: 'insect, bug, spider, arthropod, creepy crawly' },
  catKind: { isA: 'feline, big cat, kind of cat', is: 'feline, in the cat family' },
  dogKind: { isA: 'canine, breed of dog, kind of dog', is: 'canine, in the dog family' },
  primate: { isA: 'primate, ape' },
  carnivore: {
    isA: 'carnivore, predator, meat eater, hunter, omnivore',
    does: 'eat meat, hunt, eat animals, eat other animals, kill other animals, catch prey',
    is: 'carnivorous, meat eating',
  },
  herbivore: {
    isA: 'herbivore, plant eater, grazer',
    is: 'herbivorous, plant eating',
    does: 'eat plants, eat only plants',
  },
  vegetarian: { is: 'vegetarian, vegan', isA: 'vegetarian, vegan' },
  pet: {
    isA: 'pet, house pet, good pet, domestic animal, family pet',
    is: 'a pet, domesticated, a common pet',
    done: 'keep it as a pet, have it as a pet, pet it at home, walk it on a leash',
    does: 'make a good pet',
  },
  farm: { isA: 'farm animal', at: 'on a farm, on farms, in a barn, in a stable' },
  preyAnimal: { isA: 'prey animal', does: 'get eaten by lions', is: 'eaten by other animals' },
  plant: { isA: 'plant, flower, bush, weed, herb, houseplant', is: 'a plant' },
  tree: { isA: 'tree, kind of tree' },
  // People
  person: {
    isA: 'person, human, human being, real person, man, woman, guy',
    is: 'human, a person, someone, somebody, a family member, someone famous, someone i know',
  },
  famousPerson: {
    isA: 'celebrity, famous person, historical figure, politician, actor, singer, athlete',
  },
  profession: { isA: 'job, profession, doctor, teacher, worker' },
  // Things
  object: {
    isA: 'object, item, inanimate object, physical object, everyday object',
    is: 'an object, an inanimate object, a non living thing',
  },
  tool: {
    isA: 'tool, device, gadget, utensil, kitchen tool, piece of equipment',
    is: 'a tool, equipment',
    usedFor: 'fixing things, cutting, building things',
  },
  machine: { isA: 'machine, appliance, robot, kitchen appliance', is: 'a machine, automatic, robotic' },
  mechanical: { is: 'mechanical', isA: 'mechanical thing, mechanical device', has: 'a mechanism' },
  electronic: {
    is: 'electronic, electric, electrical, digital, technology, high tech, a computer',
    isA: 'electronic device, electrical device, piece of technology, computer, phone, computer program',
  },
  vehicle: {
    isA: 'vehicle, means of transport, type of car, kind of boat',
    is: 'a vehicle, transportation, motorized',
    has: 'an engine, a motor, tires, a steering wheel, brakes',
    done: 'drive it, steer it, park it',
    does: 'drive, run on gas, have an engine',
    usedFor: 'driving, transportation, travel',
  },
  weapon: { isA: 'weapon, kind of gun', is: 'a weapon', usedFor: 'fighting, killing, hunting' },
  clothing: {
    is: 'clothing, clothes, worn, something to wear, something you wear, wearable, jewelry',
    isA: 'piece of clothing, kind of shoe',
    done: 'wear it, put it on, wear it on your head, wear it on your feet',
  },
  furniture: { is: 'furniture, like furniture', isA: 'piece of furniture, kind of furniture' },
  seat: {
    done: 'sit on it, sleep in it, sleep on it, lie on it, lie down on it',
    usedFor: 'sitting, sleeping, resting',
  },
  building: { isA: 'building, house, structure, monument, landmark, room', is: 'a building, architecture' },
  place: {
    isA: 'place, country, city, location, state, town, planet',
    is: 'a place, somewhere, a real place',
    done: 'go there, visit it, live in it, go inside it',
  },
  toy: { isA: 'toy, doll, kids toy, stuffed animal', is: 'a toy, for babies' },
  game: {
    isA: 'game, sport, video game, board game, kind of sport',
    is: 'a game, a sport, used in sports',
    usedFor: 'sports, gaming, exercise',
  },
  instrument: {
    isA: 'musical instrument, instrument, kind of instrument, music instrument',
    is: 'an instrument, musical, related to music, a musical instrument',
    usedFor: 'music, making music, playing music, playing songs',
    does: 'make music, play music, play songs, play notes',
    done: 'play music on it, play a song on it, make music with it, play it, learn to play it',
    at: 'in a band, in an orchestra, on a stage, in a music store, in a concert hall',
  },
  media: {
    isA: 'book, movie, song, film, tv show, story, poem',
    done: 'read it, watch it, watch it on tv, listen to it on the radio',
  },
  idea: {
    isA: 'concept, idea, feeling, emotion, word, number, letter',
    is: 'abstract, a concept, an idea, a feeling, an action',
  },
  fictional: {
    isA: 'monster, ghost, god, mythical creature, cartoon character, fictional character, superhero',
    is: 'fictional, imaginary, made up, fake, magical, supernatural, mythical',
  },
  real: {
    is: 'real, physical, tangible, a real thing, something real, an actual thing',
    does: 'exist, really exist, exist in real life, exist today',
  },
  natural: {
    is: 'natural, part of nature, organic, found in nature, a natural thing, made by nature, biological',
    does: 'come from nature, occur naturally, exist in nature',
    at: 'in nature',
  },
  manmade: {
    is: 'man made, manmade, artificial, made by humans, made by people, made by man, manufactured',
    done: 'make it, build it',
    at: 'in a factory',
  },
  weather: { isA: 'kind of weather, force of nature, natural disaster', is: 'weather, a liquid, a gas' },
  mineral: { isA: 'mineral, rock, stone, crystal, gem, jewel', is: 'mineral' },
  // Food
  food: {
    is: 'food, edible, eaten, something to eat, something you eat, eatable, a food',
    isA: 'food, foodstuff, food item, kind of food, type of food',
    done: 'eat it, eat this, eat them, bite it, chew it, swallow it, taste it',
  },
  tasty: {
    is: 'tasty, delicious, yummy, good to eat',
    does: 'taste good, taste nice, taste yummy, have a good taste',
  },
  fruit: {
    isA: 'fruit, piece of fruit, type of fruit, kind of fruit, tropical fruit',
    is: 'a fruit, fruit, some fruit, fruity',
    at: 'in a fruit bowl, in a fruit salad',
  },
  otherFruit: {
    isA: 'berry, citrus fruit, citrus, nut, seed, bean, grain',
    is: 'citrus',
  },
  vegetable: { isA: 'vegetable, veggie, root vegetable, salad', is: 'a vegetable, a veggie' },
  dairy: {
    isA: 'dairy product, soup, sauce, spice, kind of cheese, kind of bread',
    is: 'dairy, bread, made of milk',
  },
  candy: {
    isA: 'candy, sweet, pastry, kind of cake',
    is: 'candy, chocolate, junk food, fast food, fried, baked',
    done: 'bake it',
  },
  dessert: { isA: 'dessert', is: 'a dessert', usedFor: 'dessert' },
  snack: {
    isA: 'snack, healthy snack, good snack',
    is: 'a snack, a healthy snack',
    usedFor: 'breakfast, snacks, smoothies, lunch',
    done: 'eat it for breakfast, eat it as a snack, put it in a smoothie, eat it raw, put it on cereal',
  },
  meal: {
    isA: 'meal, dish, main course',
    usedFor: 'dinner, cooking',
    done: 'eat it for dinner, grill it, fry it',
  },
  drink: {
    isA: 'drink, beverage, liquid, kind of juice',
    is: 'drinkable, alcoholic, a drink',
    done: 'drink it, drink from it, pour it',
    usedFor: 'drinking',
  },
  cooked: { is: 'cooked, served hot', done: 'cook it, bake bread with it' },
};
