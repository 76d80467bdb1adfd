import type { Progress } from './events.js';

/** Progress in words: `12,288 of 20,992 bytes · 96 blocks · 1 retry · 9,912 bytes/s · 1 s left`. */
export function progressText({ done, of, unit, blocks, retries, rate }: Progress): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const parts = [`${number(done)} of ${number(of)} ${unit}`];
  if (blocks !== undefined) parts.push(`${number(blocks)} blocks`);
  if (retries !== undefined && retries > 0)
    parts.push(`${number(retries)} ${retries === 1 ? 'retry' : 'retries'}`);
  if (rate !== undefined && rate > 0) {
    parts.push(`${number(rate)} ${unit}/s`);
    if (done < of) parts.push(`${number(Math.ceil((of - done) / rate))} s left`);
  }
  return parts.join(' · ');
}
