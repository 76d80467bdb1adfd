import type { Answer, LanguageModel, ModelOptions } from './language-model.js';
import { ServiceError, statusError } from './service-error.js';

const NAME = 'Ollama';

/**
 * A model of a local Ollama, by its `/api/chat`; the SDK is loaded only here. The address is that of `baseUrl`, or of
 * `OLLAMA_HOST`, or Ollama's usual one.
 */
export async function ollamaModel(
  { model, baseUrl }: ModelOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LanguageModel> {
  const { Ollama } = await import('ollama');
  const host = baseUrl ?? env.OLLAMA_HOST;
  return {
    provider: 'ollama',
    model,
    async ask({ system, user, schema }, signal) {
      // One client a question: its signal is the only way to end one before its first byte.
      const client = new Ollama({
        ...(host ? { host } : {}),
        fetch: (url, init) => fetchWhole(url, init, signal),
      });
      try {
        const parts = await client.chat({
          model,
          stream: true,
          format: schema,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
        });
        return await collect(parts);
      } catch (error) {
        signal.throwIfAborted();
        throw problemOf(error);
      }
    },
  };
}

/** What the SDK would do with an answer that is an error, without printing it. */
async function fetchWhole(
  url: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const response = await fetch(url, { ...init, signal });
  if (response.ok) return response;
  throw statusError(NAME, response.status, await errorText(response), response.headers);
}

async function errorText(response: Response): Promise<string> {
  const text = (await response.text()).trim();
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === 'string' ? error : text;
  } catch {
    return text;
  }
}

interface Part {
  readonly message?: { readonly content?: string };
  readonly prompt_eval_count?: number;
  readonly eval_count?: number;
}

async function collect(parts: AsyncIterable<Part>): Promise<Answer> {
  let text = '';
  let inputTokens = 0;
  let outputTokens = 0;
  for await (const part of parts) {
    text += part.message?.content ?? '';
    inputTokens = part.prompt_eval_count ?? inputTokens;
    outputTokens = part.eval_count ?? outputTokens;
  }
  return { text, inputTokens, outputTokens };
}

function problemOf(error: unknown): unknown {
  if (error instanceof ServiceError || !(error instanceof Error)) return error;
  const cause = error.cause instanceof Error ? error.cause.message : '';
  // What fetch throws when nobody is there, and when a stream that had begun is cut, is a TypeError alike.
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return new ServiceError(
      'service-unreachable',
      `${NAME} cannot be reached.`,
      cause || error.message,
      'Start it (ollama serve), and check --base-url if you gave one.',
      { cause: error },
    );
  }
  return new ServiceError(
    'service-answer',
    `${NAME}'s answer is not whole.`,
    cause === '' ? error.message : `${error.message} (${cause})`,
    'Try again: the same command goes on where it stopped.',
    { cause: error },
  );
}
