import test from 'ava';
import { TypeAhead } from '../../../cli/ui/type-ahead.js';
import { CHAT_PROMPT, PROMPT } from '../../../transfer/index.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (sent: Uint8Array) => String.fromCharCode(...sent);

/** What is typed (`<`) or said by the machine (`>`), and what goes to the machine at once. */
const DIALOGUES: readonly (readonly [
  title: string,
  steps: readonly (readonly ['<' | '>' | '.', string, string])[],
])[] = [
  [
    'keys go one by one, in a reply too',
    [
      ['<', 'h', 'h'],
      ['<', '\r', '\r'],
      ['>', '\r\nHEL', ''],
      ['<', 'x', 'x'],
    ],
  ],
  [
    'pasted lines wait for the prompt',
    [
      ['<', 'hello\rhow are you\rbye', 'hello\r'],
      ['>', 'hello\r\n', ''],
      ['>', 'HI THERE\r\n', ''],
      ['>', '> ', 'how are you\r'],
      ['>', 'how are you\r\nFINE\r\n> ', 'bye'],
    ],
  ],
  [
    'what comes behind them does so too',
    [
      ['<', 'hello\rone', 'hello\r'],
      ['<', '\r', ''],
      ['>', 'hello\r\nHI\r\n> ', 'one\r'],
    ],
  ],
  [
    'a second line at once waits for the reply to the first',
    [
      ['<', 'hello\r', 'hello\r'],
      ['<', 'bye\r', ''],
      ['>', 'hello\r\nHI\r\n> ', 'bye\r'],
    ],
  ],
  [
    'CP/M has a prompt too',
    [
      ['<', '!\rDIR\r', '!\r'],
      ['>', '!\r\n\r\nB3>', 'DIR\r'],
    ],
  ],
  [
    'a line that only has a prompt in it is none',
    [
      ['<', 'a\rb\r', 'a\r'],
      ['>', '\r\nX> > A>', ''],
    ],
  ],
  [
    '^C goes at once and drops what is held',
    [
      ['<', 'a\rb\r', 'a\r'],
      ['<', '\x03', '\x03'],
      ['>', '\r\n> ', ''],
    ],
  ],
  [
    'a silent machine gets the next line',
    [
      ['<', 'a\rb\rc', 'a\r'],
      ['.', '', 'b\r'],
      ['.', '', 'c'],
      ['.', '', ''],
    ],
  ],
];
for (const [title, steps] of DIALOGUES) {
  test(title, (t) => {
    const ahead = new TypeAhead((line) => [CHAT_PROMPT, PROMPT].some(({ pattern }) => pattern.test(line)));
    for (const [who, what, sent] of steps) {
      const given =
        who === '<' ? ahead.typed(bytes(what)) : who === '>' ? ahead.heard(bytes(what)) : ahead.release();
      t.is(text(given), sent, JSON.stringify([who, what]));
    }
  });
}
