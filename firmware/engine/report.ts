/** What the builder knows of each layer's numbers, for the listing: how wide they are, and why they hold. */

import { wraps } from './bounds.js';
import { isInRegisters, type Plan, type Stage } from './plan.js';
import { EIGHTH } from './registers.js';

/** The bounds of one layer's numbers, for any line that can be typed and any reply. */
export interface LayerBounds {
  /** From 1. */
  readonly layer: number;
  /** Units, and the sums that two units share. */
  readonly units: number;
  readonly shared: number;
  /** Bits of a number: 8 for counters of whole ones and for outputs in registers, 16 for sums in 32nds. */
  readonly bits: 8 | 16;
  /** The least and the most that the weights allow, in the number's own unit. */
  readonly least: number;
  readonly most: number;
  /**
   * What keeps it right:
   *
   * - `bounded`: no text leads out of its bits;
   * - `clamped`, `parked`: see `bounds.ts`; it never wraps;
   * - `anew`: outputs in registers, relative to each other; computed anew, with the wrap of 16 bits, where they
   *   leave their bytes;
   * - `wraps`: it may pass 16 bits, and wraps there exactly as the reference does.
   */
  readonly kept: 'bounded' | 'clamped' | 'parked' | 'anew' | 'wraps';
  /** Where it is clamped or parked: n-grams that go by before the counters are looked at, and between two looks. */
  readonly looks: { readonly first: number; readonly again: number } | undefined;
}

/** The bounds of all layers. */
export function boundsOf(plan: Plan): LayerBounds[] {
  return plan.stages.map((stage, index) => {
    const { outputs, form, range, sharing, bounds } = stage;
    const [least, most] = bounds;
    const shared = sharing.same + sharing.opposed;
    const common = { layer: index + 1, units: outputs - shared, shared, least, most };
    if (isInRegisters(plan, index)) {
      return {
        ...common,
        bits: 8,
        least: least >> EIGHTH,
        most: most >> EIGHTH,
        kept: 'anew',
        looks: undefined,
      };
    }
    if (form === 'sums') {
      const kept = wraps(least, most) ? 'wraps' : 'bounded';
      return { ...common, bits: 16, kept, looks: undefined };
    }
    return {
      ...common,
      bits: 8,
      ...keptBy(stage),
      looks: range && { first: range.first, again: range.again },
    };
  });
}

function keptBy({ bounds: [least, most], range }: Stage): Pick<LayerBounds, 'kept'> {
  if (least >= -0x80 && most <= 0x7f) return { kept: 'bounded' };
  return { kept: range?.guard === 'park' ? 'parked' : 'clamped' };
}

const KEPT: Readonly<Record<LayerBounds['kept'], string>> = {
  bounded: 'no text leads out of them',
  clamped: 'clamped where nobody sees it',
  parked: 'the rest parked beside them',
  anew: 'computed anew where they leave them',
  wraps: 'wrap as the reference does',
};

/** The bounds as lines for people. */
export function boundsText(bounds: readonly LayerBounds[]): string[] {
  return bounds.map(({ layer, units, shared, bits, least, most, kept, looks }) => {
    const sharing = shared === 0 ? '' : ` and ${shared} shared`;
    const guard =
      looks === undefined || kept === 'bounded'
        ? ''
        : `, looked at after ${looks.first} n-grams, then every ${looks.again}`;
    return `layer ${layer}: ${units} units${sharing}, ${bits} bits, ${least} … ${most}: ${KEPT[kept]}${guard}`;
  });
}
