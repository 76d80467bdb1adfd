#!/usr/bin/env node
/** The command `ulm`: parses the command line, and hands over to one file of `commands/`. */

import { CommanderError } from 'commander';
import { commandLine } from './command-line/command-line.js';
import { ExitCode } from './exit-codes.js';
import { toProblem } from './problem.js';
import { reportProblem } from './report.js';

/** Runs a command line; never rejects. */
async function main(args: readonly string[]): Promise<void> {
  try {
    await commandLine().parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
      return;
    }
    const problem = toProblem(thrown);
    reportProblem(problem, args.includes('--json'));
    process.exitCode = problem.exitCode;
  }
}

// Whoever reads us through a pipe may have had enough, as head has: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  // A command that listens itself has something to close first.
  if (process.stdout.listenerCount('error') > 1) return;
  process.exit(process.exitCode ?? ExitCode.ok);
});

await main(process.argv.slice(2));
