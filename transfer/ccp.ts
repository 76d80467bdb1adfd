import { command, type Prompt } from './console.js';
import { TransferError } from './errors.js';
import type { Protocol } from './protocol.js';

/**
 * The commands of CP/M's console command processor that a transfer needs. The words were taken from CP/M 2.2; what
 * its replacements (ZCPR, ZSDOS) say otherwise is allowed for. Each throws what `command` throws.
 */

/** A cell of a directory listing: `XM       COM`, `XM.COM`, `XM      .COM`. */
const CELL = /^\s*([!-~]{1,8}?)(?:\s*\.\s*|\s+)([!-~]{0,3})\s*(?:\d+k?)?\s*$/;

/** The names in the text of a DIR, as `XM.COM`; what is no listing gives none. */
export function listedNames(text: string): string[] {
  if (/no file|not found/i.test(text)) return [];
  const names: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const cells = line.replace(/^\s*[A-P]\d{0,2}\s*:/i, '').split(/\s[:|]\s?|[:|]/);
    for (const cell of cells) {
      const [, name, type = ''] = CELL.exec(cell) ?? [];
      if (name === undefined || /[<>,;=?*[\]]/.test(name + type)) continue;
      names.push(type === '' ? name.toUpperCase() : `${name}.${type}`.toUpperCase());
    }
  }
  return names;
}

/** The names that fit, as `XM.COM`. @param pattern `A:*.COM` */
export function* directory(pattern: string): Protocol<string[]> {
  const { text } = yield* command(`DIR ${pattern}`);
  return listedNames(text);
}

/** Whether there is such a file. @param file `A:CHAT.COM` */
export function* isThere(file: string): Protocol<boolean> {
  const names = yield* directory(file);
  return names.includes(withoutDrive(file));
}

/** Erases a file, if it is there. @param file `A:CHAT.COM`, no pattern */
export function* erase(file: string, within = 30_000): Protocol<void> {
  yield* command(`ERA ${file}`, { within, answer: 'Y' });
}

/** Renames a file on its drive; gives what the CCP says to it, which is nothing when it works. */
export function* rename(from: string, to: string): Protocol<string> {
  const { text } = yield* command(`REN ${to}=${withoutDrive(from)}`);
  return text;
}

/** Does something whose failure changes nothing of what is reported. */
export function* quietly(work: Protocol<unknown>): Protocol<boolean> {
  try {
    yield* work;
    return true;
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    return false;
  }
}

/** The user area that a prompt tells, or the one that CP/M begins in. */
export const userOf = ({ user = 0 }: Prompt): number => user;

/** `A:CHAT.COM` → `CHAT.COM`. */
export const withoutDrive = (file: string): string => file.replace(/^[A-P]\d*:/i, '');
