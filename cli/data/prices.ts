/** What tokens cost: estimates only, for the services change their prices. */

import type { Provider } from './language-model.js';

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** When, and by whom, it was said. */
  readonly source: string;
}

/** Anthropic's list of October 2026 (platform.claude.com, "Models"), for prompts of at most 100,000 tokens. */
const ANTHROPIC: Readonly<Record<string, readonly [input: number, output: number]>> = {
  'claude-haiku-5-5': [0.1, 0.5],
  'claude-sonnet-5-5': [2, 10],
  'claude-opus-5-5': [4, 20],
  'claude-fable-5-1': [10, 50],
};

/** The price of a model, if it is known. */
export function priceOf(provider: Provider, model: string): Price | undefined {
  if (provider === 'ollama') return { input: 0, output: 0, source: 'on your own machine' };
  if (!Object.hasOwn(ANTHROPIC, model)) return undefined;
  const [input, output] = ANTHROPIC[model];
  return { input, output, source: "Anthropic's list of October 2026" };
}

/** What so many tokens cost, in US dollars. */
export function costOf({ input, output }: Price, inputTokens: number, outputTokens: number): number {
  return (input * inputTokens + output * outputTokens) / 1e6;
}
