/** Completions for the shells, written from the command line's own description: pure. */

import { allCommands, type CommandInfo, type OptionInfo } from './tree.js';
import { argumentWords, PORT_PATTERNS, PORT_WORDS, SETUP_NAMES, type Values, valuesOf } from './values.js';

export type Shell = 'bash' | 'zsh' | 'fish';

/** A script that the shell reads; see `installHint` for where it goes. */
export function completions(shell: Shell, ulm: CommandInfo): string {
  return writers[shell](allCommands(ulm));
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are the shell's
/** What to do with it. */
export const installHint: Readonly<Record<Shell, string>> = {
  bash: 'ulm completion bash > ~/.local/share/bash-completion/completions/ulm',
  zsh: 'ulm completion zsh > "${fpath[1]}/_ulm"',
  fish: 'ulm completion fish > ~/.config/fish/completions/ulm.fish',
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are the shell's

const writers: Readonly<Record<Shell, (commands: readonly CommandInfo[]) => string>> = { bash, zsh, fish };

const at = ({ path }: CommandInfo) => path.join(' ');
const names = ({ commands }: CommandInfo) => commands.map(({ path }) => path.at(-1) ?? '');
const flags = ({ options }: CommandInfo) => [...options.flatMap((option) => option.flags), '--help'];
/** A shell's word in single quotes, which no text of ours has otherwise. */
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
/** One line, and short enough for a list. */
const short = (text: string) => text.split('\n')[0].slice(0, 60);

/** Options with values, each way of offering them once. */
function taking(
  commands: readonly CommandInfo[],
): { readonly option: OptionInfo; readonly values: Values }[] {
  const found = new Map<string, { option: OptionInfo; values: Values }>();
  for (const option of commands.flatMap(({ options }) => options)) {
    const values = valuesOf(option);
    // `-o` is a file for one command and a folder for another: a file covers both.
    if (values !== undefined && found.get(option.flags.join())?.values.kind !== 'file') {
      found.set(option.flags.join(), { option, values });
    }
  }
  return [...found.values()];
}

/** The steps from one command to the next: `ulm data`, `ulm data lint`. */
const deeper = (commands: readonly CommandInfo[]) => commands.filter(({ path }) => path.length > 1).map(at);

/** The lines that offer what a command's arguments may be: its words, if any, and files. */
function argumentsOf(
  command: CommandInfo,
  offer: (words: readonly string[]) => string,
  files: string,
): string[] {
  const words = argumentWords(command);
  if (words === undefined) return [];
  return words.length > 0 ? [offer(words), files] : [files];
}

function bash(commands: readonly CommandInfo[]): string {
  const offer: Readonly<Record<Values['kind'], (words: readonly string[]) => string>> = {
    words: (words) => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur"))`,
    file: () => 'COMPREPLY=($(compgen -f -- "$cur"))',
    folder: () => 'COMPREPLY=($(compgen -d -- "$cur"))',
    port: () =>
      `COMPREPLY=($(compgen -W "$(compgen -G ${quote(`{${PORT_PATTERNS.join(',')}}`)}) ${PORT_WORDS.join(' ')}" -- "$cur"))`,
    setup: () => `COMPREPLY=($(compgen -W "$(${SETUP_NAMES})" -- "$cur"))`,
    anything: () => 'COMPREPLY=()',
  };
  return [
    '# Completions of ulm for bash.',
    '_ulm() {',
    '  local cur prev path=ulm i',
    '  # A colon separates words here: sim:romwbw is one.',
    '  if declare -F _get_comp_words_by_ref >/dev/null; then _get_comp_words_by_ref -n : cur prev',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
    '  else cur="${COMP_WORDS[COMP_CWORD]}"; prev="${COMP_WORDS[COMP_CWORD-1]}"; fi',
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
    '    case "$path ${COMP_WORDS[i]}" in',
    `      ${deeper(commands).map(quote).join('|')}) path="$path \${COMP_WORDS[i]}" ;;`,
    '    esac',
    '  done',
    '  case "$prev" in',
    ...taking(commands).map(
      ({ option, values }) =>
        `    ${option.flags.join('|')}) ${offer[values.kind](values.kind === 'words' ? values.words : [])}; return ;;`,
    ),
    '  esac',
    '  case "$path" in',
    ...commands.flatMap((command) => [
      `    ${quote(at(command))})`,
      `      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${flags(command).join(' ')}" -- "$cur"))`,
      `      else COMPREPLY=($(compgen -W "${[...names(command), ...(argumentWords(command) ?? [])].join(' ')}" -- "$cur")${argumentWords(command) ? ' $(compgen -f -- "$cur")' : ''}); fi ;;`,
    ]),
    '  esac',
    '  if declare -F __ltrim_colon_completions >/dev/null; then __ltrim_colon_completions "$cur"; fi',
    '}',
    'complete -o filenames -F _ulm ulm',
    '',
  ].join('\n');
}

function zsh(commands: readonly CommandInfo[]): string {
  const offer: Readonly<Record<Values['kind'], (words: readonly string[]) => string>> = {
    words: (words) => `compadd -- ${words.map(quote).join(' ')}`,
    file: () => '_files',
    folder: () => '_files -/',
    port: () =>
      `compadd -- ${PORT_PATTERNS.map((pattern) => `${pattern}(N)`).join(' ')} ${PORT_WORDS.join(' ')}`,
    setup: () => `compadd -- \${(f)"$(${SETUP_NAMES})"}`,
    anything: () => "_message 'a value'",
  };
  const described = (name: string, text: string) => quote(`${name.replaceAll(':', '\\:')}:${short(text)}`);
  return [
    '#compdef ulm',
    '# Completions of ulm for zsh.',
    '_ulm() {',
    '  local place=ulm word',
    '  local -a offered',
    '  for word in $words[2,CURRENT-1]; do',
    '    case "$place $word" in',
    `      (${deeper(commands).map(quote).join('|')}) place="$place $word" ;;`,
    '    esac',
    '  done',
    '  case $words[CURRENT-1] in',
    ...taking(commands).map(
      ({ option, values }) =>
        `    (${option.flags.join('|')}) ${offer[values.kind](values.kind === 'words' ? values.words : [])}; return ;;`,
    ),
    '  esac',
    '  case $place in',
    ...commands.flatMap((command) => [
      `    (${quote(at(command))})`,
      '      if [[ $PREFIX == -* ]]; then',
      `        offered=(${command.options.flatMap((option) => option.flags.map((flag) => described(flag, option.description))).join(' ')} '--help:show what there is')`,
      "        _describe 'option' offered",
      '      else',
      `        offered=(${command.commands.map((sub) => described(sub.path.at(-1) ?? '', sub.description)).join(' ')})`,
      "        (( $#offered )) && _describe 'command' offered",
      ...argumentsOf(
        command,
        (words) => `        compadd -- ${words.map(quote).join(' ')}`,
        '        _files',
      ),
      '      fi ;;',
    ]),
    '  esac',
    '}',
    'if [[ $funcstack[1] == _ulm ]]; then _ulm "$@"; else compdef _ulm ulm; fi',
    '',
  ].join('\n');
}

function fish(commands: readonly CommandInfo[]): string {
  const offer: Readonly<Record<Values['kind'], (words: readonly string[]) => string>> = {
    words: (words) => ` -x -a ${quote(words.join(' '))}`,
    file: () => ' -r -F',
    folder: () => " -x -a '(__fish_complete_directories)'",
    port: () => ` -x -a ${quote(`(__ulm_ports) ${PORT_WORDS.join(' ')}`)}`,
    setup: () => ` -x -a ${quote(`(${SETUP_NAMES})`)}`,
    anything: () => ' -x',
  };
  const option = (info: OptionInfo) => {
    const values = valuesOf(info);
    const parts = info.flags.map((flag) =>
      flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`,
    );
    const value = values === undefined ? '' : offer[values.kind](values.kind === 'words' ? values.words : []);
    return `${parts.join('')}${value} -d ${quote(short(info.description))}`;
  };
  return [
    '# Completions of ulm for fish.',
    'function __ulm_at',
    '  set -l place ulm',
    '  for word in (commandline -opc)[2..]',
    `    contains -- "$place $word" ${deeper(commands).map(quote).join(' ')}; and set place "$place $word"`,
    '  end',
    '  test "$place" = "$argv[1]"',
    'end',
    'function __ulm_ports',
    `  for pattern in ${PORT_PATTERNS.map(quote).join(' ')}; eval "set -l found $pattern" 2>/dev/null; printf '%s\\n' $found; end`,
    'end',
    'complete -c ulm -f',
    ...commands.flatMap((command) => {
      const here = `complete -c ulm -n ${quote(`__ulm_at "${at(command)}"`)}`;
      return [
        ...command.commands.map(
          (sub) => `${here} -a ${quote(sub.path.at(-1) ?? '')} -d ${quote(short(sub.description))}`,
        ),
        ...argumentsOf(command, (words) => `${here} -a ${quote(words.join(' '))}`, `${here} -F`),
        ...command.options.map((info) => here + option(info)),
      ];
    }),
    '',
  ].join('\n');
}
