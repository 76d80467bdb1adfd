/** The options of `ulm run` that are more than numbers. */

import { CliError } from '../problem.js';

/** T-states in a second from `4MHz`, `7.3728MHz`, `2000000` or `max`, which is undefined. @throws CliError `usage` */
export function clockOf(text: string): number | undefined {
  if (text === 'max') return undefined;
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(M|MHz|k|kHz|Hz)?$/i.exec(text) ?? [];
  const scale = /^m/i.test(unit) ? 1e6 : /^k/i.test(unit) ? 1e3 : 1;
  const clock = Number(digits) * scale;
  if (digits === undefined || clock < 1000) {
    throw new CliError('usage', `${text} is no clock.`, '--speed', 'Write it as 4MHz, or max.');
  }
  return clock;
}

/** The word at 6 from a size of the TPA, `54K`, or from the word itself, `D806h`. @throws CliError `usage` */
export function tpaTopOf(text: string): number {
  const [, kilobytes] = /^(\d+)K$/i.exec(text) ?? [];
  if (kilobytes !== undefined) return Number(kilobytes) * 1024 + 6;
  const [, digits] = /^(?:0x)?([0-9a-f]{4})h?$/i.exec(text) ?? [];
  if (digits !== undefined) return Number.parseInt(digits, 16);
  throw new CliError('usage', `${text} is no size of the TPA.`, '--tpa', 'Write it as 54K, or as D806h.');
}
