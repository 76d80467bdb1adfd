import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Screen, SessionState } from '../state.js';
import type { Theme } from '../theme.js';
import { ConsolePane } from './console-pane.js';
import { HelpPane } from './help-pane.js';
import { Menu } from './menu.js';
import { ProblemPane } from './problem-pane.js';
import { StepList } from './step-list.js';
import { StepPane } from './step-pane.js';

export interface Size {
  readonly columns: number;
  /** Lines that may be drawn; one less than the terminal has, or Ink clears the screen at each frame. */
  readonly rows: number;
}

const STEPS_WIDTH = 30;

/** The whole screen: steps at the left, the pane of the moment at the right, a line of keys below. */
export function SessionView(props: {
  readonly state: SessionState;
  readonly size: Size;
  readonly theme: Theme;
}): ReactElement {
  const { state, size, theme } = props;
  const paneRows = size.rows - 3;
  const paneColumns = size.columns - STEPS_WIDTH - 4;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Text>
        <Text bold {...theme.accent}>
          z80-ulm
        </Text>
        <Text dimColor> a tiny language model for a real Z80</Text>
      </Text>
      <Box height={1} />
      <Box flexGrow={1} height={paneRows}>
        <Box width={STEPS_WIDTH} flexDirection="column" flexShrink={0}>
          <StepList state={state} theme={theme} width={STEPS_WIDTH - 2} />
        </Box>
        <Box flexDirection="column" width={paneColumns} height={paneRows} overflow="hidden">
          <Pane {...props} columns={paneColumns} rows={paneRows} />
        </Box>
      </Box>
      <Text dimColor wrap="truncate">
        {keysOf(state)}
      </Text>
    </Box>
  );
}

function Pane({
  state,
  theme,
  columns,
  rows,
}: {
  readonly state: SessionState;
  readonly theme: Theme;
  readonly columns: number;
  readonly rows: number;
}): ReactElement {
  if (state.help) return <HelpPane />;
  switch (state.screen) {
    case 'model':
      return <Menu title="Which model?" choices={state.models} cursor={state.cursor} theme={theme} />;
    case 'port':
      return state.ports === undefined ? (
        <Text dimColor>looking for serial ports …</Text>
      ) : (
        <Menu title="Which machine?" choices={state.ports} cursor={state.cursor} theme={theme} />
      );
    case 'chat':
    case 'pause':
      return (
        <ConsolePane text={state.console} columns={columns} rows={rows} paused={state.screen === 'pause'} />
      );
    case 'failed':
      return <ProblemPane problem={state.problem} step={state.current} theme={theme} />;
    default:
      return <StepPane state={state} columns={columns} theme={theme} />;
  }
}

const keys: Readonly<Record<Screen, string>> = {
  model: '↑↓ choose · Enter take · ? help · q quit',
  port: '↑↓ choose · Enter go · ? help · q quit',
  job: '^C cancel · ? help',
  chat: 'all keys go to the machine · Ctrl-] leaves',
  pause: 'Enter back to the machine · q quit · ? help',
  failed: 'r try again · p another machine · ? help · q quit',
  ended: '',
};

function keysOf(state: SessionState): string {
  return state.help ? 'any key: back' : keys[state.screen];
}
