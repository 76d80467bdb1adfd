import { type Cpu, createCpu } from '../../emulator/z80/index.js';
import type { Build } from '../../firmware/build.js';
import { type Model, ONE } from '../../model/index.js';

/** The BDOS of a bare machine does nothing. */
const BDOS = 0x0005;

/** Where the harness puts an OUT (0),A to return to, with the stack below it. */
const RETURN = 0xfff0;

/** T-states of OUT (n),A. */
const OUT = 11;

/** A query's text as the engine is given it. */
const TEXT = 0xff00;

/** A built program in a bare 64 KB machine, so that its routines can be called one by one. */
export class EngineHarness {
  readonly memory = new Uint8Array(65536);
  readonly cpu: Cpu;

  constructor(readonly build: Build) {
    this.memory.set(build.com, build.program.origin);
    this.memory.set([0xd3, 0x00], RETURN);
    this.memory[BDOS] = 0xc9;
    this.cpu = createCpu({ memory: this.memory, input: () => 0xff, output: () => this.cpu.stop() });
  }

  address(name: string): number {
    const address = this.build.program.symbols.get(name);
    if (address === undefined) throw new Error(`no symbol ${name}`);
    return address;
  }

  /** Sets the CPU to the beginning of a routine. */
  begin(name: string): void {
    this.cpu.sp = RETURN - 2;
    this.memory[RETURN - 2] = RETURN & 0xff;
    this.memory[RETURN - 1] = RETURN >> 8;
    this.cpu.pc = this.address(name);
  }

  /** Whether the routine that was begun is at its end. */
  returned(): boolean {
    return this.cpu.pc === RETURN;
  }

  /** Calls a routine and runs it to its end; returns its T-states. */
  call(name: string): number {
    const { cpu } = this;
    const began = cpu.tStates;
    this.begin(name);
    cpu.run(1e9);
    if (cpu.pc !== RETURN + 2) throw new Error(`${name} does not return`);
    return cpu.tStates - began - OUT;
  }

  setQuery(text: string): number {
    for (let at = 0; at < text.length; at++) this.memory[TEXT + at] = text.charCodeAt(at);
    this.cpu.hl = TEXT;
    this.cpu.b = text.length;
    return this.call('set_query');
  }

  /** The reply to a query, with the T-states of the query's half and of each step, the EOS step last. */
  reply(text: string): { reply: string; query: number; steps: number[] } {
    const query = this.setQuery(text);
    const steps: number[] = [];
    let reply = '';
    for (;;) {
      steps.push(this.call('next_character'));
      if (this.cpu.a === 0) return { reply, query, steps };
      reply += String.fromCharCode(this.cpu.a);
    }
  }
}

/** The same model with first biases of −12 … 12 ones: the engine corrects such a one's output from step to step. */
export function withWholeBiases(model: Model): Model {
  const [first, ...others] = model.layers;
  return {
    ...model,
    layers: [{ ...first, biases: first.biases.map((bias) => ONE * (bias % 13)) }, ...others],
  };
}
