/** Puts the comparison on the terminal: the one place where it touches the world. */

import { render } from 'ink';
import { type ReactElement, useEffect, useReducer, useRef } from 'react';
import type { CompareEvent, Comparison } from '../../compare/compare.js';
import type { ExchangePair } from '../../compare/exchange-pair.js';
import { type Keyboard, openKeyboard } from '../../keyboard.js';
import { openFrames } from '../frames.js';
import { parseKeys } from '../keys.js';
import { useSize } from '../session.js';
import { type Theme, themeFor } from '../theme.js';
import { calm } from './calm.js';
import { type CompareTitles, CompareView } from './compare-view.js';
import { type CompareAction, initialCompare, reduceCompare } from './state.js';

export interface ShownCompare {
  readonly titles: CompareTitles;
  readonly clockHz: number;
  /** Asked by themselves, one after the other; then lines are typed. */
  readonly prompts: readonly string[];
  /** Whether it ends with the list. */
  readonly listOnly: boolean;
  readonly signal: AbortSignal;
  start(emit: (event: CompareEvent) => void): Comparison;
  /** The user wants no more. */
  cancel(): void;
}

/** Shows it until it ends; gives what was asked. @throws what the comparison throws */
export async function showCompare(shown: ShownCompare): Promise<readonly ExchangePair[]> {
  const keyboard = openKeyboard(process.stdin);
  const frames = openFrames(process.stdout);
  let failure: unknown;
  const pairs: ExchangePair[] = [];
  const app = render(
    <Compare
      shown={shown}
      keyboard={keyboard}
      theme={themeFor(process.env)}
      onPair={(pair) => pairs.push(pair)}
      onEnd={(error) => {
        failure = error;
        app.unmount();
      }}
    />,
    { stdout: frames.stdout, debug: true, exitOnCtrlC: false },
  );
  try {
    await app.waitUntilExit();
  } finally {
    frames.close();
    keyboard.close();
  }
  if (failure !== undefined) throw failure;
  return pairs;
}

function Compare(props: {
  readonly shown: ShownCompare;
  readonly keyboard: Keyboard;
  readonly theme: Theme;
  readonly onPair: (pair: ExchangePair) => void;
  readonly onEnd: (error?: unknown) => void;
}): ReactElement {
  const { shown, keyboard, theme, onPair, onEnd } = props;
  const { clockHz, prompts, listOnly, signal, titles } = shown;
  const [state, dispatch] = useReducer(
    (before: ReturnType<typeof initialCompare>, action: CompareAction) =>
      reduceCompare(before, action, clockHz),
    prompts.length,
    initialCompare,
  );

  /** Where a typed line goes. */
  const ask = useRef((_: string) => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: one comparison is shown, from its beginning to its end
  useEffect(() => {
    const { add, flush } = calm((event) => dispatch({ type: 'event', event }), clockHz);
    const comparison = shown.start((event) => {
      if (event.type === 'answered') onPair(event.pair);
      add(event);
    });
    const lines: string[] = [];
    let wake = () => {};
    const asked = async () => {
      for (const [at, prompt] of prompts.entries()) {
        if (signal.aborted) return;
        await comparison.ask(prompt);
        dispatch({ type: 'waiting', count: prompts.length - at - 1 });
      }
      while (!listOnly && !signal.aborted) {
        const line = lines.shift();
        if (line === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else await comparison.ask(line);
      }
    };
    ask.current = (line) => {
      lines.push(line);
      wake();
    };
    signal.addEventListener('abort', () => wake(), { once: true });
    asked().then(
      () => onEnd(),
      (error) => onEnd(signal.aborted ? undefined : error),
    );
    return keyboard.onBytes((bytes) => {
      flush();
      for (const key of parseKeys(Buffer.from(bytes).toString('latin1'))) dispatch({ type: 'key', key });
    });
  }, []);

  useEffect(() => {
    if (state.entered === undefined) return;
    ask.current(state.entered);
    dispatch({ type: 'taken' });
  }, [state.entered]);

  useEffect(() => {
    if (state.ended) shown.cancel();
  }, [state.ended, shown]);

  return <CompareView state={state} titles={titles} size={useSize()} theme={theme} />;
}
