/**
 * The bridge: an adventure of one scene with two characters, each a model of its own. Shows how a program carries
 * engines and calls them at the tables in their headers.
 *
 *     > gruff, may i cross
 *     Gruff: PAY THE TOLL
 *     > pip, help
 *     Pip: look down, look down
 *
 * The first word's first letter says who is meant, and what follows it is the query. An empty line leaves, and so does
 * the troll's leave to pass.
 */

import { MAX_QUERY } from '../../../model/model.js';
import { A, type Assembler, at, B, C, DE, HL, label, NZ, SP, Z } from '../../asm/index.js';
import { ENTRY } from '../../header.js';
import { BDOS, emitCompare, emitPrint, emitPut, emitPutDecimal, PAGE_ZERO } from '../../lib/bdos.js';
import { checkRoom, ROOM_TEXTS } from '../../lib/room.js';

/** The characters: their engines' labels, and the letters that they are called by. */
export const CHARACTERS = [
  { name: 'gruff', shown: 'Gruff', letter: 'G' },
  { name: 'pip', shown: 'Pip', letter: 'P' },
] as const;

/** The only reply of the troll's that begins so is his leave to pass. */
const PASS = 'H';

/** Bytes of our stack: an engine wants 40, an interrupt and the BIOS under a BDOS call more. */
const STACK = 128;

const SPACE = ' '.charCodeAt(0);

const TEXTS: Readonly<Record<string, string>> = {
  text_scene:
    'THE BRIDGE\r\nA troll, Gruff, bars the bridge. A jackdaw, Pip, hops on its rail.\r\n' +
    'Call one by name: gruff, may i cross\r\nAn empty line leaves.\r\n',
  text_prompt: '> ',
  text_whom: 'Whom do you mean? Begin with Gruff or Pip.\r\n',
  text_end: 'You cross the bridge. Below runs the river.\r\n',
  ...Object.fromEntries(CHARACTERS.map(({ name, shown }) => [`text_${name}`, `${shown}: `])),
  ...ROOM_TEXTS,
};

/** Emits the scene. Each character's engine stands at the label of its name. */
export function emitScene(z: Assembler): void {
  emitStart(z);
  emitTurn(z);
  for (const { name } of CHARACTERS) emitTalk(z, name);
  emitPrint(z);
  emitPut(z);
  emitPutDecimal(z);
  emitCompare(z);
  for (const [name, text] of Object.entries(TEXTS)) {
    z.label(name);
    z.db(`${text}$`);
  }
}

/** Reserves its memory. */
export function reserveScene(z: Assembler): void {
  z.reserve('line', 2 + MAX_QUERY);
  z.reserve('first', 1); //      the first character of a reply
  z.reserve('stack_bottom', STACK);
  z.reserve('stack_top', 0);
}

/** `start`: is there room? Then both engines are started. The end is a warm boot, for our memory may reach far. */
function emitStart(z: Assembler): void {
  z.label('start');
  checkRoom(z);
  z.ld(SP, 'stack_top');
  for (const { name } of CHARACTERS) z.call(label(name).plus(ENTRY.startEngine));
  z.ld(DE, 'text_scene');
  z.call('print');
}

/** `turn`: a line, and who is meant by it. */
function emitTurn(z: Assembler): void {
  z.label('turn');
  z.ld(DE, 'text_prompt');
  z.call('print');
  z.ld(DE, 'line');
  z.ld(A, MAX_QUERY);
  z.ld(at(DE), A);
  z.ld(C, BDOS.readLine);
  z.call(PAGE_ZERO.bdos);
  z.call('new_line');
  z.ld(HL, label('line').plus(1));
  z.ld(B, at(HL)); //            B = characters, HL → the first
  z.inc(HL);
  z.ld(A, B);
  z.or(A);
  z.jp(Z, PAGE_ZERO.warmBoot);
  z.ld(C, at(HL));
  z.label('.name'); //           HL → what is behind the name, B = characters of it
  z.ld(A, at(HL));
  z.cp(SPACE);
  z.jr(Z, '.named');
  z.inc(HL);
  z.djnz('.name');
  z.label('.named');
  z.ld(A, C);
  z.and(0x5f); //                either case
  for (const { name, letter } of CHARACTERS) {
    z.cp(letter.charCodeAt(0));
    z.jp(Z, `talk_${name}`);
  }
  z.ld(DE, 'text_whom');
  z.call('print');
  z.jr('turn');
}

/** `talk_NAME`: the character's reply to the B characters at HL, and the next turn. */
function emitTalk(z: Assembler, name: string): void {
  z.label(`talk_${name}`);
  z.call(label(name).plus(ENTRY.setQuery));
  z.ld(DE, `text_${name}`);
  z.call('print');
  z.call(label(name).plus(ENTRY.nextCharacter));
  z.ld(at('first'), A);
  z.jr(Z, '.end');
  z.label('.put');
  z.call('put');
  z.call(label(name).plus(ENTRY.nextCharacter));
  z.jr(NZ, '.put');
  z.label('.end');
  z.call('new_line');
  if (name === 'gruff') {
    z.ld(A, at('first'));
    z.cp(PASS.charCodeAt(0));
    z.jp(NZ, 'turn');
    z.ld(DE, 'text_end');
    z.call('print');
    z.jp(PAGE_ZERO.warmBoot);
  } else {
    z.jp('turn');
  }
}
