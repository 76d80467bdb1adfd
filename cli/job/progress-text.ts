import type { Progress } from './events.js';

const number = (value: number) => Math.round(value).toLocaleString('en');

/** `96 blocks, 1 retry`; empty where there are none. */
export function blocksText({ blocks, retries = 0 }: Progress): string {
  if (blocks === undefined) return '';
  const again = retries > 0 ? `, ${number(retries)} ${retries === 1 ? 'retry' : 'retries'}` : '';
  return `${number(blocks)} blocks${again}`;
}

/** `9,912 bytes/s`; empty where that is not known. */
export function speedText({ unit, rate }: Progress): string {
  return rate === undefined || rate <= 0 ? '' : `${number(rate)} ${unit}/s`;
}

/** `1 s left`; empty where that is not known. */
export function leftText({ done, of, rate }: Progress): string {
  return rate === undefined || rate <= 0 || done >= of
    ? ''
    : `${number(Math.ceil((of - done) / rate))} s left`;
}

/** How far it is: `12,288 of 20,992 bytes · 96 blocks, 1 retry`. */
export function amountText(progress: Progress): string {
  const { done, of, unit } = progress;
  return joined(`${number(done)} of ${number(of)} ${unit}`, blocksText(progress));
}

/** How fast it is: `9,912 bytes/s · 1 s left`; empty where that is not known. */
export function rateText(progress: Progress): string {
  return joined(speedText(progress), leftText(progress));
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
