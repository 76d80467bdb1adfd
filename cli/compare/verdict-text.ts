/** A verdict in lines, the same in the terminal, the plain lines and the page. */

import { plural } from '../report.js';
import type { Estimate } from './fit.js';
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
      `console: ${delay(fit.perCharacter)} a character, ${delay(fit.perReply)} a reply`,
    );
  } else if (replies > 0) {
    lines.push('too few replies, or too much alike, to tell the clock by');
  }
  return [...lines, ...remarks];
}

/** A time that is lost somewhere; where it cannot be told from none, the most that it may be. */
function delay(estimate: Estimate): string {
  if (estimate.value > estimate.error) return milliseconds(estimate);
  return `at most ${(1000 * Math.max(0, estimate.value + estimate.error)).toFixed(2)} ms`;
}
