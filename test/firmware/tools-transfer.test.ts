import test from 'ava';
import { buildCrcTool, buildReceiver } from '../../firmware/index.js';
import type { BoardTools } from '../../transfer/tools.js';

test('our programs are what the transfer takes', (t) => {
  const tools: BoardTools = { receiver: buildReceiver(), crcTool: buildCrcTool() };
  for (const { file, com, crc } of [tools.receiver, tools.crcTool]) {
    t.regex(file, /^ULM[A-Z]+\.COM$/);
    t.is(com.length % 128, 0);
    t.true(crc >= 0 && crc <= 0xffff);
  }
});

test('their Intel HEX begins at 0100h and is read back as it is built', (t) => {
  for (const program of [buildReceiver(), buildCrcTool()]) {
    const lines = program.hex().trimEnd().split('\r\n');
    t.true(lines[0].startsWith(':10010000'));
    t.is(lines.at(-1), ':00000001FF');
    t.is(lines.length, program.com.length / 16 + 1);
  }
});
