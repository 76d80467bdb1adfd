/** A line for each call of the BDOS and BIOS, for `--trace`. */

import type { Machine, SystemCall } from '../../emulator/index.js';

/** The BDOS's functions whose DE leads to an FCB. */
const WITH_FCB = new Set([15, 16, 17, 19, 20, 21, 22, 23, 30, 33, 34, 35, 36, 40]);

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

/** A call as it is made: `     12345 0103 BDOS 15 open file DE=005C A:NAME.EXT`. */
export function callText(machine: Machine, { entry, number, name, caller, tStates }: SystemCall): string {
  const { cpu, memory } = machine;
  const registers = entry === 'bdos' ? `DE=${hex(cpu.de, 4)}` : `BC=${hex(cpu.bc, 4)}`;
  const file = entry === 'bdos' && WITH_FCB.has(number) ? ` ${fcbText(memory, cpu.de)}` : '';
  const head = `${String(tStates).padStart(12)} ${hex(caller, 4)} ${entry.toUpperCase()} ${number}`;
  return `${head} ${name} ${registers}${file}`;
}

/** What a call answered: ` = 0003`. */
export function resultText({ entry, result = 0 }: SystemCall): string {
  return ` = ${hex(result, entry === 'bdos' ? 4 : 2)}`;
}

function fcbText(memory: Uint8Array, address: number): string {
  const byte = (offset: number) => memory[(address + offset) & 0xffff];
  let name = '';
  for (let i = 1; i <= 11; i++) {
    const code = byte(i) & 0x7f;
    name += code < 0x20 || code === 0x7f ? '.' : String.fromCharCode(code);
  }
  const drive = byte(0) === 0 ? '' : `${String.fromCharCode(0x40 + (byte(0) & 0x1f))}:`;
  const place = `EX=${hex(byte(12), 2)} S2=${hex(byte(14), 2)} CR=${hex(byte(32), 2)}`;
  return `${drive}${name.slice(0, 8).trimEnd()}.${name.slice(8).trimEnd()} ${place}`;
}
