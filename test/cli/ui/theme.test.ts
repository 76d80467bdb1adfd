import test from 'ava';
import { themeFor } from '../../../cli/ui/theme.js';

const ACCENTS: readonly [string, Record<string, string>, string | undefined][] = [
  ['16 colours', { TERM: 'xterm' }, 'cyan'],
  ['nothing said', {}, 'cyan'],
  ['256 colours', { TERM: 'xterm-256color' }, 'ansi256(31)'],
  ['all colours', { TERM: 'xterm', COLORTERM: 'truecolor' }, 'ansi256(31)'],
  ['fewer by force', { TERM: 'xterm-256color', FORCE_COLOR: '1' }, 'cyan'],
  ['no colour wanted', { TERM: 'xterm-256color', NO_COLOR: '1' }, undefined],
  ['NO_COLOR that is empty', { TERM: 'xterm', NO_COLOR: '' }, 'cyan'],
];
for (const [title, env, accent] of ACCENTS) {
  test(`the accent of a terminal: ${title}`, (t) => t.is(themeFor(env).accent.color, accent));
}
