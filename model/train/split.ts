import { createHash } from 'node:crypto';

/** The queries fall into this many classes; those of class 0 are held out. */
const CLASSES = 10n;

/** Which of the 10 classes a query is in: its SHA-256 (lower case, as one big-endian number) modulo 10. */
export function classOf(query: string): number {
  const digest = createHash('sha256').update(query.toLowerCase(), 'utf8').digest('hex');
  return Number(BigInt(`0x${digest}`) % CLASSES);
}

/** Whether training never sees the query, so that it can tell how well unseen ones are answered. */
export function isHeldOut(query: string): boolean {
  return classOf(query) === 0;
}
