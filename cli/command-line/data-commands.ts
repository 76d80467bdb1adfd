/** Commands about pair files. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { PROVIDERS } from '../data/language-model.js';
import { json, real, running, whole } from './options.js';

/** An option's value: what a million tokens cost, in and out. */
const price = (text: string): number[] => {
  const prices = text.split(',').map(real);
  if (prices.length !== 2 || prices.some((one) => one < 0)) {
    throw new InvalidArgumentError('It must be two numbers, as 0.10,0.50.');
  }
  return prices;
};

const PAIRS = 'a file with a query|response on each line';

export function addDataCommands(ulm: Command): void {
  const data = ulm.command('data').description('look after pair files');
  data
    .command('guess')
    .description('write the pairs of 20 Questions about a secret')
    .option('--secret <name>', 'what is to be guessed: elephant, banana or piano', 'elephant')
    .option('--probes', 'the questions written by hand in place of the pairs')
    .option('--seed <number>', 'the same seed gives the same pairs', whole(0))
    .option('--size <pairs>', 'how many', whole(100))
    .action(running(async (options) => (await import('../commands/data-sets.js')).guess(options)));
  data
    .command('chat')
    .description('write the pairs of the chat')
    .option('--probes', 'the questions written by hand in place of the pairs')
    .action(running(async (options) => (await import('../commands/data-sets.js')).chat(options)));
  data
    .command('lint')
    .description('what is wrong or doubtful about a pair file, by line number')
    .argument('<pairs>', PAIRS)
    .option('--show <count>', 'how many places of each fault', whole(0), 5)
    .option('--strict', 'let warnings count as errors')
    .addOption(json())
    .action(running(async (pairs, options) => (await import('../commands/data.js')).lint(pairs, options)));

  data
    .command('balance')
    .description('how the pairs are shared among the replies; with -o, a file that shares them evenly')
    .argument('<pairs>', PAIRS)
    .option('-o, --output <file>', 'write a balanced pair file')
    .option('--per-reply <count>', 'pairs for each reply; the median if not given', whole(1))
    .option('--seed <number>', 'chooses what is left out and what is varied', whole(0), 1)
    .addOption(json())
    .action(running(async (pairs, options) => (await import('../commands/data.js')).balance(pairs, options)));

  data
    .command('expand')
    .description('have a language model write more queries for each reply')
    .argument('<pairs>', PAIRS)
    .addOption(new Option('--provider <name>', 'whose it is').choices(PROVIDERS).makeOptionMandatory())
    .option('--model <name>', 'the model; for ollama there is none unless it is named')
    .option('--about <text>', 'what the program is about, as "20 Questions; the secret is an elephant"')
    .option('--count <queries>', 'new queries for each reply', whole(1), 25)
    .option('-o, --output <file>', 'the pairs and the new ones; PAIRS.expanded.txt if not given')
    .option('--base-url <url>', "the service's address")
    .option('--price <in,out>', 'US dollars for a million tokens, for the estimate', price)
    .option('--seed <number>', 'chooses the examples that are shown', whole(0), 1)
    .option('--restart', 'begin anew, though it was begun before')
    .option('--yes', 'do not ask whether the cost is all right')
    .addOption(json())
    .addHelpText(
      'after',
      '\nThe key is taken from ANTHROPIC_API_KEY. What was answered is kept in OUTPUT.progress.json until all is there:\n' +
        'the same command goes on where it stopped.',
    )
    .action(
      running(async (pairs, options) => (await import('../commands/expand.js')).expandPairs(pairs, options)),
    );
}
