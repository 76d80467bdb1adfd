/** Asks a language model for more queries, reply by reply, until each has as many as it shall have. */

import { groupBy } from '../../model/data/lint-data.js';
import { seededRandom } from '../../model/data/random.js';
import type { Pair } from '../../model/pairs.js';
import { A_REQUEST, type Expansion, isDone, newPairs } from './expansion.js';
import type { LanguageModel, Question } from './language-model.js';
import { type QueriesByReply, questionFor } from './prompt.js';
import { asPlain, queriesOf, TakenQueries } from './screen.js';
import { ServiceError } from './service-error.js';

export interface ExpandOptions {
  readonly pairs: readonly Pair[];
  readonly model: LanguageModel;
  /** Where it stands; it is written on as answers come. */
  readonly expansion: Expansion;
  /** Keeps what has come so far; called after every answer. */
  readonly save: (expansion: Expansion) => Promise<void>;
  /** Waits so many milliseconds before the service is asked again. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onProgress?: (expansion: Expansion) => void;
}

/** Times that a question is asked before the service is given up. */
const ATTEMPTS = 4;
const FIRST_WAIT = 1000;

/**
 * @throws ServiceError for what does not pass; what has come until then is saved. What `signal` was aborted with.
 */
export async function expand(options: ExpandOptions): Promise<Expansion> {
  const { pairs, expansion, save, signal, onProgress } = options;
  const taken = new TakenQueries([...pairs, ...newPairs(expansion)]);
  const known = new Map(
    [...groupBy(pairs, ({ reply }) => reply)].map(([reply, same]) => [reply, same.map(({ query }) => query)]),
  );
  for (const part of expansion.replies) {
    while (!isDone(expansion, part)) {
      const queries = await askAgain(options, question(expansion, part, known));
      expansion.requests++;
      part.requests++;
      for (const query of queries.map(asPlain)) {
        const pair = { query, reply: part.reply };
        const objection = taken.objection(pair);
        if (objection !== undefined) expansion.dropped[objection]++;
        else if (part.queries.length < expansion.plan.count) {
          taken.add(pair);
          part.queries.push(query);
        }
      }
      await save(expansion);
      onProgress?.(expansion);
      signal.throwIfAborted();
    }
  }
  return expansion;
}

/** The queries of an answer; a service that is busy or down is asked again. */
async function askAgain(
  { model, expansion, wait, signal }: ExpandOptions,
  asked: Question,
): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { text, inputTokens, outputTokens } = await model.ask(asked, signal);
      expansion.inputTokens += inputTokens;
      expansion.outputTokens += outputTokens;
      const queries = queriesOf(text);
      if (queries !== undefined) return queries;
      throw malformed(text);
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.passes || attempt === ATTEMPTS) throw error;
      await wait(error.retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1));
      signal.throwIfAborted();
    }
  }
}

/** The next question about a reply: another one each time, and the same one again when it is resumed. */
export function question(
  { plan, replies }: Expansion,
  part: Expansion['replies'][number],
  known: QueriesByReply,
): Question {
  const random = seededRandom(plan.seed + 1000 * replies.indexOf(part) + part.requests);
  const own = [...(known.get(part.reply) ?? []), ...part.queries];
  const wanted = Math.min(A_REQUEST, plan.count - part.queries.length);
  const wish = { reply: part.reply, wanted, about: plan.about };
  return questionFor(wish, new Map([...known, [part.reply, own]]), random);
}

const SHOWN = 200;

function malformed(text: string): ServiceError {
  return new ServiceError(
    'service-answer',
    'The language model does not answer in the form that it is asked for.',
    text === '' ? 'an empty answer' : JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text),
    'Take another model with --model; larger ones keep to a form.',
  );
}
