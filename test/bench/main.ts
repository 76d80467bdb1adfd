/**
 * `npm run bench`: what is fast, and how fast. `npm run bench -- firmware` runs those whose names begin so.
 *
 * T-states are exact; all else is given as ratios of one run, for machines differ and are noisy.
 */

import { readdirSync } from 'node:fs';

/** A file `NAME.bench.ts` exports this. */
export type Bench = () => Promise<void>;

const folder = new URL('.', import.meta.url);
const wanted = process.argv.slice(2);

for (const file of readdirSync(folder).sort()) {
  const name = /^(.*)\.bench\.ts$/.exec(file)?.[1];
  if (name === undefined || (wanted.length > 0 && !wanted.some((start) => name.startsWith(start)))) continue;
  console.log(`\n${name}`);
  const { bench } = (await import(new URL(file, folder).href)) as { bench: Bench };
  await bench();
}
