import { A, Assembler, at, BC, C, D, DE, E, HL, label, NZ, SP, type Value, Z } from '../asm/index.js';
import { TPA } from '../header.js';
import { emitPrint, emitPut, emitPutDecimal, emitPutHex, PAGE_ZERO } from '../lib/bdos.js';
import { FILLER, RECORD } from '../output/com-file.js';
import { type Tool, tool } from '../output/tool.js';
import { emitCalls, emitVerdicts, FCB_SIZE } from './check-routines.js';

/** Our stack: no call below it may need more, nor may the BDOS, which has its own. */
const STACK = 128;
const ENTRY = 32;

/** A program of checks, with their names in their order. */
export type Checks = Tool & { readonly names: readonly string[] };

/** Names of the places that every program has. */
export const PLACE = {
  /** What the last call answered. */
  a: label('result_a'),
  b: label('result_b'),
  hl: label('result_hl'),
  fcb: label('fcb'),
  other: label('other_fcb'),
  /** 128 bytes each. */
  record: label('record'),
  spare: label('spare'),
} as const;

/** The lines that such a program prints: `ok   17 …`, `FAIL 17 …: got 0001, not 0000`, `skip 17 … (why)`. */
export const CHECK_LINE =
  /^(ok {3}|FAIL |skip )(.+?)(?:: got ([0-9A-F]{4}), not ([0-9A-F]{4})| \(([^()]*)\))?$/;

/** Why checks are skipped. */
export const REASON = {
  noFile: 'no file can be made',
  noTable: 'the BDOS does not call the BIOS by its table',
} as const;

export interface CheckOptions {
  /** Skips all checks where no file can be made on a drive: 0 = the current one, 1 = A. */
  readonly needsDisk?: 0 | 1;
  /** The program runs several times in a row, with a command tail from the second time on: it counts on then. */
  readonly chained?: boolean;
}

/** Marks counts that an earlier run of the same chain has left behind the program. */
const CHAINED = 0x6b5a;

/**
 * Writes a program of checks in Z80 code that runs on any CP/M 2.2: each check is a name and steps; the first
 * expectation that is not met ends it. It uses 8080 instructions in what it says and Z80 ones beside.
 */
export class CheckProgram {
  readonly z = new Assembler({ origin: TPA });
  /** The checks' names in their order. */
  readonly names: string[] = [];
  readonly #file: string;
  readonly #names = new Map<string, string>();
  readonly #routines: (() => void)[] = [];
  readonly #reserved: [name: string, bytes: number][] = [];
  #checks = 0;

  constructor(file: string, { needsDisk, chained = false }: CheckOptions = {}) {
    this.#file = file;
    const { z } = this;
    z.label('start');
    z.ld(at('caller_stack'), SP);
    z.ld(SP, 'stack_top');
    if (chained) this.#goOnCounting();
    z.ld(HL, 0);
    for (const count of ['skipping', 'passed', 'failed', 'skipped']) z.ld(at(count), HL);
    if (needsDisk !== undefined) this.tryDisk(needsDisk);
    z.label('begun');
  }

  /** Code that the steps call. */
  routine(emit: () => void): void {
    this.#routines.push(emit);
  }

  /** Bytes behind the program. */
  reserve(name: string, bytes: number): void {
    this.#reserved.push([name, bytes]);
  }

