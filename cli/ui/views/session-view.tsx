import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { choicesOf, type MenuScreen, type SessionState } from '../state.js';
import type { Theme } from '../theme.js';
import { ConsolePane } from './console-pane.js';
import { GUIDE_ROWS, Guide } from './guide.js';
import { HelpPane } from './help-pane.js';
import { keysOf } from './keys-line.js';
import { Menu } from './menu.js';
import { ProbePane } from './probe-pane.js';
import { ProblemPane } from './problem-pane.js';
import { StepList } from './step-list.js';
import { StepPane } from './step-pane.js';

export interface Size {
  readonly columns: number;
  /** Lines that may be drawn; one less than the terminal has, or Ink clears the screen at each frame. */
  readonly rows: number;
}

/** Columns of the steps with their facts, and of the steps alone where the terminal is narrow. */
const STEPS_WIDTH = 30;
const NARROW_STEPS_WIDTH = 12;
const NARROW = 68;

/** Lines around the panes: the title and the blank beneath it, the keys. */
const AROUND = 3;

/** The whole screen: steps at the left, the pane of the moment at the right, a line of keys below. */
export function SessionView(props: {
  readonly state: SessionState;
  readonly size: Size;
  readonly theme: Theme;
}): ReactElement {
  const { state, size, theme } = props;
  const stepsWidth = size.columns < NARROW ? NARROW_STEPS_WIDTH : STEPS_WIDTH;
  const paneRows = Math.max(1, size.rows - AROUND);
  const paneColumns = Math.max(1, size.columns - stepsWidth - (size.columns < NARROW ? 0 : 4));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <Text wrap="truncate">
        <Text bold {...theme.accent}>
          z80-ulm
        </Text>
        <Text dimColor> a tiny language model for a real Z80</Text>
      </Text>
      <Text> </Text>
      <Box height={paneRows} flexShrink={0}>
        <Box width={stepsWidth} height={paneRows} flexDirection="column" flexShrink={0} overflow="hidden">
          <StepList state={state} theme={theme} width={stepsWidth - 2} rows={paneRows} />
        </Box>
        <Box flexDirection="column" width={paneColumns} height={paneRows} overflow="hidden">
          <Pane {...props} columns={paneColumns} rows={paneRows} />
        </Box>
      </Box>
      <Text dimColor wrap="truncate">
        {keysOf(state) || ' '}
      </Text>
    </Box>
  );
}

interface PaneProps {
  readonly state: SessionState;
  readonly theme: Theme;
  readonly columns: number;
  readonly rows: number;
}

function Pane({ state, theme, columns, rows }: PaneProps): ReactElement {
  if (state.help) return <HelpPane />;
  switch (state.screen) {
    case 'model':
    case 'port':
    case 'board':
      return <MenuPane {...{ state, theme, columns, rows }} screen={state.screen} />;
    case 'probe':
      return <ProbePane port={state.port ?? ''} evidence={state.evidence} rows={rows} />;
    case 'chat':
    case 'pause':
      return (
        <ConsolePane text={state.console} columns={columns} rows={rows} paused={state.screen === 'pause'} />
      );
    case 'failed':
      return <ProblemPane problem={state.problem} step={state.current} theme={theme} />;
    default:
      return <StepPane state={state} columns={columns} rows={rows} theme={theme} />;
  }
}

const titles: Readonly<Record<MenuScreen, string>> = {
  model: 'Which model?',
  port: 'Which machine?',
  board: 'What kind of machine?',
};

function MenuPane({
  state,
  screen,
  theme,
  columns,
  rows,
}: PaneProps & { readonly screen: MenuScreen }): ReactElement {
  const choices = choicesOf(state, screen);
  if (choices === undefined) return <Text dimColor>looking for serial ports …</Text>;
  const guided = state.firstRun && state.run === 0 && rows > 3 * GUIDE_ROWS;
  const found = screen === 'board' ? state.found?.text : undefined;
  return (
    <Box flexDirection="column">
      {found === undefined ? null : (
        <Text {...theme.accent} wrap="truncate">
          {found}
        </Text>
      )}
      <Menu
        title={titles[screen]}
        choices={choices}
        cursor={state.cursor}
        columns={columns}
        rows={rows - (guided ? GUIDE_ROWS : 0) - (found === undefined ? 0 : 1)}
        theme={theme}
      />
      {guided ? <Guide /> : null}
    </Box>
  );
}
