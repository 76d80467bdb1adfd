/** From a model to a CP/M program. */

import { type Model, modelId, validateModel } from '../model/index.js';
import { Assembler, type Program } from './asm/index.js';
import { emitChat, reserveChat } from './chat/chat.js';
import { crc16 } from './crc16.js';
import { emitConstants, emitPlainLists, layOutLists } from './engine/data.js';
import { emitEngine } from './engine/engine.js';
import { reserveEngine } from './engine/layout.js';
import { FirmwareError } from './error.js';
import { emitHeader, TPA } from './header.js';
import { type ComFile, comFile } from './output/com-file.js';
import { emitExpand } from './pack/expand.js';
import { orderUnits } from './pack/order.js';
import { emitPackedLists, packLists, reserveExpansion, reserveWork } from './pack/packed-lists.js';

/** The most that a system of 64 KB can offer a program: all up to a BDOS entry at FE06h. */
const LARGEST_TPA_END = 0xfe06;

/** With lists up to this size, the code and its memory still end below 64 KB. */
const MOST_LISTS = 60_000;

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
}

/**
 * Builds the chat program for a model.
 *
 * @throws ModelError where the model is not well formed
 * @throws FirmwareError `too-big` where the program cannot fit the memory of any Z80 with CP/M
 */
export function buildChat(trained: Model, { pack = true }: BuildOptions = {}): Build {
  const identity = { name: trained.name, modelId: modelId(trained) };
  const model = orderUnits(validateModel(trained));
  const lists = layOutLists(model);
  // Far too big a model is refused before its addresses fall out of 16 bits in the assembler.
  if (lists.bytes > MOST_LISTS) throw tooBig(model, `Its lists of weights alone take ${lists.bytes} bytes.`);
  const z = new Assembler({ origin: TPA });
  emitHeader(z);
  emitChat(z, identity);
  emitEngine(z, model, pack);
  emitConstants(z, model);
  const packed = pack ? packLists(model, lists) : undefined;
  if (packed) {
    emitExpand(z, model, packed.packed);
    emitPackedLists(z, lists, packed);
  } else {
    emitPlainLists(z, lists);
  }
  z.label('image_crc');
  z.dw(0);
  z.label('image_end');
  if (packed) reserveExpansion(z, packed, CRC_BYTES);
  reserveChat(z);
  if (packed) reserveWork(z, (all) => reserveEngine(all, model));
  else reserveEngine(z, model);
  z.reserve('memory_end', 0);
  const program = z.assemble();
  const memoryEnd = program.bssEnd;
  if (memoryEnd > LARGEST_TPA_END) {
    throw tooBig(
      model,
      `The program would need memory up to ${memoryEnd.toString(16).toUpperCase()}h: ${program.image.length} bytes of image and ${memoryEnd - TPA - program.image.length} of working memory.`,
    );
  }
  const crc = sealImage(program);
  return { ...identity, ...comFile(program), crc, memoryEnd };
}

function tooBig(model: Model, evidence: string): FirmwareError {
  return new FirmwareError(
    'too-big',
    `The model "${model.name}" does not fit a 64 KB machine.`,
    evidence,
    'Train it with fewer units, or with a stronger penalty on weights so that more of them are zero.',
  );
}

/** Writes the CRC of all before it into the image's last word, low byte first; returns it. */
function sealImage({ image }: Program): number {
  const body = image.length - 2;
  const crc = crc16(image.subarray(0, body));
  image[body] = crc & 0xff;
  image[body + 1] = crc >> 8;
  return crc;
}
