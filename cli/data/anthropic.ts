import type AnthropicClient from '@anthropic-ai/sdk';
import type { Message } from '@anthropic-ai/sdk/resources/messages';
import type { Answer, LanguageModel, ModelOptions, Question } from './language-model.js';
import { ServiceError, statusError } from './service-error.js';

/** What is taken if no model is named: the smallest of the newest family that the SDK's types list. */
export const ANTHROPIC_MODEL = 'claude-haiku-5-5';

const NAME = 'Anthropic';

/** Room for the answer and for what the model thinks before it. */
const MOST_TOKENS = 8192;

/**
 * Claude by the Messages API. The key comes from `ANTHROPIC_API_KEY` or `ANTHROPIC_AUTH_TOKEN`; the SDK is loaded
 * only here.
 *
 * @throws ServiceError `service-key` if there is no key
 */
export async function anthropicModel(
  { model, baseUrl }: ModelOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LanguageModel> {
  if (!env.ANTHROPIC_API_KEY && !env.ANTHROPIC_AUTH_TOKEN) {
    throw new ServiceError(
      'service-key',
      'There is no key for Anthropic.',
      'neither ANTHROPIC_API_KEY nor ANTHROPIC_AUTH_TOKEN is set',
      'Put the key of your account into ANTHROPIC_API_KEY, or take --provider ollama.',
    );
  }
  const sdk = await import('@anthropic-ai/sdk');
  const client = new sdk.default({
    ...(env.ANTHROPIC_API_KEY
      ? { apiKey: env.ANTHROPIC_API_KEY }
      : { authToken: env.ANTHROPIC_AUTH_TOKEN ?? null }),
    baseURL: baseUrl ?? env.ANTHROPIC_BASE_URL ?? null,
    // We ask again ourselves: a stream that is cut off too.
    maxRetries: 0,
  });
  return {
    provider: 'anthropic',
    model,
    async ask(question, signal) {
      try {
        return answerOf(await stream(client, model, question, signal));
      } catch (error) {
        signal.throwIfAborted();
        throw problemOf(sdk, error);
      }
    },
  };
}

async function stream(
  client: AnthropicClient,
  model: string,
  { system, user, schema }: Question,
  signal: AbortSignal,
): Promise<Message> {
  const events = client.messages.stream(
    {
      model,
      max_tokens: MOST_TOKENS,
      system,
      messages: [{ role: 'user', content: user }],
      output_config: { format: { type: 'json_schema', schema } },
    },
    { signal },
  );
  return await events.finalMessage();
}

function answerOf({ content, usage, stop_reason }: Message): Answer {
  if (stop_reason !== 'end_turn') {
    throw cutOff(
      stop_reason === null ? 'the stream ended before the message did' : `it stopped: ${stop_reason}`,
    );
  }
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  return { text, inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
}

function problemOf(sdk: typeof import('@anthropic-ai/sdk'), error: unknown): unknown {
  if (error instanceof sdk.APIConnectionError) {
    return new ServiceError(
      'service-unreachable',
      `${NAME} cannot be reached.`,
      [error.message, causeText(error.cause)].filter(Boolean).join(' '),
      'Check the network, and --base-url if you gave one.',
      { cause: error },
    );
  }
  if (error instanceof sdk.APIError && error.status !== undefined) {
    return statusError(NAME, error.status, error.apiMessage ?? error.message, error.headers);
  }
  // An error event within a stream has no status; a stream without its end is an error of the SDK's own.
  if (error instanceof sdk.AnthropicError) return cutOff(error.message);
  return error instanceof TypeError || error instanceof SyntaxError ? cutOff(error.message) : error;
}

function cutOff(evidence: string): ServiceError {
  return new ServiceError(
    'service-answer',
    `${NAME}'s answer is not whole.`,
    evidence,
    'Try again later: the same command goes on where it stopped.',
  );
}

function causeText(cause: unknown): string {
  return cause instanceof Error ? `(${cause.message})` : '';
}
