import { Box, Text } from 'ink';
import type { ReactElement } from 'react';

const lines: readonly (readonly [string, string])[] = [
  ['The job', ''],
  ['', 'A model becomes CHAT.COM. The emulator checks'],
  ['', 'it; it goes over the line to the machine, is'],
  ['', 'verified there, and talks.'],
  [' ', ''],
  ['Keys', ''],
  ['↑ ↓ Enter', 'choose'],
  ['^C', 'cancel; the machine keeps its prompt'],
  ['Ctrl-]', 'leave the chat; the machine goes on'],
  ['r  p  q', 'after a failure: again, another, quit'],
  [' ', ''],
  ['The chat', ''],
  ['!', 'or an empty line twice: back to CP/M'],
];

/** What `?` shows. */
export function HelpPane(): ReactElement {
  return (
    <Box flexDirection="column">
      {lines.map(([key, text], at) => (
        <Text key={`${at} ${text}`} wrap="truncate">
          <Text bold>{key === '' || text === '' ? key : key.padEnd(10)}</Text>
          <Text dimColor={key === ''}>{text}</Text>
        </Text>
      ))}
    </Box>
  );
}
