import { MAX_QUERY, MAX_REPLY, USUAL_BUCKETS } from '../model.js';
import { excerpt, type LineFaultKind, LONGEST_PAIR_QUERY, type NumberedPair } from '../pairs.js';
import { groupBy, type LintData } from './lint-data.js';
import type { Finding, Place, Severity } from './lint-finding.js';

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  find(data: LintData): Pick<Finding, 'message' | 'places' | 'remedy'> | undefined;
}

/** Share of the pairs above which a reply dominates. */
export const DOMINATING = 0.4;

/** Times its fair share that a reply must have to dominate: of two replies each has half. */
const UNFAIR = 1.2;

/** Characters that replies should do with: as many as an upper-case terminal has (codes 20h to 5Fh). */
export const MOST_CHARACTERS = 64;

/** A reply's queries tell nothing of it if there is but one. */
const LEAST_REPLIES = 2;

/** The lines that are no pairs, by what is wrong: the message for so many of them, and the remedy. */
const LINE_FAULTS: Readonly<Record<LineFaultKind, readonly [message: string, remedy: string]>> = {
  'no-bar': ['no "|" between query and reply', 'Write query|reply, or put "#" before a comment.'],
  'empty-query': ['nothing before the "|"', 'Write the query there, or remove the line.'],
  'empty-reply': ['nothing behind the "|"', 'Write the reply there, or remove the line.'],
  'query-too-long': [
    `a query of more than ${LONGEST_PAIR_QUERY} characters`,
    `Shorten it: CP/M's console input ends there, and the chat line at ${MAX_QUERY}.`,
  ],
  'reply-too-long': [
    `a reply of more than ${MAX_REPLY} characters`,
    `Shorten it: a model stops after ${MAX_REPLY}.`,
  ],
  'not-shown': [
    'a character that CP/M cannot show',
    'Write plain ASCII: e for é, straight quotes, "..." for the ellipsis, no tabs.',
  ],
};

export const RULES: readonly Rule[] = [
  ...(Object.keys(LINE_FAULTS) as LineFaultKind[]).map(lineRule),
  { code: 'empty', severity: 'error', find: findEmpty },
  { code: 'one-sided', severity: 'error', find: findOneSided },
  { code: 'contradictory', severity: 'warning', find: findContradictory },
  { code: 'alike', severity: 'warning', find: findAlike },
  { code: 'duplicate', severity: 'warning', find: findDuplicates },
  { code: 'dominating', severity: 'warning', find: findDominating },
  { code: 'charset', severity: 'warning', find: findCharset },
  { code: 'not-typed', severity: 'warning', find: findNotTyped },
];

function lineRule(kind: LineFaultKind): Rule {
  const [what, remedy] = LINE_FAULTS[kind];
  return {
    code: kind,
    severity: 'error',
    find({ faults }) {
      const places = faults
        .filter((fault) => fault.kind === kind)
        .map(({ line, fault, text }): Place => ({ lines: [line], text: `${fault}: ${excerpt(text)}` }));
      if (places.length === 0) return undefined;
      return { message: `${countOf(places.length, 'line has', 'lines have')} ${what}.`, places, remedy };
    },
  };
}

function findEmpty({ pairs }: LintData) {
  if (pairs.length > 0) return undefined;
  return {
    message: 'There is no pair.',
    places: [],
    remedy: 'Write one query|reply a line; lines that begin with "#" are comments.',
  };
}

function findOneSided({ pairs, byReply }: LintData) {
  if (pairs.length === 0 || byReply.size >= LEAST_REPLIES) return undefined;
  return {
    message: `Every pair has the reply "${pairs[0].reply}", so there is nothing to tell apart.`,
    places: [{ lines: linesOf(pairs), text: `|${pairs[0].reply}` }],
    remedy: 'Add queries that shall be answered otherwise.',
  };
}

function findContradictory({ byQuery }: LintData) {
  const places = [...byQuery.values()].flatMap((asked): Place[] => {
    const replies = groupBy(asked, ({ reply }) => reply);
    if (replies.size === 1) return [];
    return [{ lines: linesOf(asked), text: `${excerpt(asked[0].query)} is answered ${shareList(replies)}` }];
  });
  if (places.length === 0) return undefined;
  return {
    message: `${countOf(places.length, 'query has', 'queries have')} more than one reply.`,
    places,
    remedy:
      'Keep one reply to each, or tell the queries apart. A model learns the more frequent one; in probes several are right.',
  };
}

