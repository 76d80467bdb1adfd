import type { Progress } from './events.js';

const number = (value: number) => Math.round(value).toLocaleString('en');

/** How far it is: `12,288 of 20,992 bytes · 96 blocks · 1 retry`. */
export function amountText({ done, of, unit, blocks, retries }: Progress): string {
  const parts = [`${number(done)} of ${number(of)} ${unit}`];
  if (blocks !== undefined) parts.push(`${number(blocks)} blocks`);
  if (retries !== undefined && retries > 0)
    parts.push(`${number(retries)} ${retries === 1 ? 'retry' : 'retries'}`);
  return parts.join(' · ');
}

/** How fast it is: `9,912 bytes/s · 1 s left`; empty where that is not known. */
export function rateText({ done, of, unit, rate }: Progress): string {
  if (rate === undefined || rate <= 0) return '';
  const left = done < of ? [`${number(Math.ceil((of - done) / rate))} s left`] : [];
  return [`${number(rate)} ${unit}/s`, ...left].join(' · ');
}
