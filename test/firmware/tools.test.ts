import test from 'ava';
import { createMachine, MemoryDrive, QueueConsole } from '../../emulator/index.js';
import { buildCrcTool, CRC_TOOL_SAYS, crc16 } from '../../firmware/index.js';
import { pattern } from '../emulator/board/bench.js';
import { hex } from './receiver-bench.js';

const tool = buildCrcTool();

/** A CP/M system with the tool on A and these files; gives what a command prints, up to the prompt. */
function system(files: Readonly<Record<string, Uint8Array>>, b = new MemoryDrive()) {
  let printed = '';
  const console = new QueueConsole((byte) => {
    printed += String.fromCharCode(byte);
  });
  const a = new MemoryDrive({ 'ULMCRC.COM': tool.com, ...files });
  const machine = createMachine({ console, drives: { A: a, B: b }, spoil: true });
  const type = (command: string): string => {
    printed = '';
    console.type(`${command}\r`);
    machine.run(1e9);
    return printed.slice(printed.indexOf('\n') + 1);
  };
  machine.run(1e9);
  return { type, drive: a };
}

const filled = (data: Uint8Array): Uint8Array => {
  const records = new Uint8Array(Math.ceil(data.length / 128) * 128).fill(0x1a);
  records.set(data);
  return records;
};
const line = (name: string, data: Uint8Array): string =>
  `${name} CRC ${hex(crc16(filled(data)))} ${Math.ceil(data.length / 128)} records\r\n`;
const END = '\r\nA>';

test('it fits 512 bytes', (t) => {
  t.true(tool.com.length <= 512);
  t.is(tool.crc, crc16(tool.com));
});

const SIZES = [0, 1, 127, 128, 129, 16_384, 16_385, 40_960, 150_000];
for (const size of SIZES) {
  test(`a file of ${size} bytes`, (t) => {
    const data = pattern(size);
    const { type } = system({ 'F.BIN': data });
    const said = type('ULMCRC F.BIN');
    t.is(said, line('F.BIN', data) + END);
    t.deepEqual(CRC_TOOL_SAYS.file.exec(said)?.slice(1), [
      'F.BIN',
      hex(crc16(filled(data))),
      String(Math.ceil(size / 128)),
    ]);
    t.is(CRC_TOOL_SAYS.success.exec(said)?.[1], hex(crc16(filled(data))));
  });
}

test('its own CRC is the one that it was built with', (t) => {
  t.is(
    system({}).type('ULMCRC ULMCRC.COM'),
    `ULMCRC.COM CRC ${hex(tool.crc)} ${tool.records} records\r\n${END}`,
  );
});

test('names by a pattern, each on its line', (t) => {
  const files: Record<string, Uint8Array> = {};
  for (let n = 0; n < 30; n++) files[`F${n}.DAT`] = pattern(n * 1000);
  const { type } = system({ ...files, 'OTHER.COM': pattern(5), NOTYPE: pattern(6) });
  const expected = Object.entries(files).map(([name, data]) => line(name, data));
  t.is(type('ULMCRC *.DAT'), expected.join('') + END);
  t.is(type('ULMCRC NOTYPE'), line('NOTYPE', pattern(6)) + END);
  t.is(type('ULMCRC *.*').split('\r\n').length, 33 + 2);
});

test('another drive', (t) => {
  const b = new MemoryDrive({ 'F.BIN': pattern(300) });
  t.is(system({}, b).type('ULMCRC B:F.BIN'), line('F.BIN', pattern(300)) + END);
});

test('files with attributes are read too, and named without them', (t) => {
  const { type, drive } = system({ 'F.BIN': pattern(300) });
  drive.setAttributes(0, 'F.BIN', { readOnly: true, system: true });
  t.is(type('ULMCRC F.BIN'), line('F.BIN', pattern(300)) + END);
});

test('no file, no name', (t) => {
  const { type } = system({});
  t.regex(type('ULMCRC NONE.BIN'), CRC_TOOL_SAYS.none);
  t.regex(type('ULMCRC *.XYZ'), CRC_TOOL_SAYS.none);
  t.is(type('ULMCRC'), `ULMCRC: name a file\r\n${END}`);
});
