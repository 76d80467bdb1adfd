/**
 * The inference engine: `model/inference.ts`, bit for bit, on a Z80.
 *
 * It works by columns: whatever input or unit is not zero is added to the sums that have a weight for it, and
 * nothing else is touched. Documented instructions only, so that a Z180 runs it too.
 */

import { foldCase } from '../../model/encoding.js';
import { EOS, MAX_REPLY } from '../../model/model.js';
import { A, AF, type Assembler, at, BC, HL, I, IX, IY, PE, Z } from '../asm/index.js';
import { emitArgmax } from './argmax.js';
import { allows, emitChains, emitListEnds } from './chain.js';
import { emitCorrectOutput } from './correct.js';
import { emitFilled } from './fill.js';
import { emitGuard, guardContext, openRoom } from './guard.js';
import { emitBuckets, emitFold, emitHashQuery, emitPrefixContext } from './hash.js';
import { emitLayer } from './layers.js';
import { overQuery, sumsOf } from './layout.js';
import { makePadding } from './padding.js';
import { hasRemainders, type Plan, parks } from './plan.js';
import { emitRecentContext } from './recent-context.js';
import { chooseCharacter, emitRegisterOutput, runCharacter } from './register-output.js';
import { copy, emitCopy, setFirst, startsOf } from './starts.js';

/** Emits the engine's code: `start_engine`, `set_query`, `next_character` and what they call. */
export function emitEngine(z: Assembler, plan: Plan, packed: boolean): void {
  const { stages, context, incremental, registers } = plan;
  const last = stages.length - 1;
  emitStart(z, plan, packed);
  emitSetQuery(z, plan);
  emitNextCharacter(z, plan);
  emitHashQuery(z, plan);
  if (context === 'recent8') emitRecentContext(z, plan);
  else emitPrefixContext(z, plan);
  emitBuckets(z, plan);
  emitFold(z);
  emitCopy(z);
  emitGuard(z, plan);
  if (registers !== undefined) {
    emitRegisterOutput(z, plan);
  } else {
    for (let index = 1; index <= last; index++) emitLayer(z, plan, index);
    emitFilled(z, plan);
    if (incremental) emitCorrectOutput(z, plan);
    emitArgmax(z, stages[last].outputs, sumsOf(plan, last));
  }
  emitListEnds(z, plan);
  emitChains(z, plan, packed);
}

/**
 * Emits `start_engine`, to be called once: expands the lists where they are packed, and if interrupts are off,
 * they stay off, for the board may have no routine for them.
 *
 * The EIs of the lists become NOPs then. P/V after LD A,I is IFF2, but an interrupt during that very
 * instruction clears it on an NMOS Z80, so it is asked twice (Zilog Z80 Family Data Book, "LD A,I" erratum).
 *
 *     Uses all
 */
function emitStart(z: Assembler, plan: Plan, packed: boolean): void {
  const [first] = plan.stages;
  z.label('start_engine');
  if (packed) z.call('expand');
  if (parks(plan)) {
    z.ld(A, 1);
    z.ld(at('parked'), A); //    whatever is there
  }
  if (first.form === 'counters' && hasRemainders(first)) {
    copy(z, 'remainders', 'first_rest', first.outputs);
  }
  z.ld(A, I);
  z.jp(PE, '.on');
  z.ld(A, I);
  z.jp(PE, '.on');
  z.xor(A);
  for (const allow of allows(plan)) z.ld(at(allow), A);
  z.label('.on');
  makePadding(z, plan);
  z.ret();
}

/**
 * Emits `set_query`: begins the reply to a line.
 *
 *     In:  HL → text, B = its length (0 … 62)
 *     Uses all but IX, IY
 */
function emitSetQuery(z: Assembler, plan: Plan): void {
  z.label('set_query');
  z.push(IX);
  z.push(HL);
  z.push(BC);
  openRoom(z, plan);
  setFirst(z, plan, overQuery(plan), startsOf(0));
  z.pop(BC);
  z.pop(HL);
  z.call('hash_query');
  guardContext(z, plan);
  z.xor(A);
  z.ld(at('length'), A);
  if (plan.context === 'recent8') {
    z.call('clear_window');
  }
  z.pop(IX);
  z.ret();
}

/**
 * Emits `next_character`.
 *
 *     Out: A = the reply's next character, 0 at its end; Z set accordingly
 *     Uses all but IX, IY
 */
function emitNextCharacter(z: Assembler, plan: Plan): void {
  const layers = () => {
    for (let layer = 2; layer <= plan.stages.length; layer++) z.call(`layer_${layer}`);
  };
  z.label('next_character');
  z.ld(A, at('length'));
  z.sub(MAX_REPLY);
  z.ret(Z);
  z.push(IX);
  const { incremental, registers } = plan;
  const usesIy = incremental && registers === undefined;
  if (usesIy) z.push(IY);
  if (plan.context === 'recent8') {
    z.call('hash_context');
    layers();
  } else {
    z.add(A, MAX_REPLY);
    z.jr(Z, '.begin'); //        nothing was put out yet
    z.ld(A, at('last'));
    z.call('hash_context');
    if (registers !== undefined) {
      runCharacter(z);
    } else if (incremental) {
      z.call('correct_output');
      z.jr('.choose');
    }
    z.label('.begin');
    layers();
    z.label('.choose');
  }
  if (registers !== undefined) chooseCharacter(z, plan);
  else z.call('argmax');
  if (usesIy) z.pop(IY);
  z.pop(IX);
  z.or(A);
  z.ret(Z);
  z.push(AF);
  if (isFoldedByBit(plan.charset)) z.or(CASE);
  else z.call('fold');
  if (plan.context === 'recent8') z.call('keep_character');
  else z.ld(at('last'), A);
  z.ld(HL, 'length');
  z.inc(at(HL));
  z.pop(AF);
  z.ret();
}

/** What tells small letters from capital ones. */
const CASE = 0x20;

/** Whether that bit alone makes small letters of a charset's capital ones and leaves its others as they are. */
function isFoldedByBit(charset: string): boolean {
  const codes = [...charset]
    .filter((character) => character !== EOS)
    .map((character) => character.charCodeAt(0));
  return codes.every((code) => foldCase(code) === (code | CASE));
}
