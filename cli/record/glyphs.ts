/**
 * The emulated terminals are of the time before Unicode: a character that has no byte of its own gets one of the upper
 * half for its stand-in, the first that is free, and is put back when the screen is read.
 */
export class Glyphs {
  readonly #bytes = new Map<string, number>();

  bytesOf(text: string): number[] {
    return Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? FIRST;
      return code < 0x80 ? code : this.#standIn(character);
    });
  }

  textOf(text: string): string {
    const characters = [...this.#bytes.keys()];
    return Array.from(text, (character) => characters[character.charCodeAt(0) - FIRST] ?? character).join('');
  }

  #standIn(character: string): number {
    const known = this.#bytes.get(character);
    if (known !== undefined) return known;
    const byte = FIRST + this.#bytes.size;
    // More kinds of characters than that are not ours.
    if (byte > 0xff) return '?'.charCodeAt(0);
    this.#bytes.set(character, byte);
    return byte;
  }
}

/** Printable from here on in Latin-1. */
const FIRST = 0xa1;
