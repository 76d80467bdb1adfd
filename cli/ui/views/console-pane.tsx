import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { ConsoleText } from '../console-text.js';

/** The last lines of the machine's console, with its cursor. */
export function ConsolePane(props: {
  readonly text: ConsoleText;
  readonly columns: number;
  readonly rows: number;
  readonly paused: boolean;
}): ReactElement {
  const { text, columns, rows, paused } = props;
  const rowsOfText = text.lines.flatMap((line, at) =>
    at === text.lines.length - 1 && !paused
      ? withCursor(line, text.column, columns)
      : wrap(line, columns).map((part) => [{ part, inverse: false }]),
  );
  const first = Math.max(0, rowsOfText.length - rows);
  return (
    <Box flexDirection="column">
      {rowsOfText.slice(first).map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of text is its position
        <Text key={first + at} dimColor={paused} wrap="truncate">
          {parts.length === 1 && parts[0].part === '' ? ' ' : null}
          {parts.map(({ part, inverse }, piece) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has at most three parts, in order
            <Text key={piece} inverse={inverse}>
              {part}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );
}

interface Part {
  readonly part: string;
  readonly inverse: boolean;
}

function wrap(line: string, columns: number): string[] {
  const parts = [line.slice(0, columns)];
  for (let at = columns; at < line.length; at += columns) parts.push(line.slice(at, at + columns));
  return parts;
}

/** The last line, with the cell under the cursor shown in reverse. */
function withCursor(line: string, column: number, columns: number): Part[][] {
  const padded = line.padEnd(column + 1);
  return wrap(padded, columns).map((part, row) => {
    const at = column - row * columns;
    if (at < 0 || at >= columns) return [{ part, inverse: false }];
    return [
      { part: part.slice(0, at), inverse: false },
      { part: part.slice(at, at + 1), inverse: true },
      { part: part.slice(at + 1), inverse: false },
    ].filter(({ part }) => part !== '');
  });
}
