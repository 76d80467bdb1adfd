import { Box, Text } from 'ink';
import type { ReactElement } from 'react';

const lines: readonly (readonly [string, string])[] = [
  ['What happens', ''],
  ['', 'A model becomes CHAT.COM; the emulator checks it against the reference;'],
  ['', 'it goes over the serial line to the machine, is verified there, and talks.'],
  ['Keys', ''],
  ['↑ ↓ Enter', 'choose'],
  ['^C', 'cancel; the machine is left at its prompt'],
  ['Ctrl-]', 'leave the chat; the machine goes on'],
  ['r  p  q', 'after a failure: again, another machine, quit'],
  ['The chat program', ''],
  ['!', 'or an empty line twice, or ^C: back to CP/M'],
];

/** What `?` shows. */
export function HelpPane(): ReactElement {
  return (
    <Box flexDirection="column">
      {lines.map(([key, text]) => (
        <Text key={key + text} wrap="truncate">
          <Text bold>{key === '' || text === '' ? key : key.padEnd(12)}</Text>
          <Text dimColor={key === ''}>{text}</Text>
        </Text>
      ))}
    </Box>
  );
}
