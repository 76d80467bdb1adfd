import type { Answerer, Recognised } from './recognise.js';

/** Speeds of consoles, the likeliest first. */
export const BAUDS: readonly number[] = [115_200, 9600, 38_400, 57_600, 19_200, 4800, 2400, 1200, 300];

export interface BaudSearch {
  /** Undefined where nothing but silence and noise was met. */
  readonly baud?: number;
  readonly recognised?: Recognised;
  /** What came at each speed that was tried. */
  readonly tried: readonly { readonly baud: number; readonly kind: Answerer['kind'] }[];
}

/** How sure each makes us that the speed is right. */
const RANK: Readonly<Record<Answerer['kind'], number>> = {
  cpm: 3,
  monitor: 3,
  loader: 3,
  program: 1,
  noise: 0,
  silence: 0,
};

/**
 * Tries speeds until CP/M or a monitor answers; where only some text came, the first speed with text is the answer.
 * The line is left at that speed, or at the last one where there is none.
 * @param setBaud sets the line's speed
 * @param recognise runs `recognise` on the line
 */
export async function findBaud(
  bauds: readonly number[],
  setBaud: (baud: number) => Promise<void>,
  recognise: (baud: number) => Promise<Recognised>,
): Promise<BaudSearch> {
  const tried: { baud: number; kind: Answerer['kind'] }[] = [];
  let best: { baud: number; recognised: Recognised } | undefined;
  for (const baud of bauds) {
    await setBaud(baud);
    const recognised = await recognise(baud);
    const { kind } = recognised.answerer;
    tried.push({ baud, kind });
    if (RANK[kind] > (best === undefined ? 0 : RANK[best.recognised.answerer.kind]))
      best = { baud, recognised };
    if (RANK[kind] === 3) break;
  }
  if (best === undefined) return { tried };
  if (best.baud !== tried.at(-1)!.baud) await setBaud(best.baud);
  return { ...best, tried };
}
