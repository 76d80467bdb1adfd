import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { type StepId, steps } from '../../job/events.js';
import { blocksText, leftText, speedText } from '../../job/progress-text.js';
import type { SessionState } from '../state.js';
import type { StepState } from '../step-states.js';
import type { Theme } from '../theme.js';

/** Columns from which there is room for more than the names. */
const NAMES_AND_FACTS = 16;

/** The job's steps with their marks and facts: as many of these as there is room for. */
export function StepList(props: {
  readonly state: SessionState;
  readonly theme: Theme;
  readonly width: number;
  readonly rows: number;
}): ReactElement {
  const { state, theme, width, rows } = props;
  const bare = width < NAMES_AND_FACTS;
  const facts = (wanted: (step: StepId) => boolean) =>
    steps.map((step) => (!bare && wanted(step) ? factsOf(state.steps[step]) : []));
  const room = rows - steps.length;
  const fitting = [facts(() => true), facts((step) => step === state.current)].find(
    (all) => all.flat().length <= room,
  );
  const first = firstShown(steps.indexOf(state.backTo ?? state.current), rows);
  return (
    <Box flexDirection="column" width={width}>
      {steps.slice(first, first + Math.max(1, rows)).map((step, at) => (
        <Step
          key={step}
          name={step}
          step={state.steps[step]}
          note={bare ? '' : noteOf(state.steps[step])}
          facts={fitting?.[first + at] ?? []}
          chosen={step === state.backTo}
          theme={theme}
        />
      ))}
    </Box>
  );
}

/** The step to begin with where there is no room for all: that which matters is about in the middle. */
function firstShown(at: number, rows: number): number {
  return Math.max(0, Math.min(at - Math.floor(rows / 2), steps.length - rows));
}

/** What stands behind a step's name: how far it is, or the one fact worth knowing. */
function noteOf({ status, progress, fact }: StepState): string {
  return status === 'running' && progress !== undefined && progress.of > 0
    ? `${Math.floor((100 * progress.done) / progress.of)}%`
    : fact;
}

/** What stands beneath a step: how it goes while it runs, what it came to when it is done. */
function factsOf({ status, progress, more }: StepState): readonly string[] {
  if (status !== 'running') return more;
  if (progress === undefined) return [];
  return [blocksText(progress), speedText(progress), leftText(progress)].filter((text) => text !== '');
}

function Step(props: {
  readonly name: StepId;
  readonly step: StepState;
  readonly note: string;
  readonly facts: readonly string[];
  /** The cursor is on it. */
  readonly chosen: boolean;
  readonly theme: Theme;
}): ReactElement {
  const { name, step, note, facts, chosen, theme } = props;
  const colours = {
    waiting: {},
    running: theme.accent,
    done: theme.good,
    failed: theme.bad,
  };
  return (
    <Box flexDirection="column">
      <Text wrap="truncate" dimColor={step.status === 'waiting'}>
        {chosen ? (
          <Text bold {...theme.accent}>
            {theme.cursor} {name.padEnd(8)}
          </Text>
        ) : (
          <Text>
            <Text {...colours[step.status]}>{theme.marks[step.status]}</Text>{' '}
            <Text bold={step.status === 'running'}>{name.padEnd(8)}</Text>
          </Text>
        )}
        <Text dimColor>{note}</Text>
      </Text>
      {facts.map((fact) => (
        <Text key={fact} dimColor wrap="truncate">
          {'  '}
          {fact}
        </Text>
      ))}
    </Box>
  );
}
