/** Commands about models, their data and their programs. */

import { type Command, Option } from 'commander';
import { json, real, running, whole, wholes } from './options.js';

/** As `model/train/recipes.ts` has them, which is not loaded for a help text; a test holds the two together. */
export const RECIPES: readonly string[] = ['small', 'accurate', 'chat'];
/** As `emulator/terminal/terminal.ts` has them. */
export const TERMINALS: readonly string[] = ['vt100', 'vt52', 'adm3a', 'kaypro', 'h19'];
export const SPARSITIES: readonly string[] = ['none', 'light', 'medium', 'strong'];

export function addModelCommands(ulm: Command): void {
  ulm
    .command('build')
    .description('build the CP/M program of a model')
    .argument('[model]', 'a shipped model, or a weight file')
    .option('--example <name>', 'build an example instead: bridge, a scene with two models')
    .option('-o, --output <file>', 'the .COM file to write', 'CHAT.COM')
    .option('--hex', 'write it as Intel HEX too (.HEX)')
    .option('--list', 'write the listing and the symbols too (.LST, .SYM)')
    .option('--no-pack', 'the weights as they are: a larger file that needs not expand them at its start')
    .addOption(json())
    .action(running(async (model, options) => (await import('../commands/build.js')).build(model, options)));

  ulm
    .command('check')
    .description('hold a program in the emulator against the integer reference')
    .argument('<file>', 'the .COM file')
    .argument('<model>', 'the model that it was built from')
    .option('--pairs <file>', 'take the prompts from this pair file')
    .option('--prompts <count>', 'how many prompts', whole(1), 100)
    .option('--all', 'ask every distinct query of the pairs')
    .option('--seed <number>', 'chooses the prompts', whole(0), 1)
    .addOption(json())
    .action(
      running(async (file, model, options) =>
        (await import('../commands/check.js')).check(file, model, options),
      ),
    );

  ulm
    .command('profile')
    .description("show where a program's T-states go, routine by routine")
    .argument('<file>', 'the .COM file; its .SYM is read where it lies beside it')
    .argument('<model>', 'the model that it was built from')
    .option('--prompts <count>', 'how many prompts', whole(1), 40)
    .option('--seed <number>', 'chooses the prompts', whole(0), 1)
    .addOption(json())
    .action(
      running(async (file, model, options) =>
        (await import('../commands/profile.js')).profile(file, model, options),
      ),
    );

  ulm
    .command('run')
    .description('run a CP/M program in the emulator, its folder being drive A')
    .argument('[file]', "the .COM file; a folder, or nothing for this one, gives CP/M's prompt in it")
    .argument('[args...]', "the program's arguments")
    .option(
      '--drive <mount>',
      'a drive: B=folder, B=image, B=image:format or B=memory; may be given again',
      (mount: string, before: string[] = []) => [...before, mount],
    )
    .option('--diskdefs <file>', 'further formats of images, as cpmtools writes them')
    .option('--tpa <size>', 'memory up to the BDOS, as 54K')
    .option('--speed <clock>', 'as 4MHz, or max', 'max')
    .option('--timeout <seconds>', 'end the program then', real)
    .option('--printer <file>', 'write down what goes to the list device')
    .option('--trace <file>', 'write down each call of the BDOS and BIOS; - is standard error')
    .addOption(
      new Option('--trace-level <what>', 'the calls alone if not given, or each instruction too').choices([
        'calls',
        'instructions',
      ]),
    )
    .option(
      '--break <place>',
      'stop there and show registers and code: an address, or a symbol of its .SYM; may be given again',
      (place: string, before: string[] = []) => [...before, place],
    )
    .addOption(
      new Option('--terminal <kind>', 'the terminal that it writes for: its screen is shown whole').choices(
        TERMINALS,
      ),
    )
    .option('--hidden', 'say which files of the drives CP/M does not see, and why')
    .allowUnknownOption()
    .action(
      running(async (file, args, options) => (await import('../commands/run.js')).run(file, args, options)),
    );

  ulm
    .command('train')
    .description('train a model on pairs')
    .argument('<pairs>', 'a file with a query|response on each line')
    .requiredOption('-o, --output <file>', 'the weight file to write')
    .option('--name <name>', "the model's name; the output file's if not given")
    .option('--hidden <units>', 'units of each hidden layer, as 256 or 256,128', wholes)
    .addOption(
      new Option('--context <kind>', 'which characters of the reply it sees').choices(['prefix', 'recent8']),
    )
    .addOption(
      new Option('--buckets <count>', "what the query's trigrams are hashed into; 256 if not given")
        .choices(['128', '256'])
        .argParser(whole(1)),
    )
    .option('--seed <number>', 'the same seed gives the same file', whole(0))
    .option('--steps <count>', 'weight updates', whole(1))
    .option('--batch <pairs>', 'pairs in a step', whole(1))
    .option('--whole-every <turns>', 'a pair is trained whole at every so many of its turns', whole(1))
    .option('--opening <count>', "and by so many of its reply's first characters at the others", whole(1))
    .option('--lr <rate>', 'learning rate at its highest', real)
    .option('--pull <share>', 'draws weights to what they are rounded to, more and more', real)
    .option('--w1 <weight>', 'penalty on weights: makes them 0', real)
    .option('--l1 <weight>', 'penalty on activations: makes them 0', real)
    .option('--w1-context <weight>', 'the same for the weights that cost time at every character', real)
    .addOption(
      new Option('--recipe <name>', 'options that go well together; small if not given').choices(RECIPES),
    )
    .addOption(new Option('--sparsity <level>', 'how few weights and units are on').choices(SPARSITIES))
    .option('--minutes <time>', 'how long it may take, in place of --steps', real)
    .option('--held-out <share>', 'share of the queries to hold back and measure on; 0.1 if not given', real)
    .option('--all-pairs', 'hold none of the queries back to measure on')
    .option('--evaluate-every <steps>', 'steps from one measurement to the next', whole(1))
    .option('--no-twin', 'train no float network beside it: half the time')
    .option('--resume <file>', 'go on from this file if it is there; it is written when the run is stopped')
    .option('--report <file>', 'write a page about it: HTML')
    .addOption(json())
    .action(running(async (pairs, options) => (await import('../commands/train.js')).train(pairs, options)));

  ulm
    .command('eval')
    .description('how well a model answers, and what it confuses')
    .argument('<model>', 'a shipped model, or a weight file')
    .argument('<pairs>', 'pairs, or probes: question, tab, and the replies that fit with | between')
    .option('--held-out', 'only the queries that training holds back')
    .option('--worst <count>', 'how many confusions to list', whole(0), 10)
    .option('--at-least <percent>', 'exit with 1 if fewer of the replies are right', real)
    .option('--report <file>', 'write a page about it: HTML')
    .addOption(json())
    .action(
      running(async (model, pairs, options) =>
        (await import('../commands/eval.js')).evaluateModel(model, pairs, options),
      ),
    );

  ulm
    .command('study')
    .description('how much the precision of the weights costs: the same network from float to one bit')
    .argument('<pairs>', 'a file with a query|response on each line')
    .option('-o, --output <file>', 'write what was found: .svg, .html or .md')
    .option('--hidden <units>', 'units of each hidden layer, as 256,128', wholes)
    .addOption(
      new Option('--context <kind>', 'which characters of the reply it sees').choices(['prefix', 'recent8']),
    )
    .option('--seeds <count>', 'how often it is all done, for the error bars', whole(1))
    .option('--steps <count>', 'weight updates', whole(1))
    .option('--batch <pairs>', 'pairs in a step', whole(1))
    .option('--lr <rate>', 'learning rate at its highest', real)
    .addOption(json())
    .action(
      running(async (pairs, options) => (await import('../commands/study.js')).studyPairs(pairs, options)),
    );

  ulm
    .command('import')
    .description("take over the original Z80-uLM's model.npz")
    .argument('<npz>', 'the model.npz')
    .requiredOption('-o, --output <file>', 'the weight file to write')
    .option('--name <name>', "the model's name; the output file's if not given")
    .addOption(json())
    .action(
      running(async (npz, options) => (await import('../commands/import.js')).importModel(npz, options)),
    );
}
