import { xmodemReceive } from '../xmodem/receive.js';
import { xmodemSend } from '../xmodem/send.js';
import type { Receiver } from './receiver.js';

/** So long the user has to start the program on the board. */
const PATIENCE = 600_000;
/** Between invitations, while the user starts the sender. */
const INVITE_EVERY = 3000;

/**
 * Any receiver that its user starts by hand, as on a machine whose serial line is not its console: nothing is typed,
 * we wait for the invitation. What it says afterwards goes to the machine's own screen.
 */
export const manual: Receiver = {
  name: 'a receiver started by hand',
  logIn: 'nowhere',
  console: false,
  *upload({ file, data, note, blockSize = note.blockSize, onProgress, onHint }) {
    onHint?.(`Start an XMODEM receiver for ${file} on the board now.`);
    const { bytes, blocks, retries } = yield* xmodemSend(data, {
      blockSize,
      firstWait: PATIENCE,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return { sent: { bytes, blocks, retries }, confirmed: false };
  },
  *download({ file, onProgress, onHint }) {
    onHint?.(`Start an XMODEM sender for ${file} on the board now.`);
    const { bytes, blocks, retries } = yield* xmodemReceive({
      inviteEvery: INVITE_EVERY,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return { bytes, blocks, retries };
  },
};
