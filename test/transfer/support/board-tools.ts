import { buildCrcTool, buildReceiver, CRC_TOOL_SAYS, RECEIVER_SAYS } from '../../../firmware/index.js';
import type { BoardTools } from '../../../transfer/tools.js';

/** Our programs for the board, as the command line hands them in. */
export const boardTools: BoardTools = {
  receiver: { ...buildReceiver(), says: RECEIVER_SAYS },
  crcTool: { ...buildCrcTool(), says: CRC_TOOL_SAYS },
};
