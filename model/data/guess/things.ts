import type { Scale } from './secret.js';

/** Things that players guess, without their article. The names of the secret are left out of them. */
export const things: readonly string[] = `
  mouse, rat, cat, dog, puppy, kitten, cow, horse, pony, donkey, mule, pig, sheep, lamb, goat, chicken, rooster, duck,
  goose, turkey, rabbit, hamster, guinea pig, squirrel, fox, wolf, bear, polar bear, panda, koala, kangaroo, lion,
  tiger, leopard, cheetah, jaguar, puma, hyena, giraffe, zebra, rhino, rhinoceros, hippo, hippopotamus, buffalo, bison,
  camel, llama, deer, moose, elk, antelope, gorilla, monkey, chimpanzee, ape, orangutan, sloth, anteater, badger, otter,
  beaver, raccoon, skunk, hedgehog, bat, mole, whale, blue whale, dolphin, shark, seal, walrus, octopus, squid, crab,
  lobster, shrimp, salmon, tuna, goldfish, eel, jellyfish, starfish, frog, toad, snake, cobra, lizard, turtle, tortoise,
  crocodile, alligator, dinosaur, trex, mammoth, dragon, unicorn, eagle, hawk, owl, parrot, penguin, ostrich, flamingo,
  swan, pigeon, sparrow, crow, raven, peacock, seagull, bee, wasp, ant, fly, mosquito, butterfly, moth, spider, scorpion,
  beetle, ladybug, worm, snail, slug, armadillo, tapir, wild boar, platypus,
  apple, banana, orange, lemon, pear, peach, cherry, strawberry, grape, melon, pineapple, coconut, tomato, potato, carrot,
  onion, cucumber, pumpkin, mushroom, peanut, bean, egg, sandwich, pizza, burger, hot dog, cake, cookie, pie, donut,
  chocolate bar, steak, sausage, cup of tea, bottle of wine, glass of water,
  tree, oak, palm tree, rose, tulip, sunflower, cactus, leaf, rock, stone, diamond, mountain, volcano, river, lake,
  ocean, island, beach, desert, forest, cloud, star, planet, rainbow, storm, tornado, snowman,
  car, bus, truck, van, train, tram, plane, airplane, helicopter, rocket, spaceship, boat, ship, submarine, bicycle, bike,
  motorcycle, motorbike, scooter, skateboard, tractor, tank, taxi, balloon, bulldozer, crane, fire truck,
  house, castle, church, school, hospital, bridge, tower, skyscraper, tent, igloo, barn, shop, bank, prison, pyramid,
  chair, table, sofa, couch, bed, desk, lamp, shelf, wardrobe, mirror, carpet, door, window, wall, floor, roof, curtain,
  pillow, blanket, towel, fridge, oven, toaster, microwave, washing machine, vacuum cleaner, sink, toilet, bathtub,
  shower, kettle, pan, pot, plate, cup, mug, glass, bowl, fork, knife, spoon, bottle, can, box, bag, basket, bucket,
  computer, laptop, keyboard, phone, telephone, smartphone, tablet, television, tv, radio, camera, robot, clock, watch,
  calculator, printer, microphone, game boy, floppy disk, microchip, typewriter,
  pen, pencil, book, newspaper, notebook, letter, map, ruler, eraser, scissors, paper clip, stapler, umbrella,
  hammer, saw, screwdriver, drill, nail, screw, shovel, rake, axe, ladder, rope, key, lock, candle, match, flashlight,
  broom, brush, comb, toothbrush, needle, battery, light bulb, magnet, wheel, tire, engine,
  shirt, hat, shoe, sock, boot, coat, jacket, dress, skirt, glove, scarf, belt, ring, necklace, crown, wig, backpack,
  ball, football, basketball, tennis racket, kite, doll, teddy bear, puzzle, dice, swing, guitar, piano, violin, drum,
  flute, trumpet, harp, gun, sword, bow, bomb, cannon, shield, coin, dollar, painting, statue, photo, flag, song, poem,
  man, woman, boy, girl, baby, king, queen, prince, princess, doctor, nurse, teacher, policeman, soldier, pilot, chef,
  farmer, singer, actor, president, clown, pirate, ninja, wizard, witch, vampire, zombie, ghost, angel, mermaid,
  alien, monster, cowboy, astronaut, superhero`
  .split(',')
  .map((thing) => thing.trim());

