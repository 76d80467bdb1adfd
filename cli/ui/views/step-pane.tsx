import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type Progress, steps } from '../../job/events.js';
import type { SessionState } from '../state.js';
import type { Theme } from '../theme.js';

/** What is being done now, and what the steps before it found. */
export function StepPane(props: {
  readonly state: SessionState;
  readonly columns: number;
  readonly theme: Theme;
}): ReactElement {
  const { state, columns, theme } = props;
  const current = state.steps[state.current];
  return (
    <Box flexDirection="column">
      {steps
        .filter((step) => state.steps[step].status === 'done')
        .flatMap((step) => state.steps[step].details.map((detail) => ({ step, detail })))
        .map(({ step, detail }) => (
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
      <Text {...theme.accent}>{theme.bar[0].repeat(full) + theme.bar[1].repeat(width - full)}</Text>
      <Text dimColor wrap="truncate">
        {progressText(progress)}
      </Text>
    </Box>
  );
}

/** Progress in words: `12,288 of 20,992 bytes · 96 blocks · 1 retry · 9,912 bytes/s · 1 s left`. */
export function progressText({ done, of, unit, blocks, retries, rate }: Progress): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const parts = [`${number(done)} of ${number(of)} ${unit}`];
  if (blocks !== undefined) parts.push(`${number(blocks)} blocks`);
  if (retries !== undefined && retries > 0)
    parts.push(`${number(retries)} ${retries === 1 ? 'retry' : 'retries'}`);
  if (rate !== undefined && rate > 0) {
    parts.push(`${number(rate)} ${unit}/s`);
    if (done < of) parts.push(`${number(Math.ceil((of - done) / rate))} s left`);
  }
  return parts.join(' · ');
}
