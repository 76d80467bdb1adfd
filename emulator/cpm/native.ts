import type { NativeProgram } from './world.js';

/** Programs in TypeScript by the names that their files call them by. */
export type NativePrograms = Readonly<Record<string, NativeProgram>>;

/** The port by whose OUT a native program's file asks for it. */
export const NATIVE_PORT = 0x40;
/** Where its RET stands, once it is loaded. */
export const NATIVE_RETURN = 0x0102;

const NAME = 0x0103;
const MARK = 'in TypeScript: ';
const RECORD = 128;

/**
 * A `.COM` file that runs a program in TypeScript: `OUT (40h),A : RET` and its name. It can be copied and renamed
 * as any file; on a machine that does not know the program it does nothing.
 */
export function nativeFile(name: string): Uint8Array {
  const file = new Uint8Array(RECORD).fill(0x1a);
  file.set([0xd3, NATIVE_PORT, 0xc9, ...Buffer.from(`${MARK}${name}\0`, 'latin1')]);
  return file;
}

/** The program whose file lies in the TPA; undefined when it is none of these. */
export function nativeProgram(memory: Uint8Array, programs: NativePrograms): NativeProgram | undefined {
  const text = String.fromCharCode(...memory.subarray(NAME, NAME + RECORD - 3));
  const name = text.slice(MARK.length, text.indexOf('\0'));
  return text.startsWith(MARK) && Object.hasOwn(programs, name) ? programs[name] : undefined;
}

/** The words of the command tail at 80h. */
export function tailWords(memory: Uint8Array): string[] {
  const tail = memory.subarray(0x81, 0x81 + Math.min(memory[0x80], 127));
  return String.fromCharCode(...tail)
    .split(' ')
    .filter(Boolean);
}
