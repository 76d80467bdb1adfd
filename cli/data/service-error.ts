/** What can go wrong with a language model's service. */
export type ServiceErrorCode =
  /** There is no key, or it is not accepted. */
  | 'service-key'
  /** The service does not do what is asked: no such model, a bad request, no credit. */
  | 'service-refused'
  /** It has too much to do, or is down, and may answer later. */
  | 'service-busy'
  /** Nobody answers at its address. */
  | 'service-unreachable'
  /** Its answer was cut off, or is not of the form that was asked for. */
  | 'service-answer';

/** Those of them that may be gone the next time. */
const PASSING: ReadonlySet<ServiceErrorCode> = new Set([
  'service-busy',
  'service-unreachable',
  'service-answer',
]);

/** A problem with a language model's service. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** Milliseconds after which the service wants to be asked again, where it says so. */
  readonly retryAfter?: number;

  constructor(
    readonly code: ServiceErrorCode,
    message: string,
    readonly evidence: string,
    readonly remedy: string,
    options: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(message, options);
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }

  /** Whether to ask again may help. */
  get passes(): boolean {
    return PASSING.has(this.code);
  }
}

/** The status of an answer by HTTP, as the problem that it stands for. */
export function statusError(
  provider: string,
  status: number,
  detail: string,
  headers: Headers | undefined,
): ServiceError {
  const retryAfter = retryAfterOf(headers);
  const evidence = `HTTP ${status}: ${detail}`;
  const options = retryAfter === undefined ? {} : { retryAfter };
  if (status === 401 || status === 403) {
    return new ServiceError(
      'service-key',
      `${provider} does not accept the key.`,
      evidence,
      'Check the key in the environment, and what it is allowed to do.',
    );
  }
  if (status === 408 || status === 409 || status === 429 || status >= 500) {
    return new ServiceError(
      'service-busy',
      `${provider} cannot answer now.`,
      evidence,
      'Try again later: the same command goes on where it stopped.',
      options,
    );
  }
  return new ServiceError(
    'service-refused',
    `${provider} refuses the request.`,
    evidence,
    status === 404
      ? 'Check the name of the model (for ollama: ollama pull MODEL) and the address.'
      : 'Check the model and the account.',
  );
}

/** `retry-after-ms`, or `retry-after` in seconds: RFC 9110, 10.2.3. Its form as a date is not taken. */
function retryAfterOf(headers: Headers | undefined): number | undefined {
  const milliseconds = numberOf(headers?.get('retry-after-ms'));
  const seconds = numberOf(headers?.get('retry-after'));
  return milliseconds ?? (seconds === undefined ? undefined : 1000 * seconds);
}

function numberOf(text: string | null | undefined): number | undefined {
  const value = Number(text?.trim() || Number.NaN);
  return value >= 0 && Number.isFinite(value) ? value : undefined;
}
