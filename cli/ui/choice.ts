/** A line of a menu. */
export interface Choice {
  /** What it stands for: a model's name or path, a port's name, a profile's. */
  readonly value: string;
  readonly label: string;
  /** What tells it from the others, in a few words. */
  readonly hint: string;
  /** What else is known of it, shown where the cursor stands. */
  readonly more?: string;
}

/** The choices with one that was named otherwise, if they lack it, before them. */
export function withNamed(
  choices: readonly Choice[],
  named: string | undefined,
  hint: string,
): readonly Choice[] {
  if (named === undefined || choices.some(({ value }) => value === named)) return choices;
  return [{ value: named, label: named, hint }, ...choices];
}

/** Where a value stands among the choices; the first place if it is not there. */
export function placeOf(choices: readonly Choice[], value: string | undefined): number {
  return Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );
}
