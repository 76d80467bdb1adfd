import { Box, Text } from 'ink';
import type { ReactElement } from 'react';

/** What a machine that is being asked has answered so far: the last lines of it. */
export function ProbePane(props: {
  readonly port: string;
  readonly evidence: readonly string[];
  readonly rows: number;
}): ReactElement {
  const { port, evidence, rows } = props;
  const first = Math.max(0, evidence.length - Math.max(1, rows - 2));
  return (
    <Box flexDirection="column">
      <Text bold wrap="truncate">
        asking {port} …
      </Text>
      <Text> </Text>
      {evidence.slice(first).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the evidence is its position
        <Text key={first + at} dimColor wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}
