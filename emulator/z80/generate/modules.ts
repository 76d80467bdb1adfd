/** The modules to write: their names and their text. */

import { basePage, type Index, IX, IY, indexPage } from './base-page.js';
import { bitPage, indexedBitPage } from './bit-pages.js';
import { extendedPage } from './extended-page.js';
import type { Operation } from './operation.js';
import { runModule } from './run-loop.js';
import { functionName, writeFunctions, writeModule, writeSwitch } from './write.js';

function callsOf(operations: readonly Operation[]): Map<number, string> {
  return new Map(operations.map((operation) => [operation.opcode, `${functionName(operation)}(s);`]));
}

const FETCH = `  const opcode = fetchOpcode(s);`;

function bitModule(): string {
  const page = bitPage();
  const dispatch = `/** The CB prefix. */
export function prefixCb(s: State): void {
${FETCH}
  s.t += 4;
${writeSwitch(callsOf(page), '', 1)}
}
`;
  return writeModule(
    'The CB page: rotates, shifts, BIT, RES and SET.',
    `${writeFunctions(page)}\n${dispatch}`,
  );
}

function indexedBitModule(): string {
  const page = indexedBitPage();
  const dispatch = `/** DD CB or FD CB: first the displacement, then an opcode that is not fetched as one and leaves R alone. */
export function prefixIndexedCb(s: State, base: number): void {
  indexed(s, base);
  const opcode = fetchByte(s);
${writeSwitch(callsOf(page), '', 1)}
}
`;
  return writeModule(
    'The page behind DD CB d and FD CB d. (wz) is the byte at IX+d or IY+d.',
    `${writeFunctions(page)}\n${dispatch}`,
  );
}

function extendedModule(): string {
  const page = extendedPage();
  const dispatch = `/** The ED prefix; what is not defined does nothing for eight T-states. */
export function prefixEd(s: State): void {
${FETCH}
  s.t += 4;
${writeSwitch(callsOf(page), 'opUndefined(s);', 1)}
}
`;
  const nothing = `function opUndefined(s: State): void {
  s.t += 4;
  s.q = 0;
}
`;
  return writeModule('The ED page.', [writeFunctions(page), nothing, dispatch].join('\n'));
}

function indexModule(index: Index): string {
  const page = indexPage(index);
  const prefix = index.word === 'ix' ? 'Dd' : 'Fd';
  const branches = new Map([
    ...callsOf(page),
    [0xcb, `prefixIndexedCb(s, s.${index.word});`],
    [0xdd, 'redundantPrefix(s);'],
    [0xed, 'prefixEd(s);'],
    [0xfd, 'redundantPrefix(s);'],
  ]);
  const dispatch = `/** The ${prefix.toUpperCase()} prefix; before what knows nothing of HL it is ignored. */
export function prefix${prefix}(s: State): void {
${FETCH}
  s.t += 4;
${writeSwitch(branches, 'executeBase(s, opcode);', 1)}
}
`;
  return writeModule(
    `The ${prefix.toUpperCase()} page: the instructions on HL once more, on ${index.word.toUpperCase()}.`,
    `${writeFunctions(page)}\n${dispatch}`,
    {
      './base.js': ['executeBase'],
      './extended.js': ['prefixEd'],
      './indexed-bit.js': ['prefixIndexedCb'],
    },
  );
}

function baseModule(page: readonly Operation[]): string {
  const dispatch = `/** Runs an instruction that has no prefix, its opcode being fetched already. */
export function executeBase(s: State, opcode: number): void {
${writeSwitch(callsOf(page), '', 1)}
}
`;
  return writeModule('The instructions without a prefix.', `${writeFunctions(page)}\n${dispatch}`);
}

/** File name, within `pages/`, and text of every generated module. */
export function generate(): Map<string, string> {
  const base = basePage();
  return new Map([
    ['base.ts', baseModule(base)],
    ['bit.ts', bitModule()],
    ['indexed-bit.ts', indexedBitModule()],
    ['extended.ts', extendedModule()],
    ['ix.ts', indexModule(IX)],
    ['iy.ts', indexModule(IY)],
    ['run-loop.ts', runModule()],
  ]);
}
