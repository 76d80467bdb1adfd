import test from 'ava';
import { RECIPES, SPARSITIES } from '../../cli/command-line/model-commands.js';
import { RECIPE_NAMES, SPARSITY_NAMES } from '../../model/train/recipes.js';

test('the command line offers the recipes and sparsities that there are', (t) => {
  t.deepEqual(RECIPES, RECIPE_NAMES);
  t.deepEqual(SPARSITIES, SPARSITY_NAMES);
});
