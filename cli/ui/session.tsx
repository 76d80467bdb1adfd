import { useStdout } from 'ink';
import { type ReactElement, useEffect, useState } from 'react';
import type { Given } from './state.js';
import type { Theme } from './theme.js';
import { useSession } from './use-session.js';
import { SessionView, type Size } from './views/session-view.js';
import type { World } from './world.js';

/** The session on a terminal. */
export function Session(props: {
  readonly given: Given;
  readonly world: World;
  readonly theme: Theme;
}): ReactElement {
  const state = useSession(props.given, props.world);
  return <SessionView state={state} size={useSize()} theme={props.theme} />;
}

/** The terminal's size, less the line that Ink needs for itself. */
export function useSize(): Size {
  const { stdout } = useStdout();
  const measure = (): Size => ({ columns: stdout.columns ?? 80, rows: (stdout.rows ?? 24) - 1 });
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const onResize = () => setSize(measure());
    stdout.on('resize', onResize);
    return () => {
      stdout.off('resize', onResize);
    };
  });
  return size;
}
