import test from 'ava';
import { createCpu } from '../../emulator/index.js';
import { buildEngine, ENTRY, type EngineImage } from '../../firmware/index.js';
import { reply } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';

/** A caller that knows nothing of an engine but the table in its header. */
class Caller {
  readonly memory = new Uint8Array(0x10000).fill(0xa5);
  readonly #cpu = createCpu({ memory: this.memory, input: () => 0xff, output: () => this.#cpu.stop() });
  readonly #stack: number;

  /** @param place of 256 bytes for the query's text, the stack and an OUT to return to */
  constructor(readonly place: number) {
    this.#stack = place + 0xf0;
    this.memory.set([0xd3, 0x00], place + 0xf8);
  }

  load({ origin, image }: EngineImage): void {
    this.memory.set(image, origin);
  }

  call(address: number): void {
    this.memory[this.#stack - 2] = (this.place + 0xf8) & 0xff;
    this.memory[this.#stack - 1] = this.place >> 8;
    this.#cpu.sp = this.#stack - 2;
    this.#cpu.pc = address;
    [this.#cpu.ix, this.#cpu.iy] = [0x1234, 0x5678];
    this.#cpu.run(1e9);
    if (this.#cpu.pc !== this.place + 0xfa) throw new Error(`${address.toString(16)} does not return`);
  }

  reply(engine: number, text: string): string {
    for (let at = 0; at < text.length; at++) this.memory[this.place + at] = text.charCodeAt(at);
    this.#cpu.hl = this.place;
    this.#cpu.b = text.length;
    this.call(engine + ENTRY.setQuery);
    let said = '';
    for (;;) {
      this.call(engine + ENTRY.nextCharacter);
      const { a, f } = this.#cpu;
      if ((a === 0) !== ((f & 0x40) !== 0)) throw new Error('A and Z disagree');
      if ([this.#cpu.ix, this.#cpu.iy].join() !== [0x1234, 0x5678].join())
        throw new Error('IX or IY is lost');
      if (a === 0) return said;
      said += String.fromCharCode(a);
    }
  }
}

const queries = ['', 'hello', 'is it alive', 'x'.repeat(62)];
const first = randomModel({ seed: 31, hidden: [60], context: 'prefix' });
const second = randomModel({ seed: 32, hidden: [30, 20], context: 'recent8' });

for (const pack of [true, false]) {
  test(`two engines in one memory reply as their models do, call by call${pack ? '' : ', not packed'}`, (t) => {
    const one = buildEngine(first, { origin: 0x0103, memory: 0x9000, pack });
    const two = buildEngine(second, { origin: 0x5001, memory: one.memoryEnd, pack });
    const caller = new Caller(0xff00);
    const engines = [
      [one, first],
      [two, second],
    ] as const;
    for (const [engine] of engines) {
      caller.load(engine);
      caller.call(engine.origin + ENTRY.startEngine);
    }
    for (const query of queries) {
      for (const [{ origin }, model] of engines) t.is(caller.reply(origin, query), reply(model, query));
    }
    // Nothing is written but the two memories and the images.
    const outside = (address: number) =>
      address < caller.place &&
      (address < 0x9000 || address >= two.memoryEnd) &&
      engines.every(([{ origin, image }]) => address < origin || address >= origin + image.length);
    t.true(caller.memory.every((byte, address) => byte === 0xa5 || !outside(address)));
  });
}

test('with its memory elsewhere it may be started again', (t) => {
  const engine = buildEngine(first, { origin: 0x4000, memory: 0x8000 });
  const caller = new Caller(0xff00);
  caller.load(engine);
  for (let time = 0; time < 2; time++) {
    caller.call(engine.origin + ENTRY.startEngine);
    t.is(caller.reply(engine.origin, 'hello'), reply(first, 'hello'));
    caller.memory.fill(0x3c, 0x8000, engine.memoryEnd);
  }
});

test('the memory may follow the image, and its length does not depend on places', (t) => {
  const together = buildEngine(first, { origin: 0x2000 });
  const apart = buildEngine(first, { origin: 0x3333, memory: 0x9000 });
  t.is(together.image.length, apart.image.length);
  t.true(together.memoryEnd > 0x2000 + together.image.length);
  const caller = new Caller(0xff00);
  caller.load(together);
  caller.call(0x2000 + ENTRY.startEngine);
  t.is(caller.reply(0x2000, 'is it alive'), reply(first, 'is it alive'));
});

test('memory within the image is refused', (t) => {
  t.throws(() => buildEngine(first, { origin: 0x4000, memory: 0x4100 }), { instanceOf: RangeError });
});
