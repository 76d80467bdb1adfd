/** The status line: the machine and what is switched on, or what is asked. */

import { Attribute, type Position } from '../../emulator/index.js';
import type { Canvas } from './canvas.js';
import type { Display } from './display.js';
import { bodyRows, type Question, type TermState } from './state.js';

const { reverse } = Attribute;

const QUESTIONS: Readonly<Record<Question, string>> = {
  send: 'Send which file (and where to, as B:)?',
  receive: 'Receive which file of the board?',
  baud: 'Bits a second?',
  search: 'Search for?',
  transcript: 'Transcript to which file (.txt or .md)?',
};

/** @returns where the cursor is, if something is asked */
export function drawStatus(
  canvas: Canvas,
  row: number,
  state: TermState,
  display: Display,
  bell: boolean,
): Position | undefined {
  const { columns } = state.size;
  canvas.text(row, 0, ' '.repeat(columns), reverse);
  const { mode } = state;
  if (mode.type === 'ask') {
    const question = ` ${QUESTIONS[mode.what]} `;
    const room = Math.max(1, columns - question.length - 1);
    const start = Math.max(0, mode.line.at - room + 1);
    canvas.text(row, 0, question + mode.line.text.slice(start, start + room), reverse);
    return { row, column: Math.min(columns - 1, question.length + mode.line.at - start) };
  }
  const [left, right] = statusText(state, display, bell);
  canvas.text(row, 0, ` ${left}`, reverse);
  if (left.length + right.length + 3 <= columns) canvas.text(row, columns - right.length - 1, right, reverse);
  return undefined;
}

function statusText(state: TermState, display: Display, bell: boolean): [left: string, right: string] {
  const { mode, settings, notice } = state;
  switch (mode.type) {
    case 'transfer':
      return [`${mode.title}  ${mode.progress}`, 'Esc cancels'];
    case 'confirm':
      return [`${mode.file} is on the board. Overwrite it (y/N)?`, ''];
    case 'scroll': {
      const back = Math.max(0, display.end - mode.top - bodyRows(state));
      return [notice || `${back} lines back`, 'PgUp PgDn Home End  / n N search  q back'];
    }
    default: {
      if (notice !== '') return [notice, 'Ctrl-] menu'];
      const flags = [
        ...(state.connected ? [] : ['NO LINE']),
        ...(state.pasting > 0 ? [`pasting, ${state.pasting} left`] : []),
        ...(settings.echo ? ['echo'] : []),
        ...(settings.lineEdit ? ['lines'] : []),
        ...(settings.wordstar ? ['WordStar'] : []),
        ...(state.transcript === undefined ? [] : ['transcript']),
        ...(bell ? ['bell'] : []),
      ];
      return [[state.port, `${state.baud} baud`, settings.kind, ...flags].join('  '), 'Ctrl-] menu'];
    }
  }
}
