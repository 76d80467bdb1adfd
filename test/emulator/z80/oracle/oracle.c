/*
 * An outside Z80 for the tests: libz80ex (Debian: libz80ex-dev) behind standard input and output.
 *
 *   cc -O2 -o oracle oracle.c -lz80ex
 *
 * Input is a row of jobs until the end of the stream; words are little-endian:
 *
 *   byte   1: 65536 bytes of memory follow the registers; 0: memory is as the job before left it
 *   word   steps; 0 runs until HALT and gives no records
 *   words  AF BC DE HL AF' BC' DE' HL' IX IY SP PC
 *   bytes  I R IM IFF1 IFF2
 *   memory, if it comes
 *   byte   how many bytes of an instruction follow, which are put at PC
 *   bytes  these
 *   bytes  one for each step: a mask for F after it
 *
 * For each step comes a record: the same twelve words and five bytes, a word of T-states and a word that sums up
 * what was put out. After a job's last step comes the memory if the job brought one.
 *
 * A port reads as its address times 7 plus 3.
 */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <z80ex/z80ex.h>

static uint8_t memory[65536];
static uint16_t sum;

static Z80EX_BYTE read_memory(Z80EX_CONTEXT *cpu, Z80EX_WORD address, int m1, void *data) {
  (void)cpu, (void)m1, (void)data;
  return memory[address];
}

static void write_memory(Z80EX_CONTEXT *cpu, Z80EX_WORD address, Z80EX_BYTE value, void *data) {
  (void)cpu, (void)data;
  memory[address] = value;
}

static Z80EX_BYTE read_port(Z80EX_CONTEXT *cpu, Z80EX_WORD port, void *data) {
  (void)cpu, (void)data;
  return (Z80EX_BYTE)(port * 7 + 3);
}

static void write_port(Z80EX_CONTEXT *cpu, Z80EX_WORD port, Z80EX_BYTE value, void *data) {
  (void)cpu, (void)data;
  sum = (uint16_t)(sum * 31 + port * 7 + value);
}

static Z80EX_BYTE read_vector(Z80EX_CONTEXT *cpu, void *data) {
  (void)cpu, (void)data;
  return 0xff;
}

static const Z80_REG_T words[] = {regAF,  regBC,  regDE, regHL, regAF_, regBC_,
                                  regDE_, regHL_, regIX, regIY, regSP,  regPC};

static void take(void *into, size_t size) {
  if (fread(into, 1, size, stdin) != size) {
    fputs("the job ends early\n", stderr);
    exit(1);
  }
}

static void put_word(unsigned value) {
  putchar(value & 0xff);
  putchar(value >> 8 & 0xff);
}

static unsigned get_word(void) {
  uint8_t bytes[2];
  take(bytes, 2);
  return bytes[0] | bytes[1] << 8;
}

/* One instruction with its prefixes. */
static unsigned step(Z80EX_CONTEXT *cpu) {
  unsigned t = 0;
  do t += z80ex_step(cpu);
  while (z80ex_last_op_type(cpu) != 0);
  return t;
}

int main(void) {
  Z80EX_CONTEXT *cpu =
      z80ex_create(read_memory, 0, write_memory, 0, read_port, 0, write_port, 0, read_vector, 0);
  static uint8_t masks[65536];
  for (int fresh; (fresh = getchar()) != EOF;) {
    unsigned steps = get_word();
    uint8_t small[5];
    z80ex_reset(cpu);
    for (int i = 0; i < 12; i++) z80ex_set_reg(cpu, words[i], get_word());
    take(small, 5);
    z80ex_set_reg(cpu, regI, small[0]);
    z80ex_set_reg(cpu, regR, small[1]);
    z80ex_set_reg(cpu, regR7, small[1] & 0x80);
    z80ex_set_reg(cpu, regIM, small[2]);
    z80ex_set_reg(cpu, regIFF1, small[3]);
    z80ex_set_reg(cpu, regIFF2, small[4]);
    if (fresh) take(memory, sizeof memory);
    unsigned pc = z80ex_get_reg(cpu, regPC);
    for (int left = getchar(); left > 0; left--) memory[pc++ & 0xffff] = getchar();
    take(masks, steps);
    sum = 0;
    if (steps == 0)
      while (!z80ex_doing_halt(cpu)) step(cpu);
    for (unsigned i = 0; i < steps; i++) {
      unsigned t = step(cpu);
      unsigned af = z80ex_get_reg(cpu, regAF);
      z80ex_set_reg(cpu, regAF, af & (0xff00 | masks[i]));
      for (int j = 0; j < 12; j++) put_word(z80ex_get_reg(cpu, words[j]));
      putchar(z80ex_get_reg(cpu, regI));
      putchar((z80ex_get_reg(cpu, regR) & 0x7f) | (z80ex_get_reg(cpu, regR7) & 0x80));
      putchar(z80ex_get_reg(cpu, regIM));
      putchar(z80ex_get_reg(cpu, regIFF1));
      putchar(z80ex_get_reg(cpu, regIFF2));
      put_word(t);
      put_word(sum);
    }
    if (fresh) fwrite(memory, 1, sizeof memory, stdout);
  }
  z80ex_destroy(cpu);
  return 0;
}
