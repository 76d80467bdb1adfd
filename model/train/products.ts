/**
 * The matrix work of the plain engine. All matrices are flat Float32Arrays, row after row, a row an example; the
 * weights of a layer are held as `inputs × outputs`, so that one input's weights lie side by side. A layer's
 * inputs are sparse, be they buckets or the values of rectified units: those that are 0 cost nothing.
 */

/** Rows of few nonzero values: those of row r stand at `starts[r] … starts[r + 1] - 1`. */
export interface SparseRows {
  count: number;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
}

export interface Products {
  /** sums[r, :] += rows[r] · weights */
  addProducts(rows: SparseRows, weights: Float32Array, outputs: number, sums: Float32Array): void;

  /** weightGradients += rowsᵀ · sumGradients */
  addWeightGradients(
    rows: SparseRows,
    sumGradients: Float32Array,
    outputs: number,
    weightGradients: Float32Array,
  ): void;

  /** For each nonzero value i of a row r: valueGradients[i] = sumGradients[r, :] · weights[columns[i], :] */
  valueGradients(
    rows: SparseRows,
    sumGradients: Float32Array,
    weights: Float32Array,
    outputs: number,
    valueGradients: Float32Array,
  ): void;
}
