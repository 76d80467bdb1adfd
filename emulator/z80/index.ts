export type { Bus, Cpu, CpuState, Registers } from './api.js';
export { createCpu } from './cpu.js';
export { type Disassembly, disassemble } from './disassemble.js';
export { type Access, MemoryMap, type Page, protect, watch } from './memory-hooks.js';
export { Profile, type ProfileRow, parseSymbols } from './profile.js';
export type { Supplied } from './supply.js';
export { trace, traceLine } from './trace.js';
