/** `--setup NAME`: what was kept under that name stands for the options that were not given. */

import type { Command } from 'commander';
import { readConfig, setupOf } from './config.js';

/** Sources of a value that the user did not write. */
const UNSAID = new Set([undefined, 'default', 'config']);

/**
 * Completes the options of a command before it runs.
 *
 * @throws CliError `usage` when there is no such set-up, `file` when the settings cannot be read
 */
export async function applySetup(command: Command): Promise<void> {
  const { setup: name } = command.opts<{ setup?: string }>();
  if (name === undefined) return;
  for (const [key, value] of Object.entries(setupOf(await readConfig(), name))) {
    const known = command.options.some((option) => option.attributeName() === key);
    if (known && UNSAID.has(command.getOptionValueSource(key))) {
      command.setOptionValueWithSource(key, value, 'config');
    }
  }
}
