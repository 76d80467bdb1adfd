/** What the receiver says, and how a program at the other end reads it. */

import { saysOf } from '../lib/texts.js';

/** Why a file was not received. */
export type ReceiverFailure =
  | 'exists'
  | 'directory-full'
  | 'disk-full'
  | 'cancelled'
  | 'no-sender'
  | 'too-many-errors'
  | 'out-of-step'
  | 'seven-bits'
  | 'not-closed';

/** The words for each. */
export const FAILURES: Record<ReceiverFailure, string> = {
  exists: 'file exists',
  'directory-full': 'directory full',
  'disk-full': 'disk full',
  cancelled: 'cancelled',
  'no-sender': 'no sender',
  'too-many-errors': 'too many errors',
  'out-of-step': 'out of step',
  'seven-bits': '7-bit line',
  'not-closed': 'not closed',
};

export const PREFIX = 'ULMRX: ';

/**
 * What the receiver prints. It is ready when the file is made, and done when it is written, closed and read back;
 * of a file that it began and failed to receive nothing is left.
 */
export const RECEIVER_SAYS = saysOf(PREFIX, FAILURES);
