import { type Layer, type Model, ONE } from '../model.js';
import { barChart } from './bar-chart.js';
import { shareText } from './scale.js';

/** All weights that 2 bits hold. */
const WEIGHTS = [-2, -1, 0, 1];

const BIAS_BINS = 15;

/** For each layer, how its weights and how its biases are spread: SVG documents. */
export function layerCharts({ layers }: Model): string[] {
  return layers.flatMap((layer, n) => {
    const name = n === layers.length - 1 ? 'Output layer' : `Layer ${n + 1}`;
    return [weightChart(layer, name), biasChart(layer, name)];
  });
}

function weightChart({ weights, inputs, outputs }: Layer, name: string): string {
  const counts = WEIGHTS.map((weight) => weights.reduce((sum, one) => (one === weight ? sum + 1 : sum), 0));
  const nonzero = weights.length - counts[WEIGHTS.indexOf(0)];
  return barChart({
    title: `${name}: ${nonzero.toLocaleString('en')} of ${(inputs * outputs).toLocaleString('en')} weights nonzero`,
    categories: WEIGHTS.map(weightText),
    x: 'weight',
    y: { label: 'share of the weights', to: 1, format: shareText },
    series: [{ name: 'share', values: counts.map((count) => count / weights.length) }],
    valueText: (share) => `${(100 * share).toFixed(1)}%`,
    width: 400,
    height: 240,
  });
}

function biasChart({ biases }: Layer, name: string): string {
  const values = Array.from(biases, (bias) => bias / ONE);
  const { edges, counts } = histogram(values, BIAS_BINS);
  return barChart({
    title: `${name}: biases`,
    // A label for every other bin, or they touch.
    categories: counts.map((_, bin) =>
      bin % 4 === 2 || counts.length < 6 ? ((edges[bin] + edges[bin + 1]) / 2).toFixed(1) : '',
    ),
    x: 'bias, in units of one n-gram',
    y: { label: 'units' },
    series: [{ name: 'units', values: counts }],
    width: 400,
    height: 240,
  });
}

/** How many values lie in each of so many equal bins from the least to the greatest. */
export function histogram(
  values: readonly number[],
  bins: number,
): { readonly edges: readonly number[]; readonly counts: readonly number[] } {
  const low = Math.min(...values);
  const wide = (Math.max(...values) - low) / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor((value - low) / wide))]++;
  return { edges: Array.from({ length: bins + 1 }, (_, n) => low + n * wide), counts };
}

function weightText(weight: number): string {
  return weight < 0 ? `−${-weight}` : weight > 0 ? `+${weight}` : '0';
}
