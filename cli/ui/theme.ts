/** Colours and marks by their role. With `NO_COLOR` set (no-color.org) there are none. */

/** Props for Ink's `Text`. */
export type Paint = { readonly color?: string };

export interface Theme {
  readonly accent: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly marks: Readonly<Record<'waiting' | 'running' | 'done' | 'failed', string>>;
  readonly cursor: string;
  /** Characters of a progress bar: done, left. */
  readonly bar: readonly [string, string];
}

/**
 * Where a terminal has 256 colours: those of its fixed cube that can be read on black as on white, with a contrast of
 * 3.9 and more. A terminal's own cyan and green are often too bright for white.
 */
const CUBE = { accent: 31, good: 28, bad: 160 } as const;
const NAMED = { accent: 'cyan', good: 'green', bad: 'red' } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether Ink will write colours of the cube as they are: where it has fewer, it turns some of them to black. */
function hasCube({ TERM = '', COLORTERM = '', FORCE_COLOR }: Environment): boolean {
  return FORCE_COLOR === undefined && (/-256(color)?$/i.test(TERM) || /^(truecolor|24bit)$/.test(COLORTERM));
}

export function themeFor(env: Environment): Theme {
  const plain = (env.NO_COLOR ?? '') !== '';
  const cube = hasCube(env);
  const colour = (role: keyof typeof CUBE): Paint =>
    plain ? {} : { color: cube ? `ansi256(${CUBE[role]})` : NAMED[role] };
  return {
    accent: colour('accent'),
    good: colour('good'),
    bad: colour('bad'),
    marks: { waiting: '·', running: '▸', done: '✓', failed: '✗' },
    cursor: '›',
    bar: ['█', '░'],
  };
}
