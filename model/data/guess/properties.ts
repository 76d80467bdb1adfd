import type { Properties } from './secret.js';
import { actions } from './vocabulary/actions.js';
import { body } from './vocabulary/body.js';
import { kinds } from './vocabulary/kinds.js';
import { looks } from './vocabulary/looks.js';
import { places } from './vocabulary/places.js';
import { uses } from './vocabulary/uses.js';

/** What people ask about a thing. A secret has those that its table names; the others are not so. */
export const properties: Properties = { ...kinds, ...looks, ...body, ...actions, ...places, ...uses };
