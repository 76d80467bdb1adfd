import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Problem } from '../../problem.js';
import type { Theme } from '../theme.js';

/** A failure: what happened, what was seen, what to do. */
export function ProblemPane(props: {
  readonly problem: Problem | undefined;
  readonly step: string;
  readonly theme: Theme;
}): ReactElement {
  const { problem, step, theme } = props;
  if (problem === undefined) return <Text>The step “{step}” failed.</Text>;
  return (
    <Box flexDirection="column" gap={1}>
      <Text bold {...theme.bad}>
        {problem.what}
      </Text>
      {problem.evidence === '' ? null : (
        <Text>
          <Text dimColor>seen </Text>
          {problem.evidence}
        </Text>
      )}
      {problem.remedy === '' ? null : (
        <Text>
          <Text dimColor>try </Text>
          {problem.remedy}
        </Text>
      )}
    </Box>
  );
}
