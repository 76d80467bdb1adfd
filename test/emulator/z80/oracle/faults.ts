/**
 * What libz80ex 1.1.21 has wrong. It is of 2008–2013; these flags were found out later. After such an instruction
 * neither CPU keeps the flags in question, so that a program goes on in step.
 */

const XY = 0x28;
const HALF = 0x10;
const PARITY = 0x04;

interface Fault {
  readonly instruction: RegExp;
  /** Only where a block instruction goes on and PC is back on it. */
  readonly repeated: boolean;
  readonly flags: number;
  readonly why: string;
}

export const FAULTS: readonly Fault[] = [
  {
    instruction: /^[sc]cf$/,
    repeated: false,
    flags: XY,
    why: 'It knows no Q: it takes Y and X of SCF and CCF from A alone (Rak 2012: from A and from F where Q is 0).',
  },
  {
    instruction: /^(ldir|lddr|cpir|cpdr)$/,
    repeated: true,
    flags: XY,
    why: 'Y and X of a block instruction that goes on are those of the high byte of PC (Banks 2018).',
  },
  {
    instruction: /^(inir|indr|otir|otdr)$/,
    repeated: true,
    flags: XY | HALF | PARITY,
    why: 'While block I/O goes on, Y and X come from PC, and H and P/V are counted once more (Banks 2018).',
  },
];

/** The bits of F that may be compared after an instruction, by its text. */
export function faultMask(text: string, repeated: boolean): number {
  return FAULTS.filter((fault) => fault.instruction.test(text) && (repeated || !fault.repeated)).reduce(
    (mask, { flags }) => mask & ~flags,
    0xff,
  );
}

/** HALT is left out of the comparison: libz80ex stays on it, while PC of a Z80 stands behind it. */
export const HALT = 0x76;
