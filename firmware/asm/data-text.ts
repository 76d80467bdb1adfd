/** How the listing shows data. */

import { formatNumber, type Value, valueText } from './expression.js';

/** Items shown of a long list. */
const MOST_ITEMS = 16;

/** The operands of `db` and `dw`: of many only the first, and how many there are. */
export function dataText<T>(items: readonly T[], textOf: (item: T) => string): string {
  const text = items.slice(0, MOST_ITEMS).map(textOf).join(',');
  return items.length > MOST_ITEMS ? `${text},… (${items.length} in all)` : text;
}

/** An operand of `db`, where a string is text and not a label. */
export function itemText(item: Value | Uint8Array): string {
  if (item instanceof Uint8Array) return `(${item.length} bytes)`;
  return typeof item === 'string' ? JSON.stringify(item) : valueText(item);
}

/** A statement that fills; a fill of 0 goes without saying. */
export function fillText(mnemonic: string, operand: number, fill: number): string {
  return `${mnemonic} ${formatNumber(operand)}${fill === 0 ? '' : `,${formatNumber(fill)}`}`;
}
