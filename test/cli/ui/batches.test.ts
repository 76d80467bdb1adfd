import test from 'ava';
import { batches } from '../../../cli/ui/batches.js';

test('the first is delivered at once, what comes behind it together and in its order', (t) => {
  const got: number[] = [];
  const { add, flush } = batches<number>((item) => got.push(item));
  add(1);
  add(2);
  add(3);
  t.deepEqual(got, [1]);
  flush();
  t.deepEqual(got, [1, 2, 3]);
  add(4);
  t.deepEqual(got, [1, 2, 3, 4], 'after a flush the next goes at once');
  flush();
  t.is(got.length, 4);
});
