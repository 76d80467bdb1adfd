import { Box, Text } from 'ink';
import type { ReactElement } from 'react';

/** Sections of rows: a key, if any, and what it does. None is wider than the pane on 80 columns. */
const sections: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'The job': [
    ['', 'A model becomes CHAT.COM. The emulator'],
    ['', 'checks it; it goes over the line to the'],
    ['', 'machine, is verified there, and talks.'],
  ],
  Keys: [
    ['↑ ↓ Enter', 'choose'],
    ['^C', 'cancel, the machine at its prompt'],
    ['Ctrl-]', 'leave the chat, not the machine'],
    ['b', 'back to what was chosen before'],
    ['r', 'failed: try again'],
    ['↑ Enter', 'again from a step before'],
    ['q', 'quit'],
  ],
  'The chat': [['!', 'or an empty line twice: back to CP/M']],
};

/** What `?` shows. */
export function HelpPane(): ReactElement {
  return (
    <Box flexDirection="column" gap={1}>
      {Object.entries(sections).map(([title, rows]) => (
        <Box key={title} flexDirection="column">
          <Text bold>{title}</Text>
          {rows.map(([key, text]) => (
            <Text key={text} wrap="truncate">
              {key === '' ? '' : key.padEnd(10)}
              <Text dimColor>{text}</Text>
            </Text>
          ))}
        </Box>
      ))}
    </Box>
  );
}
