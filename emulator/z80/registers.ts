/** The registers as properties that mask what they are given, over the state that the instructions work on. */

import type { Registers } from './api.js';
import type { State } from './state.js';

export class RegisterView implements Registers {
  constructor(protected readonly state: State) {}

  get a(): number {
    return this.state.a;
  }
  set a(value: number) {
    this.state.a = value & 0xff;
  }
  get f(): number {
    return this.state.f;
  }
  set f(value: number) {
    this.state.f = value & 0xff;
  }
  get af(): number {
    return (this.state.a << 8) | this.state.f;
  }
  set af(value: number) {
    this.state.a = (value >> 8) & 0xff;
    this.state.f = value & 0xff;
  }
  get bc(): number {
    return this.state.bc;
  }
  set bc(value: number) {
    this.state.bc = value & 0xffff;
  }
  get b(): number {
    return this.state.bc >> 8;
  }
  set b(value: number) {
    this.state.bc = ((value & 0xff) << 8) | (this.state.bc & 0xff);
  }
  get c(): number {
    return this.state.bc & 0xff;
  }
  set c(value: number) {
    this.state.bc = (this.state.bc & 0xff00) | (value & 0xff);
  }
  get de(): number {
    return this.state.de;
  }
  set de(value: number) {
    this.state.de = value & 0xffff;
  }
  get d(): number {
    return this.state.de >> 8;
  }
  set d(value: number) {
    this.state.de = ((value & 0xff) << 8) | (this.state.de & 0xff);
  }
  get e(): number {
    return this.state.de & 0xff;
  }
  set e(value: number) {
    this.state.de = (this.state.de & 0xff00) | (value & 0xff);
  }
  get hl(): number {
    return this.state.hl;
  }
  set hl(value: number) {
    this.state.hl = value & 0xffff;
  }
  get h(): number {
    return this.state.hl >> 8;
  }
  set h(value: number) {
    this.state.hl = ((value & 0xff) << 8) | (this.state.hl & 0xff);
  }
  get l(): number {
    return this.state.hl & 0xff;
  }
  set l(value: number) {
    this.state.hl = (this.state.hl & 0xff00) | (value & 0xff);
  }
  get ix(): number {
    return this.state.ix;
  }
  set ix(value: number) {
    this.state.ix = value & 0xffff;
  }
  get iy(): number {
    return this.state.iy;
  }
  set iy(value: number) {
    this.state.iy = value & 0xffff;
  }
  get sp(): number {
    return this.state.sp;
  }
  set sp(value: number) {
    this.state.sp = value & 0xffff;
  }
  get pc(): number {
    return this.state.pc;
  }
  set pc(value: number) {
    this.state.pc = value & 0xffff;
  }
  get af2(): number {
    return this.state.af2;
  }
  set af2(value: number) {
    this.state.af2 = value & 0xffff;
  }
  get bc2(): number {
    return this.state.bc2;
  }
  set bc2(value: number) {
    this.state.bc2 = value & 0xffff;
  }
  get de2(): number {
    return this.state.de2;
  }
  set de2(value: number) {
    this.state.de2 = value & 0xffff;
  }
  get hl2(): number {
    return this.state.hl2;
  }
  set hl2(value: number) {
    this.state.hl2 = value & 0xffff;
  }
  get wz(): number {
    return this.state.wz;
  }
  set wz(value: number) {
    this.state.wz = value & 0xffff;
  }
  get i(): number {
    return this.state.i;
  }
  set i(value: number) {
    this.state.i = value & 0xff;
  }
  get q(): number {
    return this.state.q;
  }
  set q(value: number) {
    this.state.q = value & 0xff;
  }
  get im(): number {
    return this.state.im;
  }
  set im(value: number) {
    this.state.im = value & 0x03;
  }
  get r(): number {
    return this.state.r | this.state.r7;
  }
  set r(value: number) {
    this.state.r = value & 0x7f;
    this.state.r7 = value & 0x80;
  }
  get iff1(): boolean {
    return this.state.iff1;
  }
  set iff1(value: boolean) {
    this.state.iff1 = value;
  }
  get iff2(): boolean {
    return this.state.iff2;
  }
  set iff2(value: boolean) {
    this.state.iff2 = value;
  }
}
