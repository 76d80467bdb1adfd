import type { ReceiverNote } from '../../hardware-notes/index.js';
import type { Receiver } from './receiver.js';
import { xm } from './xm.js';

/** The dialogue of each kind of receiver that a profile can name. */
export const receivers: Readonly<Record<ReceiverNote['kind'], Receiver>> = { xm };
