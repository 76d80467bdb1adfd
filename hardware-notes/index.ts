/** One typed profile for each kind of board; the pages beside them tell a person the same. */

import { altairDuino } from './altair-duino.js';
import { c128 } from './c128.js';
import { generic } from './generic.js';
import { kaypro } from './kaypro.js';
import type { BoardProfile } from './profile.js';
import { rc2014Classic } from './rc2014-classic.js';
import { romwbw } from './romwbw.js';
import { sc126 } from './sc126.js';
import { scm } from './scm.js';
import { virtual } from './virtual.js';
import { z80Mbc2 } from './z80-mbc2.js';

export { parseProfile } from './parse-profile.js';
export type {
  BoardProfile,
  ConsoleLine,
  MonitorKind,
  MonitorNote,
  Note,
  ReceiverKind,
  ReceiverNote,
  Signs,
  TerminalName,
  Verified,
} from './profile.js';
export { ProfileError } from './schema.js';
export { altairDuino, c128, generic, kaypro, rc2014Classic, romwbw, sc126, scm, virtual, z80Mbc2 };

/** All profiles, the likeliest first. */
export const profiles: readonly BoardProfile[] = [
  romwbw,
  rc2014Classic,
  scm,
  sc126,
  z80Mbc2,
  altairDuino,
  c128,
  kaypro,
  generic,
  virtual,
];

/** The profile of that name, in either case; undefined when there is none. */
export function profileNamed(name: string): BoardProfile | undefined {
  return profiles.find((profile) => profile.name === name.toLowerCase());
}

/** The words for how a fact is known. */
export const verifiedText = {
  hardware: 'verified on hardware',
  emulated: 'verified in an emulator of that machine',
  source: 'from its source',
  paper: 'from documents',
} as const;
