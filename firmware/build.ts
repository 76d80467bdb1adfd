/** From a model to a CP/M program. */

import { type Model, modelId, validateModel } from '../model/index.js';
import { Assembler, AssemblyError, type Program } from './asm/index.js';
import { emitChat, reserveChat } from './chat/chat.js';
import { crc16 } from './crc16.js';
import { boundsOf, boundsText, type LayerBounds } from './engine/report.js';
import {
  byLayer,
  type EngineParts,
  emitEngineParts,
  layOutEngine,
  reserveEngineParts,
  reserveLists,
  tooBig,
} from './engine-parts.js';
import { emitHeader, TPA } from './header.js';
import { memoryReport } from './memory-report.js';
import { type ComFile, comFile } from './output/com-file.js';

/** The most that a system of 64 KB can offer a program: all up to a BDOS entry at FE06h. */
const LARGEST_TPA_END = 0xfe06;

/** Bytes of the CRC behind all else in the image. */
const CRC_BYTES = 2;

/** How a program is built. */
export interface BuildOptions {
  /** The weights entropy-coded, to be expanded when the program starts; true if not given. */
  readonly pack?: boolean;
}

/** The chat program of a model. */
export interface Build extends ComFile {
  /** The model's name and its id in eight hex digits. */
  readonly name: string;
  readonly modelId: string;
  /** CRC-16 of the image but its last word, which holds it: what `CHAT /V` prints. */
  readonly crc: number;
  /** The first address behind the memory that the program uses. The word at 0006h must not be below it. */
  readonly memoryEnd: number;
  /** What the weights allow the sums and counters of each layer; the listing says it too. */
  readonly bounds: readonly LayerBounds[];
}

/**
 * Builds the chat program for a model.
 *
 * @throws ModelError where the model is not well formed
 * @throws FirmwareError `too-big` where the program cannot fit the memory of any Z80 with CP/M
 */
export function buildChat(trained: Model, { pack = true }: BuildOptions = {}): Build {
  const identity = { name: trained.name, modelId: modelId(trained) };
  const parts = layOutEngine(validateModel(trained), pack);
  const z = new Assembler({ origin: TPA });
  emitHeader(z);
  emitChat(z, identity);
  emitEngineParts(z, parts, { console: true });
  z.label('image_crc');
  z.dw(0);
  z.label('image_end');
  reserveLists(z, parts, (parts.packed?.packed.stream.length ?? 0) + CRC_BYTES);
  reserveChat(z);
  reserveEngineParts(z, parts);
  z.reserve('memory_end', 0);
  const program = assembled(z, trained, parts);
  const memoryEnd = program.bssEnd;
  const memory = memoryReport(program, parts);
  if (memoryEnd > LARGEST_TPA_END) throw tooBig(trained, `${memory.join('; ')}.`);
  const crc = sealImage(program);
  const files = comFile(program);
  const bounds = boundsOf(parts.plan);
  const head = [`${identity.name} ${identity.modelId}`, ...memory, ...boundsText(bounds)];
  return {
    ...identity,
    ...files,
    listing: () => `${head.map((line) => `; ${line}\n`).join('')}\n${files.listing()}`,
    crc,
    memoryEnd,
    bounds,
  };
}

/** The program; where its addresses fall out of 16 bits, the model is too big. */
function assembled(z: Assembler, trained: Model, { lists }: EngineParts): Program {
  try {
    return z.assemble();
  } catch (error) {
    const pastTheEnd = (code: string) => code === 'word-range' || code === 'image-size';
    if (!(error instanceof AssemblyError) || !error.errors.every(({ code }) => pastTheEnd(code))) throw error;
    throw tooBig(trained, `its lists of weights take ${byLayer(lists)}`);
  }
}

/** Writes the CRC of all before it into the image's last word, low byte first; returns it. */
function sealImage({ image }: Program): number {
  const body = image.length - 2;
  const crc = crc16(image.subarray(0, body));
  image[body] = crc & 0xff;
  image[body + 1] = crc >> 8;
  return crc;
}
