/** What a program's memory is used for, in words: for the head of its listing, and for what does not fit. */

import type { Program } from './asm/index.js';
import { byLayer, type EngineParts } from './engine-parts.js';
import { TPA } from './header.js';

/** The image, the lists of each layer, where they stand, and the smallest TPA. */
export function memoryReport({ image, symbols, bssEnd }: Program, { lists, packed }: EngineParts): string[] {
  const end = TPA + image.length;
  const place = symbols.get('lists')!;
  const stream =
    packed === undefined
      ? []
      : [
          `packed weights ${span(symbols.get('stream')!, packed.packed.stream.length)}, expanded to their lists`,
        ];
  return [
    `image ${span(TPA, image.length)}`,
    ...stream,
    `lists ${span(place, lists.bytes)}: ${byLayer(lists)}`,
    `working memory ${span(end, bssEnd - end)}`,
    `the smallest TPA is ${(bssEnd - TPA).toLocaleString('en')} bytes: the word at 0006h must be ${hex(bssEnd)} or above`,
  ];
}

function span(from: number, bytes: number): string {
  return `${hex(from)} … ${hex(from + Math.max(bytes, 1) - 1)}, ${bytes.toLocaleString('en')} bytes`;
}

function hex(value: number): string {
  return `${value.toString(16).toUpperCase().padStart(4, '0')}h`;
}
