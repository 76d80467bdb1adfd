/** What the program says. Each text ends with `$`, as BDOS function 9 wants it. */

import type { Assembler } from '../asm/index.js';
import { ROOM_TEXTS } from '../lib/room.js';

/** What the program's texts say of the model in it. */
export interface Identity {
  readonly name: string;
  /** Eight hex digits. */
  readonly modelId: string;
}

const NEW_LINE = '\r\n';

/** The prompt that stands before each line of the user's. */
export const PROMPT = '> ';

/** Emits the texts. */
export function emitTexts(z: Assembler, { name, modelId }: Identity): void {
  const texts: Record<string, string> = {
    text_banner: `Z80-uLM ${printable(name)}${NEW_LINE}^C, an empty line twice or ! leaves${NEW_LINE}`,
    text_prompt: PROMPT,
    text_name: `${printable(name)} ${modelId}, `,
    text_bytes: ` bytes${NEW_LINE}CRC `,
    text_ok: ` OK${NEW_LINE}`,
    text_damaged: ` DAMAGED${NEW_LINE}`,
    ...ROOM_TEXTS,
  };
  for (const [label, text] of Object.entries(texts)) {
    z.label(label);
    z.db(`${text}$`);
  }
}

/** A name with nothing in it that function 9 or a terminal would take for something else. */
function printable(name: string): string {
  return name.replace(/[^ -#%-~]/g, '?');
}
