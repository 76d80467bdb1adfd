import { A, at, BC, C, DE, H, HL, L, label, NZ, SP, Z } from '../asm/index.js';
import { PAGE_ZERO } from '../lib/bdos.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';

const { fcb, record, spare } = PLACE;
const NAME = 'CONFSUB';
const SUBMIT = '$$$     SUB';
const DRIVE_A = 1;
/** No user area, and no mark of a free entry. */
const UNTOUCHED = 0x77;
const MARKER = label('marker');
const MARK = 0xa5;
const SECOND_FCB = 0x6c;
const CR = PAGE_ZERO.fcb + 32;

/** How the program is called again, and what it is to find then. */
interface Stage {
  /** Behind the program's name, in the case in which the CCP gets it. */
  readonly tail: string;
  /** Drive and name at 005C and 006C. */
  readonly first: readonly [drive: number, name: string];
  readonly second: readonly [drive: number, name: string];
  /** How the run before has left. */
  readonly after: keyof typeof LEAVE;
}

/** The ways out of a program. */
const LEAVE = {
  'a jump to 0000': ({ z }: CheckProgram) => z.jp(PAGE_ZERO.warmBoot),
  RET: (p: CheckProgram) => {
    const { z } = p;
    // The CCP reads its next command to where that address is now, and looks for it at 0080.
    p.call(26, PAGE_ZERO.tail);
    z.ld(SP, at('caller_stack'));
    z.ret();
  },
  'function 0': ({ z }: CheckProgram) => {
    z.ld(C, 0);
    z.jp(PAGE_ZERO.bdos);
  },
  'BIOS WBOOT': ({ z }: CheckProgram) => {
    z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
    z.jp(at(HL));
  },
};

const BLANK = [0, '           '] as const;

/** Source: Digital Research, "CP/M 2.0 Interface Guide" (1979), section 1, and what its CCP 2.2 does. */
const STAGES: readonly Stage[] = [
  {
    tail: ' 2 b:conf*.t?t',
    first: [0, '2          '],
    second: [2, 'CONF????T?T'],
    after: 'a jump to 0000',
  },
  { tail: ' 3', first: [0, '3          '], second: BLANK, after: 'RET' },
  {
    tail: ' 4toolongname.text  *.*  third',
    first: [0, '4TOOLONGTEX'],
    second: [0, '???????????'],
    after: 'function 0',
  },
  { tail: ' 5.x=a:y', first: [0, '5       X  '], second: BLANK, after: 'BIOS WBOOT' },
];

/** What the CCP does: it takes commands from A:$$$.SUB, and gives a program its command tail and FCBs. */
export function chainChecks(): Checks {
  const p = new CheckProgram(`${NAME}.COM`, { needsDisk: DRIVE_A, chained: true });
  const { z } = p;
  z.ld(A, at(PAGE_ZERO.tail));
  z.or(A);
  z.jp(Z, 'stage_1');
  for (const [number] of STAGES.entries()) {
    z.ld(A, at(PAGE_ZERO.tail + 2));
    z.cp('2'.charCodeAt(0) + number);
    z.jp(Z, `stage_${number + 2}`);
  }
  z.jp('stage_1');

  z.label('stage_1');
  p.check('the CCP takes commands from the SUBMIT file on A, which is written backwards', () => {
    p.poke(MARKER, MARK);
    p.erase(SUBMIT, DRIVE_A);
    p.fcb(SUBMIT, fcb, DRIVE_A);
    p.call(22, fcb);
    p.expectFound();
    for (const { tail } of STAGES.toReversed()) {
      const command = NAME + tail;
      z.ld(HL, p.bytes(`${String.fromCharCode(command.length)}${command}\0`));
      z.ld(DE, record);
      z.ld(BC, command.length + 2);
      z.ldir();
      p.call(26, record);
      p.call(21, fcb);
      p.expectA(0);
    }
    p.call(16, fcb);
    p.expectFound();
  });
  p.check('13 answers FF when A has a file whose name begins with a dollar sign', () => {
    p.call(25);
    z.ld(A, at(PLACE.a));
    z.ld(at(spare), A);
    p.call(13);
    z.ld(A, at(PLACE.a));
    z.ld(at(spare.plus(1)), A);
    p.select(spare);
    p.expectByte(spare.plus(1), 0xff);
  });
  for (const [index, stage] of STAGES.entries()) {
    const next = `stage_${index + 2}`;
    // Where nothing can be written, all that is left is to say so.
    z.ld(HL, at('skipping'));
    z.ld(A, H);
    z.or(L);
    z.jp(NZ, next);
    p.call(26, record);
    LEAVE[stage.after](p);
    z.label(next);
    checkStage(p, stage);
  }
  p.reserve('marker', 1);
  return p.build();
}

/** What is at hand when the CCP has called the program again. */
function checkStage(p: CheckProgram, { tail, first, second, after }: Stage): void {
  const { z } = p;
  const shown = tail.trim().toUpperCase();
  p.check(`the next command comes after ${after}, and memory has stayed as it was`, () => {
    p.expectByte(MARKER, MARK);
  });
  p.check(`the command tail is in upper case, with its length and its first space: ${shown}`, () => {
    p.expectByte(PAGE_ZERO.tail, tail.length);
    p.expectText(PAGE_ZERO.tail + 1, `${tail.toUpperCase()}\0`);
  });
  p.check(`005C and 006C have the first two names: ${shown}`, () => {
    for (const [place, [drive, name]] of [
      [PAGE_ZERO.fcb, first],
      [SECOND_FCB, second],
    ] as const) {
      p.expectByte(place, drive);
      p.expectText(place + 1, name);
    }
    p.expectByte(CR, 0);
  });
  p.check(`the DMA address is 0080 again after ${after}`, () => {
    p.fill(PAGE_ZERO.tail, UNTOUCHED);
    p.fcb('???????????', fcb, DRIVE_A);
    p.call(17, fcb);
    z.ld(A, at(PAGE_ZERO.tail));
    z.sub(UNTOUCHED);
    z.sub(1);
    z.sbc(A, A);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
}
