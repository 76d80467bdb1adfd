import { DataSetError, type Secret } from './secret.js';
import { banana } from './secrets/banana.js';
import { elephant } from './secrets/elephant.js';
import { piano } from './secrets/piano.js';

/** The secrets of the project, the default one first. */
export const secrets: readonly Secret[] = [elephant, banana, piano];

/**
 * The secret of that name.
 *
 * @throws DataSetError `unknown-secret`
 */
export function secretNamed(name: string): Secret {
  const secret = secrets.find((one) => one.name === name);
  if (secret !== undefined) return secret;
  const names = secrets.map((one) => one.name).join(', ');
  throw new DataSetError(
    'unknown-secret',
    `There is no table of a secret "${name}".`,
    `the tables in the project: ${names}`,
    'Take one of them, or write a table like theirs in model/data/guess/secrets/.',
  );
}
