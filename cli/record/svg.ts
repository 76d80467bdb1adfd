/** Screens of a terminal as one animated SVG that stands by itself. */

import type { Run, Snapshot } from './pseudo-terminal.js';

/** A screen, and for how long it is shown in seconds. */
export interface Still {
  readonly screen: Snapshot;
  readonly seconds: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A cell in pixels, and the room around all of them. */
const CELL = { width: 8.4, height: 18, baseline: 13.5 } as const;
const MARGIN = 14;

/** Signs that have a colour in the terminal, which its emulation does not keep. */
const COLOURED: Readonly<Record<string, string>> = {
  '✓': 'good',
  '✗': 'bad',
  '▸': 'accent',
  '›': 'accent',
  '█': 'accent',
  '░': 'accent',
};

const STYLE = `
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: var(--ink); white-space: pre }
svg { --paper: #fbfaf7; --ink: #24292f; --edge: #d0d7de; --good: #1a7f37; --accent: #0969a2; --bad: #cf222e }
@media (prefers-color-scheme: dark) {
  svg { --paper: #14171c; --ink: #d7dce2; --edge: #30363d; --good: #56d364; --accent: #58c4dd; --bad: #ff7b72 }
}
.paper { fill: var(--paper); stroke: var(--edge) }
.dim { opacity: .62 } .bold { font-weight: 700 }
.block { fill: var(--ink) } .on-block { fill: var(--paper) }
.good { fill: var(--good) } .accent { fill: var(--accent) } .bad { fill: var(--bad) }
.still { visibility: hidden }
.still:last-child { visibility: visible }
`;

/**
 * An animation of the stills, over and over; who wants no motion sees the last of them. Light or dark as the page.
 *
 * @param title said to those who cannot see it
 */
export function animatedSvg(stills: readonly Still[], { columns, rows }: Size, title: string): string {
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = rows * CELL.height + 2 * MARGIN;
  const total = stills.reduce((sum, { seconds }) => sum + seconds, 0);
  // A line that is seen in many stills is drawn once.
  const lines = new Map<string, string>();
  const timings: string[] = [];
  const groups: string[] = [];
  let began = 0;
  for (const [at, { screen, seconds }] of stills.entries()) {
    const [from, to] = [began, began + seconds].map((time) => `${round((100 * time) / total)}%`);
    began += seconds;
    const before = at === 0 ? '' : '0%{visibility:hidden}';
    const after = at === stills.length - 1 ? '' : `${to}{visibility:hidden}`;
    timings.push(
      `@keyframes s${at}{${before}${at === 0 ? '0%' : from}{visibility:visible}${after}}`,
      `#s${at}{animation:s${at} ${round(total)}s step-end infinite}`,
    );
    const uses = screen.flatMap((runs, row) => {
      if (runs.length === 0) return [];
      const drawn = runs.map(runSvg).join('');
      const id = lines.get(drawn) ?? `l${lines.size}`;
      lines.set(drawn, id);
      return [`<use href="#${id}" y="${row * CELL.height}"/>`];
    });
    groups.push(`<g class="still" id="s${at}">${uses.join('')}</g>`);
  }
  const defined = [...lines].map(([drawn, id]) => `<g id="${id}">${drawn}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}@media (prefers-reduced-motion: no-preference) {\n${timings.join('\n')}\n}</style>`,
    `<defs>${defined.join('\n')}</defs>`,
    `<rect class="paper" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...groups,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function runSvg({ column, text, bold, dim, reverse }: Run): string {
  const block = reverse
    ? `<rect class="block" x="${x(column)}" width="${round(text.length * CELL.width)}" height="${CELL.height}"/>`
    : '';
  // A sign from another font may have another width: each such run is put in its place by itself.
  const parts = [...text.matchAll(/ *([!-~]+(?: [!-~]+)*)|([^ -~])\2*/g)];
  const drawn = parts.map((part) => {
    const [whole] = part;
    const shown = whole.trimStart();
    const start = column + (part.index ?? 0) + whole.length - shown.length;
    const classes = [
      ...(bold ? ['bold'] : []),
      ...(dim ? ['dim'] : []),
      ...(reverse ? ['on-block'] : []),
      ...(Object.hasOwn(COLOURED, shown.charAt(0)) ? [COLOURED[shown.charAt(0)]] : []),
    ];
    const look = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    const length = round(shown.length * CELL.width);
    return `<text${look} x="${x(start)}" y="${CELL.baseline}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(shown)}</text>`;
  });
  return block + drawn.join('');
}

const x = (column: number) => round(column * CELL.width);

const round = (value: number) => Math.round(value * 100) / 100;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
