/**
 * `npm run models`: trains the shipped models anew, bit for bit, from the project's own pairs; `npm run models -- guess`
 * one of them. Each takes some minutes.
 */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chatPairs } from '../data/chat/chat-pairs.js';
import { guessPairs } from '../data/guess/guess-text.js';
import type { Pair } from '../pairs.js';
import type { GivenOptions } from '../train/options.js';
import { createTrainer } from '../train/trainer.js';
import { modelId } from './model-id.js';
import { saveModel, WEIGHT_FILE_EXTENSION } from './weight-file.js';

/** What a shipped model is made of. */
interface Making {
  readonly pairs: () => Pair[] | Promise<Pair[]>;
  readonly options: GivenOptions;
}

/**
 * 20 Questions. Longer than the recipe, and more slowly: there are four times the pairs that it was found with. The
 * penalties, and the pull that makes many a small weight 0, weigh a file below 9 KB, a start within 1.5 s at 4 MHz and a
 * quick reply against the last per cent.
 */
const guess = (secret: string): Making => ({
  pairs: () => guessPairs(secret),
  options: {
    recipe: 'small',
    steps: 20_000,
    lr: 0.015,
    w1: 0.24,
    w1Context: 1,
    l1: 0.15,
    pull: 0.25,
    evaluateEvery: 1000,
    twin: false,
    source: `ulm data guess --secret ${secret}`,
  },
});

/**
 * HALT's replies. Small batches and many of them, for each moves weights but a little; mostly of the replies' openings, which
 * is where they go wrong. The penalties keep the program within a TPA of 54 KB.
 */
const chat: Making = {
  pairs: chatPairs,
  options: {
    recipe: 'chat',
    batch: 192,
    steps: 90_000,
    lr: 0.02,
    w1: 0.15,
    w1Context: 0.5,
    l1: 0.001,
    pull: 0.25,
    wholeEvery: 8,
    opening: 3,
    evaluateEvery: 5000,
    twin: false,
    source: 'ulm data chat',
  },
};

/** By the names of the shipped models, which do not tell the secret. */
export const makings: Readonly<Record<string, Making>> = {
  guess: guess('elephant'),
  guess2: guess('banana'),
  guess3: guess('piano'),
  chat,
};

async function make(name: string, { pairs, options }: Making, folder: string): Promise<void> {
  const trainer = createTrainer(await pairs(), { ...options, name });
  for (const { step, of, evaluation } of trainer.reports) {
    if (evaluation === undefined) continue;
    const right = (100 * evaluation.integer.exact).toFixed(2);
    console.log(`${name}: step ${step} of ${of}, ${right}% of the replies ${evaluation.on} right`);
  }
  const model = trainer.best();
  trainer.close();
  await saveModel(join(folder, name + WEIGHT_FILE_EXTENSION), model);
  console.log(`${name}: model ${modelId(model)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  const folder = fileURLToPath(new URL('.', import.meta.url));
  for (const [name, making] of Object.entries(makings)) {
    if (wanted.length === 0 || wanted.includes(name)) await make(name, making, folder);
  }
}
