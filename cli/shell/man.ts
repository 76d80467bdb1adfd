/** The man page, written from the command line's own description: pure. See man(7) for its macros. */

import { ExitCode } from '../exit-codes.js';
import { allCommands, type CommandInfo, type OptionInfo } from './tree.js';

/** Text for troff: its own characters escaped, and no line that begins with a control character. */
const text = (plain: string) =>
  plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

export interface ManFacts {
  readonly version: string;
  /** `2026-11`, for the foot of the page. */
  readonly date: string;
  readonly exitMeanings: Readonly<Record<keyof typeof ExitCode, string>>;
}

export function manPage(ulm: CommandInfo, { version, date, exitMeanings }: ManFacts): string {
  const commands = allCommands(ulm);
  const [first, ...rest] = ulm.description.split('\n\n');
  const lines = [
    `.TH ULM 1 ${date} "z80\\-ulm ${version}" "User Commands"`,
    '.SH NAME',
    'ulm \\- put a tiny language model on a real Z80',
    '.SH SYNOPSIS',
    '.B ulm',
    '[\\fIoptions\\fR] [\\fIcommand\\fR]',
    '.SH DESCRIPTION',
    text(first.replaceAll('\n', ' ')),
    ...rest.flatMap((paragraph) => ['.PP', text(paragraph.replaceAll('\n', ' '))]),
    '.SH OPTIONS',
    ...ulm.options.flatMap(optionLines),
    '.SH COMMANDS',
    ...commands.slice(1).flatMap(commandLines),
    '.SH EXIT STATUS',
    ...Object.entries(ExitCode).flatMap(([name, code]) => [
      '.TP',
      `.B ${code}`,
      text(exitMeanings[name as keyof typeof ExitCode]),
    ]),
    '.SH FILES',
    '.TP',
    '.I ~/.config/z80\\-ulm/config.json',
    'The last choice and the named set\\-ups;',
    '.B ulm config',
    'shows and changes them.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'No colours where it is set.',
    '.TP',
    '.B XDG_CONFIG_HOME',
    'Where the settings are kept, if not in ~/.config.',
    '.SH EXAMPLES',
    ...ulm.examples.flatMap(([line, meaning]) => ['.TP', `.B ${text(line)}`, text(meaning)]),
    '.SH SEE ALSO',
    '.BR minicom (1), .BR sx (1), .BR socat (1), .BR cpmtools (1)'.replaceAll(' .BR', ' '),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: CommandInfo): string[] {
  const words = [...command.arguments.map(({ name }) => name), command.options.length > 0 ? '[options]' : ''];
  return [
    `.SS ${text(`${command.path.join(' ')} ${words.filter((word) => word !== '').join(' ')}`.trim())}`,
    text(command.description),
    ...command.arguments.flatMap(({ name, description }) =>
      description === '' ? [] : ['.TP', `.I ${text(name)}`, text(description)],
    ),
    ...command.options.flatMap(optionLines),
    ...command.examples.flatMap(([line, meaning]) => ['.PP', `.B ${text(line)}`, '.br', text(meaning)]),
  ];
}

function optionLines({ flags, value, description, choices }: OptionInfo): string[] {
  const named = flags.map((flag) => `\\fB${text(flag)}\\fR`).join(', ');
  const which = choices.length > 0 ? ` (${choices.join(', ')})` : '';
  return ['.TP', `${named}${value === '' ? '' : ` \\fI${text(value)}\\fR`}`, text(description + which)];
}
