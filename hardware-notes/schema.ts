/** A profile that cannot be used. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code = 'profile-invalid';

  constructor(
    /** What is wrong, and where. */
    message: string,
    /** What was found. */
    readonly evidence: string,
    /** What is allowed. */
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** Takes a value that somebody wrote, or throws a `ProfileError` that names its path. */
export type Field<T> = (value: unknown, path: string) => T;

function wrong(path: string, value: unknown, allowed: string): ProfileError {
  const found = value === undefined ? 'nothing' : JSON.stringify(value);
  const short = found.length > 80 ? `${found.slice(0, 79)}…` : found;
  const what = value === undefined ? 'is missing' : `cannot be ${short}`;
  return new ProfileError(`${path} ${what}.`, `${path}: ${short}`, `It has to be ${allowed}.`);
}

/** A text that fits a pattern. */
export const text =
  (allowed: string, pattern = /\S/): Field<string> =>
  (value, path) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw wrong(path, value, allowed);
    return value;
  };

export const whole =
  (least: number, most: number): Field<number> =>
  (value, path) => {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    if (!fits) throw wrong(path, value, `a whole number from ${least} to ${most}`);
    return value;
  };

export const flag: Field<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw wrong(path, value, 'true or false');
  return value;
};

export const oneOf =
  <const T extends readonly (string | number)[]>(...choices: T): Field<T[number]> =>
  (value, path) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined)
      throw wrong(path, value, choices.map((candidate) => JSON.stringify(candidate)).join(' or '));
    return choice;
  };

export const list =
  <T>(item: Field<T>): Field<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, value, 'a list in brackets');
    return value.map((entry, at) => item(entry, `${path}[${at}]`));
  };

/** Names to values, each key of which fits too. */
export const table =
  <T>(key: Field<string>, item: Field<T>): Field<Readonly<Record<string, T>>> =>
  (value, path) => {
    const entries = Object.entries(objectAt(value, path));
    return Object.fromEntries(
      entries.map(([name, entry]) => [key(name, `${path}, the key`), item(entry, `${path}.${name}`)]),
    );
  };

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Field<T>;
}

export const optional = <T>(field: Field<T>): Optional<T> => ({ optional: field });

type Fields = Readonly<Record<string, Field<unknown> | Optional<unknown>>>;
type Required<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown> ? K : never]: F[K] extends Field<infer T> ? T : never;
};
type Others<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<infer T>
    ? T
    : never;
};

/** An object with these fields and no others. */
export const object =
  <const F extends Fields>(fields: F): Field<Required<F> & Others<F>> =>
  (value, path) => {
    const given = objectAt(value, path);
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) {
      throw new ProfileError(
        `${below(unknown)} is no field of a profile.`,
        `${below(unknown)}: ${JSON.stringify(given[unknown])}`,
        `The fields there are ${Object.keys(fields).join(', ')}.`,
      );
    }
    const result: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'function') result[name] = field(given[name], below(name));
      else if (given[name] !== undefined) result[name] = field.optional(given[name], below(name));
    }
    // Each field was taken by its own type above.
    return result as Required<F> & Others<F>;
  };

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(path === '' ? 'The profile' : path, value, 'an object in braces');
  return value as Record<string, unknown>;
}
