import type { BoardProfile } from '../../hardware-notes/index.js';
import { userOf } from '../ccp.js';
import { command, type Prompt } from '../console.js';
import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { Target } from '../target.js';

/** Where the console has to stand: where it stood at first, in the place's user area, or on its drive too. */
export type Stand = 'nowhere' | 'user' | 'drive';

/** The drive and user area of a file, and the way of the console there and back. */
export class Place {
  readonly drive: string;
  readonly user: number;
  readonly #home: { readonly drive: string; readonly user: number };
  #drive: string;
  #user: number;

  /** @param prompt what the console says at first; where it is silent on the user area it is taken to be 0 */
  constructor(target: Omit<Target, 'name'>, prompt: Prompt, profile: Pick<BoardProfile, 'writeInstead'>) {
    this.#home = { drive: prompt.drive, user: userOf(prompt) };
    this.#drive = this.#home.drive;
    this.#user = this.#home.user;
    this.drive = target.drive ?? profile.writeInstead[prompt.drive] ?? prompt.drive;
    this.user = target.user ?? this.#home.user;
    if (!/^[A-P]$/.test(this.drive)) {
      throw new TransferError('bad-name', `${this.drive} is no drive.`, { remedy: 'Drives are A to P.' });
    }
  }

  /** For a command of the CCP in the place's user area: `B:CHAT.COM`. */
  file(name: string): string {
    return `${this.drive}:${name}`;
  }

  /** For people, and for programs that take the user area: `B3:CHAT.COM`, or `B:CHAT.COM` where it is the console's. */
  named(name: string): string {
    return this.user === this.#home.user ? this.file(name) : `${this.drive}${this.user}:${name}`;
  }

  /** Takes the console there. @throws TransferError as `command` */
  *go(stand: Stand): Protocol<void> {
    const drive = stand === 'drive' ? this.drive : this.#home.drive;
    const user = stand === 'nowhere' ? this.#home.user : this.user;
    if (drive !== this.#drive) yield* command(`${drive}:`);
    this.#drive = drive;
    if (user !== this.#user) {
      const { text } = yield* command(`USER ${user}`);
      if (text.includes('?')) {
        throw new TransferError('board-file', `The board has no user area ${user}.`, {
          evidence: `USER ${user} said "${text}"`,
          remedy: 'Choose another user area, or none.',
        });
      }
    }
    this.#user = user;
  }
}
