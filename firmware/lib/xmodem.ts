/** What both ends of XMODEM need: its bytes, and reading them from the console within a time. */

import { A, type Assembler, B, BC, C, D, DE, E, NZ } from '../asm/index.js';
import { BDOS } from './bdos.js';

/**
 * The bytes of the protocol.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988).
 */
export const BYTE = {
  SOH: 0x01,
  STX: 0x02,
  EOT: 0x04,
  ACK: 0x06,
  NAK: 0x15,
  CAN: 0x18,
  INVITE: 0x43,
} as const;

/** A line that babbles longer than this is asked again all the same. */
const MOST_DROPPED = 16_384;

/** B for `wait` and `purge`: only the fast polls; a period. */
export const MOMENT = 1;
export const PERIOD = 2;

/** The same for a second CAN: a person types it. */
export const SECOND_CAN = 1 + 2;

/**
 * Emits `get`: the next byte.
 *
 *     Out: A, carry clear; carry set: none came for a period
 *     Uses all
 *
 * `get_within` is the same with B = 1 and the number of periods.
 */
export function emitGet(z: Assembler): void {
  z.label('get');
  z.ld(B, 2);
  z.label('get_within');
  z.call('wait');
  z.ret(C);
  z.call('conin');
  z.or(A); //                    the BIOS may have set the carry
  z.ret();
}

/** Emits `purge`: drops bytes until none came for B − 1 periods, but not for ever. DE = those still to drop. Uses all. */
export function emitPurge(z: Assembler): void {
  z.label('purge');
  z.ld(DE, MOST_DROPPED);
  z.label('.next');
  z.push(BC);
  z.push(DE);
  z.call('wait');
  z.jr(C, '.quiet');
  z.call('conin');
  z.pop(DE);
  z.pop(BC);
  z.dec(DE);
  z.ld(A, D);
  z.or(E);
  z.jr(NZ, '.next');
  z.ret();
  z.label('.quiet');
  z.pop(DE);
  z.pop(BC);
  z.ret();
}

/**
 * Emits `fail`: cancels at the other end, says the text at DE behind the prefix, and leaves by `finish`.
 * @param erase the file of the FCB goes
 */
export function emitFail(z: Assembler, { erase }: { readonly erase: boolean }): void {
  z.label('fail');
  z.push(DE);
  z.ld(A, BYTE.CAN);
  z.call('put');
  z.ld(A, BYTE.CAN);
  z.call('put');
  z.ld(B, PERIOD); //            what is on its way, for the CCP would take it for a line
  z.call('purge');
  if (erase) {
    z.ld(C, BDOS.erase);
    z.call('fcb_call');
  }
  z.ld(DE, 'text_fresh_prefix');
  z.call('print');
  z.pop(DE);
  z.jp('finish');
}
