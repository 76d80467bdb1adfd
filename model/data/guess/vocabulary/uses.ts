import type { Properties } from '../secret.js';

/** What people do with it and think of it. */
export const uses: Properties = {
  ride: {
    done: 'ride it, ride on it, climb on it, ride on its back, sit on its back, ride one, ride them',
    is: 'ridden, rideable, ridden by people',
    usedFor: 'riding, carrying people, rides',
  },
  touch: { done: 'touch it, feel it' },
  petIt: { done: 'pet it, hug it, stroke it, cuddle it' },
  feed: { done: 'feed it, give it food' },
  see: { done: 'see it, take a picture of it, look at it, see one in real life', is: 'visible' },
  hear: { done: 'hear it, listen to it' },
  own: {
    done: 'own it, have it at home, keep it at home, own one, keep it in a house, have one, have one at home',
    is: 'owned by people, someones property',
  },
  killIt: { done: 'kill it, hunt it, shoot it, hunt them' },
  train: {
    done: 'train it, tame it, teach it, train them',
    is: 'trainable, trained',
    can: 'be trained, be tamed',
  },
  use: {
    done: 'use it, use this, use one',
    is: 'useful, helpful, used by people, used, something you use, something people use',
  },
  everyday: {
    done: 'use it every day, use it daily, see it every day, use it often',
    is: 'used every day, used daily, an everyday thing',
  },
  usesHands: {
    done: 'use your hands with it, use it with your hands, use your fingers, play it with your hands, use both hands, play it with your fingers, touch it with your fingers',
    is: 'played with hands, used with hands, played with the fingers, played by hand',
    does: 'require hands, need two hands, use your fingers',
  },
  otherUse: {
    done: 'use it in the kitchen, use it in the bathroom, fold it, write with it, wash with it, clean with it, cut with it',
    usedFor: 'cleaning, writing, communication, cutting, washing, work in the kitchen, school work',
    is: 'used for cleaning, a wind instrument, used with a stick, used in an office, used outside, used outdoors',
    isA: 'wind instrument, brass instrument, drum',
  },
  throwAway: { done: 'throw it away, recycle it', is: 'disposable, trash' },
  decoration: {
    is: 'decorative, art, a decoration, a work of art',
    usedFor: 'decoration',
    isA: 'decoration, antique',
  },
  kidsUse: {
    is: 'for kids, for children, used by kids, used by children, liked by kids',
    done: 'give it to a baby, let kids use it',
  },
  adultsUse: { is: 'for adults, used by adults' },
  lessons: {
    done: 'learn it, take lessons for it, practice it, take lessons, study it',
    is: 'hard to learn, hard to play, difficult to play, taught in school, difficult to learn',
    does: 'take practice, need practice, require skill, need lessons, take skill, take years to learn',
  },
  tuned: { done: 'tune it', does: 'need tuning, need to be tuned, go out of tune', is: 'tuned' },
  classical: {
    is: 'used in classical music, played by mozart, used in jazz, played by beethoven, used in concerts, used in rock music, used in an orchestra',
    usedFor: 'classical music, concerts, jazz, songs, performing, composing, weddings',
    isA: 'classical instrument',
  },
  sitsToPlay: { done: 'sit down to use it, sit down when using it, sit while playing it' },
  lovedByPeople: { done: 'love it, like it', is: 'loved by people, liked by people' },
  monkeys: {
    is: 'eaten by monkeys, monkey food, liked by monkeys, a monkeys favorite food, popular with monkeys',
    does: 'get eaten by monkeys',
  },
  fear: { done: 'fear it, be afraid of it, run away from it' },
  work: {
    usedFor: 'work, transport, carrying things, moving things, labor',
    is: 'a working animal',
    done: 'use it for work in asia',
  },
  expensive: {
    is: 'expensive, valuable, worth a lot of money, costly, worth money, worth a lot, very expensive',
    does: 'cost a lot, cost a lot of money, cost much, cost thousands',
  },
  cheap: { is: 'cheap, inexpensive, affordable, low cost', does: 'cost little, cost less than a dollar' },
  free: { is: 'for free, money, rich' },
  popular: {
    is: 'popular, well known, known by everyone, liked by everyone, known by most people, loved by many',
    done: 'know it, recognize it, know what it is',
  },
  famous: {
    is: 'famous, world famous',
    at: 'in cartoons, in movies, in books, in disney movies, in a movie, in stories, on tv',
  },
  symbol: { isA: 'symbol of a party, republican symbol', is: 'a political symbol, on a flag, a symbol' },
  holy: { is: 'holy, sacred, religious, worshipped, about religion' },
  war: { usedFor: 'war', is: 'used in war, used in wars' },
  joke: {
    is: 'used in slapstick, in cartoons to slip on, slipped on in cartoons',
    done: 'slip on it, slip on the peel, slip on its skin',
    usedFor: 'making smoothies, milkshakes, ice cream sundaes, pudding',
  },
};
