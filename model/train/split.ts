import { createHash } from 'node:crypto';

/** The share of the queries that is held out where nothing else is said. */
export const USUAL_SHARE = 0.1;

/** Which of some classes a query is in: its SHA-256 (lower case, as one big-endian number) modulo their number. */
export function classOf(query: string, classes = 10): number {
  const digest = createHash('sha256').update(query.toLowerCase(), 'utf8').digest('hex');
  return Number(BigInt(`0x${digest}`) % BigInt(classes));
}

/**
 * Whether training never sees the query, so that it can tell how well unseen ones are answered.
 *
 * @param share of the queries, one over a whole number: those of class 0 of so many classes; 0 for none
 */
export function isHeldOut(query: string, share = USUAL_SHARE): boolean {
  return share > 0 && classOf(query, Math.round(1 / share)) === 0;
}
