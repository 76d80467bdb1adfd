/** Things that players guess, without their article. The names of the secret are left out of them. */
export const things: readonly string[] = `
  elephant, mouse, rat, cat, dog, puppy, kitten, cow, horse, pony, donkey, mule, pig, sheep, lamb, goat, chicken, rooster, duck,
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
  chocolate bar, steak, sausage, mango, plum, kiwi, apricot, lime, fig, date, papaya, avocado, watermelon, grapefruit,
  blueberry, raspberry, blackberry, pomegranate, passion fruit, pepper, chili pepper, cabbage, lettuce, broccoli, cauliflower, garlic, pea,
  radish, beet, turnip, celery stalk, eggplant, zucchini, corn cob, sweet potato, walnut, almond, cashew, taco, burrito, noodle, muffin, waffle,
  pancake, bagel, croissant, lollipop, candy bar, gummy bear, pickle, olive, salad, smoothie, milkshake, cup of tea, bottle of wine, glass of water,
  tree, oak, palm tree, rose, tulip, sunflower, cactus, leaf, rock, stone, diamond, mountain, volcano, river, lake,
  ocean, island, beach, desert, forest, cloud, star, planet, rainbow, storm, tornado, snowman,
  car, bus, truck, van, train, tram, plane, airplane, helicopter, rocket, spaceship, boat, ship, submarine, bicycle, bike,
  motorcycle, motorbike, scooter, skateboard, tractor, tank, taxi, balloon, bulldozer, crane, fire truck,
  house, castle, church, school, hospital, bridge, tower, skyscraper, tent, igloo, barn, shop, bank, prison, pyramid,
  chair, table, sofa, couch, bed, desk, lamp, shelf, wardrobe, mirror, carpet, door, window, wall, floor, roof, curtain,
  pillow, blanket, towel, bookcase, bookshelf, dresser, drawer, cabinet, bench, stool, armchair, rocking chair, cupboard, cradle,
  dining table, coffee table, rug, chandelier, fireplace, bathtub, pool table, treadmill, sewing machine, hot tub, closet, fridge, oven, toaster, microwave, washing machine, vacuum cleaner, sink, toilet, bathtub,
  shower, kettle, pan, pot, plate, cup, mug, glass, bowl, fork, knife, spoon, bottle, can, box, bag, basket, bucket,
  computer, laptop, keyboard, phone, telephone, smartphone, tablet, television, tv, radio, camera, robot, clock, watch,
  calculator, printer, microphone, game boy, floppy disk, microchip, typewriter,
  pen, pencil, book, newspaper, notebook, letter, map, ruler, eraser, scissors, paper clip, stapler, umbrella,
  hammer, saw, screwdriver, drill, nail, screw, shovel, rake, axe, ladder, rope, key, lock, candle, match, flashlight,
  broom, brush, comb, toothbrush, needle, battery, light bulb, magnet, wheel, tire, engine,
  shirt, hat, shoe, sock, boot, coat, jacket, dress, skirt, glove, scarf, belt, ring, necklace, crown, wig, backpack,
  ball, football, basketball, tennis racket, kite, doll, teddy bear, puzzle, dice, swing, guitar, piano, violin, drum,
  flute, trumpet, harp, cello, viola, double bass, bass guitar, electric guitar, ukulele, banjo, mandolin, saxophone,
  clarinet, oboe, bassoon, trombone, tuba, french horn, accordion, harmonica, xylophone, tambourine, triangle, bagpipe, drum set,
  recorder, whistle, bell, record player, stereo, speaker, cd, violin bow, music stand, music box, jukebox, gun, sword, bow, bomb, cannon, shield, coin, dollar, painting, statue, photo, flag, song, poem,
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
