/** Code of the checks' own in the BIOS's table, through which the BDOS reaches the console and the printer. */

import { A, at, BC, C, D, DE, E, HL, label, NC, SP, Z } from '../asm/index.js';
import { PAGE_ZERO } from '../lib/bdos.js';
import type { CheckProgram } from './check-program.js';

/** Places in the table (Digital Research, "CP/M 2.0 Alteration Guide" (1979), section 6). */
const ENTRY = { wboot: 1, const: 2, conin: 3, conout: 4, list: 5, punch: 6, reader: 7 } as const;
type Entry = keyof typeof ENTRY;

/** The entries from WBOOT to READER, a jump each. */
const SAVED = 7 * 3;
/** Characters that a capture keeps. */
const KEPT = 100;
/** What READER answers meanwhile. */
export const FROM_READER = 0x5a;

/** Where what was put out meanwhile stands. */
const captured = (device: string) => ({ length: label(`${device}_length`), text: label(`${device}_text`) });
export const CAPTURED = { console: captured('console'), list: captured('list'), punch: captured('punch') };
const DEVICES = ['console', 'list', 'punch'];

/** 1 after a warm boot that was caught. */
export const BOOTED = label('booted');

/** Puts entries of its own into the table for a few steps, between which nothing may be expected. */
export class BiosHooks {
  readonly #program: CheckProgram;
  #catches = 0;

  constructor(program: CheckProgram) {
    this.#program = program;
    const { z } = program;
    for (const device of DEVICES) {
      program.reserve(`${device}_length`, 1);
      program.reserve(`${device}_text`, KEPT);
    }
    for (const word of ['feed_at', 'after_boot']) program.reserve(word, 2);
    program.reserve('booted', 1);
    program.reserve('bios_saved', SAVED);
    program.routine(() => this.#routines());
    z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
    z.ld(DE, 'bios_saved');
    z.ld(BC, SAVED);
    z.ldir();
  }

  /** Keeps what goes to the console in `CAPTURED.console`, and shows none of it. */
  captureConsole(steps: () => void): void {
    this.#hooked({ conout: 'capture_console' }, steps);
  }

  /** As `captureConsole`, with the list device too, and gives keys to the console as if they were typed. */
  feed(keys: string, steps: () => void): void {
    const { z } = this.#program;
    z.ld(HL, this.#program.bytes(`${keys}\0`));
    z.ld(at('feed_at'), HL);
    const console = { conout: 'capture_console', conin: 'feed_in', const: 'feed_status' };
    this.#hooked({ ...console, list: 'capture_list' }, steps);
  }

  /** Keeps what goes to the list device and the punch, and answers for the reader. */
  captureDevices(steps: () => void): void {
    this.#hooked({ list: 'capture_list', punch: 'capture_punch', reader: 'answer_reader' }, steps);
  }

  /** Comes back here when the steps boot warm: `BOOTED` is 1 then, and else 0. */
  catchWarmBoot(steps: () => void): void {
    const { z } = this.#program;
    const after = `caught_${this.#catches++}`;
    z.xor(A);
    z.ld(at(BOOTED), A);
    z.ld(HL, after);
    z.ld(at('after_boot'), HL);
    this.#hook('wboot', 'caught');
    steps();
    z.label(after);
    z.call('unhook');
  }

  #hooked(entries: Partial<Record<Entry, string>>, steps: () => void): void {
    const { z } = this.#program;
    z.call('forget');
    for (const [entry, routine] of Object.entries(entries)) this.#hook(entry as Entry, routine);
    steps();
    z.call('unhook');
  }

  #hook(entry: Entry, routine: string): void {
    const { z } = this.#program;
    z.ld(HL, routine);
    z.ld(DE, 3 * (ENTRY[entry] - ENTRY.wboot) + 1);
    z.call('hook');
  }

  #routines(): void {
    const { z } = this.#program;
    // DE = where the address of the jump stands, from that of WBOOT on; HL = the routine.
    z.label('hook');
    z.push(HL);
    z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
    z.add(HL, DE);
    z.pop(DE);
    z.ld(at(HL), E);
    z.inc(HL);
    z.ld(at(HL), D);
    z.ret();

    z.label('unhook');
    z.ld(HL, 'bios_saved');
    z.ld(DE, at(PAGE_ZERO.biosWarmBoot));
    z.ld(BC, SAVED);
    z.ldir();
    z.ret();

    z.label('forget');
    z.xor(A);
    for (const device of DEVICES) z.ld(at(`${device}_length`), A);
    z.ret();

    for (const device of DEVICES) {
      z.label(`capture_${device}`);
      z.ld(HL, `${device}_length`);
      z.ld(A, at(HL));
      z.cp(KEPT);
      z.ret(NC);
      z.inc(at(HL));
      z.ld(E, A);
      z.ld(D, 0);
      z.ld(HL, `${device}_text`);
      z.add(HL, DE);
      z.ld(at(HL), C);
      z.ret();
    }

    // After the last key a 0 comes again and again, which ends any line when it is full.
    z.label('feed_in');
    z.ld(HL, at('feed_at'));
    z.ld(A, at(HL));
    z.or(A);
    z.ret(Z);
    z.inc(HL);
    z.ld(at('feed_at'), HL);
    z.ret();
    z.label('feed_status');
    z.ld(HL, at('feed_at'));
    z.ld(A, at(HL));
    z.or(A);
    z.ret(Z);
    z.ld(A, 0xff);
    z.ret();

    z.label('answer_reader');
    z.ld(A, FROM_READER);
    z.ret();

    z.label('caught');
    z.ld(SP, 'stack_top');
    z.ld(A, 1);
    z.ld(at('booted'), A);
    z.ld(HL, at('after_boot'));
    z.jp(at(HL));
  }
}
