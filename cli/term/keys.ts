/** What the user's terminal sends, taken apart: characters, keys by name, pastes. */

import type { KeyName } from '../../emulator/index.js';

export type Input =
  /** A character of Latin-1, or a control character. */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'key'; readonly name: KeyName; readonly shift: boolean }
  /** A sequence of a key that has no name here. */
  | { readonly type: 'sequence'; readonly bytes: readonly number[] }
  | { readonly type: 'paste'; readonly text: string };

/** The last character of `CSI 1 ; modifier X` and of `SS3 X`. */
const BY_LETTER: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

/** The number of `CSI number ; modifier ~`: xterm's, and rxvt's and the Linux console's where they differ. */
const BY_NUMBER: Readonly<Record<number, KeyName>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** The Linux console's `CSI [ A` to `CSI [ E`. */
const LINUX: readonly KeyName[] = ['f1', 'f2', 'f3', 'f4', 'f5'];

const PASTE_BEGINS = '\x1b[200~';
const PASTE_ENDS = '\x1b[201~';
const SEQUENCE = /^\x1b(?:\[\[[A-E]|\[[0-9;?<>=]*[ -/]*[@-Z\\-~]|O[A-Za-z])/;
const UNFINISHED = /^\x1b(?:\[\[?|\[[0-9;?<>=]*[ -/]*|O)?$/;
/** The longest sequence of a key; what is longer is none. */
const LONGEST = 32;
const SHIFT = 2;
/** What stands for a character that no byte can say. */
const UNKNOWN = 0x3f;

/** Takes input as it comes, in pieces that may end anywhere. */
export class KeyDecoder {
  /** As Latin-1: one character a byte. */
  #held = '';
  #pasting = false;

  /** Whether something is held back that may be the beginning of a sequence, or the Escape key. */
  get pending(): boolean {
    return this.#held !== '' && !this.#pasting;
  }

  read(bytes: Uint8Array): Input[] {
    this.#held += Buffer.from(bytes).toString('latin1');
    const inputs: Input[] = [];
    while (this.#held !== '') {
      const taken = this.#pasting ? this.#paste() : this.#next();
      if (taken === undefined) break;
      inputs.push(...taken);
    }
    return inputs;
  }

  /** No more came for a while: what was held back is what it is. */
  flush(): Input[] {
    if (!this.pending) return [];
    const inputs = Array.from(this.#held, byteOf);
    this.#held = '';
    return inputs;
  }

  #take(length: number): string {
    const taken = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return taken;
  }

  #paste(): Input[] | undefined {
    const end = this.#held.indexOf(PASTE_ENDS);
    if (end < 0) return undefined;
    const text = Buffer.from(this.#take(end), 'latin1').toString('utf8');
    this.#take(PASTE_ENDS.length);
    this.#pasting = false;
    return [{ type: 'paste', text }];
  }

  /** What comes next; undefined where more is needed to know. */
  #next(): Input[] | undefined {
    if (this.#held.startsWith(PASTE_BEGINS)) {
      this.#take(PASTE_BEGINS.length);
      this.#pasting = true;
      return [];
    }
    const sequence = SEQUENCE.exec(this.#held)?.[0];
    if (sequence !== undefined) {
      this.#take(sequence.length);
      return [
        named(sequence) ?? { type: 'sequence', bytes: Array.from(sequence, (char) => char.charCodeAt(0)) },
      ];
    }
    if (this.#held.length < LONGEST && UNFINISHED.test(this.#held)) return undefined;
    const length = utf8Length(this.#held.charCodeAt(0));
    if (length === 1) return [byteOf(this.#take(1))];
    const following = this.#held.slice(1, length);
    if (!/^[\x80-\xbf]*$/.test(following)) return [byteOf(this.#take(1))];
    if (following.length < length - 1) return undefined;
    const code = Buffer.from(this.#take(length), 'latin1').toString('utf8').codePointAt(0) ?? UNKNOWN;
    return [{ type: 'byte', byte: code <= 0xff ? code : UNKNOWN }];
  }
}

const byteOf = (character: string): Input => ({ type: 'byte', byte: character.charCodeAt(0) });

function utf8Length(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
}

function named(sequence: string): Input | undefined {
  const key = (name: KeyName | undefined, modifier?: string): Input | undefined =>
    name && { type: 'key', name, shift: Number(modifier) === SHIFT };
  const [, linux] = /^\x1b\[\[([A-E])$/.exec(sequence) ?? [];
  if (linux !== undefined) return key(LINUX['ABCDE'.indexOf(linux)]);
  const [, number, numbered] = /^\x1b\[(\d+)(?:;(\d+))?~$/.exec(sequence) ?? [];
  if (number !== undefined) return key(BY_NUMBER[Number(number)], numbered);
  const [, modifier, letter] = /^\x1b(?:O|\[(?:1;(\d+))?)([A-DFHP-S])$/.exec(sequence) ?? [];
  return letter === undefined ? undefined : key(BY_LETTER[letter], modifier);
}
