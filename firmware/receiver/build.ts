/** The receiver as a program. */

import { Assembler } from '../asm/index.js';
import { TPA } from '../header.js';
import { emitPutDecimal, emitPutHex } from '../lib/bdos.js';
import { emitBiosPut, emitFindConsole, emitWait, reserveConsole } from '../lib/bios-console.js';
import { emitCrcRecord, emitMakeCrcTable, reserveCrcTable } from '../lib/crc-table.js';
import { emitClearFcb, emitFcbCall, emitFileCrc, emitPrintCrc, reserveFileCrc } from '../lib/file-crc.js';
import { emitFrame, endFrame } from '../lib/frame.js';
import { emitTexts } from '../lib/texts.js';
import { emitGet, emitPurge } from '../lib/xmodem.js';
import { type Tool, tool } from '../output/tool.js';
import { emitTakeData, reserveBuffer } from './block.js';
import { emitReceiver, reserveReceiver } from './receiver.js';
import { FAILURES, PREFIX, RECEIVER_SAYS } from './texts.js';

/** Builds `ULMRX.COM`. */
export function buildReceiver(): Tool & { readonly says: typeof RECEIVER_SAYS } {
  const z = new Assembler({ origin: TPA });
  emitFrame(z, 'make');
  emitReceiver(z);
  emitGet(z);
  emitPurge(z);
  emitTakeData(z);
  emitFindConsole(z);
  emitBiosPut(z);
  emitWait(z);
  emitMakeCrcTable(z);
  emitCrcRecord(z);
  emitClearFcb(z);
  emitFcbCall(z);
  emitFileCrc(z);
  emitPrintCrc(z);
  emitPutHex(z);
  emitPutDecimal(z);
  emitTexts(z, PREFIX, FAILURES);
  endFrame(z);
  reserveConsole(z);
  reserveFileCrc(z);
  reserveReceiver(z);
  reserveCrcTable(z);
  reserveBuffer(z);
  return { ...tool('ULMRX.COM', z.assemble()), says: RECEIVER_SAYS };
}
