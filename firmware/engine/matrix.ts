/** The weights of a layer: a row for each sum, a column for each input. */
export interface Matrix {
  readonly inputs: number;
  /** Rows. */
  readonly outputs: number;
  /** `outputs × inputs` of -2 … 1, row after row. */
  readonly weights: Int8Array;
}
