/**
 * Machine code to Zilog mnemonics, documented or not, from tables of its own: it shares nothing with the CPU's pages
 * and so can tell of their mistakes.
 *
 * Names of undocumented instructions are those of Sean Young, "The Undocumented Z80 Documented": `ld a,ixh`,
 * `sll b`, `rlc (ix+5),b`, `in f,(c)`, `out (c),0`.
 */

/** An instruction as text and the number of bytes that it takes, 1–4. */
export interface Disassembly {
  readonly text: string;
  readonly length: number;
}

/** In the tables `N` is a byte, `NN` a word and `E` a jump's distance. */
const first64 = [
  'nop|ld bc,NN|ld (bc),a|inc bc|inc b|dec b|ld b,N|rlca',
  "ex af,af'|add hl,bc|ld a,(bc)|dec bc|inc c|dec c|ld c,N|rrca",
  'djnz E|ld de,NN|ld (de),a|inc de|inc d|dec d|ld d,N|rla',
  'jr E|add hl,de|ld a,(de)|dec de|inc e|dec e|ld e,N|rra',
  'jr nz,E|ld hl,NN|ld (NN),hl|inc hl|inc h|dec h|ld h,N|daa',
  'jr z,E|add hl,hl|ld hl,(NN)|dec hl|inc l|dec l|ld l,N|cpl',
  'jr nc,E|ld sp,NN|ld (NN),a|inc sp|inc (hl)|dec (hl)|ld (hl),N|scf',
  'jr c,E|add hl,sp|ld a,(NN)|dec sp|inc a|dec a|ld a,N|ccf',
].flatMap((line) => line.split('|'));

/** Empty where a prefix stands. */
const last64 = [
  'ret nz|pop bc|jp nz,NN|jp NN|call nz,NN|push bc|add a,N|rst 00h',
  'ret z|ret|jp z,NN||call z,NN|call NN|adc a,N|rst 08h',
  'ret nc|pop de|jp nc,NN|out (N),a|call nc,NN|push de|sub N|rst 10h',
  'ret c|exx|jp c,NN|in a,(N)|call c,NN||sbc a,N|rst 18h',
  'ret po|pop hl|jp po,NN|ex (sp),hl|call po,NN|push hl|and N|rst 20h',
  'ret pe|jp (hl)|jp pe,NN|ex de,hl|call pe,NN||xor N|rst 28h',
  'ret p|pop af|jp p,NN|di|call p,NN|push af|or N|rst 30h',
  'ret m|ld sp,hl|jp m,NN|ei|call m,NN||cp N|rst 38h',
].flatMap((line) => line.split('|'));

const registers = ['b', 'c', 'd', 'e', 'h', 'l', '(hl)', 'a'];
const arithmetic = ['add a,', 'adc a,', 'sub ', 'sbc a,', 'and ', 'xor ', 'or ', 'cp '];

const base = [
  ...first64,
  ...registers.flatMap((to) =>
    registers.map((from) => (to + from === '(hl)(hl)' ? 'halt' : `ld ${to},${from}`)),
  ),
  ...arithmetic.flatMap((name) => registers.map((from) => name + from)),
  ...last64,
];

const rotates = ['rlc', 'rrc', 'rl', 'rr', 'sla', 'sra', 'sll', 'srl'];
const bits = [0, 1, 2, 3, 4, 5, 6, 7];

/** The operations of the CB page, eight operands each. */
const bitOperations = [
  ...rotates.map((name) => `${name} `),
  ...['bit', 'res', 'set'].flatMap((name) => bits.map((bit) => `${name} ${bit},`)),
];

/** ED 40–7F; empty where nothing is defined. */
const extended64 = [
  'in b,(c)|out (c),b|sbc hl,bc|ld (NN),bc|neg|retn|im 0|ld i,a',
  'in c,(c)|out (c),c|adc hl,bc|ld bc,(NN)|neg|reti|im 0|ld r,a',
  'in d,(c)|out (c),d|sbc hl,de|ld (NN),de|neg|retn|im 1|ld a,i',
  'in e,(c)|out (c),e|adc hl,de|ld de,(NN)|neg|retn|im 2|ld a,r',
  'in h,(c)|out (c),h|sbc hl,hl|ld (NN),hl|neg|retn|im 0|rrd',
  'in l,(c)|out (c),l|adc hl,hl|ld hl,(NN)|neg|retn|im 0|rld',
  'in f,(c)|out (c),0|sbc hl,sp|ld (NN),sp|neg|retn|im 1|',
  'in a,(c)|out (c),a|adc hl,sp|ld sp,(NN)|neg|retn|im 2|',
].flatMap((line) => line.split('|'));

