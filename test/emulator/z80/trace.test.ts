import test from 'ava';
import { trace } from '../../../emulator/z80/trace.js';
import { bytes, createMachine } from './machine.js';

test('a line for each instruction, with what it finds', (t) => {
  const { cpu } = createMachine(bytes('dd 7e 05 b7 20 02 76'), 0x1000);
  cpu.af = 0x12ff;
  cpu.bc = cpu.de = cpu.hl = 0x2345;
  cpu.ix = cpu.iy = 0x4000;
  cpu.sp = 0xff00;
  const rest = 'bc=2345 de=2345 hl=2345 ix=4000 iy=4000 sp=ff00';
  const lines: string[] = [];
  for (const line of trace(cpu)) {
    lines.push(line);
    if (cpu.halted) break;
  }
  t.deepEqual(lines, [
    `1000  dd 7e 05     ld a,(ix+5)        a=12 f=SZYHXPNC ${rest}`,
    `1003  b7           or a               a=00 f=SZYHXPNC ${rest}`,
    `1004  20 02        jr nz,1008h        a=00 f=-Z---P-- ${rest}`,
    `1006  76           halt               a=00 f=-Z---P-- ${rest}`,
    `1007               halt               a=00 f=-Z---P-- ${rest}`,
  ]);
  t.is(cpu.tStates, 19 + 4 + 7 + 4, 'the last line has not run');
});
