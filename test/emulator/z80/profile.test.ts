import test from 'ava';
import { createCpu, Profile, parseSymbols } from '../../../emulator/index.js';

test('T-states and calls by routine', (t) => {
  const memory = new Uint8Array(0x10000);
  // 0100 main: call work; call work; halt     0110 work: ld b,3; .loop: djnz .loop; call leaf; ret     0120 leaf: ret
  memory.set([0xcd, 0x10, 0x01, 0xcd, 0x10, 0x01, 0x76], 0x100);
  memory.set([0x06, 0x03, 0x10, 0xfe, 0xcd, 0x20, 0x01, 0xc9], 0x110);
  memory.set([0xc9], 0x120);
  const cpu = createCpu({ memory, input: () => 0xff, output: () => {} });
  cpu.pc = 0x100;
  const symbols = new Map([
    ['work.loop', 0x112],
    ['leaf', 0x120],
    ['main', 0x100],
    ['work', 0x110],
    ['behind', 0x400],
  ]);
  const profile = new Profile(symbols, 0x200);
  while (!cpu.halted) {
    const { pc } = cpu;
    profile.add(pc, cpu.step());
  }
  // CALL 17, HALT 4, LD B,n 7, DJNZ 13 and 8, RET 10.
  const expected = [
    ['work', 2 * (7 + 13 + 13 + 8 + 17 + 10), 2],
    ['main', 2 * 17 + 4, 1],
    ['leaf', 2 * 10, 2],
  ] as const;
  t.is(profile.total, cpu.tStates);
  t.deepEqual(
    profile.rows(),
    expected.map(([routine, tStates, calls]) => ({
      routine,
      tStates,
      calls,
      share: tStates / cpu.tStates,
    })),
  );
});

test('an unrolled loop is one routine, and what no symbol names is told', (t) => {
  const symbols = new Map([1, 2, 3, 4].map((place) => [`add_${place}`, 0x100 + 2 * place]));
  symbols.set('layer_1', 0x110);
  symbols.set('layer_2', 0x120);
  const profile = new Profile(symbols, 0x130);
  for (const pc of [0x104, 0x106, 0x108, 0x112, 0x122, 0x50, 0x51, 0x110]) profile.add(pc, 10);
  t.deepEqual(
    profile.rows().map(({ routine, tStates, calls }) => [routine, tStates, calls]),
    [
      ['add_*', 30, 1],
      ['elsewhere', 20, 1],
      ['layer_1', 20, 1],
      ['layer_2', 10, 0],
    ],
  );
});

test('symbols are read from a file', (t) => {
  t.deepEqual(
    [...parseSymbols('start        0100\nstart.loop   01A0\r\nnot a symbol\n\nend  FFFFh\n')],
    [
      ['start', 0x100],
      ['start.loop', 0x1a0],
      ['end', 0xffff],
    ],
  );
});
