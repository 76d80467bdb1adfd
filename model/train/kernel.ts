/**
 * The matrix work of training. All matrices are flat Float32Arrays, row after row; the weights of a layer are
 * held as `inputs × outputs`, so that one input's weights lie side by side and an input that is 0 costs nothing.
 *
 * Every other module does work in proportion to units or weights only; what is here is their product with
 * the examples, so a faster form of training replaces this interface and nothing else.
 */

/** Rows of few nonzero values: those of row r stand at `starts[r] … starts[r + 1] - 1`. */
export interface SparseRows {
  count: number;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
}

/** A layer's numbers: `weights[input * outputs + output]`. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export interface Kernel {
  /** sums[r, :] += rows[r] · weights */
  addSparse(rows: SparseRows, weights: Float32Array, outputs: number, sums: Float32Array): void;

  /** weightGradients += rowsᵀ · sumGradients */
  addSparseGradients(
    rows: SparseRows,
    sumGradients: Float32Array,
    outputs: number,
    weightGradients: Float32Array,
  ): void;

  /** sums[r, :] = biases + values[r, :] · weights, for `count` rows */
  forward(layer: DenseLayer, values: Float32Array, count: number, sums: Float32Array): void;

  /**
   * weightGradients += valuesᵀ · sumGradients, and valueGradients[r, :] = sumGradients[r, :] · weightsᵀ wherever
   * values is not 0; elsewhere it is 0, as the gradient of a rectified unit that is off.
   */
  backward(
    layer: DenseLayer,
    values: Float32Array,
    sumGradients: Float32Array,
    count: number,
    weightGradients: Float32Array,
    valueGradients: Float32Array,
  ): void;
}
