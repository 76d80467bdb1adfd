import { BREATH, FOR_INPUT, FOR_OUTPUT, type Task, WarmBoot } from './task.js';
import type { TimedConsole } from './timed-console.js';

const CTRL_C = 0x03;
const CTRL_E = 0x05;
const BACKSPACE = 0x08;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const CTRL_P = 0x10;
const CTRL_R = 0x12;
const CTRL_S = 0x13;
const CTRL_U = 0x15;
const CTRL_X = 0x18;
const SPACE = 0x20;
const RUBOUT = 0x7f;

/** The BIOS's table, which programs may change: the BDOS calls what it leads to. */
export interface BiosTable {
  /** False when a program has put a way to code of its own there. */
  isOwn(entry: number): boolean;
  /** Calls that code with a character in C; returns A. */
  call(entry: number, character: number): Task<number>;
}

/** Places in that table. */
export const BIOS_ENTRY = { const: 2, conin: 3, conout: 4, list: 5, punch: 6, reader: 7 } as const;

/** The column after a character, as the BDOS counts it: only LF starts a line, and CR moves nothing. */
function columnAfter(column: number, byte: number): number {
  if (byte === RUBOUT) return column;
  if (byte >= SPACE) return (column + 1) & 0xff;
  if (column === 0) return 0;
  if (byte === BACKSPACE) return column - 1;
  return byte === LF ? 0 : column;
}

/** The characters that are echoed as they are; the other controls are shown as `^` and a letter. */
function isGraphic(byte: number): boolean {
  return byte >= SPACE || byte === CR || byte === LF || byte === TAB || byte === BACKSPACE;
}

/** What a character looks like on the screen: tabs as spaces to the next column of 8, controls as `^X`. */
function* rendered(column: number, byte: number): Generator<number, void, void> {
  if (byte === TAB) {
    do {
      yield SPACE;
      column++;
    } while ((column & 7) !== 0);
  } else if (isGraphic(byte)) {
    yield byte;
  } else {
    yield 0x5e;
    yield byte | 0x40;
  }
}

/**
 * The console half of the BDOS: the column, the one character of look-ahead, ^S ^C ^P, tabs and the line editor.
 *
 * Follows Digital Research's own BDOS 2.2 source in what is echoed, counted and masked.
 */
export class BdosConsole {
  /** The column of the cursor, from 0. */
  column = 0;
  /** True while ^P copies the console to the list device. */
  printing = false;
  readonly #device: TimedConsole;
  readonly #list: (byte: number) => void;
  readonly #bios: BiosTable;
  /** The character that a look for ^S or ^C found instead; 0 for none, so a NUL typed then is lost, as there. */
  #ahead = 0;

  constructor(device: TimedConsole, list: (byte: number) => void, bios: BiosTable) {
    this.#device = device;
    this.#list = list;
    this.#bios = bios;
  }

  /** As the BDOS is after it was loaded anew by a warm boot. */
  reset(): void {
    this.column = 0;
    this.printing = false;
    this.#ahead = 0;
  }

