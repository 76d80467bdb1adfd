/** One typed profile for each kind of board; the pages beside them tell a person the same. */

import { generic } from './generic.js';
import type { BoardProfile } from './profile.js';
import { romwbw } from './romwbw.js';
import { virtual } from './virtual.js';

export type {
  BoardProfile,
  ConsoleLine,
  MonitorKind,
  MonitorNote,
  Note,
  ReceiverKind,
  ReceiverNote,
  Signs,
  Verified,
} from './profile.js';
export { generic, romwbw, virtual };

/** All profiles, the likeliest first. */
export const profiles: readonly BoardProfile[] = [romwbw, generic, virtual];

/** The profile of that name, in either case; undefined when there is none. */
export function profileNamed(name: string): BoardProfile | undefined {
  return profiles.find((profile) => profile.name === name.toLowerCase());
}
