export type { Bus, Cpu, CpuState, Registers } from './api.js';
export { createCpu } from './cpu.js';
export { type Disassembly, disassemble } from './disassemble.js';
export { trace, traceLine } from './trace.js';
