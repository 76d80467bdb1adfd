import { MAX_UNITS } from '../validate.js';
import type { Products, SparseRows } from './products.js';

/** Units of a row whose gradient is not 0: here, so that nothing is allocated in the loop. */
const active = new Uint16Array(MAX_UNITS);

/** The products in plain TypeScript. */
export const plainProducts: Products = {
  addProducts({ count, starts, columns, values }, weights, outputs, sums): void {
    for (let row = 0; row < count; row++) {
      const to = row * outputs;
      const end = starts[row + 1];
      for (let i = starts[row]; i < end; i++) {
        const value = values[i];
        const from = columns[i] * outputs;
        for (let unit = 0; unit < outputs; unit++) sums[to + unit] += value * weights[from + unit];
      }
    }
  },

  addWeightGradients(rows, sumGradients, outputs, weightGradients): void {
    for (let row = 0; row < rows.count; row++) {
      const from = row * outputs;
      let found = 0;
      for (let unit = 0; unit < outputs; unit++) if (sumGradients[from + unit] !== 0) active[found++] = unit;
      // Following a list costs about twice as much a unit as taking them all.
      if (2 * found < outputs) addSome(rows, row, sumGradients, outputs, weightGradients, active, found);
      else addAll(rows, row, sumGradients, outputs, weightGradients);
    }
  },

  valueGradients({ count, starts, columns }, sumGradients, weights, outputs, valueGradients): void {
    for (let row = 0; row < count; row++) {
      const from = row * outputs;
      const end = starts[row + 1];
      for (let i = starts[row]; i < end; i++) {
        const at = columns[i] * outputs;
        let gradient = 0;
        for (let unit = 0; unit < outputs; unit++) gradient += sumGradients[from + unit] * weights[at + unit];
        valueGradients[i] = gradient;
      }
    }
  },
};

function addAll(
  { starts, columns, values }: SparseRows,
  row: number,
  sumGradients: Float32Array,
  outputs: number,
  weightGradients: Float32Array,
): void {
  const from = row * outputs;
  const end = starts[row + 1];
  for (let i = starts[row]; i < end; i++) {
    const value = values[i];
    const to = columns[i] * outputs;
    for (let unit = 0; unit < outputs; unit++)
      weightGradients[to + unit] += value * sumGradients[from + unit];
  }
}

/** The same for the units of a list only; the others' gradients are 0. */
function addSome(
  { starts, columns, values }: SparseRows,
  row: number,
  sumGradients: Float32Array,
  outputs: number,
  weightGradients: Float32Array,
  units: Uint16Array,
  count: number,
): void {
  const from = row * outputs;
  const end = starts[row + 1];
  for (let i = starts[row]; i < end; i++) {
    const value = values[i];
    const to = columns[i] * outputs;
    for (let k = 0; k < count; k++) weightGradients[to + units[k]] += value * sumGradients[from + units[k]];
  }
}
