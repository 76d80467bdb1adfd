/** `ulm config`: what is remembered, and the set-ups that are kept. */

import { readConfig, withSetup, writeConfig } from '../config/config.js';
import { configFile } from '../config/location.js';
import { type Setup, setupFrom, setupWords } from '../config/setup.js';
import { ExitCode } from '../exit-codes.js';
import { machineAt, VIRTUAL } from '../job/machine.js';
import { CliError } from '../problem.js';
import { say, sayJson } from '../report.js';

interface ShowOptions {
  /** The names of the set-ups alone, as shells want them. */
  readonly names?: boolean;
  readonly json?: boolean;
}

/** What there is. */
export async function showConfig({ names: only, json }: ShowOptions): Promise<ExitCode> {
  const file = configFile();
  const config = await readConfig(file);
  if (only) {
    for (const name of Object.keys(config.setups)) say(name);
    return ExitCode.ok;
  }
  if (json) {
    sayJson({ file, ...config });
    return ExitCode.ok;
  }
  const { last, setups } = config;
  say(`file     ${file}`);
  say(`last     ${Object.keys(last).length === 0 ? 'nothing yet' : setupWords(last)}`);
  const names = Object.keys(setups);
  if (names.length === 0) say('set-ups  none; keep one: ulm config keep mybox --port /dev/ttyUSB0');
  for (const [at, name] of names.entries()) {
    say(`${at === 0 ? 'set-ups' : '       '}  ${name}: ${setupWords(setups[name])}`);
  }
  return ExitCode.ok;
}

/** Keeps a set-up under a name; one of that name is replaced. */
export async function keepSetup(name: string, options: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  const setup: Setup = setupFrom(options);
  if (Object.keys(setup).length === 0) {
    throw new CliError(
      'usage',
      'There is nothing to keep.',
      `ulm config keep ${name}`,
      'Give what belongs to it: ulm config keep mybox --port /dev/ttyUSB0 --board romwbw.',
    );
  }
  // A board or a line that is none is said now, not at its first use.
  await machineAt(setup.port ?? VIRTUAL, setup);
  await writeConfig(withSetup(await readConfig(), name, setup));
  say(`kept ${name}: ${setupWords(setup)}`);
  say(`use it: ulm --setup ${name}`);
  return ExitCode.ok;
}

/** Forgets a set-up, or the last choice where none is named. */
export async function forget(name: string | undefined): Promise<ExitCode> {
  const config = await readConfig();
  if (name === undefined) {
    await writeConfig({ ...config, last: {} });
    say('the last choice is forgotten');
    return ExitCode.ok;
  }
  const { [name]: gone, ...setups } = config.setups;
  if (gone === undefined) {
    throw new CliError(
      'usage',
      `There is no set-up "${name}".`,
      `kept are: ${Object.keys(setups).join(', ') || 'none'}`,
      'ulm config shows them.',
    );
  }
  await writeConfig({ ...config, setups });
  say(`forgot ${name}: ${setupWords(gone)}`);
  return ExitCode.ok;
}
