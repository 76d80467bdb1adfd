import { Box, Text } from 'ink';
import type { ReactElement } from 'react';

/** All that has to be known at the first time, for panes from 44 columns. */
const lines = [
  '1 A model becomes a program for the Z80.',
  '2 The virtual board needs no hardware.',
  '3 Type to it; Ctrl-] leaves, b goes back.',
] as const;

/** Lines that it takes, with the one between it and what stands above. */
export const GUIDE_ROWS = lines.length + 1;

export function Guide(): ReactElement {
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={0}>
      {lines.map((line) => (
        <Text key={line} dimColor wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  );
}
