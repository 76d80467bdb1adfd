/** A program as it has been written so far: statements in order, code with holes, and names. */

import type { Caller } from './caller.js';
import type { Fault } from './errors.js';
import type { Value } from './expression.js';
import type { LineKind } from './program.js';
import type { Field } from './ranges.js';
import type { Definition } from './symbols.js';

/** Where in the program something was written. */
export interface Place {
  /** Counts the calls of the assembler. */
  readonly order: number;
  /** The label it stands under, local or global; empty before the first. */
  readonly under: string;
  /** The global label that local names used here belong to; empty before the first. */
  readonly scope: string;
  readonly caller: Caller;
}

/** One line of the listing to be. */
export interface Statement {
  readonly kind: LineKind;
  /** Its first byte, from the start of the image. */
  readonly offset: number;
  readonly length: number;
  readonly tStates: readonly number[];
  /** As the listing shows it. */
  readonly text: string;
  readonly label: string | undefined;
  readonly note: string | undefined;
}

/** A place in the image whose value is found at the end. */
export interface Fixup {
  readonly place: Place;
  readonly offset: number;
  readonly field: Field;
  readonly value: Value;
}

/** Memory after the image. */
export interface Reservation {
  readonly place: Place;
  readonly name: string;
  readonly size: number;
  readonly align: number;
}

/** Something wrong at a place. */
export interface Problem {
  readonly place: Place;
  readonly fault: Fault;
}

/** All that has been written. */
export interface Source {
  readonly origin: number;
  /** The image's bytes so far; those after `length` are of no account. */
  readonly image: Uint8Array;
  readonly length: number;
  readonly statements: readonly Statement[];
  readonly fixups: readonly Fixup[];
  readonly reservations: readonly Reservation[];
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Where each constant was written. */
  readonly constants: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}
