/** `ulm boards`: the kinds of machine that are known, and what is known of each. */

import { type BoardProfile, profiles } from '../../hardware-notes/index.js';
import { ExitCode } from '../exit-codes.js';
import { profileOf } from '../job/machine.js';
import { count, hex, say, sayJson } from '../report.js';

/** The list of all. */
export async function boards({ json }: { readonly json?: boolean }): Promise<ExitCode> {
  if (json) sayJson(profiles.map(({ name, title }) => ({ name, title })));
  else {
    const width = Math.max(...profiles.map(({ name }) => name.length)) + 2;
    for (const { name, title } of profiles) say(name.padEnd(width) + title);
  }
  return ExitCode.ok;
}

/** All of one: a name, or a JSON file. */
export async function showBoard(board: string, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const profile = await profileOf(board);
  if (json) sayJson(profile);
  else for (const line of describe(profile)) say(line);
  return ExitCode.ok;
}

const known: Readonly<Record<string, string>> = {
  hardware: 'verified on hardware',
  emulated: 'seen in an emulator of that machine',
  source: "from the program's source",
  paper: 'from documents',
};

function describe({
  name,
  title,
  clockHz,
  line,
  receiver,
  monitor,
  terminal,
  tpaTop,
  notes,
}: BoardProfile): string[] {
  const flow = line.rtscts ? 'RTS/CTS' : `no RTS/CTS, ${count(line.charsPerSecond)} characters a second`;
  return [
    `${name}: ${title}`,
    ...(clockHz === undefined ? [] : [`  clock     ${clockHz / 1e6} MHz`]),
    `  line      ${count(line.baud)} baud, ${line.dataBits ?? 8} data bits, ${flow}`,
    `  receiver  ${receiver.kind}${receiver.programs.length > 0 ? `: ${receiver.programs.join(', ')}` : ''}`,
    ...(monitor === undefined ? [] : [`  monitor   ${monitor.kind}`]),
    ...(terminal === undefined ? [] : [`  terminal  ${terminal}`]),
    ...(tpaTop === undefined ? [] : [`  memory    0100h to ${hex(tpaTop - 1)}h for programs`]),
    ...notes.flatMap(({ fact, source, verified }) => [
      `  - ${fact}`,
      `      ${source}; ${known[verified] ?? verified}`,
    ]),
  ];
}
