import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Side } from '../../compare/compare.js';
import { verdictOf } from '../../compare/verdict.js';
import { verdictLines } from '../../compare/verdict-text.js';
import { plural } from '../../report.js';
import type { Theme } from '../theme.js';
import type { Size } from '../views/session-view.js';
import type { CompareState, Entry } from './state.js';

/** What stands over the panes. */
export interface CompareTitles {
  readonly model: string;
  /** `7.3728 MHz` */
  readonly clock: string;
  readonly port: string;
}

/** Lines that are neither the panes nor the verdict: title, heads, blanks, prompt, keys. */
const AROUND = 6;
/** Lines of the verdict so far, and from how many in all there is room for one more. */
const VERDICT = 2;
const ROOMY = 20;

/** Emulator at the left, board at the right, the verdict so far and the line to type below. */
export function CompareView(props: {
  readonly state: CompareState;
  readonly titles: CompareTitles;
  readonly size: Size;
  readonly theme: Theme;
}): ReactElement {
  const { state, titles, size, theme } = props;
  const width = Math.floor((size.columns - 3) / 2);
  const verdictRows = VERDICT + (size.rows >= ROOMY ? 1 : 0);
  const rows = Math.max(2, size.rows - AROUND - verdictRows);
  const so = verdictLines(verdictOf(state.pairs, {}));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Text wrap="truncate">
        <Text bold {...theme.accent}>
          z80-ulm compare
        </Text>
        <Text dimColor> {titles.model} in the emulator and on the board</Text>
      </Text>
      <Box height={1} />
      <Box>
        <Pane side="emulator" head={`emulator, ${titles.clock}`} width={width} rows={rows} {...props} />
        <Box width={3} flexDirection="column">
          {Array.from({ length: rows + 1 }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule's parts are their positions
            <Text key={row} dimColor>
              {' │ '}
            </Text>
          ))}
        </Box>
        <Pane side="board" head={`board, ${titles.port}`} width={width} rows={rows} {...props} />
      </Box>
      <Box height={1} />
      {Array.from({ length: verdictRows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the verdict is its position
        <Text key={at} wrap="truncate" {...(at === 0 && differs(state) ? theme.bad : {})}>
          {so[at] ?? ' '}
        </Text>
      ))}
      <Text wrap="truncate">
        {state.waiting > 0 ? (
          <Text dimColor>{plural(state.waiting, 'prompt', 'prompts')} to come</Text>
        ) : (
          <Text>
            <Text {...theme.accent}>{theme.cursor} </Text>
            {state.input}
            <Text inverse> </Text>
          </Text>
        )}
      </Text>
      <Text dimColor wrap="truncate">
        {state.waiting > 0
          ? '^C ends it'
          : 'Enter asks both · ↑↓ earlier lines · ^D ends it with the verdict'}
      </Text>
    </Box>
  );
}

const differs = ({ pairs }: CompareState) =>
  pairs.some(({ emulator, board }) => emulator.reply !== board.reply);

function Pane(props: {
  readonly state: CompareState;
  readonly side: Side;
  readonly head: string;
  readonly width: number;
  readonly rows: number;
  readonly theme: Theme;
}): ReactElement {
  const { state, side, head, width, rows, theme } = props;
  const lines = state.panes[side].flatMap((entry, at) => entryLines(entry, at, width));
  const shown = lines.slice(-rows);
  return (
    <Box flexDirection="column" width={width} height={rows + 1}>
      <Text bold wrap="truncate">
        {head}
      </Text>
      {shown.map(({ key, left, right, kind }) => (
        <Box key={key} width={width} justifyContent="space-between">
          <Text wrap="truncate" dimColor={kind === 'prompt'} {...(kind === 'differs' ? theme.bad : {})}>
            {left}
          </Text>
          <Text dimColor>{right}</Text>
        </Box>
      ))}
    </Box>
  );
}

interface Line {
  readonly key: string;
  readonly left: string;
  readonly right: string;
  readonly kind: 'prompt' | 'reply' | 'differs';
}

/** A prompt's line and its reply's, with the time at the right of the last. */
function entryLines({ prompt, reply, seconds, differs }: Entry, at: number, width: number): Line[] {
  const time = seconds === undefined ? '' : `${seconds.toFixed(3)} s`;
  const room = Math.max(1, width - 10);
  const parts = [reply.slice(0, room)];
  for (let from = room; from < reply.length; from += room) parts.push(reply.slice(from, from + room));
  return [
    { key: `${at} prompt`, left: `> ${prompt}`, right: '', kind: 'prompt' },
    ...parts.map((part, row) => ({
      key: `${at} ${row}`,
      left: part === '' ? ' ' : part,
      right: row === parts.length - 1 ? time : '',
      kind: differs ? ('differs' as const) : ('reply' as const),
    })),
  ];
}
