/** Turns operations into the text of TypeScript modules, formatted as the formatter would. */

import type { Operation } from './operation.js';

/** Where the functions and constants that the generated code uses live. */
const modules: Readonly<Record<string, readonly string[]>> = {
  './arithmetic.js': [
    ...['adc16', 'adc8', 'add16', 'add8', 'and8', 'ccf', 'cp8', 'cpl', 'daa', 'dec8', 'inc8', 'neg', 'or8'],
    ...['sbc16', 'sbc8', 'scf', 'sub8', 'xor8'],
  ],
  './blocks.js': [
    ...['inputBlock', 'inputBlockRepeat', 'outputBlock', 'outputBlockRepeat', 'search', 'searchRepeat'],
    ...['transfer', 'transferRepeat'],
  ],
  './control.js': [
    ...['call', 'callIf', 'di', 'djnz', 'ei', 'exchangeAf', 'exx', 'halt', 'jumpIf', 'jumpRelative'],
    ...['jumpRelativeIf', 'loadAir', 'redundantPrefix', 'ret', 'retIf', 'retn', 'rst'],
  ],
  './flags.js': ['CARRY', 'PARITY', 'SIGN', 'ZERO'],
  './operands.js': [
    ...[
      'exchangeTop',
      'fetchByte',
      'fetchTarget',
      'fetchWord',
      'indexed',
      'loadA',
      'loadWord',
      'pop',
      'push',
    ],
    ...['storeA', 'storeWord'],
  ],
  './ports.js': ['inputA', 'inputC', 'outputA', 'outputC'],
  './rotates.js': [
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
  const seen = new Set<string>();
  const found: string[] = [];
  for (const operation of operations) {
    const name = functionName(operation);
    if (seen.has(name)) continue;
    seen.add(name);
    const body = [
      `s.t += ${operation.tStates};`,
      ...(operation.flags ? [] : ['s.q = 0;']),
      ...operation.body,
    ];
    found.push(
      `/** ${operation.text} */\nexport function ${name}(s: State): void {\n${indent(body, 1)}\n}\n`,
    );
  }
  return found.join('\n');
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

function indent(lines: readonly string[], depth: number): string {
  return lines.map((line) => '  '.repeat(depth) + line).join('\n');
}

/** The header and the imports of all known names that `code` uses. */
export function writeModule(
  about: string,
  code: string,
  local: Readonly<Record<string, readonly string[]>> = {},
): string {
  const imports: string[] = [];
  const sources = Object.entries({ ...modules, ...local });
  for (const [path, names] of sources.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const used = names.filter((name) => name.startsWith('*') || isUsed(name, code));
    if (used.length > 0) imports.push(writeImport([...new Set(used)], path));
  }
  imports.push("import type { State } from './state.js';");
  const header = `/**\n * ${about}\n *\n * Written by generate/main.ts; change it there and run it again.\n */`;
  return `${header}\n\n${imports.join('\n')}\n\n${code}`;
}

function isUsed(name: string, code: string): boolean {
  return new RegExp(`(?<!\\w)${name}(?! = )\\b`).test(code.replaceAll(/\/\*\*.*/g, ''));
}

function writeImport(names: readonly string[], path: string): string {
  if (names[0].startsWith('*')) return `import ${names[0]} from '${path}';`;
  const sorted = [...names].sort((a, b) => natural(a, b));
  const line = `import { ${sorted.join(', ')} } from '${path}';`;
  if (line.length <= 110) return line;
  return `import {\n${sorted.map((name) => `  ${name},`).join('\n')}\n} from '${path}';`;
}

/** The order in which the linter wants imported names. */
function natural(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
