/**
 * Where escape sequences begin and end (ECMA-48), so that they can be passed over whole: bytes from a machine
 * are untrusted, and a terminal obeys some of them to its user's harm.
 */

export const ESC = 0x1b;
const BEL = 0x07;
const CAN = 0x18;

/** What the next byte is part of. */
export type Within = 'text' | 'escape' | 'csi' | 'string' | 'string-escape';

/** DCS, SOS, OSC, PM and APC take a string that ends with BEL or ESC \. */
const STRINGS = new Set([0x50, 0x58, 0x5d, 0x5e, 0x5f]);

/** What the byte after this one is part of. */
export function afterByte(within: Within, byte: number): Within {
  if (within === 'text') return byte === ESC ? 'escape' : 'text';
  if (byte === CAN) return 'text';
  switch (within) {
    case 'escape':
      if (byte === 0x5b) return 'csi';
      if (byte >= 0x20 && byte <= 0x2f) return 'escape';
      return STRINGS.has(byte) ? 'string' : 'text';
    case 'csi':
      return byte >= 0x40 && byte <= 0x7e ? 'text' : 'csi';
    case 'string':
      return byte === BEL ? 'text' : byte === ESC ? 'string-escape' : 'string';
    case 'string-escape':
      return byte === 0x5c ? 'text' : byte === ESC ? 'string-escape' : 'string';
  }
}

/** Control characters that only move the cursor or ring: BEL BS TAB LF CR. */
const HARMLESS = new Set([0x07, 0x08, 0x09, 0x0a, 0x0d]);

/** Cursor movement, erasing, attributes: VT100 sequences that a program may use and that tell it nothing. */
const ALLOWED = /^\x1b\[[0-9;]{0,16}[ABCDHJKfm]$/;

/** Lets printable ASCII, harmless controls and a few VT100 sequences through, and nothing else. */
export class TerminalFilter {
  #within: Within = 'text';
  #sequence = '';

  /** What of the next byte (with those held back before it) may be shown. */
  pass(byte: number): string {
    const before = this.#within;
    this.#within = afterByte(before, byte);
    if (before === 'text' && this.#within === 'text') {
      return (byte >= 0x20 && byte < 0x7f) || HARMLESS.has(byte) ? String.fromCharCode(byte) : '';
    }
    this.#sequence = before === 'text' ? '' : this.#sequence;
    if (this.#sequence.length < 32) this.#sequence += String.fromCharCode(byte);
    return this.#within === 'text' && ALLOWED.test(this.#sequence) ? this.#sequence : '';
  }
}
