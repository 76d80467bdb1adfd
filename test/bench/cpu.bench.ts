/**
 * The CPU: emulated MHz on the chat's engine, beside z80-emulator of npm. Both run the same program in turns within
 * the same process, in CPU time; the ratio is what counts, for machines differ and are noisy.
 */

import { Z80 } from 'z80-emulator';
import { createCpu } from '../../emulator/z80/index.js';
import { A, Assembler, at, B, HL, Z } from '../../firmware/asm/index.js';
import { type Build, buildChat } from '../../firmware/index.js';
import { loadModel, reply, resolveWeights } from '../../model/index.js';

const ROUNDS = 7;
/** T-states that each CPU runs in a round: about a second of ours. */
const ROUND = 1_000_000_000;
/** The other's share, so that a round of it takes about as long. */
const OTHER_ROUND = ROUND / 4;

/** Where the driver lies, above the program's memory. */
const DRIVER = 0xf800;
const STACK = 0xfff0;

const queries = [
  'is it an animal?',
  'can it fly?',
  'does it live in water',
  'is it bigger than a car?',
  'hello',
];

interface Contestant {
  readonly name: string;
  readonly round: number;
  /** Runs so many T-states or a few more; returns those that passed. */
  run(tStates: number): number;
  /** The first replies, a NUL behind each. */
  said(): string;
}

/** Characters of replies that are kept. */
const KEPT = 1000;

export async function bench(): Promise<void> {
  const model = await loadModel(resolveWeights('guess'));
  const image = chatImage(buildChat(model, { pack: false }));
  const ours = createOurs(image);
  const other = createOther(image);
  const ratios: number[] = [];
  const expected = queries.map((query) => `${reply(model, query)}\0`).join('');
  for (const one of [ours, other]) {
    one.run(one.round / 4);
    if (!one.said().startsWith(expected)) throw new Error(`${one.name} does not reply as the model does.`);
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const [first, second] = [ours, other].map(megahertz);
    ratios.push(first / second);
    console.log(
      `${round}  ${ours.name} ${first.toFixed(0)} MHz   ${other.name} ${second.toFixed(0)} MHz   ratio ${(first / second).toFixed(2)}`,
    );
  }
  const sorted = ratios.sort((a, b) => a - b);
  console.log(`ratio: ${sorted[0].toFixed(2)} at least, ${sorted[ROUNDS >> 1].toFixed(2)} in the middle`);
}

/** Memory with the program and a driver that starts its engine and asks it all queries, over and over. */
function chatImage({ com, program }: Build): Uint8Array {
  const memory = new Uint8Array(0x10000);
  memory.set(com, program.origin);
  const entry = (name: string): number => {
    const address = program.symbols.get(name);
    if (address === undefined) throw new Error(`no symbol ${name}`);
    return address;
  };
  const driver = new Assembler({ origin: DRIVER });
  driver.call(entry('start_engine'));
  driver.label('again');
  for (const [index, query] of queries.entries()) {
    driver.ld(HL, `text${index}`);
    driver.ld(B, query.length);
    driver.call(entry('set_query'));
    driver.label(`next${index}`);
    driver.call(entry('next_character'));
    driver.out(at(0), A);
    driver.or(A);
    driver.jr(Z, `done${index}`);
    driver.jr(`next${index}`);
    driver.label(`done${index}`);
  }
  driver.jp('again');
  for (const [index, query] of queries.entries()) {
    driver.label(`text${index}`);
    driver.db(query);
  }
  memory.set(driver.assemble().image, DRIVER);
  return memory;
}

function createOurs(image: Uint8Array): Contestant {
  let said = '';
  const output = (_port: number, value: number): void => {
    if (said.length < KEPT) said += String.fromCharCode(value);
  };
  const cpu = createCpu({ memory: image.slice(), input: () => 0xff, output });
  cpu.pc = DRIVER;
  cpu.sp = STACK;
  return { name: 'ours', round: ROUND, run: (tStates) => cpu.run(tStates), said: () => said };
}

function createOther(image: Uint8Array): Contestant {
  const memory = image.slice();
  let said = '';
  const hal = {
    tStateCount: 0,
    readMemory: (address: number) => memory[address],
    writeMemory: (address: number, value: number) => {
      memory[address] = value;
    },
    contendMemory() {},
    readPort: () => 0xff,
    writePort(_port: number, value: number) {
      if (said.length < KEPT) said += String.fromCharCode(value);
    },
    contendPort() {},
  };
  const cpu = new Z80(hal);
  cpu.regs.pc = DRIVER;
  cpu.regs.sp = STACK;
  const run = (tStates: number): number => {
    const began = hal.tStateCount;
    while (hal.tStateCount - began < tStates) cpu.step();
    return hal.tStateCount - began;
  };
  return { name: 'z80-emulator', round: OTHER_ROUND, run, said: () => said };
}

/** Emulated MHz in CPU time: T-states per microsecond. */
function megahertz({ run, round }: Contestant): number {
  const began = process.cpuUsage();
  const passed = run(round);
  const { user, system } = process.cpuUsage(began);
  return passed / (user + system);
}
