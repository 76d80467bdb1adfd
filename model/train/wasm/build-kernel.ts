/**
 * `npm run kernel`: compiles `kernel/*.as` (AssemblyScript) and writes the bytes to `kernel-bytes.ts`.
 *
 * The sources are not named `.ts`, for they are another language to the TypeScript compiler. The classes of the
 * records that are shared with TypeScript are made from `structs.ts`.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  BLOCKS,
  type FieldType,
  PACKING,
  PHASES,
  STRUCTS,
  type StructName,
  structSize,
  TILE,
} from './structs.js';

const SOURCES = new URL('kernel/', import.meta.url);
const OUTPUT = new URL('kernel-bytes.ts', import.meta.url);

/** Pages of 64 KiB that the kernel may be given at most: 2 GiB. */
const MOST_PAGES = 32_768;

const FLAGS = [
  '-O3',
  '--noAssert',
  ...['--runtime', 'stub', '--use', 'abort='],
  ...['--enable', 'simd', '--enable', 'threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', `${MOST_PAGES}`],
];

/**
 * The kernel's bytes: the same for the same sources and compiler.
 *
 * @throws Error with what the compiler says
 */
export async function compileKernel(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['kernel.ts', '--outFile', 'kernel.wasm', ...FLAGS], {
    readFile: (name) => sourceOf(name),
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm') && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || bytes === undefined)
    throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
  return bytes;
}

/** The text of `kernel-bytes.ts`. */
export function moduleText(bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString('base64');
  return `/** The training kernel, compiled from \`kernel/*.as\` by \`npm run kernel\`: WebAssembly in base64. */
export const KERNEL_BASE64 =
  '${base64}';
`;
}

/** A source by the name that the compiler asks for. */
function sourceOf(name: string): string | null {
  const file = /^([a-z-]+)\.ts$/.exec(name)?.[1];
  if (file === undefined) return null;
  if (file === 'structs') return structsText();
  try {
    return readFileSync(new URL(`${file}.as`, SOURCES), 'utf8');
  } catch {
    return null;
  }
}

/** `structs.ts` in AssemblyScript. */
function structsText(): string {
  const classes = (Object.keys(STRUCTS) as StructName[]).map((name) => {
    const fields = Object.entries(STRUCTS[name] as Readonly<Record<string, FieldType>>);
    const lines = fields.map(([field, type]) => `  ${field}: ${type};`);
    const used = fields.reduce((sum, [, type]) => sum + (type === 'f64' ? 8 : 4), 0);
    if (used < structSize(name)) lines.push('  padding: u32;');
    return `@unmanaged export class ${name} {\n${lines.join('\n')}\n}`;
  });
  const phases = Object.entries(PHASES).map(
    ([name, number]) => `export const PHASE_${name.toUpperCase()}: u32 = ${number};`,
  );
  return [
    `export const TILE: u32 = ${TILE};`,
    `export const BLOCKS: u32 = ${BLOCKS};`,
    `export const PACKING: u32 = ${PACKING};`,
    ...phases,
    ...classes,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const temporary = new URL('kernel-bytes.ts.tmp', import.meta.url);
  writeFileSync(temporary, moduleText(await compileKernel()));
  renameSync(temporary, OUTPUT);
}
