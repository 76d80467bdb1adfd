/** Takes down a program statement by statement: its bytes, its holes, its names and what is wrong with it. */

import { callerPlace, captureCaller } from './caller.js';
import { Fault } from './errors.js';
import type { Value } from './expression.js';
import type { LineKind } from './program.js';
import { checkField, type Field } from './ranges.js';
import type { Fixup, Place, Problem, Reservation, Source, Statement } from './source.js';
import { checkName, type Definition, fullName } from './symbols.js';

/** Bytes that the Z80 can address. */
export const ADDRESS_SPACE = 0x10000;

/** What a statement is, before its bytes are written. */
export interface NewStatement {
  readonly kind: LineKind;
  readonly text: string;
  readonly tStates?: readonly number[];
  readonly label?: string;
  /** The bytes that it takes even where one of its operands is wrong, so that what follows keeps its place. */
  readonly size?: number;
}

/** The program as it is being written. */
export class Writer implements Source {
  readonly image: Uint8Array;
  length = 0;
  readonly statements: Statement[] = [];
  readonly fixups: Fixup[] = [];
  readonly reservations: Reservation[] = [];
  readonly definitions = new Map<string, Definition>();
  readonly constants = new Map<string, Place>();
  readonly problems: Problem[] = [];
  /** Where each name was defined; the assembler's own names have no place. */
  private readonly defined = new Map<string, Place | undefined>([
    ['bss.start', undefined],
    ['bss.end', undefined],
  ]);
  private order = 0;
  private scope = '';
  private under = '';
  /** The label and the note that the next statement will carry. */
  private label: string | undefined;
  private note: string | undefined;

  constructor(readonly origin: number) {
    this.image = new Uint8Array(ADDRESS_SPACE - origin);
  }

  /** The address of the next byte. */
  get address(): number {
    return this.origin + this.length;
  }

  /** The place of a call of `method`, which is running. */
  place(method: (...operands: never[]) => unknown): Place {
    return { order: this.order++, under: this.under, scope: this.scope, caller: captureCaller(method) };
  }

  /** Runs `work`; a fault in it becomes a problem of `place`. */
  attempt(place: Place, work: () => void): void {
    try {
      work();
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.problems.push({ place, fault });
    }
  }

  /**
   * Claims a name and returns it in full.
   * @throws {Fault} `label-name`, `duplicate-label`
   */
  claim(name: string, place: Place): string {
    checkName(name);
    const full = fullName(name, place.scope);
    if (this.defined.has(full)) {
      const first = this.defined.get(full);
      const where = first && callerPlace(first.caller);
      throw new Fault('duplicate-label', {
        message: `The name '${full}' is defined twice.`,
        evidence: where ? `first at ${where}` : 'it is defined already',
        remedy: 'Rename one of them.',
      });
    }
    this.defined.set(full, place);
    return full;
  }

  /** Names this address; a global name begins a scope. */
  startLabel(name: string, place: Place): void {
    if (this.label !== undefined) this.flush();
    const full = this.claim(name, place);
    this.definitions.set(full, { kind: 'address', address: this.address });
    if (!name.startsWith('.')) this.scope = full;
    this.under = full;
    this.label = full;
  }

  startNote(line: string): void {
    if (this.note !== undefined) this.flush();
    this.note = line;
  }

  /** Writes a statement; `body` writes its bytes. */
  write(statement: NewStatement, place: Place, body: () => void): void {
    // A statement that brings a label of its own leaves the waiting one a line for itself.
    if (statement.label !== undefined && this.label !== undefined) this.flush();
    const offset = this.length;
    const { kind, text, tStates = [], label = this.label } = statement;
    const { note } = this;
    this.label = this.note = undefined;
    this.attempt(place, body);
    if (statement.size !== undefined) this.length = offset + statement.size;
    this.statements.push({ kind, text, tStates, label, note, offset, length: this.length - offset });
    if (this.length > this.image.length && offset <= this.image.length) this.problems.push(pastTheEnd(place));
  }

  /** Gives a waiting label or note a line of its own. */
  flush(): void {
    const { label, note } = this;
    if (label === undefined && note === undefined) return;
    this.label = this.note = undefined;
    const kind = label === undefined ? 'note' : 'label';
    this.statements.push({ kind, text: '', tStates: [], label, note, offset: this.length, length: 0 });
  }

  byte(value: number): void {
    this.image[this.length++] = value;
  }

  append(bytes: Uint8Array): void {
    const room = Math.max(0, this.image.length - this.length);
    this.image.set(
      bytes.length > room ? bytes.subarray(0, room) : bytes,
      Math.min(this.length, this.image.length),
    );
    this.length += bytes.length;
  }

  fill(size: number, value: number): void {
    this.image.fill(checkField('byte', value, value), this.length, this.length + size);
    this.length += size;
  }

  /**
   * Writes a value: a number at once, anything else when the program is assembled.
   * @throws {Fault} a number that does not fit.
   */
  field(field: Field, value: Value, place: Place): void {
    const offset = this.length;
    this.length += field === 'word' ? 2 : 1;
    if (typeof value === 'number' && field !== 'relative') {
      store(this.image, offset, field, checkField(field, value, value));
    } else {
      this.fixups.push({ place, offset, field, value });
    }
  }
}

/** Puts a number that fits its field into the image. */
export function store(image: Uint8Array, offset: number, field: Field, value: number): void {
  image[offset] = value;
  if (field === 'word') image[offset + 1] = value >> 8;
}

function pastTheEnd(place: Place): Problem {
  const fault = new Fault('image-size', {
    message: 'The image passes the end of the 64 KB address space.',
    evidence: 'here its next address is above 0x10000',
    remedy: 'Make it smaller, or give it a lower origin.',
  });
  return { place, fault };
}
