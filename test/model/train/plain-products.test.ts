import test from 'ava';
import { seededRandom } from '../../../model/data/random.js';
import { plainProducts } from '../../../model/train/plain-products.js';
import type { SparseRows } from '../../../model/train/products.js';

const INPUTS = 7;
const OUTPUTS = 5;
const ROWS = 4;

const random = seededRandom(3);
const whole = (length: number): Float32Array =>
  Float32Array.from({ length }, () => Math.floor(random() * 9) - 4);

const weights = whole(INPUTS * OUTPUTS);
const values = whole(ROWS * INPUTS).map((value) => Math.max(0, value));
const sumGradients = whole(ROWS * OUTPUTS);

function sparse(dense: Float32Array): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const nonzeros: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < INPUTS; column++) {
      const value = dense[row * INPUTS + column];
      if (value === 0) continue;
      columns.push(column);
      nonzeros.push(value);
    }
    starts.push(columns.length);
  }
  return {
    count: ROWS,
    starts: Uint32Array.from(starts),
    columns: Uint16Array.from(columns),
    values: Float32Array.from(nonzeros),
  };
}

/** a · b, for a of ROWS rows. */
function product(): number[] {
  return Array.from({ length: ROWS * OUTPUTS }, (_, i) => {
    const row = Math.floor(i / OUTPUTS);
    let sum = 0;
    for (let k = 0; k < INPUTS; k++) sum += values[row * INPUTS + k] * weights[k * OUTPUTS + (i % OUTPUTS)];
    return sum;
  });
}

function outerProduct(gradients: Float32Array): number[] {
  return Array.from({ length: INPUTS * OUTPUTS }, (_, i) => {
    const input = Math.floor(i / OUTPUTS);
    let sum = 0;
    for (let row = 0; row < ROWS; row++)
      sum += values[row * INPUTS + input] * gradients[row * OUTPUTS + (i % OUTPUTS)];
    return sum;
  });
}

test('products are added to what is there', (t) => {
  const sums = new Float32Array(ROWS * OUTPUTS).fill(100);
  plainProducts.addProducts(sparse(values), weights, OUTPUTS, sums);
  t.deepEqual(
    [...sums],
    product().map((sum) => sum + 100),
  );
});

for (const [what, gradients] of [
  ['many', sumGradients],
  ['few', sumGradients.map((gradient, i) => (i % 4 === 0 ? gradient : 0))],
] as const) {
  test(`weight gradients are added to what is there: ${what} units have a gradient`, (t) => {
    const found = new Float32Array(INPUTS * OUTPUTS).fill(100);
    plainProducts.addWeightGradients(sparse(values), gradients, OUTPUTS, found);
    t.deepEqual(
      [...found],
      outerProduct(gradients).map((sum) => sum + 100),
    );
  });
}

test('value gradients are given for the nonzero values', (t) => {
  const rows = sparse(values);
  const found = new Float32Array(rows.values.length);
  plainProducts.valueGradients(rows, sumGradients, weights, OUTPUTS, found);
  const expected: number[] = [];
  for (const [i, value] of values.entries()) {
    if (value === 0) continue;
    const row = Math.floor(i / INPUTS);
    let sum = 0;
    for (let o = 0; o < OUTPUTS; o++) {
      sum += sumGradients[row * OUTPUTS + o] * weights[(i % INPUTS) * OUTPUTS + o];
    }
    expected.push(sum);
  }
  t.deepEqual([...found], expected);
});
