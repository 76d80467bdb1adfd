/** The job's first half: a model becomes a checked program. */

import { setImmediate as breathe } from 'node:timers/promises';
import { type Build, buildChat } from '../../firmware/index.js';
import { seededRandom } from '../../model/data/random.js';
import { loadModel, type Model, modelId, resolveWeights, shapeOf } from '../../model/index.js';
import { check } from '../check/check.js';
import { choosePrompts } from '../check/prompts.js';
import { shippedQueries } from '../check/shipped-queries.js';
import { CliError } from '../problem.js';
import { count, hex } from '../report.js';
import type { Emit } from './events.js';
import { buildFacts, checkFacts, speedFacts } from './facts.js';
import { inStep } from './in-step.js';

/** Prompts that the check asks. */
const PROMPTS = 60;

/** Milliseconds of checking between two looks at the world. */
const SLICE = 15;

/**
 * Loads a model, builds its program and checks it.
 *
 * @throws what the steps throw, after `emit` was told; CliError `difference` when the check finds one
 */
export async function prepare(modelName: string, emit: Emit, signal: AbortSignal): Promise<Build> {
  const model = await inStep('model', `loading ${modelName}`, emit, async () => {
    const loaded = await loadModel(resolveWeights(modelName));
    return {
      value: loaded,
      fact: loaded.name,
      details: [`${loaded.name}, model ${modelId(loaded)}`, `${shapeOf(loaded)}, context ${loaded.context}`],
    };
  });
  const built = await inStep('build', 'building CHAT.COM', emit, async () => {
    const value = buildChat(model);
    return {
      value,
      fact: `${count(value.com.length)} bytes`,
      more: [`CRC ${hex(value.crc)}`],
      details: buildFacts(value),
    };
  });
  await inStep('check', 'checking it against the reference', emit, async () => {
    const result = await checked(built, model, emit, signal);
    const { difference } = result;
    if (difference !== undefined) {
      throw new CliError(
        'difference',
        'The program in the emulator differs from the reference.',
        `to ${JSON.stringify(difference.prompt)} it says ${JSON.stringify(difference.got)} instead of ${JSON.stringify(difference.expected)}`,
        'This is a fault of ulm: please report it with the weight file.',
      );
    }
    return {
      value: result,
      fact: `${result.prompts} replies equal`,
      more: speedFacts(result),
      details: checkFacts(result),
    };
  });
  return built;
}

async function checked(built: Build, model: Model, emit: Emit, signal: AbortSignal) {
  const random = seededRandom(built.crc);
  const prompts = choosePrompts(await shippedQueries(model), PROMPTS, random);
  const steps = check(built.com, model, prompts);
  let pause = performance.now() + SLICE;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < pause) continue;
    emit({
      type: 'progress',
      step: 'check',
      progress: { done: step.value, of: prompts.length, unit: 'prompts' },
    });
    await breathe();
    if (signal.aborted) throw new CliError('cancelled', 'Cancelled.');
    pause = performance.now() + SLICE;
  }
}
