import type { Task } from '../../cpm/task.js';
import type { World } from '../../cpm/world.js';

const BACKSPACE = 0x08;
const CR = 0x0d;
const SPACE = 0x20;
const RUBOUT = 0x7f;
const LONGEST = 80;

/** The console as a monitor in ROM has it, with its one line editor. */
export class MonitorConsole {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The next character, without echo. */
  get(): Task<number> {
    return this.#world.console.rawIn();
  }

  *put(text: string): Task<void> {
    for (let i = 0; i < text.length; i++) yield* this.#world.console.rawOut(text.charCodeAt(i));
  }

  /**
   * A line with its echo, up to CR; other controls than backspace are passed over.
   *
   * @param first a character that was taken already
   */
  *line(first?: number): Task<string> {
    let line = '';
    for (let key = first ?? (yield* this.get()); key !== CR; key = yield* this.get()) {
      if ((key === BACKSPACE || key === RUBOUT) && line !== '') {
        line = line.slice(0, -1);
        yield* this.put('\b \b');
      } else if (key >= SPACE && key < RUBOUT && line.length < LONGEST) {
        line += String.fromCharCode(key);
        yield* this.put(String.fromCharCode(key));
      }
    }
    yield* this.put('\r\n');
    return line;
  }
}

/** Lines of 16 bytes of memory in hex and as text. */
export function dump(memory: Uint8Array, from: number, lines: number): string {
  let text = '';
  for (let line = 0; line < lines; line++) {
    const at = (from + 16 * line) & 0xffff;
    const bytes = Array.from({ length: 16 }, (_, i) => memory[(at + i) & 0xffff]);
    const hex = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
    const shown = bytes.map((byte) => (byte >= SPACE && byte < RUBOUT ? String.fromCharCode(byte) : '.'));
    const address = at.toString(16).toUpperCase().padStart(4, '0');
    text += `${address}:  ${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}  ${shown.join('')}\r\n`;
  }
  return text;
}

/** An address of up to four hex digits; undefined for anything else. */
export function address(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9A-F]{1,4}$/.test(text) ? Number.parseInt(text, 16) : undefined;
}
