/** Accumulators are kept below this, well within their 16 bits: beyond it they are penalised. */
export const GREATEST_SUM = 26_000;
