/** What is remembered from one run to the next: the last choice, and set-ups that the user named. */

import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeNamed } from '../files.js';
import { CliError } from '../problem.js';
import { configFile } from './location.js';
import { isSetup, SETUP_KEYS, type Setup } from './setup.js';

export interface Config {
  /** What the session ran with last. */
  readonly last: { readonly model?: string; readonly port?: string; readonly board?: string };
  /** By the names that the user gave them. */
  readonly setups: Readonly<Record<string, Setup>>;
}

export const EMPTY_CONFIG: Config = { last: {}, setups: {} };

/** What a set-up may be called. */
const NAME = /^[A-Za-z0-9][\w.-]{0,39}$/;

/**
 * The settings; empty ones where there is no file.
 *
 * @throws CliError `file` for a file that cannot be read or is none of ours
 */
export async function readConfig(file = configFile()): Promise<Config> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return EMPTY_CONFIG;
    throw bad(file, error instanceof Error ? error.message : String(error));
  }
  return parseConfig(text, file);
}

/** @throws CliError `file` */
export function parseConfig(text: string, file: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw bad(file, error instanceof Error ? error.message : String(error));
  }
  const { last = {}, setups = {} } = record(value, 'the file', file);
  for (const [key, text] of Object.entries(record(last, '"last"', file))) {
    if (typeof text !== 'string') throw bad(file, `"last.${key}" is not a text`);
  }
  for (const [name, setup] of Object.entries(record(setups, '"setups"', file))) {
    if (!isSetup(setup)) {
      throw bad(file, `set-up "${name}" has more or other things than ${SETUP_KEYS.join(', ')}`);
    }
  }
  return { last: last as Config['last'], setups: setups as Config['setups'] };
}

/** @throws CliError `file` */
export async function writeConfig(config: Config, file = configFile()): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch(() => {});
  await writeNamed(file, `${JSON.stringify(config, undefined, 2)}\n`);
}

/** Remembers a choice. A settings file that cannot be written must not stop the job. */
export async function rememberChoice(last: Config['last'], file = configFile()): Promise<void> {
  try {
    const config = await readConfig(file);
    await writeConfig({ ...config, last }, file);
  } catch {
    // `ulm doctor` tells of it.
  }
}

/** The set-up of a name. @throws CliError `usage` when there is none */
export function setupOf(config: Config, name: string): Setup {
  const found = Object.hasOwn(config.setups, name) ? config.setups[name] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(config.setups);
  throw new CliError(
    'usage',
    `There is no set-up "${name}".`,
    names.length === 0 ? 'none is kept yet' : `kept are: ${names.join(', ')}`,
    'Keep one: ulm config keep NAME --port /dev/ttyUSB0 --board romwbw.',
  );
}

/** @throws CliError `usage` for a name that is none */
export function withSetup(config: Config, name: string, setup: Setup): Config {
  if (!NAME.test(name)) {
    throw new CliError(
      'usage',
      `A set-up cannot be called "${name}".`,
      name,
      'Take letters, digits, dots and dashes, 40 at most.',
    );
  }
  return { ...config, setups: { ...config.setups, [name]: setup } };
}

function record(value: unknown, what: string, file: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw bad(file, `${what} is no object`);
}

const bad = (file: string, evidence: string) =>
  new CliError(
    'file',
    `The settings in ${file} cannot be read.`,
    evidence,
    'Mend the file, or delete it: it holds the last choice and the named set-ups only.',
  );
