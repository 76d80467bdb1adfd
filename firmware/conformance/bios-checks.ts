import { A, at, HL, NZ } from '../asm/index.js';
import { BiosHooks, BOOTED, CAPTURED, FROM_READER } from './bios-hooks.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';
import { LINE_EDITS } from './line-editing.js';

const { record } = PLACE;
const SIZE = 20;
const TAB = 9;

/**
 * The character calls, 0 to 11, seen from below: the BIOS's table leads into the program for a while, which keeps
 * what is put out and types keys.
 */
export function biosChecks(): Checks {
  const p = new CheckProgram('CONFBIO.COM');
  const { z } = p;
  const hooks = new BiosHooks(p);
  const expectCaptured = (device: keyof typeof CAPTURED, text: string) => {
    p.expectByte(CAPTURED[device].length, text.length);
    p.expectText(CAPTURED[device].text, text);
  };
  const putOut = (text: string) => {
    for (const character of text) p.call(2, character.charCodeAt(0));
  };
  const line = (size: number) => {
    p.fill(record, 0xe5);
    p.poke(record, size);
    p.call(10, record);
  };

  p.check('2 goes through CONOUT in the BIOS table', () => {
    hooks.captureConsole(() => putOut('x'));
    expectCaptured('console', 'x');
  });
  z.ld(A, at('console_length'));
  z.or(A);
  z.jr(NZ, 'table_used');
  p.skipRest('noTable');
  z.label('table_used');

  for (const [name, text, shown] of TEXTS) {
    p.check(`2 ${name}`, () => {
      hooks.captureConsole(() => putOut(`${text}\n`));
      expectCaptured('console', `${shown}\n`);
    });
  }
  p.check('9 prints up to the dollar sign, with tabs as 2', () => {
    hooks.captureConsole(() => {
      p.call(9, p.bytes('ab\tc\r\n$d'));
    });
    expectCaptured('console', 'ab      c\r\n');
  });
  p.check('6 puts out as it is', () => {
    hooks.captureConsole(() => {
      for (const byte of [TAB, 1, 0x80]) p.call(6, byte);
    });
    expectCaptured('console', '\t\x01\x80');
  });
  p.check('6 with FE and FF puts nothing out', () => {
    hooks.captureConsole(() => {
      p.call(6, 0xfe);
      p.call(6, 0xff);
    });
    expectCaptured('console', '');
  });
  p.check('3 asks READER, 4 goes to PUNCH, 5 to LIST', () => {
    hooks.captureDevices(() => {
      p.call(4, 0x41);
      p.call(5, TAB);
      p.call(3);
    });
    p.expectA(FROM_READER);
    expectCaptured('punch', 'A');
    expectCaptured('list', '\t');
  });

  for (const [name, key, echo] of ECHOES) {
    p.check(`1 ${name}`, () => {
      hooks.feed(key, () => {
        p.call(1);
        z.ld(HL, at(PLACE.hl));
        z.ld(at(record), HL);
        // The column is that of the line's beginning again.
        putOut('\n');
        z.ld(HL, at(record));
        z.ld(at(PLACE.hl), HL);
      });
      p.expectWord(PLACE.hl, key.charCodeAt(0));
      expectCaptured('console', `${echo}\n`);
    });
  }
  p.check('6 with FF answers the key, and shows nothing', () => {
    hooks.feed('k', () => p.call(6, 0xff));
    p.expectA('k'.charCodeAt(0));
    expectCaptured('console', '');
  });
  p.check('11 answers 1 while there is a key, and leaves it there', () => {
    hooks.feed('k', () => {
      p.call(11);
      z.ld(HL, at(PLACE.hl));
      z.ld(at(record), HL);
      p.call(11);
      z.ld(HL, at(PLACE.hl));
      z.ld(at(record.plus(2)), HL);
      p.call(1);
    });
    p.expectWord(record, 1);
    p.expectWord(record.plus(2), 1);
    p.expectA('k'.charCodeAt(0));
  });
  p.check('11 takes ^S and the key behind it', () => {
    hooks.feed('\x13xk', () => {
      p.call(11);
      z.ld(HL, at(PLACE.hl));
      z.ld(at(record), HL);
      p.call(1);
    });
    p.expectWord(record, 0);
    p.expectA('k'.charCodeAt(0));
  });
  p.check('2 halts at ^S until a key comes', () => {
    hooks.feed('\x13x', () => {
      putOut('ab');
      p.call(11);
    });
    p.expectA(0);
    expectCaptured('console', 'ab');
  });
  p.check('10 takes bit 7 off', () => {
    hooks.feed('\xe1\xe2\r', () => line(SIZE));
    p.expectText(record.plus(1), '\x02ab');
  });
  for (const { name, keys, line: wanted, shown, size = SIZE, listed = '' } of LINE_EDITS) {
    p.check(`10 ${name}`, () => {
      hooks.feed(keys, () => {
        putOut('\n');
        z.call('forget');
        line(size);
      });
      p.expectByte(record, size);
      p.expectByte(record.plus(1), wanted.length);
      p.expectText(record.plus(2), wanted);
      expectCaptured('console', shown);
      expectCaptured('list', listed);
    });
  }
  for (const [name, steps] of [
    ['10 boots warm at ^C in the first place', () => hooks.feed('\x03', () => line(SIZE))],
    ['11 boots warm at ^S ^C', () => hooks.feed('\x13\x03', () => p.call(11))],
    ['0 boots warm', () => p.call(0)],
    ['a jump to 0000 boots warm', () => z.jp(0)],
  ] as const) {
    p.check(name, () => {
      hooks.catchWarmBoot(steps);
      p.expectByte(BOOTED, 1);
    });
  }
  return p.build();
}

/** What function 2 makes of columns: only LF begins one, and BS goes back. */
const TEXTS: readonly [name: string, text: string, shown: string][] = [
  ['makes spaces of a tab', 'a\tb', 'a       b'],
  ['makes eight spaces of a tab in column 8', 'abcdefgh\tb', 'abcdefgh        b'],
  ['counts a backspace back', 'abc\b\b\td', 'abc\b\b       d'],
  ['counts no control characters', 'a\x07\x7f\tb', 'a\x07\x7f       b'],
  ['counts on behind CR', 'ab\r\tc', 'ab\r      c'],
];

/** Keys and what function 1 shows of them. */
const ECHOES: readonly [name: string, key: string, echo: string][] = [
  ['answers the key and shows it', 'k', 'k'],
  ['shows a tab as spaces', '\t', '        '],
  ['shows BS', '\b', '\b'],
  ['shows CR', '\r', '\r'],
  ['does not show ^A', '\x01', ''],
  ['does not show ESC', '\x1b', ''],
];
