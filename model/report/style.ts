/**
 * Colours and type of charts and pages, for a light and a dark screen. Series differ by colour, dash and mark,
 * so that they are told apart without seeing colours.
 *
 * The colours of series on light ground are from Masataka Okabe and Kei Ito, "Color Universal Design" (2008);
 * those on dark ground are the same hues, lighter.
 */

/** Series that look different; further ones begin again. */
export const STYLES = 6;

/** Dashes of the series' lines, in the order of the colours. */
export const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 2', '10 4'] as const;

const LIGHT = {
  ground: '#ffffff',
  text: '#1c1c1a',
  quiet: '#66655f',
  grid: '#e3e2dc',
  good: '#0072b2',
  bad: '#d55e00',
  series: ['#0072b2', '#d55e00', '#009e73', '#b0578d', '#b07c00', '#3f3f3c'],
};

const DARK = {
  ground: '#171716',
  text: '#f0efea',
  quiet: '#a3a29a',
  grid: '#35342f',
  good: '#56a9e8',
  bad: '#f2894a',
  series: ['#56a9e8', '#f2894a', '#3cc79c', '#e39bc4', '#ebb83d', '#c9c8c0'],
};

/** The rules of all charts; they hold within an SVG file of its own and within a page. */
export const CHART_CSS = `
.ulm-chart{${variables(LIGHT)}background:var(--ground);color:var(--text);font:12px system-ui,sans-serif}
.ulm-chart text{fill:var(--text)}
.ulm-chart .quiet{fill:var(--quiet)}
.ulm-chart .title{font-size:14px;font-weight:600}
.ulm-chart .grid{stroke:var(--grid);stroke-width:1}
.ulm-chart .axis{stroke:var(--quiet);stroke-width:1}
.ulm-chart .line{fill:none;stroke-width:2;stroke-linejoin:round}
.ulm-chart .error{stroke-width:1.5;fill:none}
.ulm-chart .good{fill:var(--good)}
.ulm-chart .bad{fill:var(--bad)}
${Array.from({ length: STYLES }, (_, n) => `.ulm-chart .stroke-${n}{stroke:var(--series-${n})}.ulm-chart .fill-${n}{fill:var(--series-${n})}`).join('\n')}
@media (prefers-color-scheme:dark){.ulm-chart{${variables(DARK)}}}
`.trim();

/** The rules of a page around charts. */
export const PAGE_CSS = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
body{margin:2rem auto;padding:0 1rem;max-width:60rem;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0 0 .25rem}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}
.quiet{color:var(--quiet)}
.charts{display:flex;flex-wrap:wrap;gap:1rem}
.scroll{overflow-x:auto}
svg{max-width:100%;height:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .75rem .2rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
th{font-weight:600;white-space:nowrap}
td.number{text-align:right}
td.long{overflow-wrap:anywhere}
code{font-family:ui-monospace,monospace;font-size:.9em}
`.trim();

function variables({ series, ...others }: typeof LIGHT): string {
  const named = Object.entries(others).map(([name, colour]) => `--${name}:${colour};`);
  return [...named, ...series.map((colour, n) => `--series-${n}:${colour};`)].join('');
}
