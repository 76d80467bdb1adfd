import test from 'ava';
import { seededRandom } from '../../../model/data/random.js';
import type { DenseLayer, SparseRows } from '../../../model/train/kernel.js';
import { plainKernel } from '../../../model/train/plain-kernel.js';

const INPUTS = 7;
const OUTPUTS = 5;
const ROWS = 4;

const random = seededRandom(3);
const whole = (length: number): Float32Array =>
  Float32Array.from({ length }, () => Math.floor(random() * 9) - 4);

const layer: DenseLayer = {
  inputs: INPUTS,
  outputs: OUTPUTS,
  weights: whole(INPUTS * OUTPUTS),
  biases: whole(OUTPUTS),
};
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
    for (let k = 0; k < INPUTS; k++)
      sum += values[row * INPUTS + k] * layer.weights[k * OUTPUTS + (i % OUTPUTS)];
    return sum;
  });
}

function outerProduct(): number[] {
  return Array.from({ length: INPUTS * OUTPUTS }, (_, i) => {
    const input = Math.floor(i / OUTPUTS);
    let sum = 0;
    for (let row = 0; row < ROWS; row++)
      sum += values[row * INPUTS + input] * sumGradients[row * OUTPUTS + (i % OUTPUTS)];
    return sum;
  });
}

test('sparse rows are added to what is there', (t) => {
  const sums = new Float32Array(ROWS * OUTPUTS).fill(100);
  plainKernel().addSparse(sparse(values), layer.weights, OUTPUTS, sums);
  t.deepEqual(
    [...sums],
    product().map((sum) => sum + 100),
  );
});

test('gradients of sparse rows are added to what is there', (t) => {
  const gradients = new Float32Array(INPUTS * OUTPUTS).fill(100);
  plainKernel().addSparseGradients(sparse(values), sumGradients, OUTPUTS, gradients);
  t.deepEqual(
    [...gradients],
    outerProduct().map((sum) => sum + 100),
  );
});

test('forward starts from the biases', (t) => {
  const sums = new Float32Array(ROWS * OUTPUTS).fill(100);
  plainKernel().forward(layer, values, ROWS, sums);
  t.deepEqual(
    [...sums],
    product().map((sum, i) => sum + layer.biases[i % OUTPUTS]),
  );
});

test('backward gives both gradients, and none to values that are 0', (t) => {
  const gradients = new Float32Array(INPUTS * OUTPUTS).fill(100);
  const valueGradients = new Float32Array(ROWS * INPUTS).fill(100);
  plainKernel().backward(layer, values, sumGradients, ROWS, gradients, valueGradients);
  t.deepEqual(
    [...gradients],
    outerProduct().map((sum) => sum + 100),
  );
  const expected = Array.from(valueGradients, (_, i) => {
    if (values[i] === 0) return 0;
    const row = Math.floor(i / INPUTS);
    let sum = 0;
    for (let o = 0; o < OUTPUTS; o++)
      sum += sumGradients[row * OUTPUTS + o] * layer.weights[(i % INPUTS) * OUTPUTS + o];
    return sum;
  });
  t.deepEqual([...valueGradients], expected);
});