function findAlike({ byInput }: LintData) {
  const places = [...byInput.values()].flatMap((asked): Place[] => {
    const queries = groupBy(asked, ({ query }) => query.toLowerCase());
    const replies = groupBy(asked, ({ reply }) => reply);
    if (queries.size === 1 || replies.size === 1) return [];
    const names = [...queries.values()].map(([{ query, reply }]) => `${excerpt(query)} (${reply})`);
    return [{ lines: linesOf(asked), text: names.join(' and ') }];
  });
  if (places.length === 0) return undefined;
  return {
    message: `${countOf(places.length, 'group', 'groups')} of different queries are one to the network, but have different replies.`,
    places,
    remedy: `Word one of them otherwise: the order of trigrams is lost, and so is which of those in one of ${USUAL_BUCKETS} buckets it is.`,
  };
}

function findDuplicates({ byQuery }: LintData) {
  let spare = 0;
  const places = [...byQuery.values()].flatMap((asked) =>
    [...groupBy(asked, ({ reply }) => reply).values()].flatMap((same): Place[] => {
      if (same.length === 1) return [];
      spare += same.length - 1;
      return [{ lines: linesOf(same), text: excerpt(`${same[0].query}|${same[0].reply}`) }];
    }),
  );
  if (places.length === 0) return undefined;
  return {
    message: `${countOf(spare, 'pair is', 'pairs are')} there before.`,
    places,
    remedy: 'Remove them, unless they shall weigh more in training. Capital letters make no other query.',
  };
}

function findDominating({ pairs, byReply }: LintData) {
  if (byReply.size < LEAST_REPLIES) return undefined;
  const most = Math.max(DOMINATING, UNFAIR / byReply.size);
  const found = [...byReply].find(([, same]) => same.length / pairs.length > most);
  if (found === undefined) return undefined;
  const [reply, same] = found;
  const share = ((100 * same.length) / pairs.length).toFixed(1);
  return {
    message: `The reply "${reply}" has ${share}% of the pairs: a model may say it whenever in doubt.`,
    places: [{ lines: linesOf(same), text: `|${reply}` }],
    remedy: 'Add queries with other replies, or thin these out: ulm data balance.',
  };
}

function findCharset({ pairs }: LintData) {
  const users = new Map<string, NumberedPair[]>();
  for (const pair of pairs) {
    for (const character of new Set(pair.reply)) {
      const known = users.get(character);
      if (known === undefined) users.set(character, [pair]);
      else known.push(pair);
    }
  }
  if (users.size <= MOST_CHARACTERS) return undefined;
  const rarest = [...users].sort(([, a], [, b]) => a.length - b.length);
  return {
    message: `The replies have ${users.size} different characters; each costs a unit of the output at every step.`,
    places: rarest.map(([character, used]) => ({ lines: linesOf(used), text: JSON.stringify(character) })),
    remedy: `Do with ${MOST_CHARACTERS}: capital letters only, and few marks. The rarest are listed first.`,
  };
}

function findNotTyped({ pairs }: LintData) {
  const places = pairs
    .filter(({ query }) => query.length > MAX_QUERY)
    .map(({ line, query }) => ({ lines: [line], text: `${query.length} characters: ${excerpt(query)}` }));
  if (places.length === 0) return undefined;
  return {
    message: `${countOf(places.length, 'query is', 'queries are')} longer than the ${MAX_QUERY} characters that can be typed.`,
    places,
    remedy: 'Shorten them: nobody can ask that on the machine.',
  };
}

function linesOf(pairs: readonly NumberedPair[]): number[] {
  return pairs.map(({ line }) => line);
}

/** `YES (2) and NO (1)`. */
function shareList(replies: ReadonlyMap<string, readonly NumberedPair[]>): string {
  return [...replies].map(([reply, pairs]) => `${reply} (${pairs.length})`).join(' and ');
}

function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
