/**
 * The run loop.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import type { State } from '../state.js';
import * as base from './base.js';
import { prefixCb } from './bit.js';
import { prefixEd } from './extended.js';
import { prefixDd } from './ix.js';
import { prefixFd } from './iy.js';

/** Runs whole instructions until `s.t` has reached `s.limit`. */
export function runLoop(s: State): void {
  const { memory } = s;
  while (s.t < s.limit) {
    const opcode = memory[s.pc];
    s.pc = (s.pc + 1) & 0xffff;
    s.r = (s.r + 1) & 0x7f;
    switch (opcode) {
      case 0x00:
        base.opNop(s);
        break;
      case 0x01:
        base.opLdBcNn(s);
        break;
      case 0x02:
        base.opLdMemBcA(s);
        break;
      case 0x03:
        base.opIncBc(s);
        break;
      case 0x04:
        base.opIncB(s);
        break;
      case 0x05:
        base.opDecB(s);
        break;
      case 0x06:
        base.opLdBN(s);
        break;
      case 0x07:
        base.opRlca(s);
        break;
      case 0x08:
        base.opExAfAf2(s);
        break;
      case 0x09:
        base.opAddHlBc(s);
        break;
      case 0x0a:
        base.opLdAMemBc(s);
        break;
      case 0x0b:
        base.opDecBc(s);
        break;
      case 0x0c:
        base.opIncC(s);
        break;
      case 0x0d:
        base.opDecC(s);
        break;
      case 0x0e:
        base.opLdCN(s);
        break;
      case 0x0f:
        base.opRrca(s);
        break;
      case 0x10:
        base.opDjnzE(s);
        break;
      case 0x11:
        base.opLdDeNn(s);
        break;
      case 0x12:
        base.opLdMemDeA(s);
        break;
      case 0x13:
        base.opIncDe(s);
        break;
      case 0x14:
        base.opIncD(s);
        break;
      case 0x15:
        base.opDecD(s);
        break;
      case 0x16:
        base.opLdDN(s);
        break;
      case 0x17:
        base.opRla(s);
        break;
      case 0x18:
        base.opJrE(s);
        break;
      case 0x19:
        base.opAddHlDe(s);
        break;
      case 0x1a:
        base.opLdAMemDe(s);
        break;
      case 0x1b:
        base.opDecDe(s);
        break;
      case 0x1c:
        base.opIncE(s);
        break;
      case 0x1d:
        base.opDecE(s);
        break;
      case 0x1e:
        base.opLdEN(s);
        break;
      case 0x1f:
        base.opRra(s);
        break;
      case 0x20:
        base.opJrNzE(s);
        break;
      case 0x21:
        base.opLdHlNn(s);
        break;
      case 0x22:
        base.opLdMemNnHl(s);
        break;
      case 0x23:
        base.opIncHl(s);
        break;
      case 0x24:
        base.opIncH(s);
        break;
      case 0x25:
        base.opDecH(s);
        break;
      case 0x26:
        base.opLdHN(s);
        break;
      case 0x27:
        base.opDaa(s);
        break;
      case 0x28:
        base.opJrZE(s);
        break;
      case 0x29:
        base.opAddHlHl(s);
        break;
      case 0x2a:
        base.opLdHlMemNn(s);
        break;
      case 0x2b:
        base.opDecHl(s);
        break;
      case 0x2c:
        base.opIncL(s);
        break;
      case 0x2d:
        base.opDecL(s);
        break;
      case 0x2e:
        base.opLdLN(s);
        break;
      case 0x2f:
        base.opCpl(s);
        break;
      case 0x30:
        base.opJrNcE(s);
        break;
      case 0x31:
        base.opLdSpNn(s);
        break;
      case 0x32:
        base.opLdMemNnA(s);
        break;
      case 0x33:
        base.opIncSp(s);
        break;
      case 0x34:
        base.opIncMemHl(s);
        break;
      case 0x35:
        base.opDecMemHl(s);
        break;
      case 0x36:
        base.opLdMemHlN(s);
        break;
      case 0x37:
        base.opScf(s);
        break;
      case 0x38:
        base.opJrCE(s);
        break;
      case 0x39:
        base.opAddHlSp(s);
        break;
      case 0x3a:
        base.opLdAMemNn(s);
        break;
      case 0x3b:
        base.opDecSp(s);
        break;
      case 0x3c:
        base.opIncA(s);
        break;
      case 0x3d:
        base.opDecA(s);
        break;
      case 0x3e:
        base.opLdAN(s);
        break;
      case 0x3f:
        base.opCcf(s);
        break;
      case 0x40:
        base.opLdBB(s);
        break;
      case 0x41:
        base.opLdBC(s);
        break;
      case 0x42:
        base.opLdBD(s);
        break;
      case 0x43:
        base.opLdBE(s);
        break;
      case 0x44:
        base.opLdBH(s);
        break;
      case 0x45:
        base.opLdBL(s);
        break;
      case 0x46:
        base.opLdBMemHl(s);
        break;
      case 0x47:
        base.opLdBA(s);
        break;
      case 0x48:
        base.opLdCB(s);
        break;
      case 0x49:
        base.opLdCC(s);
        break;
      case 0x4a:
        base.opLdCD(s);
        break;
      case 0x4b:
        base.opLdCE(s);
        break;
      case 0x4c:
        base.opLdCH(s);
        break;
      case 0x4d:
        base.opLdCL(s);
        break;
      case 0x4e:
        base.opLdCMemHl(s);
        break;
      case 0x4f:
        base.opLdCA(s);
        break;
      case 0x50:
        base.opLdDB(s);
        break;
      case 0x51:
        base.opLdDC(s);
        break;
      case 0x52:
        base.opLdDD(s);
        break;
      case 0x53:
        base.opLdDE(s);
        break;
      case 0x54:
        base.opLdDH(s);
        break;
      case 0x55:
        base.opLdDL(s);
        break;
      case 0x56:
        base.opLdDMemHl(s);
        break;
      case 0x57:
        base.opLdDA(s);
        break;
      case 0x58:
        base.opLdEB(s);
        break;
      case 0x59:
        base.opLdEC(s);
        break;
      case 0x5a:
        base.opLdED(s);
        break;
      case 0x5b:
        base.opLdEE(s);
        break;
      case 0x5c:
        base.opLdEH(s);
        break;
      case 0x5d:
        base.opLdEL(s);
        break;
      case 0x5e:
        base.opLdEMemHl(s);
        break;
      case 0x5f:
        base.opLdEA(s);
        break;
      case 0x60:
        base.opLdHB(s);
        break;
      case 0x61:
        base.opLdHC(s);
        break;
      case 0x62:
        base.opLdHD(s);
        break;
      case 0x63:
        base.opLdHE(s);
        break;
      case 0x64:
        base.opLdHH(s);
        break;
      case 0x65:
        base.opLdHL(s);
        break;
      case 0x66:
        base.opLdHMemHl(s);
        break;
      case 0x67:
        base.opLdHA(s);
        break;
      case 0x68:
        base.opLdLB(s);
        break;
      case 0x69:
        base.opLdLC(s);
        break;
      case 0x6a:
        base.opLdLD(s);
        break;
      case 0x6b:
        base.opLdLE(s);
        break;
      case 0x6c:
        base.opLdLH(s);
        break;
      case 0x6d:
        base.opLdLL(s);
        break;
      case 0x6e:
        base.opLdLMemHl(s);
        break;
      case 0x6f:
        base.opLdLA(s);
        break;
      case 0x70:
        base.opLdMemHlB(s);
        break;
      case 0x71:
        base.opLdMemHlC(s);
        break;
      case 0x72:
        base.opLdMemHlD(s);
        break;
      case 0x73:
        base.opLdMemHlE(s);
        break;
      case 0x74:
        base.opLdMemHlH(s);
        break;
      case 0x75:
        base.opLdMemHlL(s);
        break;
      case 0x76:
        base.opHalt(s);
        break;
      case 0x77:
        base.opLdMemHlA(s);
        break;
      case 0x78:
        base.opLdAB(s);
        break;
      case 0x79:
        base.opLdAC(s);
        break;
      case 0x7a:
        base.opLdAD(s);
        break;
      case 0x7b:
        base.opLdAE(s);
        break;
      case 0x7c:
        base.opLdAH(s);
        break;
      case 0x7d:
        base.opLdAL(s);
        break;
      case 0x7e:
        base.opLdAMemHl(s);
        break;
      case 0x7f:
        base.opLdAA(s);
        break;
      case 0x80:
        base.opAddAB(s);
        break;
      case 0x81:
        base.opAddAC(s);
        break;
      case 0x82:
        base.opAddAD(s);
        break;
      case 0x83:
        base.opAddAE(s);
        break;
      case 0x84:
        base.opAddAH(s);
        break;
      case 0x85:
        base.opAddAL(s);
        break;
      case 0x86:
        base.opAddAMemHl(s);
        break;
      case 0x87:
        base.opAddAA(s);
        break;
      case 0x88:
        base.opAdcAB(s);
        break;
      case 0x89:
        base.opAdcAC(s);
        break;
      case 0x8a:
        base.opAdcAD(s);
        break;
      case 0x8b:
        base.opAdcAE(s);
        break;
      case 0x8c:
        base.opAdcAH(s);
        break;
      case 0x8d:
        base.opAdcAL(s);
        break;
      case 0x8e:
        base.opAdcAMemHl(s);
        break;
      case 0x8f:
        base.opAdcAA(s);
        break;
      case 0x90:
        base.opSubB(s);
        break;
      case 0x91:
        base.opSubC(s);
        break;
      case 0x92:
        base.opSubD(s);
        break;
      case 0x93:
        base.opSubE(s);
        break;
      case 0x94:
        base.opSubH(s);
        break;
      case 0x95:
        base.opSubL(s);
        break;
      case 0x96:
        base.opSubMemHl(s);
        break;
      case 0x97:
        base.opSubA(s);
        break;
      case 0x98:
        base.opSbcAB(s);
        break;
      case 0x99:
        base.opSbcAC(s);
        break;
      case 0x9a:
        base.opSbcAD(s);
        break;
      case 0x9b:
        base.opSbcAE(s);
        break;
      case 0x9c:
        base.opSbcAH(s);
        break;
      case 0x9d:
        base.opSbcAL(s);
        break;
      case 0x9e:
        base.opSbcAMemHl(s);
        break;
      case 0x9f:
        base.opSbcAA(s);
        break;
      case 0xa0:
        base.opAndB(s);
        break;
      case 0xa1:
        base.opAndC(s);
        break;
      case 0xa2:
        base.opAndD(s);
        break;
      case 0xa3:
        base.opAndE(s);
        break;
      case 0xa4:
        base.opAndH(s);
        break;
      case 0xa5:
        base.opAndL(s);
        break;
      case 0xa6:
        base.opAndMemHl(s);
        break;
      case 0xa7:
        base.opAndA(s);
        break;
      case 0xa8:
        base.opXorB(s);
        break;
      case 0xa9:
        base.opXorC(s);
        break;
      case 0xaa:
        base.opXorD(s);
        break;
      case 0xab:
        base.opXorE(s);
        break;
      case 0xac:
        base.opXorH(s);
        break;
      case 0xad:
        base.opXorL(s);
        break;
      case 0xae:
        base.opXorMemHl(s);
        break;
      case 0xaf:
        base.opXorA(s);
        break;
      case 0xb0:
        base.opOrB(s);
        break;
      case 0xb1:
        base.opOrC(s);
        break;
      case 0xb2:
        base.opOrD(s);
        break;
      case 0xb3:
        base.opOrE(s);
        break;
      case 0xb4:
        base.opOrH(s);
        break;
      case 0xb5:
        base.opOrL(s);
        break;
      case 0xb6:
        base.opOrMemHl(s);
        break;
      case 0xb7:
        base.opOrA(s);
        break;
      case 0xb8:
        base.opCpB(s);
        break;
      case 0xb9:
        base.opCpC(s);
        break;
      case 0xba:
        base.opCpD(s);
        break;
      case 0xbb:
        base.opCpE(s);
        break;
      case 0xbc:
        base.opCpH(s);
        break;
      case 0xbd:
        base.opCpL(s);
        break;
      case 0xbe:
        base.opCpMemHl(s);
        break;
      case 0xbf:
        base.opCpA(s);
        break;
      case 0xc0:
        base.opRetNz(s);
        break;
      case 0xc1:
        base.opPopBc(s);
        break;
      case 0xc2:
        base.opJpNzNn(s);
        break;
      case 0xc3:
        base.opJpNn(s);
        break;
      case 0xc4:
        base.opCallNzNn(s);
        break;
      case 0xc5:
        base.opPushBc(s);
        break;
      case 0xc6:
        base.opAddAN(s);
        break;
      case 0xc7:
        base.opRst00h(s);
        break;
      case 0xc8:
        base.opRetZ(s);
        break;
      case 0xc9:
        base.opRet(s);
        break;
      case 0xca:
        base.opJpZNn(s);
        break;
      case 0xcb:
        prefixCb(s);
        break;
      case 0xcc:
        base.opCallZNn(s);
        break;
      case 0xcd:
        base.opCallNn(s);
        break;
      case 0xce:
        base.opAdcAN(s);
        break;
      case 0xcf:
        base.opRst08h(s);
        break;
      case 0xd0:
        base.opRetNc(s);
        break;
      case 0xd1:
        base.opPopDe(s);
        break;
      case 0xd2:
        base.opJpNcNn(s);
        break;
      case 0xd3:
        base.opOutMemNA(s);
        break;
      case 0xd4:
        base.opCallNcNn(s);
        break;
      case 0xd5:
        base.opPushDe(s);
        break;
      case 0xd6:
        base.opSubN(s);
        break;
      case 0xd7:
        base.opRst10h(s);
        break;
      case 0xd8:
        base.opRetC(s);
        break;
      case 0xd9:
        base.opExx(s);
        break;
      case 0xda:
        base.opJpCNn(s);
        break;
      case 0xdb:
        base.opInAMemN(s);
        break;
      case 0xdc:
        base.opCallCNn(s);
        break;
      case 0xdd:
        prefixDd(s);
        break;
      case 0xde:
        base.opSbcAN(s);
        break;
      case 0xdf:
        base.opRst18h(s);
        break;
      case 0xe0:
        base.opRetPo(s);
        break;
      case 0xe1:
        base.opPopHl(s);
        break;
      case 0xe2:
        base.opJpPoNn(s);
        break;
      case 0xe3:
        base.opExMemSpHl(s);
        break;
      case 0xe4:
        base.opCallPoNn(s);
        break;
      case 0xe5:
        base.opPushHl(s);
        break;
      case 0xe6:
        base.opAndN(s);
        break;
      case 0xe7:
        base.opRst20h(s);
        break;
      case 0xe8:
        base.opRetPe(s);
        break;
      case 0xe9:
        base.opJpMemHl(s);
        break;
      case 0xea:
        base.opJpPeNn(s);
        break;
      case 0xeb:
        base.opExDeHl(s);
        break;
      case 0xec:
        base.opCallPeNn(s);
        break;
      case 0xed:
        prefixEd(s);
        break;
      case 0xee:
        base.opXorN(s);
        break;
      case 0xef:
        base.opRst28h(s);
        break;
      case 0xf0:
        base.opRetP(s);
        break;
      case 0xf1:
        base.opPopAf(s);
        break;
      case 0xf2:
        base.opJpPNn(s);
        break;
      case 0xf3:
        base.opDi(s);
        break;
      case 0xf4:
        base.opCallPNn(s);
        break;
      case 0xf5:
        base.opPushAf(s);
        break;
      case 0xf6:
        base.opOrN(s);
        break;
      case 0xf7:
        base.opRst30h(s);
        break;
      case 0xf8:
        base.opRetM(s);
        break;
      case 0xf9:
        base.opLdSpHl(s);
        break;
      case 0xfa:
        base.opJpMNn(s);
        break;
      case 0xfb:
        base.opEi(s);
        break;
      case 0xfc:
        base.opCallMNn(s);
        break;
      case 0xfd:
        prefixFd(s);
        break;
      case 0xfe:
        base.opCpN(s);
        break;
      case 0xff:
        base.opRst38h(s);
        break;
    }
  }
}
