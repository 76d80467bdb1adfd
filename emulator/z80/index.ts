export type { Bus, Cpu, CpuState, Registers } from './api.js';
export { createCpu } from './cpu.js';
