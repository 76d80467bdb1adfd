import type { Choice } from '../choice.js';
import { wrapWords } from '../wrap.js';

/** One line of a menu as it is drawn. */
export interface MenuRow {
  readonly key: string;
  readonly kind: 'label' | 'chosen' | 'hint' | 'beyond';
  readonly text: string;
}

/** Columns that a hint stands in from the left. */
const INDENT = 4;

/**
 * The lines of a menu for a room of so many. All hints are shown where there is room for them, else the cursor's
 * alone; where even the labels do not fit, those around the cursor are shown, and how many there are beyond.
 */
export function menuRows(
  choices: readonly Choice[],
  cursor: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): MenuRow[] {
  const at = Math.min(cursor, choices.length - 1);
  const more = wrapWords(choices[at]?.more ?? '', columns - INDENT).filter((line) => line !== '');
  const spacious = choices.length * 2 + more.length <= rows;
  const moreShown = spacious ? more : more.slice(0, Math.max(0, rows - choices.length - 1));
  const labels = Math.max(1, rows - (spacious ? choices.length : 1) - moreShown.length);
  const { first, end } = windowAround(at, choices.length, labels);
  const shown = choices.slice(first, end).flatMap((choice, index): MenuRow[] => {
    const here = first + index === at;
    const head: MenuRow = { key: choice.value, kind: here ? 'chosen' : 'label', text: choice.label };
    const hints = here ? [choice.hint, ...moreShown] : spacious ? [choice.hint] : [];
    return [
      head,
      ...hints.map((text, line): MenuRow => ({ key: `${choice.value} ${line}`, kind: 'hint', text })),
    ];
  });
  return [
    ...(first > 0 ? [beyond('above', `↑ ${first} more`)] : []),
    ...shown,
    ...(end < choices.length ? [beyond('below', `↓ ${choices.length - end} more`)] : []),
  ].slice(0, Math.max(1, rows));
}

const beyond = (key: string, text: string): MenuRow => ({ key, kind: 'beyond', text });

/** Which of so many labels are shown in a room for some of them; the lines that tell of more take their room too. */
function windowAround(at: number, of: number, room: number): { first: number; end: number } {
  if (of <= room) return { first: 0, end: of };
  const inside = Math.max(1, room - 2);
  const first = Math.max(0, Math.min(at - Math.floor(inside / 2), of - inside));
  return { first, end: first + inside };
}
