import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type StepId, steps } from '../../job/events.js';
import type { SessionState, StepState } from '../state.js';
import type { Theme } from '../theme.js';

/** The job's steps with their marks and the one fact worth knowing of each. */
export function StepList(props: {
  readonly state: SessionState;
  readonly theme: Theme;
  readonly width: number;
}): ReactElement {
  const { state, theme, width } = props;
  return (
    <Box flexDirection="column" width={width}>
      {steps.map((step) => (
        <Step key={step} name={step} step={state.steps[step]} theme={theme} />
      ))}
    </Box>
  );
}

function Step({ name, step, theme }: { name: StepId; step: StepState; theme: Theme }): ReactElement {
  const colours = {
    waiting: {},
    running: theme.accent,
    done: theme.good,
    failed: theme.bad,
  };
  const { progress } = step;
  const note =
    step.status === 'running' && progress !== undefined && progress.of > 0
      ? `${Math.floor((100 * progress.done) / progress.of)}%`
      : step.fact;
  return (
    <Text wrap="truncate" dimColor={step.status === 'waiting'}>
      <Text {...colours[step.status]}>{theme.marks[step.status]}</Text>{' '}
      <Text bold={step.status === 'running'}>{name.padEnd(8)}</Text>
      <Text dimColor>{note}</Text>
    </Text>
  );
}
