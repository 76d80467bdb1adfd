/** A line chart out of braille characters, two dots wide and four high to a cell: pure. */

/** Dots of a cell by column and row (Unicode, "Braille Patterns", U+2800). */
const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const BLANK = 0x2800;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a chart spans. */
export interface Range {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The chart's rows, each `columns` characters. Points outside the range stand at its edge. */
export function brailleChart(
  points: readonly Point[],
  range: Range,
  columns: number,
  rows: number,
): string[] {
  const cells = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const [wide, high] = [2 * columns, 4 * rows];
  const place = (value: number, [from, to]: readonly [number, number], count: number) =>
    Math.max(0, Math.min(count - 1, Math.round(((value - from) / (to - from || 1)) * (count - 1))));
  const dot = (x: number, y: number) => {
    cells[rows - 1 - (y >> 2)][x >> 1] |= DOTS[x & 1][3 - (y & 3)];
  };
  let before: Point | undefined;
  for (const point of points) {
    const at = { x: place(point.x, range.x, wide), y: place(point.y, range.y, high) };
    const from = before ?? at;
    const steps = Math.max(1, Math.abs(at.x - from.x), Math.abs(at.y - from.y));
    for (let step = 0; step <= steps; step++) {
      const along = step / steps;
      dot(Math.round(from.x + along * (at.x - from.x)), Math.round(from.y + along * (at.y - from.y)));
    }
    before = at;
  }
  return cells.map((row) => String.fromCharCode(...row.map((bits) => BLANK + bits)));
}
