import { buildCrcTool, buildReceiver, buildSender } from '../../firmware/index.js';
import type { BoardTools } from '../../transfer/index.js';

/** Our programs for the board, built now. */
export function boardTools(): BoardTools {
  return { receiver: buildReceiver(), crcTool: buildCrcTool(), sender: buildSender() };
}
