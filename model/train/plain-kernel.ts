import type { DenseLayer, Kernel, SparseRows } from './kernel.js';

/** The kernel in plain TypeScript: what other kernels are tested against. Not for use by two runs at once. */
export function plainKernel(): Kernel {
  let places = new Uint16Array(256);
  let nonzeros = new Float32Array(256);

  /** Puts the places of the nonzero values of a row into `places`, the values into `nonzeros`, and counts them. */
  const gather = (values: Float32Array, start: number, length: number): number => {
    if (places.length < length) {
      places = new Uint16Array(length);
      nonzeros = new Float32Array(length);
    }
    let found = 0;
    for (let i = 0; i < length; i++) {
      const value = values[start + i];
      if (value === 0) continue;
      places[found] = i;
      nonzeros[found++] = value;
    }
    return found;
  };

  return {
    addSparse(rows: SparseRows, weights: Float32Array, outputs: number, sums: Float32Array): void {
      const { count, starts, columns, values } = rows;
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

    addSparseGradients(
      rows: SparseRows,
      sumGradients: Float32Array,
      outputs: number,
      weightGradients: Float32Array,
    ): void {
      const { count, starts, columns, values } = rows;
      for (let row = 0; row < count; row++) {
        const active = gather(sumGradients, row * outputs, outputs);
        const end = starts[row + 1];
        for (let i = starts[row]; i < end; i++) {
          const value = values[i];
          const to = columns[i] * outputs;
          for (let k = 0; k < active; k++) weightGradients[to + places[k]] += value * nonzeros[k];
        }
      }
    },

    forward(layer: DenseLayer, values: Float32Array, count: number, sums: Float32Array): void {
      const { inputs, outputs, weights, biases } = layer;
      for (let row = 0; row < count; row++) {
        const to = row * outputs;
        sums.set(biases, to);
        const active = gather(values, row * inputs, inputs);
        for (let k = 0; k < active; k++) {
          const value = nonzeros[k];
          const from = places[k] * outputs;
          for (let unit = 0; unit < outputs; unit++) sums[to + unit] += value * weights[from + unit];
        }
      }
    },

    backward(
      layer: DenseLayer,
      values: Float32Array,
      sumGradients: Float32Array,
      count: number,
      weightGradients: Float32Array,
      valueGradients: Float32Array,
    ): void {
      const { inputs, outputs, weights } = layer;
      valueGradients.fill(0, 0, count * inputs);
      for (let row = 0; row < count; row++) {
        const sum = row * outputs;
        const active = gather(values, row * inputs, inputs);
        for (let k = 0; k < active; k++) {
          const value = nonzeros[k];
          const at = places[k] * outputs;
          let gradient = 0;
          for (let unit = 0; unit < outputs; unit++) {
            const sumGradient = sumGradients[sum + unit];
            gradient += sumGradient * weights[at + unit];
            weightGradients[at + unit] += value * sumGradient;
          }
          valueGradients[row * inputs + places[k]] = gradient;
        }
      }
    },
  };
}
