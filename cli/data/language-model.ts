/** A language model behind a service: one question, one answer. */

export const PROVIDERS = ['anthropic', 'ollama'] as const;

export type Provider = (typeof PROVIDERS)[number];

export interface Question {
  /** Who the model is to be. */
  readonly system: string;
  /** What it is asked. */
  readonly user: string;
  /** JSON schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface Answer {
  /** JSON, if the model keeps to the schema. */
  readonly text: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface LanguageModel {
  readonly provider: Provider;
  readonly model: string;
  /** @throws ServiceError; what `signal` was aborted with */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
}

export interface ModelOptions {
  readonly model: string;
  /** Address of the service; its usual one if not given. */
  readonly baseUrl?: string;
}
