/**
 * The inference engine: `model/inference.ts`, bit for bit, on a Z80.
 *
 * It works by columns: whatever input or unit is not zero is added to the sums that have a weight for it, and
 * nothing else is touched. Documented instructions only, so that a Z180 runs it too.
 */

import { MAX_REPLY, type Model } from '../../model/model.js';
import { A, AF, type Assembler, at, BC, DE, HL, I, label, PE, Z } from '../asm/index.js';
import { emitChain, emitColumn } from './chain.js';
import { emitBucket, emitFold, emitHashQuery, emitPrefixContext, emitRecentContext } from './hash.js';
import { biases, emitArgmax, emitFeed, emitLayer, setSums } from './layers.js';
import { accumulatorsOf, querySums, RECENT } from './layout.js';

/** Emits the engine's code: `start_engine`, `set_query`, `next_character` and what they call. */
export function emitEngine(z: Assembler, model: Model, packed: boolean): void {
  const sums = accumulatorsOf(model);
  const last = model.layers.length - 1;

  emitStart(z, packed);
  emitSetQuery(z, model);
  emitNextCharacter(z, model);
  emitHashQuery(z);
  if (model.context === 'recent8') emitRecentContext(z);
  else emitPrefixContext(z);
  emitBucket(z);
  emitFold(z);
  for (let layer = 1; layer <= last; layer++) {
    const units = { before: model.layers[layer - 1].outputs, own: model.layers[layer].outputs };
    emitLayer(z, layer + 1, units, sums[layer - 1], sums[layer]);
  }
  emitArgmax(z, model.layers[last].outputs, sums[last]);
  emitFeed(z);
  emitColumn(z);
  emitChain(z, 'add');
  emitChain(z, 'sub');
}

/**
 * Emits `start_engine`, to be called once: expands the lists where they are packed, and if interrupts are off,
 * they stay off, for the board may have no routine for them.
 *
 * The two EIs of `column` become NOPs then. P/V after LD A,I is IFF2, but an interrupt during that very
 * instruction clears it on an NMOS Z80, so it is asked twice (Zilog Z80 Family Data Book, "LD A,I" erratum).
 *
 *     Uses all
 */
function emitStart(z: Assembler, packed: boolean): void {
  z.label('start_engine');
  if (packed) z.call('expand');
  z.ld(A, I);
  z.ret(PE);
  z.ld(A, I);
  z.ret(PE);
  z.xor(A);
  z.ld(at('allow_1'), A);
  z.ld(at('allow_2'), A);
  z.ret();
}

/**
 * Emits `set_query`: begins the reply to a line.
 *
 *     In:  HL → text, B = its length (0 … 62)
 *     Uses all but IX, IY
 */
function emitSetQuery(z: Assembler, model: Model): void {
  const first = accumulatorsOf(model)[0];
  z.label('set_query');
  z.push(HL);
  z.push(BC);
  setSums(z, first, biases(1), model.layers[0].outputs);
  z.pop(BC);
  z.pop(HL);
  z.call('hash_query');
  z.xor(A);
  z.ld(at('length'), A);
  if (model.context === 'recent8') {
    setSums(z, querySums, first, model.layers[0].outputs);
    z.ld(HL, 'recent');
    z.ld(DE, label('recent').plus(1));
    z.ld(BC, RECENT - 1);
    z.ld(at(HL), ' '.charCodeAt(0));
    z.ldir();
  }
  z.ret();
}

/**
 * Emits `next_character`.
 *
 *     Out: A = the reply's next character, 0 at its end; Z set accordingly
 *     Uses all but IX, IY
 */
function emitNextCharacter(z: Assembler, model: Model): void {
  const first = accumulatorsOf(model)[0];
  const recent8 = model.context === 'recent8';
  z.label('next_character');
  z.ld(A, at('length'));
  z.sub(MAX_REPLY);
  z.ret(Z);
  if (recent8) {
    setSums(z, first, querySums, model.layers[0].outputs);
    z.call('hash_context');
  } else {
    z.ld(A, at('length'));
    z.or(A);
    z.jr(Z, '.layers'); //       nothing was put out yet
    z.ld(A, at('last'));
    z.call('hash_context');
    z.label('.layers');
  }
  for (let layer = 2; layer <= model.layers.length; layer++) z.call(`layer_${layer}`);
  z.call('argmax');
  z.or(A);
  z.ret(Z);
  z.push(AF);
  z.call('fold');
  if (recent8) z.call('keep_character');
  else z.ld(at('last'), A);
  z.ld(HL, 'length');
  z.inc(at(HL));
  z.pop(AF);
  z.ret();
}
