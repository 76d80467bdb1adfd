import type { KeyName } from './key-names.js';
import type { Screen } from './screen.js';

/** What a byte makes of a terminal: a state that takes the next one. */
export interface Parser {
  /** Takes a byte, 0–255. */
  write(byte: number): void;
}

/** One kind of terminal. */
export interface Emulation {
  readonly title: string;
  parser(screen: Screen): Parser;
  /** What its keys send, where it has them. */
  readonly keys: Readonly<Partial<Record<KeyName, string>>>;
}
