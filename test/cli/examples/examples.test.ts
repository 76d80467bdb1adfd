import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { commandLine } from '../../../cli/command-line/command-line.js';
import { EXAMPLES } from '../../../cli/command-line/examples.js';
import { allCommands, type CommandInfo, describeCommand } from '../../../cli/shell/tree.js';
import { toIntelHex } from '../../../firmware/output/intel-hex.js';

const tree = describeCommand(commandLine());

/** A shell line's words: quotes around a word are taken off; what is behind a # or a | is not ours. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c);
}

/** What is wrong about a command line: an unknown command, option or choice, a missing argument. */
function fault(line: string): string | undefined {
  const words = wordsOf(line).slice(1);
  let command: CommandInfo = tree;
  while (words.length > 0) {
    const below = command.commands.find(({ path }) => path.at(-1) === words[0]);
    if (below === undefined) break;
    command = below;
    words.shift();
  }
  let given = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word.startsWith('-') || word === '-') {
      given++;
      continue;
    }
    const option = command.options.find(({ flags }) => flags.includes(word));
    if (option === undefined) return `${command.path.join(' ')} has no option ${word}`;
    if (option.value === '') continue;
    const value = words[++at] ?? '';
    if (value === '') return `${word} needs a value`;
    if (option.choices.length > 0 && !option.choices.includes(value)) return `${word} ${value} is no choice`;
  }
  const needed = command.arguments.filter(({ name }) => name.startsWith('<')).length;
  const most = command.arguments.some(({ name }) => name.includes('...')) ? 99 : command.arguments.length;
  if (given < needed || given > most) return `${given} arguments`;
  return undefined;
}

const shown = Object.values(EXAMPLES)
  .flat()
  .map(([line]) => line);

/** The command lines of the README: those in its blocks and in its tables. */
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => [
    ...[...line.matchAll(/^npm run -s ulm -- (.*?)(?: {2,}#.*)?$/g)].map(([, rest]) => `ulm ${rest}`),
    ...[...line.matchAll(/`(ulm(?: [^`]*)?)`/g)].map(([, text]) => text.replaceAll('\\|', '|')),
  ])
  .filter((line) => !/\b(NAME|COMMAND)\b/.test(line));

test('every command has an example', (t) => {
  for (const { path } of allCommands(tree)) {
    const words = path.slice(1).join(' ');
    t.truthy(EXAMPLES[words]?.length, words);
  }
  const known = new Set(allCommands(tree).map(({ path }) => path.slice(1).join(' ')));
  for (const words of Object.keys(EXAMPLES)) t.true(known.has(words), words);
});

for (const line of new Set([...shown.filter((one) => one.startsWith('ulm')), ...readme])) {
  test(`a command line that is shown can be typed: ${line}`, (t) => {
    // A table names several commands, and some without what they need.
    if (readme.includes(line) && fault(line) === '0 arguments') t.pass();
    else t.is(fault(line), undefined);
  });
}

/** Those that are not run here, and where they are. */
const ELSEWHERE = [
  /^(ulm|ulm --port \S+)$/, //       the session: test/cli/session.test.ts
  /^printf/, //                      the same in a pipe
  /^ulm data expand/, //             needs a service: test/cli/data
  /^ulm board /, //                  runs until it is ended: test/cli/machine.test.ts
  /^ulm import/, //                  needs the original's file: test/cli/original.test.ts
  /^ulm conformance --port/, //      test/cli/conformance
  /^ulm compare --port sim: /, //    at a board's pace; the next one is the same without its clock
  /^ulm (term|chat)\b/, //           need a terminal: test/cli/term
];

/** Runs a command line in this process; what it writes is thrown away. */
async function runLine(line: string): Promise<{ code: number; out: string }> {
  const words = wordsOf(line)
    .slice(1)
    .map((word) => (word === '/dev/ttyUSB0' ? portFor(line) : word));
  let out = '';
  const { write } = process.stdout;
  process.stdout.write = ((text: string | Uint8Array) => {
    out += text;
    return true;
  }) as typeof write;
  process.exitCode = undefined;
  try {
    await commandLine().parseAsync(words, { from: 'user' });
    return { code: Number(process.exitCode ?? 0), out };
  } finally {
    process.stdout.write = write;
    process.exitCode = undefined;
  }
}

const portFor = (line: string) =>
  line.includes('rc2014-classic') ? 'sim:classic,turbo' : 'sim:romwbw,turbo';

test.serial('the examples do what they say', async (t) => {
  t.timeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'ulm-'));
  const before = { folder: process.cwd(), xdg: process.env.XDG_CONFIG_HOME };
  t.teardown(() => {
    process.chdir(before.folder);
    process.env.XDG_CONFIG_HOME = before.xdg ?? '';
    rmSync(folder, { recursive: true, force: true });
  });
  process.chdir(folder);
  process.env.XDG_CONFIG_HOME = folder;
  const pairs = Array.from({ length: 40 }, (_, at) => `question ${at}|${at % 2 === 0 ? 'YES' : 'NO'}`);
  writeFileSync('pairs.txt', `${pairs.join('\n')}\n`);
  writeFileSync('probes.txt', 'is it alive\tYES\nhello\tIDK\n');
  writeFileSync('notes.txt', 'a note\r\n');
  writeFileSync('TEST.HEX', toIntelHex(Uint8Array.of(0xc9), 0x8000));
  for (const line of shown) {
    if (ELSEWHERE.some((pattern) => pattern.test(line))) continue;
    const { code, out } = await runLine(line);
    t.is(code, 0, `${line}\n${out}`);
  }
});
