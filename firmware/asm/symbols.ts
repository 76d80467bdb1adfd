/** Names: how they are spelt, what they stand for, and their values. */

import { Fault } from './errors.js';
import { evaluate, type Value } from './expression.js';
import { checkField } from './ranges.js';

/** What a name stands for. A constant's value is looked up from where it was written. */
export type Definition =
  | { readonly kind: 'address'; readonly address: number }
  | { readonly kind: 'constant'; readonly value: Value; readonly scope: string };

const NAME = /^\.?[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The full name of a label: a local one belongs to the global label `scope`.
 * @throws {Fault} `label-name`
 */
export function fullName(name: string, scope: string): string {
  if (!name.startsWith('.')) return name;
  if (scope) return scope + name;
  throw new Fault('label-name', {
    message: `The local label '${name}' has no global label before it.`,
    evidence: `'${name}'`,
    remedy: 'Write a global label first.',
  });
}

/** @throws {Fault} `label-name` */
export function checkName(name: string): void {
  if (NAME.test(name)) return;
  throw new Fault('label-name', {
    message: 'This cannot be a name.',
    evidence: `'${name}'`,
    remedy: 'Use letters, digits and _, no digit first; a . first for a local label.',
  });
}

/** Finds the values of names. */
export class SymbolTable {
  private readonly values = new Map<string, number | Fault>();
  private readonly underWay = new Set<string>();

  constructor(private readonly definitions: ReadonlyMap<string, Definition>) {}

  /**
   * The value of a name that is used under the global label `scope`.
   * @throws {Fault} `undefined-label`, `circular-equ`, or what is wrong with the constant's own value.
   */
  lookup(name: string, scope: string): number {
    const full = fullName(name, scope);
    const known = this.values.get(full);
    if (known instanceof Fault) throw known;
    if (known !== undefined) return known;
    const definition = this.definitions.get(full);
    if (!definition) throw this.undefinedLabel(full);
    if (definition.kind === 'address') return definition.address;
    return this.constant(full, definition.value, definition.scope);
  }

  private constant(name: string, value: Value, scope: string): number {
    if (this.underWay.has(name)) {
      throw new Fault('circular-equ', {
        message: `The constant '${name}' is defined by itself.`,
        evidence: [...this.underWay, name].join(' → '),
        remedy: 'Give one of them a value that does not need the others.',
      });
    }
    this.underWay.add(name);
    try {
      const number = evaluate(value, (other) => this.lookup(other, scope));
      this.values.set(name, checkField('word', number, value));
      return number;
    } catch (fault) {
      // Kept, so that all who use the constant meet the same fault and it is told once.
      if (fault instanceof Fault) this.values.set(name, fault);
      throw fault;
    } finally {
      this.underWay.delete(name);
    }
  }

  private undefinedLabel(name: string): Fault {
    if (name.split('.').some((part) => part !== '' && !NAME.test(part))) {
      return new Fault('undefined-label', {
        message: `There is no label ${JSON.stringify(name)}.`,
        evidence: 'a string names a label, and this cannot be a name',
        remedy: 'Use charCodeAt(0) for the code of a character, db for text.',
      });
    }
    const near = [...this.definitions.keys()].find((other) => isNear(name, other));
    return new Fault('undefined-label', {
      message: `There is no label '${name}'.`,
      evidence: near ? `there is '${near}'` : 'nothing of that name, or like it',
      remedy: near ? `Write '${near}', or define it.` : 'Define it with label, equ or reserve.',
    });
  }
}

/** Whether two names are easily taken for each other: but for capitals, or for one letter. */
function isNear(name: string, other: string): boolean {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const skip = a.length === b.length ? [1, 1] : a.length > b.length ? [1, 0] : [0, 1];
  return a.slice(same + skip[0]) === b.slice(same + skip[1]);
}
