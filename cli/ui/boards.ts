/** The kinds of machine to choose from, when nothing is known of what hangs on a port. */

import { profiles, virtual } from '../../hardware-notes/index.js';
import type { Choice } from './choice.js';

/** Stands for asking the machine itself. */
export const PROBE = 'probe';

export const boardChoices: readonly Choice[] = [
  {
    value: PROBE,
    label: 'probe it',
    hint: 'ask the machine; nothing on it is changed',
    more: 'It tries the usual speeds, types returns, and looks at the directories of the drives.',
  },
  ...profiles
    .filter((profile) => profile !== virtual)
    .map(({ name, title, line }) => ({
      value: name,
      label: name,
      hint: title,
      more: `${line.baud.toLocaleString('en')} baud, ${line.rtscts ? 'RTS/CTS' : 'no flow control: what is sent is paced'}`,
    })),
];

/** Whether a port may lead to any kind of machine: the virtual board says itself what it is. */
export const mayBeAny = (port: string) => !port.startsWith('sim:');
