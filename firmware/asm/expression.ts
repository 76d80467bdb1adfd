/** Numbers that may be known only when the whole program is: sums and the like over labels. */

import { Fault } from './errors.js';

/** A number, the name of a label, or an expression over them. */
export type Value = number | string | Expression;

type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>';

type Node =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'here'; readonly address: number }
  | { readonly kind: 'byte'; readonly which: 'lo' | 'hi'; readonly of: Value }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Value;
      readonly right: Value;
    };

/** How tightly each operator binds in a text (the order of C), and what it computes. */
const OPERATORS: Record<
  BinaryOperator,
  readonly [binding: number, compute: (a: number, b: number) => number]
> = {
  '*': [6, (a, b) => a * b],
  '/': [6, (a, b) => Math.trunc(a / b)],
  '%': [6, (a, b) => a % b],
  '+': [5, (a, b) => a + b],
  '-': [5, (a, b) => a - b],
  '<<': [4, (a, b) => a << b],
  '>>': [4, (a, b) => a >> b],
  '&': [3, (a, b) => a & b],
  '^': [2, (a, b) => a ^ b],
  '|': [1, (a, b) => a | b],
};

/** An immutable expression over labels and numbers, computed in integers when the program is assembled. */
export class Expression {
  constructor(readonly node: Node) {}

  plus(right: Value): Expression {
    return this.binary('+', right);
  }
  minus(right: Value): Expression {
    return this.binary('-', right);
  }
  times(right: Value): Expression {
    return this.binary('*', right);
  }
  /** The quotient, its fraction dropped. */
  div(right: Value): Expression {
    return this.binary('/', right);
  }
  /** The remainder of `div`; it has the sign of the left side. */
  mod(right: Value): Expression {
    return this.binary('%', right);
  }
  and(right: Value): Expression {
    return this.binary('&', right);
  }
  or(right: Value): Expression {
    return this.binary('|', right);
  }
  xor(right: Value): Expression {
    return this.binary('^', right);
  }
  shl(right: Value): Expression {
    return this.binary('<<', right);
  }
  /** Shifted right; a negative number stays negative. */
  shr(right: Value): Expression {
    return this.binary('>>', right);
  }
  /** Bits 0–7. */
  lo(): Expression {
    return lo(this);
  }
  /** Bits 8–15. */
  hi(): Expression {
    return hi(this);
  }

  private binary(operator: BinaryOperator, right: Value): Expression {
    return new Expression({ kind: 'binary', operator, left: this, right });
  }
}

/** The value of a label, to begin an expression with: `label('end').minus('start')`. */
export function label(name: string): Expression {
  return new Expression({ kind: 'value', value: name });
}

/** The low byte of a value: `lo('table')`. */
export function lo(of: Value): Expression {
  return new Expression({ kind: 'byte', which: 'lo', of });
}

/** The high byte of a 16-bit value: `hi('table')`. */
export function hi(of: Value): Expression {
  return new Expression({ kind: 'byte', which: 'hi', of });
}

/** The address where the expression was made: `$` in other assemblers. */
export function hereAt(address: number): Expression {
  return new Expression({ kind: 'here', address });
}

/**
 * Computes a value; `lookup` gives the value of a label.
 * @throws {Fault} division by zero, or whatever `lookup` throws.
 */
export function evaluate(value: Value, lookup: (name: string) => number): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return lookup(value);
  const { node } = value;
  switch (node.kind) {
    case 'value':
      return evaluate(node.value, lookup);
    case 'here':
      return node.address;
    case 'byte':
      return (evaluate(node.of, lookup) >> (node.which === 'lo' ? 0 : 8)) & 0xff;
    case 'binary': {
      const left = evaluate(node.left, lookup);
      const right = evaluate(node.right, lookup);
      if (right === 0 && (node.operator === '/' || node.operator === '%')) {
        throw new Fault('division-by-zero', {
          message: 'An expression divides by zero.',
          evidence: valueText(value),
          remedy: `Give ${valueText(node.right)} another value.`,
        });
      }
      return OPERATORS[node.operator][1](left, right);
    }
  }
}

/** A value as the listing shows it: labels by name, with as few brackets as keep the order. */
export function valueText(value: Value): string {
  return textIn(value, 0);
}

/** A number as the listing shows it: one digit in decimal, the rest in hexadecimal. */
export function formatNumber(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) < 10) return String(value);
  return `${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16)}`;
}

/** The text of a value that stands beside an operator binding as tightly as `outer`. */
function textIn(value: Value, outer: number): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  const { node } = value;
  switch (node.kind) {
    case 'value':
      return textIn(node.value, outer);
    case 'here':
      return '$';
    case 'byte':
      return `${node.which}(${valueText(node.of)})`;
    case 'binary': {
      const [binding] = OPERATORS[node.operator];
      const text = `${textIn(node.left, binding)}${node.operator}${textIn(node.right, binding + 1)}`;
      return binding < outer ? `(${text})` : text;
    }
  }
}
