import test from 'ava';
import type { Context } from '../../../model/model.js';
import { completeOptions, DEFAULT_OPTIONS, TrainingError } from '../../../model/train/options.js';
import { RECIPES, type RecipeName, SPARSITIES, type Sparsity } from '../../../model/train/recipes.js';

test('what is not given is the default', (t) => {
  t.deepEqual(completeOptions({ seed: 9 }), { ...DEFAULT_OPTIONS, seed: 9 });
});

test('a single penalty goes before a sparsity, which goes before a recipe', (t) => {
  const options = completeOptions({ recipe: 'chat', sparsity: 'strong', l1: 0.5 });
  t.deepEqual(options.hidden, RECIPES.chat.hidden);
  t.is(options.w1, SPARSITIES.strong.w1);
  t.is(options.l1, 0.5);
});

for (const [given, evidence] of [
  [{ hidden: [0] }, 'hidden = [0]'],
  [{ hidden: [257] }, 'hidden = [257]'],
  [{ hidden: [8, 8, 8, 8, 8] }, 'hidden = [8,8,8,8,8]'],
  [{ hidden: [2.5] }, 'hidden = [2.5]'],
  [{ context: 'all' as Context }, 'context = "all"'],
  [{ seed: -1 }, 'seed = -1'],
  [{ seed: 0.5 }, 'seed = 0.5'],
  [{ steps: 0 }, 'steps = 0'],
  [{ batch: 0 }, 'batch = 0'],
  [{ batch: 4097 }, 'batch = 4097'],
  [{ wholeEvery: 0 }, 'wholeEvery = 0'],
  [{ opening: 0 }, 'opening = 0'],
  [{ opening: 51 }, 'opening = 51'],
  [{ lr: 0 }, 'lr = 0'],
  [{ lr: Number.NaN }, 'lr = NaN'],
  [{ pull: -1 }, 'pull = -1'],
  [{ w1: -1 }, 'w1 = -1'],
  [{ l1: Number.POSITIVE_INFINITY }, 'l1 = Infinity'],
  [{ reportEvery: 0 }, 'reportEvery = 0'],
  [{ evaluateEvery: 0 }, 'evaluateEvery = 0'],
  [{ minutes: 0 }, 'minutes = 0'],
  [{ heldOut: 0.7 }, 'heldOut = 0.7'],
  [{ w1Context: -1 }, 'w1Context = -1'],
  [{ recipe: 'big' as RecipeName }, 'recipe = "big"'],
  [{ sparsity: 'some' as Sparsity }, 'sparsity = "some"'],
] as const) {
  test(`${evidence} is refused`, (t) => {
    const error = t.throws(() => completeOptions(given), { instanceOf: TrainingError });
    t.is(error?.code, 'bad-option');
    t.is(error?.evidence, evidence);
    t.regex(error!.remedy, /^It must be /);
  });
}
