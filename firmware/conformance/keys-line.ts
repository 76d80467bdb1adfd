/** The line by which a program asks for keys: `KEYS: abx^Hc^M`, for whoever sits before it. */

/** A request, and the line break behind it: only then are the keys wanted. */
export const KEYS_LINE = /(?:^|[\r\n])KEYS: ([^\r\n]+)\r\n$/;

/** Keys as they are written there: `^A` is Control and A, `^M` Return, `^?` DEL. */
export function writeKeys(keys: string): string {
  return keys.replace(/[\x00-\x1f\x7f]/g, (key) => `^${String.fromCharCode(key.charCodeAt(0) ^ 0x40)}`);
}

/** The bytes of keys that are written so. */
export function readKeys(text: string): number[] {
  return Array.from(text.matchAll(/\^([?-_])|./gs), ([key, control]) =>
    control === undefined ? key.charCodeAt(0) & 0x7f : control.charCodeAt(0) ^ 0x40,
  );
}
