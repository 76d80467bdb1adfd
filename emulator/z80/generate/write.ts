/** Turns operations into the text of TypeScript modules, formatted as the formatter would. */

import type { Operation } from './operation.js';

/** Where the functions and constants that the generated code uses live. */
const modules: Readonly<Record<string, readonly string[]>> = {
  '../arithmetic.js': [
    ...['adc16', 'adc8', 'add16', 'add8', 'and8', 'ccf', 'cp8', 'cpl', 'daa', 'dec8', 'inc8', 'neg', 'or8'],
    ...['sbc16', 'sbc8', 'scf', 'sub8', 'xor8'],
  ],
  '../blocks.js': [
    ...['inputBlock', 'inputBlockRepeat', 'outputBlock', 'outputBlockRepeat', 'search', 'searchRepeat'],
    ...['transfer', 'transferRepeat'],
  ],
  '../control.js': [
    ...['call', 'callIf', 'di', 'djnz', 'ei', 'exchangeAf', 'exx', 'halt', 'jumpIf', 'jumpRelative'],
    ...['jumpRelativeIf', 'loadAir', 'redundantPrefix', 'ret', 'retIf', 'retn', 'rst'],
  ],
  '../flags.js': ['CARRY', 'PARITY', 'SIGN', 'ZERO'],
  '../operands.js': [
    ...['exchangeTop', 'fetchTarget', 'fetchWord', 'indexed', 'loadA', 'loadWord', 'pop', 'push'],
    ...['storeA', 'storeWord'],
  ],
  '../memory.js': ['fetchByte', 'fetchOpcode', 'readByte', 'writeByte'],
  '../ports.js': ['inputA', 'inputC', 'outputA', 'outputC'],
  '../rotates.js': [
    ...[
      'bit',
      'rl',
      'rla',
      'rlc',
      'rlca',
      'rld',
      'rr',
      'rra',
      'rrc',
      'rrca',
      'rrd',
      'sla',
      'sll',
      'sra',
      'srl',
    ],
  ],
};

/** The name of an operation's function: `ld a,(ix+d)` becomes `opLdAMemIxD`. */
export function functionName({ text }: Operation): string {
  const words = text
    .replace("af'", 'af2')
    .replace('(', ' mem ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return `op${words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`;
}

/** One function for each mnemonic; opcodes that are copies of another share its function. */
export function writeFunctions(operations: readonly Operation[]): string {
  const copies = new Map<string, Operation[]>();
  for (const operation of operations) {
    const name = functionName(operation);
    copies.set(name, [...(copies.get(name) ?? []), operation]);
  }
  return [...copies].map(([name, same]) => writeFunction(name, same)).join('\n');
}

function writeFunction(name: string, same: readonly Operation[]): string {
  const { text, tStates, flags, body } = same[0];
  const statements = [`s.t += ${tStates};`, ...(flags ? [] : ['s.q = 0;']), ...body];
  const opcodes = same.map(({ opcode }) => opcode.toString(16).padStart(2, '0').toUpperCase()).join(' ');
  return `/** ${opcodes}: ${text} */\nexport function ${name}(s: State): void {\n${indent(statements, 1)}\n}\n`;
}

/** A switch over all opcodes of a page, in their order; those that do the same share a branch. */
export function writeSwitch(branches: ReadonlyMap<number, string>, otherwise: string, depth: number): string {
  const byCall = new Map<string, number[]>();
  for (const opcode of [...branches.keys()].sort((a, b) => a - b)) {
    const call = branches.get(opcode)!;
    byCall.set(call, [...(byCall.get(call) ?? []), opcode]);
  }
  const lines = ['switch (opcode) {'];
  for (const [call, opcodes] of byCall) {
    for (const opcode of opcodes) lines.push(`  case 0x${opcode.toString(16).padStart(2, '0')}:`);
    lines.push(`    ${call}`, '    break;');
  }
  if (otherwise !== '') lines.push('  default:', `    ${otherwise}`);
  lines.push('}');
  return indent(lines, depth);
}

export function indent(lines: readonly string[], depth: number): string {
  return lines.map((line) => '  '.repeat(depth) + line).join('\n');
}

/**
 * The header and the imports of all names that `code` uses, out of `modules` and out of the `local` ones, where a
 * single string stands for a whole module under that name.
 */
export function writeModule(
  about: string,
  code: string,
  local: Readonly<Record<string, readonly string[]>> = {},
): string {
  const words = new Set(code.replaceAll(/\/\*\*.*|\/\/.*/g, '').match(/\w+/g));
  const imports = new Map([['../state.js', "import type { State } from '../state.js';"]]);
  for (const [path, names] of Object.entries({ ...modules, ...local })) {
    const used = names.filter((name) => words.has(name));
    if (used.length > 0) imports.set(path, writeImport(used, path));
  }
  const lines = [...imports.keys()].sort().map((path) => imports.get(path));
  const header = `/**\n * ${about}\n *\n * Written by ../generate/main.ts; change it there and run it again.\n */`;
  return `${header}\n\n${lines.join('\n')}\n\n${code}`;
}

function writeImport(names: readonly string[], path: string): string {
  const sorted = [...names].sort(natural);
  const line = `import { ${sorted.join(', ')} } from '${path}';`;
  if (line.length <= 110) return line;
  return `import {\n${sorted.map((name) => `  ${name},`).join('\n')}\n} from '${path}';`;
}

/** The order in which the linter wants imported names. */
function natural(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
