/** Public API of the firmware room: from a model to a CP/M program. */

export { type Build, buildChat } from './build.js';
export { PROMPT } from './chat/texts.js';
export {
  buildConformance,
  CHECK_LINE,
  type Checks,
  KEYS_LINE,
  readKeys,
  writeKeys,
} from './conformance/index.js';
export { crc16 } from './crc16.js';
export { buildEngine, type EngineImage, type EngineOptions } from './engine-image.js';
export { FirmwareError } from './error.js';
export { buildExample, EXAMPLES, type Example, type ExampleName } from './examples/examples.js';
export { ENTRY, type Header, readHeader, TPA } from './header.js';
export { type ComFile, RECORD } from './output/com-file.js';
export { toIntelHex } from './output/intel-hex.js';
export type { Tool } from './output/tool.js';
export { buildReceiver } from './receiver/build.js';
export { RECEIVER_SAYS, type ReceiverFailure } from './receiver/texts.js';
export { buildCrcTool, CRC_TOOL_SAYS } from './tools/crc.js';
export { buildSender, SENDER_SAYS, type SenderFailure } from './tools/sender.js';
