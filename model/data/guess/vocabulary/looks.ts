import type { Forms, Properties } from '../secret.js';

function colour(name: string, ...shades: readonly string[]): Forms {
  return {
    is: [name, `${name} colored`, `${name} in color`, `${name} on the outside`, ...shades].join(','),
    has: `${name} color, ${name} on it, a ${name} color`,
  };
}

/** Size, weight, shape, colour and surface. */
export const looks: Properties = {
  // Size and weight
  big: {
    is: 'big, large, huge, giant, enormous, massive, gigantic',
    isA: 'big thing, large object, big one',
    does: 'take up a lot of space, take up much room',
  },
  small: {
    is: 'small, tiny, little, mini, microscopic, short, really small',
    isA: 'small thing, small object, tiny thing, small one',
  },
  medium: { is: 'medium sized, average size, medium, normal sized' },
  heavy: {
    is: 'heavy, very heavy, really heavy, hard to lift, hard to move, too heavy to lift',
    does: 'weigh a lot, weigh very much',
    isA: 'heavy thing, heavy object',
  },
  veryHeavy: { does: 'weigh tons, weigh several tons, weigh thousands of pounds' },
  light: {
    is: 'light, lightweight, easy to lift, easy to carry, light weight, not heavy',
    done: 'lift it, carry it, pick it up, throw it, lift it up, lift it with one hand, carry it around',
  },
  tall: { is: 'tall, high, very tall', isA: 'tall thing' },
  long: { is: 'long, quite long, longer than wide' },
  wide: { is: 'wide, broad' },
  thin: { is: 'thin, skinny, narrow, slim' },
  fat: { is: 'fat, chubby, plump', isA: 'fat animal' },
  handy: {
    is: 'portable, hand held, handheld, pocket sized, small enough to hold, the size of my hand',
    done: `hold it in my hand, hold it in one hand, carry it in a bag, put it in a bag, hold this in your hand,
      put it in a backpack`,
    can: 'fit in a box, fit in a bag, fit in my hand, fit in a backpack, fit in a shoebox, fit in your hand, fit on a plate',
    does: 'fit in a box, fit in your hand, fit in a bag, fit in a drawer, fit in a lunch box',
  },
  pocket: { done: 'put it in my pocket', can: 'fit in my pocket, fit in a pocket', does: 'fit in a pocket' },
  fitsRoom: {
    can: 'fit in a house, fit in a room, fit through a door, fit in my room, fit in a living room',
    done: 'put it in my room, put it in a house',
    does: 'fit in a house, fit in a room, fit through a door',
  },
  fitsCar: { can: 'fit in a car, fit in my car, fit in the trunk of a car', done: 'put it in a car' },
  // Shape
  round: {
    is: 'round, circular, a ball, a circle, spherical, ball shaped, round like a ball',
    isA: 'circle, ball, sphere',
  },
  square: {
    is: 'square, flat, rectangular, box shaped, cube shaped, triangular, a square',
    has: 'corners, four sides, sharp edges',
    isA: 'square, box, cube, rectangle, triangle',
  },
  curved: {
    is: 'curved, bent, curvy, shaped like a moon, shaped like a smile, crescent shaped, bendy',
    has: 'a curve, a curved shape',
    does: 'look like a smile, look like the moon, curve',
  },
  longShape: {
    is: 'oblong, shaped like a stick, cylindrical, long and thin, elongated',
    has: 'a long shape',
  },
  // Colour
  grey: {
    ...colour('grey', 'greyish', 'dark grey', 'gray', 'grayish', 'gray colored', 'silver grey'),
    of: '',
  },
  greySkin: { has: 'grey skin, gray skin' },
  black: colour('black', 'dark', 'dark colored', 'jet black'),
  white: colour('white', 'pale', 'whitish'),
  blackAndWhite: { is: 'black and white', has: 'black and white parts, two colors' },
  brown: colour('brown', 'brownish', 'tan', 'dark brown'),
  yellow: colour('yellow', 'yellowish', 'bright yellow', 'light yellow'),
  red: colour('red', 'reddish', 'bright red', 'maroon'),
  green: colour('green', 'greenish', 'dark green'),
  blue: colour('blue', 'bluish', 'dark blue', 'turquoise'),
  orange: { is: 'orange colored, orange in color, orangish', has: 'orange color' },
  pink: colour('pink', 'pinkish', 'rosy'),
  purple: colour('purple', 'violet'),
  gold: { is: 'golden, gold colored, silver colored, silvery' },
  bright: { is: 'brightly colored, bright, bright colored' },
  colourful: {
    is: 'colorful, colourful, multicolored, rainbow colored, many colors',
    has: 'many colors, lots of colors, different colors',
  },
  oneColour: { is: 'one color, one colour, a single color, the same color all over' },
  patterned: { has: 'spots, stripes, a pattern, dots, polka dots', is: 'striped, spotted, stripy, spotty' },
  brownSpots: { has: 'brown spots, brown dots, dark spots' },
  // Surface
  shiny: { is: 'shiny, glossy, polished, reflective', does: 'shine' },
  glows: {
    is: 'transparent, see through, glowing, clear, invisible, sparkly',
    can: 'glow, glow in the dark',
    does: 'glow, light up, give light',
  },
  wrinkled: {
    is: 'wrinkled, wrinkly, rough, leathery',
    has: 'wrinkles, wrinkled skin, rough skin, thick skin, tough skin, leathery skin',
  },
  skin: { has: 'skin, a skin', is: 'covered in skin' },
  hairy: { has: 'hair, some hair, a little hair, hairs', is: 'hairy' },
  furry: {
    is: 'furry, fluffy, fuzzy, woolly, covered in fur, covered in hair',
    has: 'fur, a mane, wool, fluffy fur, soft fur, long hair, a furry coat',
    isA: 'furry animal, fluffy animal',
  },
  scaly: {
    has: 'scales, feathers, a beak, slimy skin',
    is: 'scaly, slimy, feathery, covered in feathers, covered in scales',
  },
  shell: { has: 'a shell, a hard shell, spikes, thorns', is: 'spiky, prickly, bumpy' },
  soft: { is: 'soft, squishy, soft to touch, mushy, tender, squeezable' },
  fluffySoft: { is: 'cuddly, huggable, like a pillow, flexible, stretchy, elastic, bouncy' },
  smooth: { is: 'smooth, smooth to touch' },
  hard: { is: 'hard, solid, tough, firm, sturdy, strong enough to stand on' },
  sharp: { is: 'sharp, pointy, pointed', has: 'a sharp edge, a point, a sharp point, a blade' },
  sticky: { is: 'sticky, greasy, oily', does: 'stick' },
  slippery: { is: 'slippery, slick' },
  wet: { is: 'wet, watery, moist' },
  cute: { is: 'cute, adorable, sweet looking, so cute' },
  pretty: { is: 'pretty, beautiful, nice to look at, good looking, handsome, attractive, lovely' },
  ugly: { is: 'ugly, weird looking, weird, strange, gross, disgusting' },
};
