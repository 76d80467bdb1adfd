/**
 * Every instruction on IX and IY, in the order and the manner of `forms.ts`. `ii` in a form stands for IX and for
 * IY, and `ii` in a code for the prefix, DD or FD.
 *
 * Undocumented, from Sean Young, "The Undocumented Z80 Documented" (2005): all that names a half (`iih`), `sll`, and
 * the rotates, `set` and `res` with a register as last operand, which takes a copy of the result.
 */
import type { FormRow } from './forms.js';

export const INDEX_FORMS = [
  // 8-bit load
  ['ld r,(ii+d)', 'ii 01xxx110 d', 19],
  ['ld (ii+d),r', 'ii 01110yyy d', 19],
  ['ld (ii+d),n', 'ii 36 d n', 19],
  ['ld iih,iir', 'ii 01xxxyyy', 8],
  ['ld iia,iih', 'ii 01xxxyyy', 8],
  ['ld iih,n', 'ii 00xxx110 n', 11],

  // 16-bit load
  ['ld ii,nn', 'ii 21 nn', 14],
  ['ld ii,(nn)', 'ii 2A nn', 20],
  ['ld (nn),ii', 'ii 22 nn', 20],
  ['ld SP,ii', 'ii F9', 10],
  ['push ii', 'ii E5', 15],
  ['pop ii', 'ii E1', 14],

  // Exchange
  ['ex (SP),ii', 'ii E3', 23],

  // 8-bit arithmetic and logic
  ['add A,(ii+d)', 'ii 86 d', 19],
  ['add A,iih', 'ii 10000yyy', 8],
  ['adc A,(ii+d)', 'ii 8E d', 19],
  ['adc A,iih', 'ii 10001yyy', 8],
  ['sub (ii+d)', 'ii 96 d', 19],
  ['sub iih', 'ii 10010xxx', 8],
  ['sbc A,(ii+d)', 'ii 9E d', 19],
  ['sbc A,iih', 'ii 10011yyy', 8],
  ['and (ii+d)', 'ii A6 d', 19],
  ['and iih', 'ii 10100xxx', 8],
  ['or (ii+d)', 'ii B6 d', 19],
  ['or iih', 'ii 10110xxx', 8],
  ['xor (ii+d)', 'ii AE d', 19],
  ['xor iih', 'ii 10101xxx', 8],
  ['cp (ii+d)', 'ii BE d', 19],
  ['cp iih', 'ii 10111xxx', 8],
  ['inc (ii+d)', 'ii 34 d', 23],
  ['inc iih', 'ii 00xxx100', 8],
  ['dec (ii+d)', 'ii 35 d', 23],
  ['dec iih', 'ii 00xxx101', 8],

  // 16-bit arithmetic
  ['add ii,iip', 'ii 00yy1001', 15],
  ['inc ii', 'ii 23', 10],
  ['dec ii', 'ii 2B', 10],

  // Rotate and shift
  ['rlc (ii+d)', 'ii CB d 06', 23],
  ['rlc (ii+d),r', 'ii CB d 00000yyy', 23],
  ['rl (ii+d)', 'ii CB d 16', 23],
  ['rl (ii+d),r', 'ii CB d 00010yyy', 23],
  ['rrc (ii+d)', 'ii CB d 0E', 23],
  ['rrc (ii+d),r', 'ii CB d 00001yyy', 23],
  ['rr (ii+d)', 'ii CB d 1E', 23],
  ['rr (ii+d),r', 'ii CB d 00011yyy', 23],
  ['sla (ii+d)', 'ii CB d 26', 23],
  ['sla (ii+d),r', 'ii CB d 00100yyy', 23],
  ['sra (ii+d)', 'ii CB d 2E', 23],
  ['sra (ii+d),r', 'ii CB d 00101yyy', 23],
  ['sll (ii+d)', 'ii CB d 36', 23],
  ['sll (ii+d),r', 'ii CB d 00110yyy', 23],
  ['srl (ii+d)', 'ii CB d 3E', 23],
  ['srl (ii+d),r', 'ii CB d 00111yyy', 23],

  // Bit test, set and reset
  ['bit b,(ii+d)', 'ii CB d 01xxx110', 20],
  ['set b,(ii+d)', 'ii CB d 11xxx110', 23],
  ['set b,(ii+d),r', 'ii CB d 11xxxzzz', 23],
  ['res b,(ii+d)', 'ii CB d 10xxx110', 23],
  ['res b,(ii+d),r', 'ii CB d 10xxxzzz', 23],

  // Jump
  ['jp (ii)', 'ii E9', 8],
] as const satisfies readonly FormRow[];
