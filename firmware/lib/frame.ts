/** The frame of a program that moves one file: how it begins, and how it returns to the CCP. */

import { A, type Assembler, at, B, BC, C, DE, HL, L, label, NZ, SP, Z } from '../asm/index.js';
import { FILLER, RECORD } from '../output/com-file.js';
import { BDOS, NAME_LENGTH, PAGE_ZERO } from './bdos.js';

/** Bytes of our stack: our own calls take 20, an interrupt and the BIOS under a call of it the more. */
const STACK = 128;

/** Where the CCP has the DMA address. */
const DEFAULT_DMA = 0x0080;

/** `start`: an own stack; is one file named? And `finish`, which prints DE and a new line, and returns to the CCP. */
export function emitFrame(z: Assembler, main: string): void {
  z.label('image');
  z.label('start');
  z.ld(at('caller_stack'), SP);
  z.ld(SP, 'stack_top');
  z.call('find_console');
  z.call('make_crc_table');
  z.ld(DE, 'text_prefix');
  z.call('print');
  z.ld(HL, PAGE_ZERO.fcb + 1);
  z.ld(A, at(HL));
  z.cp(' '.charCodeAt(0));
  z.jr(Z, '.usage');
  z.ld(BC, NAME_LENGTH);
  z.ld(A, '?'.charCodeAt(0));
  z.cpir();
  z.jr(NZ, main);
  z.label('.usage');
  z.ld(DE, 'text_usage');
  z.call('print');
  z.ld(HL, label('image_end').minus('image').div(RECORD));
  z.ld(at('records'), HL);
  z.ld(B, L);
  z.ld(HL, 'image');
  z.ld(DE, 0);
  z.label('.record');
  z.push(BC);
  z.call('crc_record');
  z.pop(BC);
  z.djnz('.record');
  z.ld(at('crc'), DE);
  z.call('print_crc');
  z.jr('end_line');
  z.label('finish');
  z.call('print');
  z.label('end_line');
  z.ld(DE, 'text_new_line');
  z.call('print');
  z.ld(DE, DEFAULT_DMA);
  z.call('set_dma');
  z.ld(SP, at('caller_stack'));
  z.ret();

  z.label('set_dma'); //         the DMA address is DE. Uses all
  z.ld(C, BDOS.setDma);
  z.jp(PAGE_ZERO.bdos);
}

/** Ends the image at a whole record, and reserves the frame's memory behind it. */
export function endFrame(z: Assembler): void {
  z.align(RECORD, FILLER);
  z.label('image_end');
  z.reserve('caller_stack', 2);
  z.reserve('stack_bottom', STACK);
  z.reserve('stack_top', 0);
}
