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

export function themeFor(env: Readonly<Record<string, string | undefined>>): Theme {
  const plain = (env.NO_COLOR ?? '') !== '';
  const colour = (name: string): Paint => (plain ? {} : { color: name });
  return {
    accent: colour('cyan'),
    good: colour('green'),
    bad: colour('red'),
    marks: { waiting: '·', running: '▸', done: '✓', failed: '✗' },
    cursor: '›',
    bar: ['█', '░'],
  };
}
