import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { type BoardOptions, bench } from './bench.js';

const ALL = Uint8Array.from({ length: 256 }, (_, i) => i);

/**
 * Takes 256 bytes by the BIOS entries of the warm-boot table, CONST before each CONIN, keeps them at 9000h and
 * puts out the last one by CONOUT.
 */
const TAKER = Uint8Array.from([
  ...[0x2a, 0x01, 0x00], //       0100h LD HL,(1): the second entry of the table
  ...[0x11, 0x03, 0x00, 0x19], // 0103h LD DE,3 : ADD HL,DE
  ...[0x22, 0x17, 0x01], //       0107h LD (0117h),HL
  ...[0x19, 0x22, 0x1d, 0x01], // 010Ah ADD HL,DE : LD (011Dh),HL
  ...[0x19, 0x22, 0x26, 0x01], // 010Eh ADD HL,DE : LD (0126h),HL
  ...[0x21, 0x00, 0x90], //       0112h LD HL,9000h
  ...[0xe5], //                   0115h PUSH HL
  ...[0xcd, 0x00, 0x00], //       0116h CALL CONST
  ...[0xb7, 0x28, 0xfa], //       0119h OR A : JR Z,0116h
  ...[0xcd, 0x00, 0x00], //       011Ch CALL CONIN
  ...[0xe1, 0x77, 0x2c], //       011Fh POP HL : LD (HL),A : INC L
  ...[0x20, 0xf1], //             0122h JR NZ,0115h
  ...[0x4f], //                   0124h LD C,A
  ...[0xcd, 0x00, 0x00], //       0125h CALL CONOUT
  ...[0xc9], //                   0128h RET
]);

function take(kind: BoardOptions['kind'] & string, options: { flowControl: boolean; rate?: number }) {
  const drive = new MemoryDrive({ 'TAKE.COM': TAKER });
  const host = bench({ kind, start: 'cpm', drives: { A: drive }, flowControl: options.flowControl });
  host.pass(0.5);
  host.exchange('take\r', 1.5);
  if (options.rate === undefined) host.send(ALL);
  else host.paced(ALL, options.rate);
  host.pass(1);
  const { overruns, machine } = host.board;
  return { overruns, taken: machine.memory.slice(0x9000, 0x9100), shown: host.take() };
}

for (const kind of ['plain', 'romwbw', 'classic', 'scm'] as const) {
  test(`${kind}: the BIOS's console is eight bits wide and loses nothing with RTS/CTS`, (t) => {
    const { overruns, taken, shown } = take(kind, { flowControl: true });
    t.is(overruns, 0);
    t.deepEqual(taken, ALL);
    t.is(shown, '\xff\r\nA>');
  });

  test(`${kind}: nor at 2,000 characters a second without`, (t) => {
    t.deepEqual(take(kind, { flowControl: false, rate: 2000 }).taken, ALL);
  });
}

test('at full speed without RTS/CTS the calls of Grant Searle are quick enough, those of an HBIOS not', (t) => {
  t.is(take('classic', { flowControl: false }).overruns, 0);
  t.true(take('romwbw', { flowControl: false }).overruns > 0);
});