  /** Skips the checks from here on. */
  skipRest(reason: keyof typeof REASON): void {
    const { z } = this;
    z.ld(HL, this.#text(` (${REASON[reason]})`));
    z.ld(at('skipping'), HL);
  }

  /** Skips the checks from here on where no file can be made and written on a drive. */
  tryDisk(drive = 0): void {
    const { z } = this;
    this.erase('ULMTEST $$$', drive);
    this.fcb('ULMTEST $$$', PLACE.fcb, drive);
    this.call(22, PLACE.fcb);
    z.ld(A, at(PLACE.a));
    z.inc(A);
    z.jr(Z, 'no_disk');
    this.call(26, PLACE.record);
    this.call(21, PLACE.fcb);
    z.ld(A, at(PLACE.a));
    z.or(A);
    z.jr(Z, 'disk_tried');
    z.label('no_disk');
    this.skipRest('noFile');
    z.label('disk_tried');
    this.call(16, PLACE.fcb);
    this.erase('ULMTEST $$$', drive);
  }

  /** Selects the drive whose number stands at a place. */
  select(place: Value): void {
    const { z } = this;
    z.ld(A, at(place));
    z.ld(E, A);
    this.callWithDe(14);
  }

  /** Puts bytes into the program, a character each; gives their label. */
  bytes(text: string): string {
    return this.#constant('bytes', text);
  }

  /** Prints a line. */
  say(line: string): void {
    const { z } = this;
    z.ld(DE, this.#text(line));
    z.call('print');
    z.call('new_line');
  }

  /** One check: what is done, and what is expected. */
  check(name: string, steps: () => void): void {
    const { z } = this;
    const end = `check_${this.#checks++}_end`;
    this.names.push(name);
    z.ld(HL, this.#text(name));
    z.call('begin');
    z.jp(NZ, end);
    this.#end = end;
    steps();
    z.call('passes');
    z.label(end);
  }

  /** Calls the BDOS; the answer is in `PLACE.a`, `b` and `hl`. */
  call(number: number, de: Value = 0): void {
    const { z } = this;
    z.ld(DE, de);
    z.ld(C, number);
    z.call('bdos');
  }

  /** Calls the BDOS with what is in DE. */
  callWithDe(number: number): void {
    const { z } = this;
    z.ld(C, number);
    z.call('bdos');
  }

  /** Calls an entry of the BIOS by its place in the table. */
  bios(entry: number, bc: Value = 0, de: Value = 0): void {
    const { z } = this;
    z.ld(BC, bc);
    z.ld(DE, de);
    z.ld(A, entry);
    z.call('bios');
  }

  /** Makes an FCB anew. @param name 11 characters @param drive 0 = the current one */
  fcb(name: string, place: Value = PLACE.fcb, drive = 0): void {
    const { z } = this;
    z.ld(HL, this.#named(name, drive));
    z.ld(DE, place);
    z.call('set_fcb');
  }

  poke(place: Value, value: number): void {
    const { z } = this;
    z.ld(A, value);
    z.ld(at(place), A);
  }

  pokeWord(place: Value, value: number): void {
    const { z } = this;
    z.ld(HL, value);
    z.ld(at(place), HL);
  }

  /** Fills 128 bytes. */
  fill(place: Value, value: number): void {
    const { z } = this;
    z.ld(HL, place);
    z.ld(A, value);
    z.call('fill');
  }

  expectA(value: number): void {
    this.expectByte(PLACE.a, value);
  }

  expectByte(place: Value, value: number): void {
    const { z } = this;
    z.ld(HL, place);
    z.ld(E, value);
    z.call('expect_byte');
    z.jp(NZ, this.#end);
  }

  expectWord(place: Value, value: Value): void {
    const { z } = this;
    z.ld(HL, at(place));
    z.ld(DE, value);
    z.call('expect_word');
    z.jp(NZ, this.#end);
  }

  /** Some bits of a byte. */
  expectBits(place: Value, mask: number, value: number): void {
    const { z } = this;
    z.ld(A, at(place));
    z.and(mask);
    z.ld(at('scratch'), A);
    this.expectByte(label('scratch'), value);
  }

  /** Some characters at a place. */
  expectText(place: Value, text: string): void {
    const { z } = this;
    z.ld(HL, place);
    z.ld(DE, this.#counted(text));
    z.call('expect_text');
    z.jp(NZ, this.#end);
  }

  /** The code of an answer that tells a place: 0 to 3. */
  expectFound(): void {
    this.expectBits(PLACE.a, 0xfc, 0);
  }

  /** Copies the directory entry that a search has found in `spare`, at whose place its answer points. */
  entryTo(place: Value): void {
    const { z } = this;
    z.ld(A, at(PLACE.a));
    for (let shift = 0; shift < 3; shift++) z.rrca();
    z.ld(E, A);
    z.ld(D, 0);
    z.ld(HL, PLACE.spare);
    z.add(HL, DE);
    z.ld(DE, place);
    z.ld(BC, ENTRY);
    z.ldir();
  }

  /** Erases, without a look at the answer. */
  erase(name: string, drive = 0): void {
    this.fcb(name, PLACE.other, drive);
    this.call(19, PLACE.other);
  }

  /** Makes a file of so many records, the n-th filled with n + 1, and closes it. */
  makeFile(name: string, records: number): void {
    const { z } = this;
    this.erase(name);
    this.fcb(name);
    z.ld(BC, records);
    z.call('make_file');
  }

  /** The program, with its texts and places. */
  build(): Checks {
    const { z } = this;
    z.jp('finish');
    this.#ownRoutines();
    for (const emit of this.#routines) emit();
    for (const [key, name] of this.#names) {
      const text = key.slice(1);
      z.label(name);
      const characters = Array.from(text, (character) => character.charCodeAt(0));
      if (name.startsWith('counted_')) z.db(characters.length);
      z.db(...characters);
      if (name.startsWith('text_')) z.db('$');
    }
    z.align(RECORD, FILLER);
    for (const word of ['skipping', 'passed', 'failed', 'skipped', 'name_at', 'result_hl', 'caller_stack']) {
      z.reserve(word, 2);
    }
    for (const word of ['left', 'chained']) z.reserve(word, 2);
    for (const byte of ['result_a', 'result_b', 'scratch']) z.reserve(byte, 1);
    for (const [name, bytes] of this.#reserved) z.reserve(name, bytes);
    // A new name is made behind the old one's, as large as an FCB.
    for (const fcb of ['fcb', 'other_fcb']) z.reserve(fcb, FCB_SIZE + 16);
    for (const record of ['record', 'spare']) z.reserve(record, RECORD);
    z.reserve('stack_bottom', STACK);
    z.reserve('stack_top', 0);
    return { ...tool(this.#file, z.assemble()), names: this.names };
  }

  #end = 'finish';

  #text(text: string): string {
    return this.#constant('text', text);
  }

  #counted(text: string): string {
    return this.#constant('counted', text);
  }

  #named(name: string, drive: number): string {
    return this.#constant('named', String.fromCharCode(drive) + name);
  }

  #constant(kind: 'text' | 'counted' | 'named' | 'bytes', text: string): string {
    const key = kind[0] + text;
    const known = this.#names.get(key) ?? `${kind}_${this.#names.size}`;
    this.#names.set(key, known);
    return known;
  }

  /** With a command tail, and where the counts of the first run are still there, they stay. */
  #goOnCounting(): void {
    const { z } = this;
    z.ld(A, at(PAGE_ZERO.tail));
    z.or(A);
    z.ld(HL, at('chained'));
    z.ld(DE, CHAINED);
    z.ld(at('chained'), DE);
    z.jr(Z, 'first_run');
    z.or(A);
    z.sbc(HL, DE);
    z.jp(Z, 'begun');
    z.label('first_run');
  }

  #ownRoutines(): void {
    emitVerdicts(this.z, (text) => this.#text(text));
    emitCalls(this.z);
    emitPrint(this.z);
    emitPut(this.z);
    emitPutHex(this.z);
    emitPutDecimal(this.z);
  }
}
