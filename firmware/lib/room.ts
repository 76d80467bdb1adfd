/** Whether the system has the memory that a program needs: asked before anything is touched. */

import { type Assembler, at, DE, HL, label, NC } from '../asm/index.js';
import { PAGE_ZERO } from './bdos.js';

/**
 * Writes the question in line: goes on where `memory_end` lies below the BDOS, and where it does not, says so and
 * returns to the CCP. Wants `image`, `print`, `put_decimal` and `compare`. Uses all.
 */
export function checkRoom(z: Assembler): void {
  z.ld(HL, at(PAGE_ZERO.bdosEntry));
  z.ld(DE, 'memory_end');
  z.call('compare');
  z.jr(NC, '.room');
  z.ld(DE, 'text_needs');
  z.call('print');
  z.ld(HL, label('memory_end').minus('image'));
  z.call('put_decimal');
  z.ld(DE, 'text_has');
  z.call('print');
  z.ld(HL, at(PAGE_ZERO.bdosEntry));
  z.ld(DE, label('image').times(-1));
  z.add(HL, DE);
  z.call('put_decimal');
  z.ld(DE, 'text_too_little');
  z.jp('print'); //              and RET to the CCP
  z.label('.room');
}

/** Its texts, by label. */
export const ROOM_TEXTS: Readonly<Record<string, string>> = {
  text_needs: 'Too little memory: this program needs ',
  text_has: ' bytes, this system has ',
  text_too_little: '.\r\n',
};
