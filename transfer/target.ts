import { TransferError } from './errors.js';

/** Where a file goes on the board, or comes from. */
export interface Target {
  /** A to P; where the console stands if not given. */
  readonly drive?: string;
  /** 0 to 15; the user area that the console is in if not given. */
  readonly user?: number;
  /** `CHAT.COM`, in upper case; without a dot where the file has no type. */
  readonly name: string;
}

/** Characters that the CCP takes in a name: all printable ones but its delimiters and wildcards. */
const NAME = /^[A-Z0-9$#@!%&'()\-+^~{}]{1,8}(?:\.[A-Z0-9$#@!%&'()\-+^~{}]{1,3})?$/;

const REMEDY = 'Use up to 8 letters and digits, a dot and up to 3, as in CHAT.COM or B3:CHAT.COM.';

/**
 * Reads `CHAT.COM`, `B:CHAT.COM`, `3:CHAT.COM` or `B3:CHAT.COM`, in either case.
 * @throws TransferError `bad-name`
 */
export function parseTarget(text: string): Target {
  const [, drive = '', user = '', name = ''] = /^(?:([A-Za-z]?)(\d{0,2}):)?(.*)$/s.exec(text.trim()) ?? [];
  const upper = name.toUpperCase();
  if (drive !== '' && !/^[A-P]$/i.test(drive)) throw bad(`${drive}: is no drive.`, 'Drives are A to P.');
  if (user !== '' && Number(user) > 15) throw bad(`${user} is no user area.`, 'User areas are 0 to 15.');
  if (!NAME.test(upper)) throw bad(`"${name}" is no name for a file under CP/M.`, REMEDY);
  return {
    ...(drive === '' ? {} : { drive: drive.toUpperCase() }),
    ...(user === '' ? {} : { user: Number(user) }),
    name: upper,
  };
}

/**
 * The name that a file of this machine gets on the board: that of the file, where CP/M can have it.
 * @param path with slashes or backslashes
 * @throws TransferError `bad-name`
 */
export function boardName(path: string): string {
  return parseTarget(path.replace(/^.*[/\\]/s, '')).name;
}

const bad = (message: string, remedy: string) => new TransferError('bad-name', message, { remedy });
