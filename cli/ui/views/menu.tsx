import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Choice } from '../state.js';
import type { Theme } from '../theme.js';

/** A list to choose one line of. */
export function Menu(props: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly theme: Theme;
}): ReactElement {
  const { title, choices, cursor, theme } = props;
  return (
    <Box flexDirection="column">
      <Text bold>{title}</Text>
      <Box height={1} />
      {choices.map((choice, at) => (
        <Box key={choice.value} flexDirection="column">
          <Text {...(at === cursor ? theme.accent : {})} bold={at === cursor} wrap="truncate">
            {at === cursor ? theme.cursor : ' '} {choice.label}
          </Text>
          <Text dimColor wrap="truncate">
            {'    '}
            {choice.hint}
          </Text>
        </Box>
      ))}
    </Box>
  );
}
