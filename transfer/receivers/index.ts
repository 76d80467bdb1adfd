import type { ReceiverKind } from '../../hardware-notes/index.js';
import { TransferError } from '../errors.js';
import type { BoardTools } from '../tools.js';
import { dialogueReceiver } from './dialogue.js';
import { download } from './download.js';
import { manual } from './manual.js';
import { pcget } from './pcget.js';
import type { Receiver } from './receiver.js';
import { ulmrx } from './ulmrx.js';
import { xm } from './xm.js';
import { xmodem2 } from './xmodem-2.js';
import { ymodem } from './ymodem.js';

/** The dialogue of each kind of receiver that a profile can name, but our own. */
export const receivers: Readonly<Record<Exclude<ReceiverKind, 'ulmrx'>, Receiver>> = {
  xm: dialogueReceiver(xm),
  'xmodem-2': dialogueReceiver(xmodem2),
  pcget: dialogueReceiver(pcget),
  ymodem: dialogueReceiver(ymodem),
  download,
  manual,
};

/**
 * The dialogue of a kind of receiver.
 * @throws TransferError `no-route` for our own where its program was not handed in
 */
export function receiverOf(kind: ReceiverKind, tools?: BoardTools): Receiver {
  if (kind !== 'ulmrx') return receivers[kind];
  if (tools === undefined) {
    throw new TransferError('no-route', 'The profile wants our own receiver, and there is none.', {
      remedy: 'Hand it in with the tools.',
    });
  }
  return dialogueReceiver(ulmrx(tools));
}
