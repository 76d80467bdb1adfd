/** The assembler: each call writes a statement, and `assemble` makes the program of them. */

import { dataText, fillText, itemText } from './data-text.js';
import { encode, findForm, instructionText, type Mnemonic } from './encoding.js';
import { Fault } from './errors.js';
import { type Expression, formatNumber, hereAt, type Value, valueText } from './expression.js';
import { Instructions } from './instructions.js';
import { link } from './link.js';
import { isValue, type Operand } from './operands.js';
import type { Program } from './program.js';
import { asciiCode, checkAlignment, checkField, checkSize } from './ranges.js';
import { ADDRESS_SPACE, Writer } from './writer.js';

/**
 * A Z80 assembler whose calls are instructions: `z.ld(A, at(HL))`. All that is wrong with a program is told at
 * `assemble`, together.
 *
 * A name is letters, digits and _; one that starts with a dot is local to the global label before it, and
 * `start.loop` names it from anywhere. Statements lie one after another from `origin`; `reserve` makes room after
 * the image that takes no bytes in it.
 */
export class Assembler extends Instructions {
  private readonly writer: Writer;

  /** @throws {RangeError} when `origin` is no address. */
  constructor({ origin }: { readonly origin: number }) {
    super();
    if (!Number.isInteger(origin) || origin < 0 || origin >= ADDRESS_SPACE) {
      throw new RangeError(`The origin is ${origin}, and it must be 0 … 0xffff.`);
    }
    this.writer = new Writer(origin);
  }

  /** Names this address. A global label (no dot first) begins a new scope of local ones. */
  label(name: string): void {
    const place = this.writer.place(this.label);
    this.writer.attempt(place, () => this.writer.startLabel(name, place));
  }

  /** Names a value, which may be an expression over labels that come later. */
  equ(name: string, value: Value): void {
    const place = this.writer.place(this.equ);
    this.writer.attempt(place, () => {
      const label = this.writer.claim(name, place);
      this.writer.definitions.set(label, { kind: 'constant', value, scope: place.scope });
      this.writer.constants.set(label, place);
      this.writer.write({ kind: 'constant', text: `equ ${valueText(value)}`, label }, place, () => undefined);
    });
  }

  /** This address, that of the next statement: `$` in other assemblers. */
  here(): Expression {
    return hereAt(this.writer.address);
  }

  /** Bytes: text as ASCII, numbers and expressions of -128 … 255, arrays. A label's low byte is `lo('x')`. */
  db(...items: readonly (Value | Uint8Array)[]): void {
    const place = this.writer.place(this.db);
    this.writer.write({ kind: 'data', text: `db ${dataText(items, itemText)}` }, place, () => {
      for (const item of items) {
        if (item instanceof Uint8Array) this.writer.append(item);
        else if (typeof item !== 'string') this.writer.field('byte', item, place);
        else for (const character of item) this.writer.byte(asciiCode(character, item));
      }
    });
  }

  /** Bytes from an array. */
  bytes(data: Uint8Array): void {
    const place = this.writer.place(this.bytes);
    this.writer.write({ kind: 'data', text: `db ${itemText(data)}` }, place, () => this.writer.append(data));
  }

  /** Words, low byte first: numbers of -32768 … 65535, labels (a string names one), expressions, arrays of them. */
  dw(...items: readonly (Value | Uint16Array | readonly Value[])[]): void {
    const place = this.writer.place(this.dw);
    const values = items.flatMap((item): readonly Value[] => (isValue(item) ? [item] : Array.from(item)));
    this.writer.write({ kind: 'data', text: `dw ${dataText(values, valueText)}` }, place, () => {
      for (const value of values) this.writer.field('word', value, place);
    });
  }

  /** `size` bytes of `fill`. */
  ds(size: number, fill = 0): void {
    this.writer.write({ kind: 'data', text: fillText('ds', size, fill) }, this.writer.place(this.ds), () => {
      this.writer.fill(checkSize(size), fill);
    });
  }

  /** Fills up to the next multiple of `boundary`, a power of two. */
  align(boundary: number, fill = 0): void {
    this.writer.write(
      { kind: 'data', text: fillText('align', boundary, fill) },
      this.writer.place(this.align),
      () => {
        this.writer.fill(-this.writer.address & (checkAlignment(boundary) - 1), fill);
      },
    );
  }

  /** Fills up to `address`, which must not lie before this one. */
  org(address: number, fill = 0): void {
    this.writer.write(
      { kind: 'data', text: fillText('org', address, fill) },
      this.writer.place(this.org),
      () => {
        const here = this.writer.address;
        if (checkField('word', address, address) < here) {
          throw new Fault('org-backwards', {
            message: 'The origin cannot go back.',
            evidence: `org ${formatNumber(address)} stands at ${formatNumber(here)}`,
            remedy: 'Write first what lies first in memory.',
          });
        }
        this.writer.fill(address - here, fill);
      },
    );
  }

  /**
   * Memory of `size` bytes after the image, which takes no bytes in it; nobody clears it. All such memory lies in the
   * order of the calls, each aligned to a power of two, from `bss.start` (the end of the image) to `bss.end`.
   */
  reserve(name: string, size: number, { align = 1 }: { readonly align?: number } = {}): void {
    const place = this.writer.place(this.reserve);
    this.writer.attempt(place, () => {
      const label = this.writer.claim(name, place);
      const text = `reserve ${formatNumber(size)}${align === 1 ? '' : ` align ${formatNumber(align)}`}`;
      this.writer.write({ kind: 'reserved', text, label }, place, () => {
        const reservation = { place, name: label, size: checkSize(size), align: checkAlignment(align) };
        this.writer.reservations.push(reservation);
      });
    });
  }

  /** A comment for the listing, attached to the next line; each line of it but the last stands alone. */
  note(text: string): void {
    for (const line of text.split('\n')) this.writer.startNote(line);
  }

  /**
   * Makes the program of all that was written. More may be written after it, and assembled again.
   * @throws {AssemblyError} with all that is wrong.
   */
  assemble(): Program {
    this.writer.flush();
    return link(this.writer);
  }

  protected override instruction(mnemonic: Mnemonic, operands: readonly Operand[]): void {
    const place = this.writer.place(this[mnemonic]);
    this.writer.attempt(place, () => {
      const form = findForm(mnemonic, operands);
      const statement = {
        kind: 'instruction',
        text: instructionText(mnemonic, operands),
        tStates: form.tStates,
        size: form.size,
      } as const;
      this.writer.write(statement, place, () => {
        encode(form, operands, {
          byte: (value) => this.writer.byte(value),
          field: (field, value) => this.writer.field(field, value, place),
        });
      });
    });
  }
}
