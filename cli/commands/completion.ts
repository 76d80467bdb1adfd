/** `ulm completion` and `ulm man`: what shells and man read of the command line. */

import type { Command } from 'commander';
import { ExitCode, exitMeanings } from '../exit-codes.js';
import { completions, installHint, type Shell } from '../shell/completions.js';
import { manPage } from '../shell/man.js';
import { describeCommand } from '../shell/tree.js';

/** Writes a shell's completions. */
export async function completion(shell: Shell, ulm: Command): Promise<ExitCode> {
  process.stdout.write(completions(shell, describeCommand(ulm)));
  if (process.stdout.isTTY) process.stderr.write(`\n# To install it: ${installHint[shell]}\n`);
  return ExitCode.ok;
}

/** Writes the man page. */
export async function man(ulm: Command): Promise<ExitCode> {
  const date = process.env.SOURCE_DATE_EPOCH
    ? new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH))
    : new Date();
  process.stdout.write(
    manPage(describeCommand(ulm), {
      version: ulm.version() ?? '',
      date: date.toISOString().slice(0, 7),
      exitMeanings,
    }),
  );
  return ExitCode.ok;
}
