import test from 'ava';
import { RECIPES, SPARSITIES, TERMINALS } from '../../cli/command-line/model-commands.js';
import { terminalKinds } from '../../emulator/index.js';
import { RECIPE_NAMES, SPARSITY_NAMES } from '../../model/train/recipes.js';

test('the command line offers the recipes, sparsities and terminals that there are', (t) => {
  t.deepEqual(RECIPES, RECIPE_NAMES);
  t.deepEqual(SPARSITIES, SPARSITY_NAMES);
  t.deepEqual(TERMINALS, terminalKinds);
});
