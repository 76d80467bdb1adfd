/** The part of WebAssembly that is used here: Node has it, but its types do not. */

export interface Memory {
  readonly buffer: ArrayBuffer;
}

/** A compiled module. */
export type Module = object;

interface Api {
  readonly Module: new (bytes: Uint8Array) => Module;
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: boolean;
  }) => Memory;
  readonly Instance: new (module: Module, imports: object) => { readonly exports: object };
}

export const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Api };
