/**
 * Lines that come at once, as a paste does, are typed one by one: a program that stops its reply at a key would lose all
 * replies but the last, and a board without handshake the lines too. A single key goes through at any time.
 */

const CR = 0x0d;
const LF = 0x0a;
const CONTROL_C = 0x03;

/** Characters of a line that are looked at: more than any prompt has. */
const LONGEST = 40;

const NOTHING = new Uint8Array(0);

/** What is typed, what the machine says, and what may go to it. Knows no clock. */
export class TypeAhead {
  #held: number[] = [];
  /** Whether a line was sent and no prompt has come since. */
  #answering = false;
  /** What the machine has put into its line so far. */
  #line = '';
  readonly #isPrompt: (line: string) => boolean;

  /** @param isPrompt whether the machine's line so far asks for another one */
  constructor(isPrompt: (line: string) => boolean) {
    this.#isPrompt = isPrompt;
  }

  /** Whether something waits for a prompt. */
  get holds(): boolean {
    return this.#held.length > 0;
  }

  /** What may go now of what was typed. */
  typed(bytes: Uint8Array): Uint8Array {
    if (bytes.includes(CONTROL_C)) this.#held = [];
    else if (this.holds || (this.#answering && bytes.length > 1)) {
      this.#held.push(...bytes);
      return NOTHING;
    }
    return this.#throughLine(bytes);
  }

  /** What may go now that the machine has said this. */
  heard(bytes: Uint8Array): Uint8Array {
    for (const byte of bytes) {
      if (byte === LF || byte === CR) this.#line = '';
      else if (this.#line.length < LONGEST) this.#line += String.fromCharCode(byte);
    }
    if (!this.#isPrompt(this.#line)) return NOTHING;
    this.#answering = false;
    return this.release();
  }

  /** The next line of what is held, prompt or not: for a machine that has been silent for long. */
  release(): Uint8Array {
    const held = Uint8Array.from(this.#held);
    this.#held = [];
    return this.#throughLine(held);
  }

  /** The bytes up to the end of their first line; the others are held. */
  #throughLine(bytes: Uint8Array): Uint8Array {
    const end = bytes.indexOf(CR) + 1;
    if (end === 0) return bytes;
    this.#answering = true;
    this.#held = [...bytes.subarray(end)];
    return bytes.subarray(0, end);
  }
}
