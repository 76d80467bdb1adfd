import { buildCrcTool, buildReceiver, CRC_TOOL_SAYS, RECEIVER_SAYS } from '../../firmware/index.js';
import type { BoardTools } from '../../transfer/index.js';

/** Our programs for the board, built now. */
export function boardTools(): BoardTools {
  return {
    receiver: { ...buildReceiver(), says: RECEIVER_SAYS },
    crcTool: { ...buildCrcTool(), says: CRC_TOOL_SAYS },
  };
}
