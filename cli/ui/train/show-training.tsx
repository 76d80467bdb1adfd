/** Puts a training on the terminal. */

import { render } from 'ink';
import type { ReactElement } from 'react';
import type { TrainReport } from '../../../model/train/trainer.js';
import { useSize } from '../session.js';
import { type Theme, themeFor } from '../theme.js';
import { initialTraining, type TrainState, withReport } from './state.js';
import { TrainView } from './train-view.js';

/** Shows reports as they come. */
export interface TrainingScreen {
  report(report: TrainReport): void;
  close(): void;
}

/** The trainer leaves little time to draw in. */
const FRAMES = 5;

export function showTraining(title: string): TrainingScreen {
  const theme = themeFor(process.env);
  let state = initialTraining(title);
  const app = render(<Screen state={state} theme={theme} />, { exitOnCtrlC: false, maxFps: FRAMES });
  return {
    report(report) {
      state = withReport(state, report);
      app.rerender(<Screen state={state} theme={theme} />);
    },
    close: () => app.unmount(),
  };
}

function Screen({ state, theme }: { readonly state: TrainState; readonly theme: Theme }): ReactElement {
  return <TrainView state={state} size={useSize()} theme={theme} />;
}
