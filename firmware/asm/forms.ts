/**
 * Every instruction that does not concern IX or IY, in the order of Zilog's "Z80 CPU User Manual" (UM0080),
 * section "Z80 Instruction Description". Rows marked "undocumented" are from Sean Young, "The Undocumented Z80
 * Documented" (2005).
 *
 * A row is: form · code · T-states · T-states when the condition is not met (or the block is at its end).
 *
 * In a form, capitals stand for themselves and the other operands are classes (`operand-classes.ts`).
 * A code is bytes: two hexadecimal digits; eight binary digits, in which x, y and z hold the number of the first,
 * second and third operand; `n` a byte, `nn` a word (low byte first), `e` a jump's distance, `d` a displacement.
 *
 * Left out are opcodes that only repeat another: ED's copies of `neg`, `retn` and `im`, and its longer forms of
 * `ld HL,(nn)` and `ld (nn),HL`.
 */
export const FORMS = [
  // 8-bit load
  ['ld r,r', '01xxxyyy', 4],
  ['ld r,n', '00xxx110 n', 7],
  ['ld r,(HL)', '01xxx110', 7],
  ['ld (HL),r', '01110yyy', 7],
  ['ld (HL),n', '36 n', 10],
  ['ld A,(BC)', '0A', 7],
  ['ld A,(DE)', '1A', 7],
  ['ld A,(nn)', '3A nn', 13],
  ['ld (BC),A', '02', 7],
  ['ld (DE),A', '12', 7],
  ['ld (nn),A', '32 nn', 13],
  ['ld A,I', 'ED 57', 9],
  ['ld A,R', 'ED 5F', 9],
  ['ld I,A', 'ED 47', 9],
  ['ld R,A', 'ED 4F', 9],

  // 16-bit load. HL has a shorter opcode than the other pairs for memory.
  ['ld dd,nn', '00xx0001 nn', 10],
  ['ld HL,(nn)', '2A nn', 16],
  ['ld bds,(nn)', 'ED 01xx1011 nn', 20],
  ['ld (nn),HL', '22 nn', 16],
  ['ld (nn),bds', 'ED 01yy0011 nn', 20],
  ['ld SP,HL', 'F9', 6],
  ['push qq', '11xx0101', 11],
  ['pop qq', '11xx0001', 10],

  // Exchange, block transfer, search
  ['ex DE,HL', 'EB', 4],
  ["ex AF,AF'", '08', 4],
  ['exx', 'D9', 4],
  ['ex (SP),HL', 'E3', 19],
  ['ldi', 'ED A0', 16],
  ['ldir', 'ED B0', 21, 16],
  ['ldd', 'ED A8', 16],
  ['lddr', 'ED B8', 21, 16],
  ['cpi', 'ED A1', 16],
  ['cpir', 'ED B1', 21, 16],
  ['cpd', 'ED A9', 16],
  ['cpdr', 'ED B9', 21, 16],

  // 8-bit arithmetic and logic
  ['add A,r', '10000yyy', 4],
  ['add A,n', 'C6 n', 7],
  ['add A,(HL)', '86', 7],
  ['adc A,r', '10001yyy', 4],
  ['adc A,n', 'CE n', 7],
  ['adc A,(HL)', '8E', 7],
  ['sub r', '10010xxx', 4],
  ['sub n', 'D6 n', 7],
  ['sub (HL)', '96', 7],
  ['sbc A,r', '10011yyy', 4],
  ['sbc A,n', 'DE n', 7],
  ['sbc A,(HL)', '9E', 7],
  ['and r', '10100xxx', 4],
  ['and n', 'E6 n', 7],
  ['and (HL)', 'A6', 7],
  ['or r', '10110xxx', 4],
  ['or n', 'F6 n', 7],
  ['or (HL)', 'B6', 7],
  ['xor r', '10101xxx', 4],
  ['xor n', 'EE n', 7],
  ['xor (HL)', 'AE', 7],
  ['cp r', '10111xxx', 4],
  ['cp n', 'FE n', 7],
  ['cp (HL)', 'BE', 7],
  ['inc r', '00xxx100', 4],
  ['inc (HL)', '34', 11],
  ['dec r', '00xxx101', 4],
  ['dec (HL)', '35', 11],

  // General-purpose arithmetic and CPU control
  ['daa', '27', 4],
  ['cpl', '2F', 4],
  ['neg', 'ED 44', 8],
  ['ccf', '3F', 4],
  ['scf', '37', 4],
  ['nop', '00', 4],
  ['halt', '76', 4],
  ['di', 'F3', 4],
  ['ei', 'FB', 4],
  ['im 0', 'ED 46', 8],
  ['im 1', 'ED 56', 8],
  ['im 2', 'ED 5E', 8],

  // 16-bit arithmetic
  ['add HL,dd', '00yy1001', 11],
  ['adc HL,dd', 'ED 01yy1010', 15],
  ['sbc HL,dd', 'ED 01yy0010', 15],
  ['inc dd', '00xx0011', 6],
  ['dec dd', '00xx1011', 6],

  // Rotate and shift
  ['rlca', '07', 4],
  ['rla', '17', 4],
  ['rrca', '0F', 4],
  ['rra', '1F', 4],
  ['rlc r', 'CB 00000xxx', 8],
  ['rlc (HL)', 'CB 06', 15],
  ['rl r', 'CB 00010xxx', 8],
  ['rl (HL)', 'CB 16', 15],
  ['rrc r', 'CB 00001xxx', 8],
  ['rrc (HL)', 'CB 0E', 15],
  ['rr r', 'CB 00011xxx', 8],
  ['rr (HL)', 'CB 1E', 15],
  ['sla r', 'CB 00100xxx', 8],
  ['sla (HL)', 'CB 26', 15],
  ['sra r', 'CB 00101xxx', 8],
  ['sra (HL)', 'CB 2E', 15],
  ['sll r', 'CB 00110xxx', 8], // undocumented
  ['sll (HL)', 'CB 36', 15], // undocumented
  ['srl r', 'CB 00111xxx', 8],
  ['srl (HL)', 'CB 3E', 15],
  ['rld', 'ED 6F', 18],
  ['rrd', 'ED 67', 18],

  // Bit test, set and reset
  ['bit b,r', 'CB 01xxxyyy', 8],
  ['bit b,(HL)', 'CB 01xxx110', 12],
  ['set b,r', 'CB 11xxxyyy', 8],
  ['set b,(HL)', 'CB 11xxx110', 15],
  ['res b,r', 'CB 10xxxyyy', 8],
  ['res b,(HL)', 'CB 10xxx110', 15],

  // Jump
  ['jp nn', 'C3 nn', 10],
  ['jp cc,nn', '11xxx010 nn', 10],
  ['jr e', '18 e', 12],
  ['jr jc,e', '001xx000 e', 12, 7],
  ['jp (HL)', 'E9', 4],
  ['djnz e', '10 e', 13, 8],

  // Call and return
  ['call nn', 'CD nn', 17],
  ['call cc,nn', '11xxx100 nn', 17, 10],
  ['ret', 'C9', 10],
  ['ret cc', '11xxx000', 11, 5],
  ['reti', 'ED 4D', 14],
  ['retn', 'ED 45', 14],
  ['rst t', '11xxx111', 11],

  // Input and output
  ['in A,(n)', 'DB n', 11],
  ['in r,(C)', 'ED 01xxx000', 12],
  ['in F,(C)', 'ED 70', 12], // undocumented
  ['ini', 'ED A2', 16],
  ['inir', 'ED B2', 21, 16],
  ['ind', 'ED AA', 16],
  ['indr', 'ED BA', 21, 16],
  ['out (n),A', 'D3 n', 11],
  ['out (C),r', 'ED 01yyy001', 12],
  ['out (C),0', 'ED 71', 12], // undocumented
  ['outi', 'ED A3', 16],
  ['otir', 'ED B3', 21, 16],
  ['outd', 'ED AB', 16],
  ['otdr', 'ED BB', 21, 16],
] as const satisfies readonly FormRow[];

/** One row: form, code, T-states, T-states when the condition is not met. */
export type FormRow = readonly [form: string, code: string, tStates: number, notTaken?: number];