/** ED A0–BF, four of each eight. */
const blocks = ['ldi cpi ini outi', 'ldd cpd ind outd', 'ldir cpir inir otir', 'lddr cpdr indr otdr'].map(
  (line) => line.split(' '),
);

/**
 * The instruction at an address of a 64 KB memory, or of what reads as one; it wraps at the end.
 *
 * A DD or FD that changes nothing is part of the instruction behind it, as it is for the CPU; one before another
 * prefix DD or FD, and an ED that is not defined, come as `db`.
 */
export function disassemble(
  memory: Uint8Array | ((address: number) => number),
  address: number,
): Disassembly {
  const at: Bytes =
    typeof memory === 'function'
      ? (offset) => memory((address + offset) & 0xffff)
      : (offset) => memory[(address + offset) & 0xffff];
  const opcode = at(0);
  if (opcode === 0xcb) return { text: bitOperations[at(1) >> 3] + registers[at(1) & 7], length: 2 };
  if (opcode === 0xed) return extended(at, address, 0);
  if (opcode === 0xdd) return indexed(at, address, 'ix');
  if (opcode === 0xfd) return indexed(at, address, 'iy');
  return fill(base[opcode], at, address, 1);
}

type Bytes = (offset: number) => number;

/** An ED at `start`. */
function extended(at: Bytes, address: number, start: number): Disassembly {
  const opcode = at(start + 1);
  const isBlock = opcode >= 0xa0 && opcode < 0xc0 && (opcode & 4) === 0;
  const text = isBlock ? blocks[(opcode >> 3) & 3][opcode & 3] : (extended64[opcode - 0x40] ?? '');
  if (text === '') return { text: `db 0edh,${hexByte(opcode)}`, length: start + 2 };
  return fill(text, at, address, start + 2);
}

function indexed(at: Bytes, address: number, index: 'ix' | 'iy'): Disassembly {
  const opcode = at(1);
  if (opcode === 0xdd || opcode === 0xfd) return { text: `db ${hexByte(at(0))}`, length: 1 };
  if (opcode === 0xed) return extended(at, address, 1);
  if (opcode === 0xcb) return { text: indexedBit(at(3), displaced(index, at(2))), length: 4 };
  const text = base[opcode];
  if (text.includes('(hl)') && text !== 'jp (hl)') {
    // Beside memory, H and L stay themselves: ld h,(ix+5).
    return fill(text.replace('(hl)', displaced(index, at(2))), at, address, 3);
  }
  const changed =
    text === 'ex de,hl' ? text : text.replaceAll(/\bhl\b|\b[hl]\b/g, (name) => index + halves[name]);
  return fill(changed, at, address, 2);
}

/** What follows IX or IY where HL and its halves stood. */
const halves: Readonly<Record<string, string>> = { hl: '', h: 'h', l: 'l' };

/** DD CB d: what is written goes to a register too, unless the operand's number is that of (HL). */
function indexedBit(opcode: number, operand: string): string {
  const text = bitOperations[opcode >> 3] + operand;
  const isTest = opcode >> 6 === 1;
  return isTest || (opcode & 7) === 6 ? text : `${text},${registers[opcode & 7]}`;
}

/** Puts the operand that lies at offset `start` into the text. */
function fill(text: string, at: Bytes, address: number, start: number): Disassembly {
  if (text.includes('NN')) {
    return { text: text.replace('NN', hexWord((at(start + 1) << 8) | at(start))), length: start + 2 };
  }
  if (text.includes('N')) return { text: text.replace('N', hexByte(at(start))), length: start + 1 };
  if (text.includes('E')) {
    const target = address + start + 1 + ((at(start) << 24) >> 24);
    return { text: text.replace('E', hexWord(target & 0xffff)), length: start + 1 };
  }
  return { text, length: start };
}

function displaced(index: string, byte: number): string {
  const displacement = (byte << 24) >> 24;
  return displacement < 0 ? `(${index}${displacement})` : `(${index}+${displacement})`;
}

/** Hexadecimal as Zilog's assembler writes it, with a 0 before a letter. */
function hexByte(value: number): string {
  return withZero(value.toString(16).padStart(2, '0'));
}

function hexWord(value: number): string {
  return withZero(value.toString(16).padStart(4, '0'));
}

function withZero(digits: string): string {
  return /^[a-f]/.test(digits) ? `0${digits}h` : `${digits}h`;
}
