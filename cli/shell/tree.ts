/** The command line as data: what the completions and the man page are made of. */

import type { Argument, Command, Option } from 'commander';

export interface OptionInfo {
  /** `-o`, `--output`, in that order; only those there are. */
  readonly flags: readonly string[];
  /** `<file>`; empty for a switch. */
  readonly value: string;
  readonly description: string;
  readonly choices: readonly string[];
}

export interface CommandInfo {
  /** From the program's own name: `['ulm', 'data', 'lint']`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly usage: string;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionInfo[];
  readonly commands: readonly CommandInfo[];
  readonly examples: readonly Example[];
}

/** A command line with what it does; `ulm` is its first word. */
export type Example = readonly [line: string, meaning: string];

const examplesOf = new WeakMap<Command, readonly Example[]>();

/** Gives a command its examples: in its help, in the man page, and for the tests that run them. */
export function withExamples(command: Command, ...examples: readonly Example[]): Command {
  examplesOf.set(command, examples);
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) =>
    width + meaning.length + 4 <= 80 ? `  ${line.padEnd(width)}  ${meaning}` : `  ${line}\n      ${meaning}`,
  );
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** A command with all below it. */
export function describeCommand(command: Command, above: readonly string[] = []): CommandInfo {
  const path = [...above, command.name()];
  return {
    path,
    description: command.description(),
    usage: command.usage(),
    arguments: command.registeredArguments.map((argument: Argument) => {
      const name = argument.name() + (argument.variadic ? '...' : '');
      return { name: argument.required ? `<${name}>` : `[${name}]`, description: argument.description };
    }),
    options: command.options.filter(({ hidden }) => !hidden).map(describeOption),
    commands: command.commands.map((sub) => describeCommand(sub as Command, path)),
    examples: examplesOf.get(command) ?? [],
  };
}

/** All commands of a tree, the one itself first. */
export function allCommands(command: CommandInfo): CommandInfo[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function describeOption(option: Option): OptionInfo {
  return {
    flags: [option.short, option.long].filter((flag): flag is string => flag != null),
    value: /[<[].*[>\]]/.exec(option.flags)?.[0] ?? '',
    description: option.description,
    choices: option.argChoices ?? [],
  };
}
