import { A, at, HL, Z } from '../asm/index.js';
import { BiosHooks, BOOTED } from './bios-hooks.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';
import { writeKeys } from './keys-line.js';
import { LINE_EDITS } from './line-editing.js';

const { fcb, record, spare } = PLACE;
const SIZE = 20;
const READ_ONLY = 0x80;

/** Checks for which somebody types: each prints a line `KEYS: …` and then waits for what stands there. */
export function keyChecks(): Checks {
  const p = new CheckProgram('CONFKEY.COM');
  const { z } = p;
  const hooks = new BiosHooks(p);
  p.say('Type what stands behind KEYS: - ^A is Control and A, ^M Return, ^? the DEL key.');
  const ask = (keys: string) => p.say(`KEYS: ${writeKeys(keys)}`);
  /** Calls function 11 until it answers 1. */
  const awaitKey = (loop: string) => {
    z.label(loop);
    p.call(11);
    z.ld(A, at(PLACE.a));
    z.or(A);
    z.jr(Z, loop);
  };

  p.check('1 waits for a key and answers it', () => {
    ask('k');
    p.call(1);
    z.call('new_line');
    p.expectA('k'.charCodeAt(0));
  });
  p.check('1 answers ^A too', () => {
    ask('\x01');
    p.call(1);
    z.call('new_line');
    p.expectA(1);
  });
  p.check('6 with FF answers 0 until there is a key', () => {
    ask('k');
    z.label('poll');
    p.call(6, 0xff);
    z.ld(A, at(PLACE.a));
    z.or(A);
    z.jr(Z, 'poll');
    p.expectA('k'.charCodeAt(0));
  });
  p.check('11 answers 1 when a key has come, and leaves it to 1', () => {
    ask('k');
    awaitKey('poll_status');
    p.expectA(1);
    p.call(11);
    p.expectA(1);
    p.call(1);
    z.call('new_line');
    p.expectA('k'.charCodeAt(0));
  });
  p.check('^S halts until the next key, which is lost', () => {
    ask('\x13xk');
    awaitKey('poll_halted');
    p.call(1);
    z.call('new_line');
    p.expectA('k'.charCodeAt(0));
  });
  p.check('BIOS CONST answers FF when a key has come, CONIN gives it', () => {
    ask('k');
    z.label('poll_bios');
    p.bios(2);
    z.ld(A, at(PLACE.a));
    z.or(A);
    z.jr(Z, 'poll_bios');
    p.expectA(0xff);
    p.bios(3);
    p.expectA('k'.charCodeAt(0));
  });
  for (const { name, keys, line, size = SIZE } of LINE_EDITS) {
    // What nobody should do to the printer of others.
    if (keys.includes('\x10')) continue;
    p.check(`10 ${name}`, () => {
      ask(keys);
      p.fill(record, 0xe5);
      p.poke(record, size);
      p.call(10, record);
      z.call('new_line');
      p.expectByte(record, size);
      p.expectByte(record.plus(1), line.length);
      p.expectText(record.plus(2), line);
    });
  }
  p.check('10 turns the printer on by ^P and off by the next one', () => {
    ask('a\x10b\x10c\r');
    p.poke(record, SIZE);
    hooks.captureDevices(() => p.call(10, record));
    z.call('new_line');
    p.expectText(record.plus(1), '\x03abc');
    p.expectText('list_length', '\x01b');
  });
  p.check('10 boots warm at ^C in the first place', () => {
    ask('\x03');
    p.poke(record, SIZE);
    hooks.catchWarmBoot(() => p.call(10, record));
    z.call('new_line');
    p.expectByte(BOOTED, 1);
  });
  p.check('^S and ^C boot warm', () => {
    ask('\x13\x03');
    hooks.catchWarmBoot(() => awaitKey('poll_boot'));
    p.expectByte(BOOTED, 1);
  });

  p.tryDisk();
  p.check('21 to a file that is R/O shows an error and boots warm at a key', () => {
    const name = 'ULMRO   $$$';
    p.makeFile(name, 1);
    p.fcb(name);
    p.poke(fcb.plus(9), '$'.charCodeAt(0) | READ_ONLY);
    p.call(30, fcb);
    p.fcb(name);
    p.call(15, fcb);
    p.call(26, spare);
    ask('k');
    hooks.catchWarmBoot(() => p.call(21, fcb));
    z.ld(HL, at(BOOTED));
    z.ld(at(record), HL);
    z.call('new_line');
    p.fcb(name);
    p.call(30, fcb);
    p.erase(name);
    p.expectByte(record, 1);
  });
  return p.build();
}
