import type { Uploaded } from '../receivers/receiver.js';
import type { Target } from '../target.js';
import type { DeployEvent } from './events.js';

/** What to do about a file that is there: erase it, refuse, or ask. */
export type Overwrite = 'erase' | 'refuse' | ((file: string) => boolean | Promise<boolean>);

/** How a file was found whole on the board. */
export type VerifiedBy =
  /** The program's own `/V`. */
  | 'program'
  /** The receiver read what it had written and told its CRC. */
  | 'receiver'
  /** Our CRC tool. */
  | 'crc-tool'
  /** It was sent back and compared. */
  | 'read-back';

export interface FileOptions {
  readonly target: Target;
  /** At least one byte. */
  readonly data: Uint8Array;
  /** Of a program of ours: the CRC that its `/V` says. */
  readonly selfCheckCrc?: number;
}

export interface PutOptions {
  /** `erase` if not given. */
  readonly overwrite?: Overwrite;
  /** Sends a file also when the board has it already. */
  readonly force?: boolean;
  /**
   * `auto` (if not given): by the program's `/V`, the receiver's CRC, our CRC tool or by reading back, whatever is
   * there first; `required`: the same, and a failure where there is nothing; `read-back`; `none`.
   */
  readonly verify?: 'auto' | 'required' | 'read-back' | 'none';
  readonly onEvent?: (event: DeployEvent) => void;
}

export interface FileResult {
  /** On the board, `A:CHAT.COM`. */
  readonly file: string;
  /** `skipped`: the same file was there; `kept`: the user did not want it overwritten. */
  readonly outcome: 'sent' | 'skipped' | 'kept';
  readonly uploaded?: Uploaded;
  /** Undefined where nothing checked it. */
  readonly verified?: VerifiedBy;
}
