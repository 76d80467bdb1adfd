/** Puts a training on the terminal. */

import { render } from 'ink';
import type { ReactElement } from 'react';
import type { TrainReport } from '../../../model/train/trainer.js';
import { openFrames } from '../frames.js';
import { useSize } from '../session.js';
import { type Theme, themeFor } from '../theme.js';
import { initialTraining, type TrainState, withReport } from './state.js';
import { TrainView } from './train-view.js';

/** Shows reports as they come. */
export interface TrainingScreen {
  report(report: TrainReport): void;
  /** Gives the terminal back, with the last curves in it. */
  close(): void;
}

export function showTraining(title: string): TrainingScreen {
  const theme = themeFor(process.env);
  const frames = openFrames(process.stdout);
  let state = initialTraining(title);
  const screen = () => <Screen state={state} theme={theme} />;
  const app = render(screen(), { stdout: frames.stdout, debug: true, exitOnCtrlC: false });
  const show = (next: TrainState) => {
    state = next;
    app.rerender(screen());
  };
  return {
    report: (report) => show(withReport(state, report)),
    close() {
      show({ ...state, ended: true });
      const last = frames.last();
      app.unmount();
      frames.close();
      process.stdout.write(`${last.join('\n').trimEnd()}\n`);
    },
  };
}

function Screen({ state, theme }: { readonly state: TrainState; readonly theme: Theme }): ReactElement {
  return <TrainView state={state} size={useSize()} theme={theme} />;
}
