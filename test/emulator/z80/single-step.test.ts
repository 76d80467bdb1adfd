/**
 * Holds the CPU to a sample of SingleStepTests/z80 (github.com/SingleStepTests/z80, MIT): the state before and after
 * one instruction, with WZ, Q, memory, ports and T-states. Skips where the sample is absent.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import test from 'ava';
import type { Bus, CpuState } from '../../../emulator/z80/api.js';
import { createCpu } from '../../../emulator/z80/index.js';
import { sharedFile } from '../../support/shared.js';

interface Side {
  readonly [register: string]: number | readonly (readonly [number, number])[];
  readonly ram: readonly (readonly [number, number])[];
}

interface Case {
  readonly name: string;
  readonly initial: Side;
  readonly final: Side;
  readonly cycles: readonly unknown[];
  readonly ports?: readonly (readonly [number, number, 'r' | 'w'])[];
}

/** Our names and the sample's. */
const words = { pc: 'pc', sp: 'sp', ix: 'ix', iy: 'iy', wz: 'wz', q: 'q', i: 'i', r: 'r', im: 'im' } as const;
const alternates = { af2: 'af_', bc2: 'bc_', de2: 'de_', hl2: 'hl_' } as const;
const bytes = ['a', 'f', 'b', 'c', 'd', 'e', 'h', 'l'] as const;
const renamed = Object.entries({ ...words, ...alternates });

/** Runs one case; returns what differs, as `name: expected, found`. */
function differences(sample: Case, memory: Uint8Array): string[] {
  const { initial, final } = sample;
  const expected = (sample.ports ?? []).map(([port, value, way]) => `${way} ${port} ${value}`);
  const seen: string[] = [];
  const bus: Bus = {
    memory,
    input(port) {
      const value = sample.ports?.[seen.length]?.[1] ?? 0xff;
      seen.push(`r ${port} ${value}`);
      return value;
    },
    output(port, value) {
      seen.push(`w ${port} ${value}`);
    },
  };
  const cpu = createCpu(bus);
  const start = cpu.save();
  for (const [ours, theirs] of renamed) Object.assign(start, { [ours]: initial[theirs] });
  for (const word of ['af', 'bc', 'de', 'hl'] as const) {
    start[word] = ((initial[word[0]] as number) << 8) | (initial[word[1]] as number);
  }
  start.iff1 = initial.iff1 === 1;
  start.iff2 = initial.iff2 === 1;
  start.eiShadow = initial.ei === 1;
  start.ldAir = initial.p === 1;
  for (const [address, value] of initial.ram) memory[address] = value;
  cpu.restore(start);
  const tStates = cpu.step();
  const end: CpuState = cpu.save();

  const found: string[] = [];
  const compare = (name: string, want: unknown, got: unknown): void => {
    if (want !== got) found.push(`${name}: ${want}, ${got}`);
  };
  for (const [ours, theirs] of renamed) compare(ours, final[theirs], end[ours as keyof CpuState]);
  for (const name of bytes) compare(name, final[name], end[name]);
  compare('iff1', final.iff1 === 1, end.iff1);
  compare('iff2', final.iff2 === 1, end.iff2);
  compare('ei', final.ei === 1, end.eiShadow);
  compare('p', final.p === 1, end.ldAir);
  compare('T-states', sample.cycles.length, tStates);
  compare('ports', expected.join('; '), seen.join('; '));
  for (const [address, value] of final.ram) compare(`(${address})`, value, memory[address]);
  for (const [address] of [...initial.ram, ...final.ram]) memory[address] = 0;
  return found;
}

test('every case of the sample ends in the state that it names', (t) => {
  const file = sharedFile('sst/z80.ndjson.gz');
  if (file === undefined) {
    t.log('skipped: the sample of SingleStepTests/z80 is not here');
    t.pass();
    return;
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const memory = new Uint8Array(0x10000);
  const failures: string[] = [];
  for (const line of lines) {
    const sample = JSON.parse(line) as Case;
    const found = differences(sample, memory);
    if (found.length > 0) failures.push(`${sample.name} — ${found.join(' | ')}`);
  }
  t.log(`${lines.length - failures.length} of ${lines.length} cases`);
  t.deepEqual(failures.slice(0, 40), []);
});
