import type { Protocol } from '../protocol.js';

/** Waits for a user's answer; what the console says meanwhile is of no interest. */
export function* settled(answer: boolean | Promise<boolean>): Protocol<boolean> {
  if (typeof answer === 'boolean') return answer;
  let settledWith: { value: boolean } | { error: unknown } | undefined;
  answer.then(
    (value) => {
      settledWith = { value };
    },
    (error: unknown) => {
      settledWith = { error };
    },
  );
  const outcome = () => settledWith;
  while (outcome() === undefined) yield { wait: 50 };
  const end = outcome()!;
  if ('error' in end) throw end.error;
  return end.value;
}
