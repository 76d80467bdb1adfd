import { createMachine, type MachineOptions, MemoryDrive, QueueConsole } from '../../../emulator/index.js';

/** Text whose characters are bytes. */
export const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
export const text = (data: Uint8Array | undefined) => data && String.fromCharCode(...data);

/** A machine with a terminal: what is typed goes in, what is shown can be taken. */
export function terminal(options: Partial<MachineOptions> = {}) {
  let shown = '';
  const console = new QueueConsole((byte) => {
    shown += String.fromCharCode(byte);
  });
  const machine = createMachine({ drives: { A: new MemoryDrive() }, ...options, console });
  const take = () => {
    const all = shown;
    shown = '';
    return all;
  };
  return {
    machine,
    memory: machine.memory,
    console,
    take,
    /** Types, runs until the machine waits, and takes what was shown. */
    type(input: string): string {
      console.type(input);
      machine.run();
      return take();
    },
  };
}

const DONE_PORT = 0xfe;
/** OUT (FEh),A : CALL 5 : JR back. */
const CALLER = [0xd3, DONE_PORT, 0xcd, 0x05, 0x00, 0x18, 0xf9];

/** A machine in which the test makes BDOS calls one by one, from a program in the TPA. */
export function caller(options: Partial<MachineOptions> = {}) {
  const base = terminal({
    program: { bytes: Uint8Array.from(CALLER) },
    ports: {
      input: () => 0xff,
      output: (port) => {
        if ((port & 0xff) !== DONE_PORT) return;
        base.machine.pause();
        base.machine.cpu.stop();
      },
    },
    ...options,
  });
  const { cpu, memory } = base.machine;
  base.machine.run();
  return {
    ...base,
    cpu,
    /** Makes a call; returns A, or what the run ended with when the call did not come back. */
    call(number: number, de = 0): number | string {
      cpu.c = number;
      cpu.de = de;
      const result = base.machine.run();
      return result === 'budget' ? cpu.a : result;
    },
    /** Goes on with a call that waited. */
    go(): number | string {
      const result = base.machine.run();
      return result === 'budget' ? cpu.a : result;
    },
    /** Writes an FCB of 36 bytes; the name has 11 characters. */
    fcb(address: number, name: string, drive = 0): number {
      memory.fill(0, address, address + 36);
      memory[address] = drive;
      memory.set(bytes(name), address + 1);
      return address;
    },
    poke(address: number, data: string | ArrayLike<number>): void {
      memory.set(typeof data === 'string' ? bytes(data) : data, address);
    },
    peek(address: number, length: number): string {
      return text(memory.slice(address, address + length)) ?? '';
    },
  };
}