/** Guesses that take no article. */
export const named: readonly string[] = `
  the moon, the sun, the earth, mars, the sea, the sky, the internet, the eiffel tower, water, fire, air, ice, snow, rain,
  wind, gold, money, milk, coffee, beer, bread, cheese, butter, rice, sugar, salt, ice cream, chocolate, grass, wood,
  glass, paper, plastic, sand, dust, oil, love, time, music, god, santa, santa claus, mickey mouse, superman,
  batman, spiderman, harry potter, darth vader, einstein, napoleon, elvis, hitler, shakespeare, jesus, pikachu, mario,
  godzilla, king kong, bigfoot, me, my mother, my cat, your mother, donald trump, obama, linux, windows, germany, england,
  france, america, china, japan, london, paris, new york, football, chess, christmas, a pair of shoes, a pair of pants`
  .split(',')
  .map((thing) => thing.trim());

/** Litres of the box that the thing fits in. */
const sizes: Scale['things'] = {
  'an ant': 0.0001,
  'a fly': 0.001,
  'a mouse': 0.3,
  'an egg': 0.1,
  'a phone': 0.1,
  'an apple': 0.5,
  'a bird': 0.6,
  'a hand': 0.8,
  'a book': 2,
  'a shoe': 4,
  'a football': 10,
  'a breadbox': 20,
  'a microwave': 50,
  'a cat': 40,
  'a dog': 120,
  'a chair': 300,
  'a person': 400,
  'a human': 400,
  'a man': 400,
  me: 400,
  'a fridge': 900,
  'a horse': 3_500,
  'a cow': 3_500,
  'a car': 12_000,
  'a bus': 100_000,
  'a house': 600_000,
  'a whale': 1_000_000,
  'a plane': 2_000_000,
  'a mountain': 1e15,
  'the earth': 1e24,
};

/** Kilograms. */
const weights: Scale['things'] = {
  'a feather': 0.001,
  'a mouse': 0.03,
  'an egg': 0.06,
  'an apple': 0.2,
  'a phone': 0.2,
  'a book': 0.5,
  'a brick': 3,
  'a cat': 4,
  'a dog': 25,
  'a kilo': 1,
  'a pound': 0.45,
  '1kg': 1,
  '100kg': 100,
  'a person': 75,
  'a man': 80,
  'a human': 75,
  me: 75,
  'a cow': 600,
  'a horse': 500,
  'a ton': 1_000,
  'a car': 1_400,
  'a truck': 20_000,
  'a train': 400_000,
  'a whale': 100_000,
  'a house': 150_000,
};

/** Metres. */
const heights: Scale['things'] = {
  'a cat': 0.3,
  'a dog': 0.7,
  'a chair': 0.9,
  'a horse': 1.7,
  'a man': 1.8,
  'a person': 1.75,
  me: 1.75,
  'a door': 2.1,
  'a bus': 4.2,
  'a giraffe': 5.2,
  'a house': 9,
  'a tree': 12,
};

/** Kilometres an hour. */
const speeds: Scale['things'] = {
  'a snail': 0.05,
  'a turtle': 1,
  'a cheetah': 110,
  'a car': 130,
  'a train': 160,
  'a plane': 900,
  'a lion': 75,
};

/** Scales by name. */
export const scales: Readonly<Record<string, Scale>> = {
  size: { more: ['bigger', 'larger'], less: ['smaller'], things: sizes },
  weight: { more: ['heavier'], less: ['lighter'], things: weights },
  height: { more: ['taller'], less: ['shorter'], things: heights },
  speed: { more: ['faster'], less: ['slower'], things: speeds },
};
