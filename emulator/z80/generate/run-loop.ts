/**
 * The run loop: the instructions of the base and the CB page with all that they call written out, and the registers
 * in variables. Whatever else there is goes through the pages, with the variables put back into the state before.
 */

import { readFileSync } from 'node:fs';
import { basePage } from './base-page.js';
import { bitPage } from './bit-pages.js';
import { type Functions, inline, readFunctions } from './inline.js';
import type { Operation } from './operation.js';
import { indent, writeModule } from './write.js';

/** The registers that the loop has in variables: field of the state → variable. */
const variables: ReadonlyMap<string, string> = new Map([
  ...['a', 'f', 'q', 'bc', 'de', 'hl', 'sp', 'pc', 'wz', 'r', 't'].map(
    (field) => [field, field.toUpperCase()] as const,
  ),
]);

/** Tables: a constant of the loop is nearer than a module's. */
const tables: ReadonlyMap<string, string> = new Map([
  ['SZXY', 'szxy'],
  ['SZXYP', 'szxyp'],
  ['INC_FLAGS', 'incFlags'],
  ['DEC_FLAGS', 'decFlags'],
]);

/** Flags by their names in `flags.ts`, as V8 is spared to load them. */
const flags: ReadonlyMap<string, number> = new Map([
  ['CARRY', 0x01],
  ['SUBTRACT', 0x02],
  ['PARITY', 0x04],
  ['X', 0x08],
  ['HALF', 0x10],
  ['Y', 0x20],
  ['XY', 0x28],
  ['ZERO', 0x40],
  ['SIGN', 0x80],
]);

/** What they do in `memory.ts` on a bus without hooks. */
const PLAIN_MEMORY = `
function readByte(s, address) { return s.memory[address]; }
function writeByte(s, address, value) { s.memory[address] = value; }
function fetchByte(s) { const byte = s.memory[s.pc]; s.pc = (s.pc + 1) & 0xffff; return byte; }
function skipByte(s) { s.pc = (s.pc + 1) & 0xffff; }
`;

/** They reach outside of the loop: HALT ends it, and a port's handler sees the state. */
const outside = new Set(['halt', 'in a,(n)', 'out (n),a']);

function readSources(): Functions {
  const files = ['arithmetic', 'rotates', 'operands', 'control'].map((name) =>
    readFileSync(new URL(`../${name}.ts`, import.meta.url), 'utf8'),
  );
  return readFunctions([...files, PLAIN_MEMORY]);
}

/**
 * With variables in the place of the state's fields. Throws an Error where the state itself is used, by a call that
 * is not written out or as in `const { bc } = s`: its fields are old while the loop runs.
 */
function localise(line: string): string {
  if (/\bs\b(?!\.)/.test(line)) throw new Error(`The run loop would see an old state: ${line}`);
  return line
    .replace(/\bs\.(\w+)/g, (all, field) => (field === 'memory' ? field : (variables.get(field) ?? all)))
    .replace(/\b[A-Z_]+\b/g, (name) => tables.get(name) ?? hexOf(flags.get(name)) ?? name)
    .replace(/^( *)T \+= (\d+);/, '$1T = (T + $2) | 0;');
}

function hexOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `0x${value.toString(16).padStart(2, '0')}`;
}

/** The branches of a page; `fetched` are the T-states of its prefix. */
function branches(page: readonly Operation[], fetched: number, functions: Functions): string[] {
  const byBody = new Map<string, Operation[]>();
  for (const operation of [...page].sort((a, b) => a.opcode - b.opcode)) {
    if (outside.has(operation.text)) continue;
    byBody.set(operation.text, [...(byBody.get(operation.text) ?? []), operation]);
  }
  return [...byBody.values()].flatMap((same) => {
    const { text, tStates, flags: writesFlags, body } = same[0];
    const lines = [`s.t += ${fetched + tStates};`, ...(writesFlags ? [] : ['s.q = 0;']), ...body];
    const cases = same.map(({ opcode }) => `case 0x${opcode.toString(16).padStart(2, '0')}:`);
    const last = cases.pop();
    return [
      ...cases,
      `${last} { // ${text}`,
      ...inline(lines, functions).map((line) => `  ${localise(line)}`),
      '  break;',
      '}',
    ];
  });
}

export function runModule(): string {
  const functions = readSources();
  const fields = [...variables];
  const put = fields.map(([field, name]) => `s.${field} = ${name};`);
  const take = fields.map(([field, name]) => `${name} = s.${field};`);
  const code = `/** Runs an instruction, its first opcode being fetched already. */
export function execute(s: State, opcode: number): void {
  switch (opcode) {
    case 0xcb:
      prefixCb(s);
      break;
    case 0xdd:
      prefixDd(s);
      break;
    case 0xed:
      prefixEd(s);
      break;
    case 0xfd:
      prefixFd(s);
      break;
    default:
      executeBase(s, opcode);
  }
}

// biome-ignore format: written
/** Runs whole instructions until \`s.t\` has reached \`s.limit\`, on a bus without hooks. */
export function runLoop(s: State): void {
  const { memory } = s;
${indent(
  [...tables].map(([table, name]) => `const ${name} = ${table};`),
  1,
)}
${indent(
  take.map((line) => `let ${line}`),
  1,
)}
  let limit = s.limit;
  while (T < limit) {
    const opcode = memory[PC];
    PC = (PC + 1) & 0xffff;
    R = (R + 1) & 0x7f;
    switch (opcode) {
${indent(branches(basePage(), 0, functions), 3)}
      case 0xcb: {
        const bits = memory[PC];
        PC = (PC + 1) & 0xffff;
        R = (R + 1) & 0x7f;
        switch (bits) {
${indent(branches(bitPage(), 4, functions), 5)}
        }
        break;
      }
      default:
${indent(put, 4)}
        execute(s, opcode);
${indent(take, 4)}
        limit = s.limit;
    }
  }
${indent(put, 1)}
}
`;
  return writeModule('The run loop.', code, {
    '../flags.js': [...tables.keys()],
    './base.js': ['executeBase'],
    './bit.js': ['prefixCb'],
    './extended.js': ['prefixEd'],
    './ix.js': ['prefixDd'],
    './iy.js': ['prefixFd'],
  });
}
