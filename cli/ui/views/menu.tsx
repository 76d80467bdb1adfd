import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Choice } from '../choice.js';
import type { Theme } from '../theme.js';
import { type MenuRow, menuRows } from './menu-rows.js';

/** A list to choose one line of. It scrolls where it is longer than its room. */
export function Menu(props: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly columns: number;
  readonly rows: number;
  readonly theme: Theme;
}): ReactElement {
  const { title, choices, cursor, columns, rows, theme } = props;
  return (
    <Box flexDirection="column">
      <Text bold wrap="truncate">
        {title}
      </Text>
      <Text> </Text>
      {menuRows(choices, cursor, { columns, rows: rows - 2 }).map((row) => (
        <Row key={row.key} row={row} theme={theme} />
      ))}
    </Box>
  );
}

function Row({ row: { kind, text }, theme }: { row: MenuRow; theme: Theme }): ReactElement {
  switch (kind) {
    case 'chosen':
      return (
        <Text {...theme.accent} bold wrap="truncate">
          {theme.cursor} {text}
        </Text>
      );
    case 'label':
      return (
        <Text wrap="truncate">
          {'  '}
          {text}
        </Text>
      );
    case 'hint':
      return (
        <Text dimColor wrap="truncate">
          {'    '}
          {text}
        </Text>
      );
    case 'beyond':
      return (
        <Text dimColor wrap="truncate">
          {'  '}
          {text}
        </Text>
      );
  }
}
