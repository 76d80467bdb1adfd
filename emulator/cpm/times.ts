/** What a machine's BIOS and disks take. All 0 for a machine that is only to be right. */
export interface MachineTimes {
  /** T-states of a look for a character: BIOS CONST, and each look that the BDOS makes. */
  readonly const: number;
  /** T-states to take a character that is there: BIOS CONIN, with the interrupt that brought it. */
  readonly conin: number;
  /** T-states to give a character to a console that is free: BIOS CONOUT. */
  readonly conout: number;
  /** Seconds to load a program. */
  readonly load: number;
  /** Seconds of a warm boot. */
  readonly warmBoot: number;
  /** Seconds to write a record of 128 bytes. */
  readonly writeRecord: number;
}

export const NO_TIMES: MachineTimes = { const: 0, conin: 0, conout: 0, load: 0, warmBoot: 0, writeRecord: 0 };
