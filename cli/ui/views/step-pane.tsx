import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type Progress, steps } from '../../job/events.js';
import { amountText, rateText } from '../../job/progress-text.js';
import type { SessionState } from '../state.js';
import type { Theme } from '../theme.js';

/** Lines of what is being done: its name, the bar, how far and how fast. */
const NOW_ROWS = 4;

/** What is being done now, and above it what the steps before it found: the last of that where room is short. */
export function StepPane(props: {
  readonly state: SessionState;
  readonly columns: number;
  readonly rows: number;
  readonly theme: Theme;
}): ReactElement {
  const { state, columns, rows, theme } = props;
  const current = state.steps[state.current];
  const details = steps
    .filter((step) => state.steps[step].status === 'done')
    .flatMap((step) => state.steps[step].details.map((detail) => ({ step, detail })))
    .slice(-Math.max(1, rows - NOW_ROWS));
  return (
    <Box flexDirection="column">
      {details.map(({ step, detail }) => (
        <Text key={`${step} ${detail}`} dimColor wrap="truncate">
          {detail}
        </Text>
      ))}
      {current.status === 'running' ? (
        <Box flexDirection="column">
          <Text bold wrap="truncate">
            {current.doing} …
          </Text>
          {current.progress === undefined ? null : (
            <ProgressLines progress={current.progress} columns={columns} theme={theme} />
          )}
        </Box>
      ) : null}
    </Box>
  );
}

function ProgressLines(props: {
  readonly progress: Progress;
  readonly columns: number;
  readonly theme: Theme;
}): ReactElement {
  const { progress, columns, theme } = props;
  const share = progress.of === 0 ? 0 : Math.min(1, progress.done / progress.of);
  const width = Math.max(10, Math.min(40, columns - 4));
  const full = Math.round(share * width);
  return (
    <Box flexDirection="column">
      <Text {...theme.accent} wrap="truncate">
        {theme.bar[0].repeat(full) + theme.bar[1].repeat(width - full)}
      </Text>
      <Text dimColor wrap="truncate">
        {amountText(progress)}
      </Text>
      <Text dimColor wrap="truncate">
        {rateText(progress) || ' '}
      </Text>
    </Box>
  );
}
