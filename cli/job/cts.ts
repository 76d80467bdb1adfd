import { type ByteChannel, type CtsReport, probeCts } from '../../transfer/index.js';
import type { Machine } from './machine.js';

/** Whether the adapter honours CTS; looked at only where RTS/CTS is wanted and the line can tell. */
export async function checkCts({ line, profile }: Machine, channel: ByteChannel): Promise<CtsReport> {
  const nothing = { verdict: 'unknown', message: '', remedy: '' } as const;
  if (!(line.rtscts ?? profile.line.rtscts) || channel.control === undefined) return nothing;
  const report = await probeCts(channel, { baud: line.baud ?? profile.line.baud });
  return report.verdict === 'unknown' || report.verdict === 'ready' ? nothing : report;
}
