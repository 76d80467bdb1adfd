/** Programs that carry engines of ours: what a game would do. */

import { loadModel, type Model } from '../../model/index.js';
import { packageFile } from '../../model/package-file.js';
import { Assembler, type Program } from '../asm/index.js';
import { buildEngine, type EngineImage } from '../engine-image.js';
import { TPA } from '../header.js';
import { type ComFile, comFile } from '../output/com-file.js';
import { CHARACTERS, emitScene, reserveScene } from './bridge/scene.js';

/** The names of the examples. */
export const EXAMPLES = ['bridge'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

/** An example, ready for a disk. */
export interface Example extends ComFile {
  /** The models in it, by the name of the character. */
  readonly models: ReadonlyMap<string, Model>;
  /** The first address behind the memory that the program uses. The word at 0006h must not be below it. */
  readonly memoryEnd: number;
}

/** Bytes of the jump over the engines. */
const JUMP = 3;

/**
 * Builds an example. Its models lie beside it as weight files, each trained on the pairs of the same name.
 *
 * @throws ModelError where a weight file is damaged
 */
export async function buildExample(name: ExampleName): Promise<Example> {
  const models = new Map<string, Model>();
  for (const { name: character } of CHARACTERS) {
    const file = packageFile(`firmware/examples/${name}/${character}.safetensors`);
    models.set(character, await loadModel(file));
  }
  // The engines' lengths, and so all addresses but those of the engines' own memory, do not depend on where that is.
  const behind = place(models, 0x8000);
  const { program, memoryEnd } = place(models, behind.program.bssEnd);
  return { ...comFile(program), models, memoryEnd };
}

/**
 * The program with the engines behind its first jump, then the scene, the scene's memory, and from `memory` on that of
 * one engine after the other.
 */
function place(models: ReadonlyMap<string, Model>, memory: number): { program: Program; memoryEnd: number } {
  const z = new Assembler({ origin: TPA });
  z.label('image');
  z.jp('start');
  let origin = TPA + JUMP;
  let memoryEnd = memory;
  for (const [character, model] of models) {
    const engine: EngineImage = buildEngine(model, { origin, memory: memoryEnd });
    z.label(character);
    z.bytes(engine.image);
    origin += engine.image.length;
    memoryEnd = engine.memoryEnd;
  }
  emitScene(z);
  reserveScene(z);
  z.equ('memory_end', memoryEnd);
  return { program: z.assemble(), memoryEnd };
}
