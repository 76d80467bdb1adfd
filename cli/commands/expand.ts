/** `ulm data expand`: more pairs, written by a language model. */

import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pairsText } from '../../model/data/balance.js';
import { loadPairs } from '../../model/index.js';
import { ANTHROPIC_MODEL, anthropicModel } from '../data/anthropic.js';
import { type Estimate, estimate } from '../data/estimate.js';
import { expand } from '../data/expand.js';
import { type Expansion, isDone, newExpansion, newPairs, planDigest } from '../data/expansion.js';
import type { LanguageModel, Provider } from '../data/language-model.js';
import { ollamaModel } from '../data/ollama.js';
import { costOf, type Price, priceOf } from '../data/prices.js';
import { loadProgress, progressPath, removeProgress, saveProgress } from '../data/progress-file.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { CliError } from '../problem.js';
import { count, ProgressLine, plural, say, sayJson, warn } from '../report.js';

export interface ExpandArguments {
  readonly provider: Provider;
  readonly model?: string;
  readonly baseUrl?: string;
  readonly output?: string;
  /** New queries for each reply. */
  readonly count: number;
  readonly seed: number;
  /** What the program is about, for the language model. */
  readonly about?: string;
  /** US dollars for a million tokens in and out. */
  readonly price?: readonly number[];
  readonly restart?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export async function expandPairs(file: string, args: ExpandArguments): Promise<ExitCode> {
  const pairs = await loadPairs(file);
  const model = await modelOf(args);
  const output = args.output ?? `${file.replace(/(\.txt)?(\.gz)?$/, '')}.expanded.txt`;
  const path = progressPath(output);
  const plan = {
    provider: args.provider,
    model: model.model,
    count: args.count,
    seed: args.seed,
    about: args.about ?? '',
    pairs: planDigest(pairs),
  };
  const begun = args.restart ? undefined : await loadProgress(path, plan);
  const expansion = begun ?? newExpansion(plan, pairs);
  const price = priceFrom(args, model);
  if (!(await agreed(args, model, expansion, estimate(expansion, pairs), price))) return ExitCode.cancelled;

  const stop = new AbortController();
  const onInterrupt = () => stop.abort(cancelled(path));
  process.once('SIGINT', onInterrupt);
  const line = new ProgressLine();
  try {
    await expand({
      pairs,
      model,
      expansion,
      save: (state) => saveProgress(path, state),
      wait: async (milliseconds) => {
        await pause(milliseconds, undefined, { signal: stop.signal }).catch(() => {});
      },
      signal: stop.signal,
      onProgress: (state) => line.show(progressText(state)),
    });
  } finally {
    line.clear();
    process.off('SIGINT', onInterrupt);
  }

  const added = newPairs(expansion);
  const heading = `What ${model.model} (${args.provider}) wrote beside ${file}, ${args.count} queries a reply.`;
  await writeNamed(output, pairsText(pairs) + pairsText(added, [heading]));
  await removeProgress(path);
  finish(output, expansion, price, args.json === true);
  return ExitCode.ok;
}

async function modelOf({ provider, model, baseUrl }: ExpandArguments): Promise<LanguageModel> {
  const address = baseUrl === undefined ? {} : { baseUrl };
  if (provider === 'anthropic') {
    return await anthropicModel({ model: model ?? ANTHROPIC_MODEL, ...address }, process.env);
  }
  if (model === undefined) {
    throw new CliError(
      'usage',
      'Ollama needs the name of a model.',
      '--provider ollama without --model',
      'ollama list shows what is installed: name one with --model.',
    );
  }
  return await ollamaModel({ model, ...address }, process.env);
}

function priceFrom({ price, provider }: ExpandArguments, { model }: LanguageModel): Price | undefined {
  if (price === undefined) return priceOf(provider, model);
  const [input, output] = price;
  return { input, output, source: 'as you say' };
}

/** Shows what will be asked and what it costs, and asks whether to go on. */
async function agreed(
  args: ExpandArguments,
  { model }: LanguageModel,
  { requests }: Expansion,
  planned: Estimate,
  price: Price | undefined,
): Promise<boolean> {
  const lines = planLines(`${args.provider} ${model}`, planned, price);
  if (requests > 0) lines.unshift(`going on after ${plural(requests, 'request', 'requests')}`);
  if (args.json !== true) for (const line of lines) say(line);
  if (args.yes || planned.requests === 0) return true;
  if (!process.stdin.isTTY || args.json) {
    throw new CliError(
      'usage',
      'Nobody is here to agree to the cost.',
      lines.join('\n'),
      'Give --yes to go on without being asked.',
    );
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y/i.test(await asking.question('Go on (y/N)? '));
  } finally {
    asking.close();
  }
}

function planLines(who: string, planned: Estimate, price: Price | undefined): string[] {
  const { replies, queries, requests, mostRequests, inputTokens, outputTokens } = planned;
  return [
    `${who}: ${count(queries)} new queries for ${plural(replies, 'reply', 'replies')}, ` +
      `${plural(requests, 'request', 'requests')} (at most ${count(mostRequests)})`,
    `about ${count(inputTokens)} tokens in and ${count(outputTokens)} out: ${costText(price, inputTokens, outputTokens)}`,
  ];
}

function costText(price: Price | undefined, inputTokens: number, outputTokens: number): string {
  if (price === undefined) return 'its price is not known here; give it with --price IN,OUT';
  const cost = costOf(price, inputTokens, outputTokens);
  if (price.input === 0 && price.output === 0) return 'free';
  return `about $${cost.toFixed(cost < 1 ? 4 : 2)} at $${price.input} and $${price.output} a million (${price.source})`;
}

function progressText(expansion: Expansion): string {
  const { replies, requests, plan } = expansion;
  const queries = replies.reduce((sum, part) => sum + part.queries.length, 0);
  const done = replies.filter((part) => isDone(expansion, part)).length;
  return (
    `${count(queries)} of ${count(replies.length * plan.count)} queries, ` +
    `${done} of ${count(replies.length)} replies, ${plural(requests, 'request', 'requests')}`
  );
}

function finish(output: string, expansion: Expansion, price: Price | undefined, json: boolean): void {
  const { requests, inputTokens, outputTokens, dropped, replies, plan } = expansion;
  const added = newPairs(expansion).length;
  const short = replies.filter(({ queries }) => queries.length < plan.count);
  if (json) {
    const cost = price === undefined ? null : costOf(price, inputTokens, outputTokens);
    sayJson({
      file: output,
      added,
      requests,
      inputTokens,
      outputTokens,
      cost,
      dropped,
      short: short.map(({ reply, queries }) => ({ reply, queries: queries.length })),
    });
    return;
  }
  say(`${output} written: ${plural(added, 'new pair', 'new pairs')}`);
  say(
    `  ${plural(requests, 'request', 'requests')}, ${count(inputTokens)} tokens in and ${count(outputTokens)} out: ${costText(price, inputTokens, outputTokens)}`,
  );
  const { invalid, known } = dropped;
  say(
    `  left out: ${count(known)} known, ${count(dropped['other-reply'])} with another reply, ` +
      `${count(dropped['too-long'])} too long, ${count(invalid)} not for CP/M`,
  );
  for (const { reply, queries } of short)
    warn(`"${reply}" has got ${queries.length} of ${plan.count} queries`);
}

function cancelled(path: string): CliError {
  return new CliError(
    'cancelled',
    'Stopped.',
    `what has come is kept in ${path}`,
    'The same command goes on where it stopped.',
  );
}
