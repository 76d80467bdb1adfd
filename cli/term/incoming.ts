/** Ends of lines as machines send them, made into those that a terminal needs. */

/** `raw`: as they come; `lf`: LF alone ends a line; `cr`: CR alone does. */
export const NEWLINES = ['raw', 'lf', 'cr'] as const;
export type Newline = (typeof NEWLINES)[number];

const CR = 0x0d;
const LF = 0x0a;

/** Converts as bytes come, in pieces that may end between a CR and its LF. */
export class NewlineConverter {
  mode: Newline = 'raw';
  #afterCr = false;

  convert(bytes: Uint8Array): Iterable<number> {
    if (this.mode === 'raw') return bytes;
    const converted: number[] = [];
    for (const byte of bytes) {
      if (byte === LF && this.mode === 'lf' && !this.#afterCr) converted.push(CR);
      // The end was written when its CR came.
      const written = byte === LF && this.mode === 'cr' && this.#afterCr;
      if (!written) converted.push(byte);
      if (byte === CR && this.mode === 'cr') converted.push(LF);
      this.#afterCr = byte === CR;
    }
    return converted;
  }
}

/** What local echo shows of bytes that were sent: text, ends of lines, a rubbed out character. */
export function echoed(bytes: Iterable<number>): number[] {
  const shown: number[] = [];
  for (const byte of bytes) {
    if (byte === CR) shown.push(CR, LF);
    else if (byte === 0x08) shown.push(0x08, 0x20, 0x08);
    else if (byte === 0x09 || (byte >= 0x20 && byte !== 0x7f)) shown.push(byte);
  }
  return shown;
}
