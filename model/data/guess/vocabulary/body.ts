import type { Properties } from '../secret.js';

/** Parts of a body, of a fruit, of a machine. */
export const body: Properties = {
  trunk: {
    has: 'a trunk, a long nose, a big nose, a long trunk, a large nose, a nose like a hose',
    does: 'drink with its nose, spray water, suck up water, pick things up with its nose, use its nose to drink',
    can: 'spray water, pick things up with its nose, squirt water',
  },
  nose: { has: 'a nose, a snout, nostrils' },
  tusks: {
    has: 'tusks, ivory, two tusks, long tusks, big tusks, a tusk, ivory tusks',
    is: 'hunted for ivory, killed for ivory, hunted for its tusks',
  },
  bigEars: { has: 'big ears, large ears, huge ears, floppy ears, giant ears, ears that flap' },
  ears: { has: 'ears, two ears, an ear' },
  teeth: { has: 'teeth, big teeth, molars, large teeth', does: 'have teeth' },
  sharpTeeth: { has: 'sharp teeth, claws, fangs, sharp claws, talons, pointy teeth' },
  tail: { has: 'a tail, a small tail, a short tail, a thin tail, a little tail' },
  legs: { has: 'legs, a leg, any legs', is: 'standing on legs' },
  fourLegs: {
    has: 'four legs, 4 legs, four feet, 4 feet, more than two legs, more than 2 legs, four limbs',
    does: 'walk on four legs, walk on all fours, walk on 4 legs, stand on four legs',
    is: 'four legged, 4 legged, a quadruped',
  },
  threeLegs: { has: 'three legs, 3 legs', is: 'three legged' },
  feet: { has: 'feet, big feet, knees, toes, toenails, thick legs, long legs' },
  twoLegs: {
    has: 'two legs, 2 legs, two feet, 2 feet',
    does: 'walk on two legs, walk upright, stand on two legs',
    is: 'two legged',
  },
  manyLegs: { has: 'six legs, eight legs, 6 legs, 8 legs, more than four legs, more than 4 legs, tentacles' },
  hooves: { has: 'hooves, paws, webbed feet, hoofs, paw pads' },
  face: { has: 'a face, eyes, a mouth, two eyes, a head, a tongue, lips' },
  brain: { has: 'a brain, a heart, blood, lungs, feelings, a stomach, emotions' },
  bones: { has: 'bones, a skeleton, a spine, a backbone, ribs' },
  bigBrain: { has: 'a big brain, a big heart, a big mouth, big eyes, small eyes' },
  hands: { has: 'hands, arms, fingers, thumbs, a hand, fingernails' },
  wings: { has: 'wings, a wing, fins, gills, a propeller, flippers, two wings' },
  horns: { has: 'horns, antlers, a horn, a hump, a crest, big horns' },
  longNeck: { has: 'a long neck, a long tail, whiskers, a bushy tail, a beard, a mustache, a pouch' },
  flesh: {
    of: 'flesh, cells, flesh and blood, flesh and bone, skin and bones',
    has: 'meat on it, flesh and blood',
  },
  gender: {
    is: 'male, female, a he, a she, a boy or a girl, a male or female, a lady',
    isA: 'male, female',
    has: 'a gender',
  },
  // Of a fruit
  peel: {
    has: 'a peel, peel, a thick skin you peel, a skin you peel off, a skin you take off, a rind, an outer layer',
    done: 'peel it, peel them, take the skin off',
    is: 'peeled, peeled before eating, wrapped in a peel, covered by a skin',
    does: 'need to be peeled, need peeling, have to be peeled',
  },
  bunch: {
    at: 'in a bunch, in bunches, in a hand of many',
    does: 'come in bunches, come in a bunch, grow in bunches',
  },
  stem: { has: 'a stem, a stalk, a tip', is: 'attached to a stem' },
  leaves: { has: 'leaves, roots, branches, petals, flowers, bark, thick bark' },
  seeds: { has: 'seeds, small seeds, tiny seeds, seeds in it, seeds inside, little seeds' },
  pit: { has: 'a pit, a big seed, a stone inside, a core, one big seed, a hard center, big seeds' },
  juice: { has: 'juice, juice in it, water in it, a lot of water', is: 'juicy, full of juice' },
  vitamins: {
    has: 'vitamins, potassium, fiber, nutrients, carbs, natural sugar, calories',
    is: 'nutritious, full of vitamins, rich in potassium, high in potassium, full of nutrients',
    does: 'contain vitamins, give energy, contain sugar, contain potassium, give you energy',
  },
  // Of a machine or an instrument
  keys: {
    has: 'keys, a keyboard, 88 keys, many keys, white keys, black keys, lots of keys',
    is: 'played with keys, a keyboard instrument',
    done: 'press the keys, press its keys, hit the keys',
    isA: 'keyboard instrument',
  },
  strings: {
    has: 'strings, strings inside, strings in it, many strings, metal strings, hammers, hammers inside',
    isA: 'string instrument, stringed instrument, percussion instrument',
  },
  pedals: {
    has: 'pedals, foot pedals, three pedals, a pedal, a foot pedal, 3 pedals',
    done: 'step on it with your foot',
  },
  bench: {
    has: 'a bench, a stool, a seat, a bench to sit on',
    done: 'sit at it, sit in front of it, sit down to play it',
  },
  lid: { has: 'a lid, a cover, a top that opens', done: 'open it, open the lid, close it' },
  movingParts: {
    has: 'moving parts, many parts, parts that move, lots of parts, different parts, a lot of pieces',
  },
  buttons: { has: 'buttons, a button, a switch, knobs, a display, an on button' },
  screen: { has: 'a screen, a touch screen, a camera, a memory chip, a monitor, a speaker' },
  battery: {
    has: 'batteries, a battery, a plug, wires, a power cord, a cable, an on switch',
    is: 'battery powered, powered by electricity, rechargeable',
    does: 'need batteries, need a battery, take batteries',
  },
  plugged: {
    does: 'use electricity, need power, need electricity, run on electricity, plug in, require electricity',
    can: 'be turned off, be plugged in, be switched on, be charged',
    done: 'turn it on, plug it in, charge it, switch it on, turn it off',
    has: 'electricity in it',
  },
  wheels: { has: 'wheels, a wheel, little wheels, casters, wheels on it', can: 'roll', does: 'roll' },
  fourWheels: { has: 'four wheels, two wheels, 4 wheels, 2 wheels' },
  handle: { has: 'a handle, a grip, a zipper, a pocket, a string on it, a rope, laces' },
  pages: { has: 'pages, words, letters on it, numbers on it, writing on it, pictures on it, a label' },
  door: { has: 'doors, windows, a door, walls, a roof, a floor, stairs' },
};
