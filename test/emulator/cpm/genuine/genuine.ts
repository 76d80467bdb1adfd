/** Digital Research's own CCP and BDOS 2.2, where the user has them, in the place of ours and over our BIOS. */

import { readFileSync } from 'node:fs';
import { createMachine, type Machine, type MachineOptions } from '../../../../emulator/index.js';

const SYSTEM_SIZE = 0x1600;
/** The distance from the CCP's first byte to where its first jump leads. */
const CCP_START = 0x35c;
const BOOT_PORT = 0xe0;
/** Above what the BIOS keeps for two drives. */
const BOOT = 0xffc0;
const SETDMA = 12;

/** The image that `ULM_CPM22` names: 5.5 KB of CCP and BDOS, linked for the address at which they run. */
export function genuineSystem(): Uint8Array | undefined {
  const path = process.env.ULM_CPM22;
  return path === undefined ? undefined : readFileSync(path).subarray(0, SYSTEM_SIZE);
}

/** Where an image's CCP runs. */
const ccpOf = (system: Uint8Array): number => (system[1] | (system[2] << 8)) - CCP_START;

/** The word at 6 with this image; a machine of ours with the same one has all tables at the same addresses. */
export const topOf = (system: Uint8Array): number => ccpOf(system) + 0x806;

/** A machine whose CCP and BDOS are the image's; `boot` starts its CCP. */
export function genuineMachine(
  system: Uint8Array,
  options: Omit<MachineOptions, 'ports' | 'program' | 'tpaTop'>,
): { readonly machine: Machine; boot(): void } {
  const machine: Machine = createMachine({
    ...options,
    tpaTop: topOf(system),
    program: { bytes: Uint8Array.of(0x76) },
    ports: {
      input: () => 0xff,
      output: (port) => {
        if ((port & 0xff) === BOOT_PORT) load();
      },
    },
  });
  const { cpu, layout, memory } = machine;
  const word = (value: number) => [value & 0xff, value >> 8];
  function load(): void {
    memory.set(system, layout.ccp);
    memory.set([0xc3, ...word(layout.bios + 3)], 0);
    memory.set([0xc3, ...word(layout.tpaTop)], 5);
  }
  // LD SP,0 : OUT (BOOT_PORT),A : LD BC,0080 : CALL SETDMA : LD A,(4) : LD C,A : JP CCP
  memory.set([0x31, 0, 0, 0xd3, BOOT_PORT, 0x01, 0x80, 0, 0xcd, ...word(layout.bios + 3 * SETDMA)], BOOT);
  memory.set([0x3a, 4, 0, 0x4f, 0xc3, ...word(layout.ccp)], BOOT + 11);
  for (const entry of [0, 3]) memory.set([0xc3, ...word(BOOT)], layout.bios + entry);
  load();
  return {
    machine,
    boot: () => {
      memory[4] = 0;
      cpu.pc = BOOT;
    },
  };
}
