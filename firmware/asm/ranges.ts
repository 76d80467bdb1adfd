/** Which values fit where. */

import { type AsmErrorCode, Fault } from './errors.js';
import { formatNumber, type Value, valueText } from './expression.js';

/** The places for a value in code and data. */
export type Field = 'byte' | 'word' | 'port' | 'displacement' | 'relative';

interface Range {
  readonly code: AsmErrorCode;
  readonly what: string;
  readonly low: number;
  readonly high: number;
  readonly remedy: string;
}

const RANGES: Record<Field, Range> = {
  byte: {
    code: 'byte-range',
    what: 'a byte',
    low: -128,
    high: 255,
    remedy: 'Use lo() or hi() for half of a word.',
  },
  word: {
    code: 'word-range',
    what: 'a word',
    low: -32768,
    high: 65535,
    remedy: 'Use .and(0xffff) where it may wrap.',
  },
  port: { code: 'byte-range', what: 'a port', low: 0, high: 255, remedy: 'Use at(C) for a port in BC.' },
  displacement: {
    code: 'displacement-range',
    what: 'a displacement',
    low: -128,
    high: 127,
    remedy: 'Move the index register nearer.',
  },
  relative: {
    code: 'jump-range',
    what: 'the distance of a relative jump',
    low: -128,
    high: 127,
    remedy: 'Use jp, or move the target nearer.',
  },
};

/**
 * The number, which must fit the field; `source` is what it came from.
 * @throws {Fault} the field's range error.
 */
export function checkField(field: Field, value: number, source: Value): number {
  const { code, what, low, high, remedy } = RANGES[field];
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  const text = valueText(source);
  throw new Fault(code, {
    message: `${text} does not fit: ${what} is ${low} … ${high}.`,
    evidence: `it is ${value}${Number.isInteger(value) && Math.abs(value) > 9 ? ` = ${formatNumber(value)}` : ''}`,
    remedy,
  });
}

/** @throws {Fault} `bit-number` */
export function checkBit(bit: number): number {
  if (Number.isInteger(bit) && bit >= 0 && bit <= 7) return bit;
  throw new Fault('bit-number', {
    message: 'There is no such bit.',
    evidence: `bit ${bit}`,
    remedy: 'The bits of a byte are 0 … 7, and 0 is the lowest.',
  });
}

/** @throws {Fault} `rst-target` */
export function checkRestart(target: number): number {
  if (Number.isInteger(target) && target >= 0 && target <= 0x38 && target % 8 === 0) return target;
  throw new Fault('rst-target', {
    message: 'There is no such restart.',
    evidence: `rst ${formatNumber(target)}`,
    remedy: 'A restart goes to 0, 8, 0x10, 0x18, 0x20, 0x28, 0x30 or 0x38.',
  });
}

/** A power of two up to 32768. @throws {Fault} `alignment` */
export function checkAlignment(boundary: number): number {
  if (
    Number.isInteger(boundary) &&
    boundary >= 1 &&
    boundary <= 0x8000 &&
    (boundary & (boundary - 1)) === 0
  ) {
    return boundary;
  }
  throw new Fault('alignment', {
    message: 'Alignment is to a power of two.',
    evidence: `align ${boundary}`,
    remedy: 'Use 1, 2, 4 … 32768.',
  });
}

/** A number of bytes. @throws {Fault} `size` */
export function checkSize(size: number): number {
  if (Number.isInteger(size) && size >= 0 && size <= 0x10000) return size;
  throw new Fault('size', {
    message: 'A size is a whole number of bytes.',
    evidence: `size ${size}`,
    remedy: 'Use 0 … 65536.',
  });
}

/** The code of a character of `text`. @throws {Fault} `text-not-ascii` */
export function asciiCode(character: string, text: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  throw new Fault('text-not-ascii', {
    message: 'Text in db must be ASCII.',
    evidence: `'${character}' (U+${code.toString(16).toUpperCase().padStart(4, '0')}) in ${JSON.stringify(text)}`,
    remedy: 'Write another character, or its byte as a number.',
  });
}