  /** BIOS CONST through the table. */
  *rawStatus(): Task<boolean> {
    if (this.#bios.isOwn(BIOS_ENTRY.const)) return this.#device.status();
    return (yield* this.#bios.call(BIOS_ENTRY.const, 0)) !== 0;
  }

  /** BIOS CONIN through the table: the next character, past the look-ahead. */
  *rawIn(): Task<number> {
    if (this.#bios.isOwn(BIOS_ENTRY.conin)) return yield* this.deviceIn();
    return yield* this.#bios.call(BIOS_ENTRY.conin, 0);
  }

  /** BIOS CONOUT through the table. */
  *rawOut(byte: number): Task<void> {
    if (this.#bios.isOwn(BIOS_ENTRY.conout)) yield* this.deviceOut(byte);
    else yield* this.#bios.call(BIOS_ENTRY.conout, byte);
  }

  /** BIOS LIST through the table. */
  *listOut(byte: number): Task<void> {
    if (this.#bios.isOwn(BIOS_ENTRY.list)) this.#list(byte);
    else yield* this.#bios.call(BIOS_ENTRY.list, byte);
  }

  /** The BIOS's own CONIN. */
  *deviceIn(): Task<number> {
    yield BREATH;
    while (!this.#device.ready()) yield FOR_INPUT;
    return this.#device.read();
  }

  /** The BIOS's own CONOUT. */
  *deviceOut(byte: number): Task<void> {
    yield BREATH;
    while (!this.#device.canWrite()) yield FOR_OUTPUT;
    this.#device.write(byte);
  }

  /** The next character without echo. */
  *in(): Task<number> {
    if (this.#ahead === 0) return yield* this.rawIn();
    const byte = this.#ahead;
    this.#ahead = 0;
    return byte;
  }

  /** Function 1: the next character, echoed when it is CR, LF, TAB, BS or printable. */
  *inWithEcho(): Task<number> {
    const byte = yield* this.in();
    if (isGraphic(byte)) yield* this.out(byte);
    return byte;
  }

  /** Function 11: is a character there? ^S is taken here and halts until a key; ^C then warm-boots. */
  *status(): Task<boolean> {
    if (this.#ahead !== 0) return true;
    const own = this.#bios.isOwn(BIOS_ENTRY.conin);
    if (!(yield* this.rawStatus())) return false;
    const byte = own ? this.#device.read() : yield* this.rawIn();
    if (byte === CTRL_S) {
      if ((yield* this.rawIn()) === CTRL_C) throw new WarmBoot();
      return false;
    }
    this.#ahead = byte;
    return true;
  }

  /** Puts out a character at once when nothing stands against it; says whether it did. Spares a generator. */
  tryOut(byte: number): boolean {
    if (byte === TAB || this.printing || !this.#device.canWrite() || !this.#consoleIsOwn) return false;
    if (this.#ahead === 0 && this.#device.status()) return false;
    this.#device.write(byte);
    this.column = columnAfter(this.column, byte);
    return true;
  }

  /** Function 2: a character, tabs expanded. */
  *out(byte: number): Task<void> {
    if (byte !== TAB) yield* this.#put(byte);
    else for (const space of rendered(this.column, TAB)) yield* this.#put(space);
  }

  /** Text, as function 9 prints it. */
  *print(text: string): Task<void> {
    for (let i = 0; i < text.length; i++) {
      const byte = text.charCodeAt(i);
      if (this.tryOut(byte)) yield BREATH;
      else yield* this.out(byte);
    }
  }

  *newLine(): Task<void> {
    yield* this.print('\r\n');
  }

  /**
   * Function 10: reads a line into a buffer in memory: size, length, text.
   * The keys are BS, DEL, ^C (first only), ^E, ^P, ^R, ^U, ^X, and CR or LF; it also ends when the buffer is full.
   */
  *readLine(memory: Uint8Array, buffer: number): Task<void> {
    const size = memory[buffer];
    const at = (index: number) => (buffer + 2 + index) & 0xffff;
    let start = this.column;
    let length = 0;
    for (;;) {
      const key = (yield* this.in()) & 0x7f;
      if (key === CR || key === LF) break;
      if (key === BACKSPACE) {
        if (length > 0) yield* this.#erase(memory, buffer, --length, start);
      } else if (key === RUBOUT) {
        if (length > 0) yield* this.#echo(memory[at(--length)]);
      } else if (key === CTRL_E) {
        yield* this.newLine();
        start = 0;
      } else if (key === CTRL_P) {
        this.printing = !this.printing;
      } else if (key === CTRL_X) {
        while (this.column > start) {
          this.column--;
          yield* this.#backUp();
        }
        length = 0;
        start = this.column;
      } else if (key === CTRL_U) {
        yield* this.#freshLine(start);
        length = 0;
        start = this.column;
      } else if (key === CTRL_R) {
        yield* this.#retype(memory, buffer, length, start);
      } else {
        memory[at(length++)] = key;
        yield* this.#echo(key);
        if (key === CTRL_C && length === 1) throw new WarmBoot();
        if (length >= size) break;
      }
    }
    memory[(buffer + 1) & 0xffff] = length;
    yield* this.#put(CR);
  }

  get #consoleIsOwn(): boolean {
    const { const: status, conin, conout } = BIOS_ENTRY;
    return this.#bios.isOwn(status) && this.#bios.isOwn(conin) && this.#bios.isOwn(conout);
  }

  *#put(byte: number): Task<void> {
    yield* this.status();
    yield* this.rawOut(byte);
    if (this.printing) yield* this.listOut(byte);
    this.column = columnAfter(this.column, byte);
  }

  *#echo(byte: number): Task<void> {
    for (const shown of rendered(this.column, byte)) yield* this.#put(shown);
  }

  /** Wipes the place before the cursor; the caller keeps the column. */
  *#backUp(): Task<void> {
    for (const byte of [BACKSPACE, SPACE, BACKSPACE]) yield* this.rawOut(byte);
  }

  /** `#`, a new line, and spaces to the column where the input began. */
  *#freshLine(start: number): Task<void> {
    yield* this.print('#\r\n');
    while (this.column < start) yield* this.#put(SPACE);
  }

  *#retype(memory: Uint8Array, buffer: number, length: number, start: number): Task<void> {
    yield* this.#freshLine(start);
    for (let i = 0; i < length; i++) yield* this.#echo(memory[(buffer + 2 + i) & 0xffff]);
  }

  /** Takes the last character off the screen: its width is known only by counting the whole line again. */
  *#erase(memory: Uint8Array, buffer: number, length: number, start: number): Task<void> {
    // The BDOS marks its silent count with a column that is not 0; after ^E at column 0 it types the line anew.
    if (this.column === 0) return yield* this.#retype(memory, buffer, length, start);
    let column = start;
    for (let i = 0; i < length; i++) {
      for (const byte of rendered(column, memory[(buffer + 2 + i) & 0xffff]))
        column = columnAfter(column, byte);
    }
    // It goes back at least once, and counts in a byte: a line that ^E has broken sends it far back.
    let width = this.column - column;
    do {
      yield* this.#backUp();
      width = (width - 1) & 0xff;
    } while (width !== 0);
    this.column = column;
  }
}
