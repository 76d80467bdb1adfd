/** A verdict in lines, the same in the terminal, the plain lines and the page. */

import { plural } from '../report.js';
import { megahertz, milliseconds, type Verdict } from './verdict.js';

export function verdictLines({ replies, equal, difference, fit, remarks }: Verdict): string[] {
  const lines =
    replies === 0
      ? ['nothing was asked']
      : difference === undefined
        ? [`${plural(replies, 'reply', 'replies')}: all equal`]
        : [
            `${equal} of ${plural(replies, 'reply', 'replies')} equal`,
            `to ${JSON.stringify(difference.prompt)} the emulator says ${JSON.stringify(difference.emulator)},`,
            `  the board ${JSON.stringify(difference.board)}: they part at character ${difference.at + 1}`,
          ];
  if (fit !== undefined) {
    lines.push(
      `effective clock of the board: ${megahertz(fit.clock)}`,
      `console: ${milliseconds(fit.perCharacter)} a character, ${milliseconds(fit.perReply)} a reply`,
    );
  } else if (replies > 0) {
    lines.push('too few replies, or too much alike, to tell the clock by');
  }
  return [...lines, ...remarks];
}
