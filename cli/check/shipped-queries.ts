/** Real questions for a shipped model, to check and compare it with. */

import { chatProbes } from '../../model/data/chat/chat-text.js';
import { probesOf } from '../../model/data/guess/probes.js';
import type { Model, Pair } from '../../model/index.js';

/** The probes of each shipped model, by the model's name. */
const probesFor: Readonly<Record<string, () => readonly Pair[] | Promise<readonly Pair[]>>> = {
  guess: () => probesOf('elephant'),
  guess2: () => probesOf('banana'),
  guess3: () => probesOf('piano'),
  chat: chatProbes,
};

/** The questions written by hand for it, or none for a model that is not one of the shipped ones by its name. */
export async function shippedQueries({ name }: Model): Promise<string[]> {
  const probes = Object.hasOwn(probesFor, name) ? await probesFor[name]() : [];
  return [...new Set(probes.map(({ query }) => query))];
}
