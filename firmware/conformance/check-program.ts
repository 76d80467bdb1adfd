import { A, Assembler, at, BC, C, D, DE, E, HL, label, NZ, SP, type Value, Z } from '../asm/index.js';
import { TPA } from '../header.js';
import { emitPrint, emitPut, emitPutDecimal, emitPutHex } from '../lib/bdos.js';
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

/** The lines that such a program prints: `ok   17 …`, `FAIL 17 …: got 01, not 00`, `skip 17 …`. */
export const CHECK_LINE = /^(ok {3}|FAIL |skip )(.+?)(?:: got ([0-9A-F]{4}), not ([0-9A-F]{4}))?$/;

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
  #checks = 0;

  /** @param needsDisk skips all checks where no file can be made on the current drive */
  constructor(file: string, needsDisk = false) {
    this.#file = file;
    const { z } = this;
    z.label('start');
    z.ld(at('caller_stack'), SP);
    z.ld(SP, 'stack_top');
    z.xor(A);
    z.ld(at('skipping'), A);
    z.ld(HL, 0);
    for (const count of ['passed', 'failed', 'skipped']) z.ld(at(count), HL);
    if (needsDisk) this.#tryDisk();
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
  erase(name: string): void {
    this.fcb(name, PLACE.other);
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
    this.#routines();
    for (const [text, name] of this.#names) {
      z.label(name);
      if (name.startsWith('named_')) z.db(text.charCodeAt(0), text.slice(1));
      else z.db(`${text}$`);
    }
    z.align(RECORD, FILLER);
    for (const word of ['passed', 'failed', 'skipped', 'name_at', 'result_hl', 'caller_stack', 'left']) {
      z.reserve(word, 2);
    }
    for (const byte of ['skipping', 'result_a', 'result_b', 'scratch']) z.reserve(byte, 1);
    // A new name is made behind the old one's, as large as an FCB.
    for (const fcb of ['fcb', 'other_fcb']) z.reserve(fcb, FCB_SIZE + 16);
    for (const record of ['record', 'spare']) z.reserve(record, RECORD);
    z.reserve('stack_bottom', STACK);
    z.reserve('stack_top', 0);
    return { ...tool(this.#file, z.assemble()), names: this.names };
  }

  #end = 'finish';

  #text(text: string): string {
    const known = this.#names.get(text) ?? `text_${this.#names.size}`;
    this.#names.set(text, known);
    return known;
  }

  #named(name: string, drive: number): string {
    const key = String.fromCharCode(drive) + name;
    const known = this.#names.get(key) ?? `named_${this.#names.size}`;
    this.#names.set(key, known);
    return known;
  }

  /** Skips the checks where a file cannot be made and written. */
  #tryDisk(): void {
    const { z } = this;
    this.erase('ULMTEST $$$');
    this.fcb('ULMTEST $$$');
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
    z.ld(A, 1);
    z.ld(at('skipping'), A);
    z.label('disk_tried');
    this.call(16, PLACE.fcb);
    this.erase('ULMTEST $$$');
  }

  #routines(): void {
    emitVerdicts(this.z, (text) => this.#text(text));
    emitCalls(this.z);
    emitPrint(this.z);
    emitPut(this.z);
    emitPutHex(this.z);
    emitPutDecimal(this.z);
  }
}
