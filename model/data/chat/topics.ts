import { machine } from './tables/machine.js';
import { courtesies, manners } from './tables/manners.js';
import { self } from './tables/self.js';
import { talk } from './tables/talk.js';
import { world } from './tables/world.js';
import type { Topics } from './topic.js';

/** All topics of the chat: what HALT, an old machine with 64 KB and one LED, has replies for. */
export const chatTopics: Topics = { ...manners, ...courtesies, ...talk, ...self, ...world, ...machine };
