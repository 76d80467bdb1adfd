import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { commandLine } from '../../../cli/command-line/command-line.js';
import { exitMeanings } from '../../../cli/exit-codes.js';
import { completions, type Shell } from '../../../cli/shell/completions.js';
import { manPage } from '../../../cli/shell/man.js';
import { allCommands, describeCommand } from '../../../cli/shell/tree.js';
import { temporaryFolder } from '../../support/ulm.js';

const tree = describeCommand(commandLine());
const has = (program: string) => spawnSync('which', [program]).status === 0;

const TYPED: [string, readonly string[], readonly string[]][] = [
  ['ulm bui', ['build'], ['check']],
  ['ulm data ', ['lint', 'balance'], ['build']],
  ['ulm data lint --sh', ['--show'], ['--seed']],
  ['ulm --board romw', ['romwbw'], ['scm']],
  ['ulm train --context ', ['prefix', 'recent8'], ['build']],
  ['ulm send --verify re', ['required', 'read-back'], ['none']],
  ['ulm check CHAT.COM gue', ['guess'], ['chat']],
  ['ulm term --setup my', ['mybox'], ['other']],
  ['ulm completion ', ['bash', 'zsh', 'fish'], ['data']],
];

test('bash completes commands, options and values', (t) => {
  const file = join(temporaryFolder(t), 'ulm.bash');
  writeFileSync(file, completions('bash', tree));
  for (const [line, offered, not] of TYPED) {
    const words = line.split(' ');
    const script = `ulm() { printf '%s\\n' mybox other; }; source ${file}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _ulm; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
    t.is(stderr, '', line);
    const given = stdout.split('\n');
    if (line !== 'ulm completion ')
      for (const word of offered) t.true(given.includes(word), `${line}: ${word}`);
    for (const word of not) t.false(given.includes(word), `${line}: not ${word}`);
  }
});

for (const shell of ['zsh', 'fish'] as const satisfies readonly Shell[]) {
  test(`${shell} can read its completions`, (t) => {
    const script = completions(shell, tree);
    for (const { path } of allCommands(tree)) t.true(script.includes(path.join(' ')), path.join(' '));
    if (!has(shell)) {
      t.log(`not tried: ${shell} is not installed`);
      return;
    }
    const file = join(temporaryFolder(t), 'ulm');
    writeFileSync(file, script);
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    t.is(status, 0, stderr);
  });
}

test('the man page names each command, option and exit code, and man finds no fault', (t) => {
  const page = manPage(tree, { version: '1', date: '2026-11', exitMeanings });
  for (const { path, options } of allCommands(tree).slice(1)) {
    t.true(page.includes(`.SS ${path.join(' ').replaceAll('-', '\\-')}`), path.join(' '));
    for (const { flags } of options) t.true(page.includes(flags[0].replaceAll('-', '\\-')), flags.join());
  }
  for (const meaning of Object.values(exitMeanings)) t.true(page.includes(meaning.replaceAll('-', '\\-')));
  if (!has('groff')) {
    t.log('not tried: groff is not installed');
    return;
  }
  const { stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], { input: page, encoding: 'utf8' });
  t.is(stderr, '');
});

test('every command is described and every option too', (t) => {
  for (const { path, description, options } of allCommands(tree)) {
    t.not(description, '', path.join(' '));
    for (const option of options) t.not(option.description, '', `${path.join(' ')} ${option.flags.join()}`);
  }
});
