import test from 'ava';
import { createMachine, MemoryDrive, QueueConsole, type RunResult } from '../../emulator/index.js';
import { type Build, buildChat, crc16, readHeader } from '../../firmware/index.js';
import { type Model, modelId, reply } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';

const model: Model = { ...randomModel({ seed: 21, hidden: [40], context: 'prefix' }), name: 'tester' };
const built = buildChat(model);

/** A CP/M system with the program on drive A; `type` runs it until it waits for a key, and gives what it printed. */
function system(com: Uint8Array, options: { readonly tpaTop?: number } = {}) {
  let printed = '';
  const console = new QueueConsole((byte) => {
    printed += String.fromCharCode(byte);
  });
  const machine = createMachine({
    console,
    drives: { A: new MemoryDrive({ 'CHAT.COM': com }) },
    spoil: true,
    ...options,
  });
  const type = (keys: string): string => {
    printed = '';
    console.type(keys);
    const result: RunResult = machine.run(1e9);
    if (result !== 'waiting') throw new Error(`the machine is not waiting: ${result}, after ${printed}`);
    return printed;
  };
  type('');
  return { machine, type };
}

const banner = 'Z80-uLM tester\r\n^C, an empty line twice or ! leaves\r\n';
const say = (query: string) => `${reply(model, query)}\r\n`;

test('it prompts, replies and prompts again', (t) => {
  const { type } = system(built.com);
  t.is(type('chat\r'), `chat\r\r\n${banner}> `);
  t.is(type('Is it alive?\r'), `Is it alive?\r\r\n${say('Is it alive?')}> `);
  t.is(type('x\r'), `x\r\r\n${say('x')}> `);
});

for (const [name, keys, echo] of [
  ['!', '!\r', '!\r\r\n'],
  ['an empty line twice', '\r\r', '\r\r\n> \r\r\n'],
  ['^C', '\x03', '^C'],
] as const) {
  test(`it leaves by ${name}, and the CCP goes on`, (t) => {
    const { type } = system(built.com);
    type('CHAT\r');
    t.regex(type(keys).slice(echo.length), /^(\r\n)*A>$/);
    t.regex(type('DIR\r'), /CHAT {5}COM/);
  });
}

test('one empty line only asks again', (t) => {
  const { type } = system(built.com);
  type('CHAT\r');
  type('\r');
  type('a\r');
  t.is(type('\r'), '\r\r\n> ', 'a line between two empty ones starts the count again');
  t.regex(type('\r'), /A>$/);
});

test('a line that is longer than the buffer is answered as far as it was read', (t) => {
  const { type } = system(built.com);
  type('CHAT\r');
  const long = 'abcdefghij'.repeat(7);
  t.is(type(long.slice(0, 62)), `${long.slice(0, 62)}\r\r\n${say(long.slice(0, 62))}> `);
});

test('a key stops a reply at the next character and is gone', (t) => {
  const { type } = system(built.com);
  type('CHAT\r');
  const long = reply(model, 'hello');
  t.true(long.length > 3);
  t.is(type('hello\rx'), `hello\r\r\n${long[0]}x\r\n> `, 'the BDOS echoes it');
  t.is(type('hello\r'), `hello\r\r\n${long}\r\n> `);
});

test('a LF behind a Return is not taken for a key', (t) => {
  const { type } = system(built.com);
  type('CHAT\r');
  t.is(type('hello\r\n').replaceAll(/[\r\n]/g, ''), `hello${reply(model, 'hello')}> `);
});

test('^C leaves in the middle of a reply', (t) => {
  const { type } = system(built.com);
  type('CHAT\r');
  t.regex(type('hello\r\x03'), /^hello\r\r\n.\r\nA>$/);
  t.regex(type('CHAT hello\r\x03'), /\r\n.\r\nA>$/);
  t.regex(type('DIR\r'), /CHAT {5}COM/);
});

test('with words behind its name it replies once', (t) => {
  const { type } = system(built.com);
  t.is(type('CHAT is it  alive\r').split('\r\n').at(-3), reply(model, 'is it  alive'));
  t.regex(type('CHAT /x\r'), new RegExp(`${quoted(say('/x'))}\r\nA>$`));
  t.regex(type('CHAT /vv\r'), new RegExp(`${quoted(say('/vv'))}\r\nA>$`));
});

for (const command of ['CHAT /V', 'chat   /v']) {
  test(`${command} says what it is and that it is whole`, (t) => {
    const { type } = system(built.com);
    const crc = built.crc.toString(16).toUpperCase().padStart(4, '0');
    t.true(
      type(`${command}\r`).includes(
        `tester ${modelId(model)}, ${built.imageBytes} bytes\r\nCRC ${crc} OK\r\n`,
      ),
    );
  });
}

test('/V finds every damaged byte', (t) => {
  const damage = (at: number) => built.com.map((byte, place) => (place === at ? byte ^ 0x10 : byte));
  const last = built.imageBytes - 1;
  // Not the code that runs before the answer: whatever that does when damaged, it does not say OK.
  for (const at of [3, 9, Math.floor(last / 2), last - 3, last - 2, last - 1, last]) {
    t.regex(system(damage(at)).type('CHAT /V\r'), /CRC [0-9A-F]{4} DAMAGED\r\n/, `byte ${at}`);
  }
  const filling = built.com.slice();
  filling[built.com.length - 1] ^= 0xff;
  if (built.imageBytes < built.com.length) t.regex(system(filling).type('CHAT /V\r'), /OK\r\n/);
});

/** The word at 0006h of the smallest system that still loads the program, and a few around what it needs. */
function topsAround(build: Build): { tooSmall: number; enough: number } {
  const enough = (Math.ceil((build.memoryEnd - 6) / 256) * 256 + 6) & 0xffff;
  return { tooSmall: enough - 256, enough };
}

test('too little memory is said in plain words, with both figures', (t) => {
  // Its working memory is larger than the CCP, so there are systems that load it and cannot run it.
  const roomy = buildChat({
    ...randomModel({ seed: 5, hidden: [40, 30], context: 'prefix' }),
    name: 'tester',
  });
  const { tooSmall, enough } = topsAround(roomy);
  const { type } = system(roomy.com, { tpaTop: tooSmall });
  t.is(
    type('CHAT\r'),
    `CHAT\r\r\nToo little memory: this program needs ${roomy.memoryEnd - 0x100} bytes, this system has ${tooSmall - 0x100}.\r\n\r\nA>`,
  );
  t.regex(type('DIR\r'), /CHAT/);
  t.true(system(roomy.com, { tpaTop: enough }).type('CHAT\r').includes(banner));
});

test('where its memory reaches into the CCP, it leaves by a warm boot', (t) => {
  // Room for the program's memory, but the CCP lies in it.
  const wide = buildChat({ ...randomModel({ seed: 5, hidden: [250, 60] }), name: 'wide' });
  const { enough } = topsAround(wide);
  const { type } = system(wide.com, { tpaTop: enough });
  type('CHAT\r');
  type('hello\r');
  t.regex(type('!\r'), /A>$/);
  t.regex(type('DIR\r'), /CHAT/);
});

test('the image knows its size, its memory and its CRC', (t) => {
  t.deepEqual(readHeader(built.com), {
    imageBytes: built.imageBytes,
    memoryEnd: built.memoryEnd,
    crc: built.crc,
    intact: true,
  });
  const body = built.com.subarray(0, built.imageBytes - 2);
  t.is(crc16(body), built.crc);
  t.is(readHeader(built.com.slice(0, built.imageBytes - 1)), undefined);
  t.is(readHeader(Uint8Array.of(0xc9)), undefined);
  t.is(readHeader(built.com.map((byte, at) => (at === 100 ? byte ^ 1 : byte)))?.intact, false);
});

test('the CRC is that of XMODEM', (t) => {
  const rows: readonly (readonly [string, number])[] = [
    ['', 0x0000],
    ['A', 0x58e5],
    ['123456789', 0x31c3],
  ];
  for (const [text, crc] of rows) t.is(crc16(new TextEncoder().encode(text)), crc);
});

test('the listing begins with what the memory is used for', (t) => {
  const head = built.listing().split('\n\n', 1)[0];
  const hex = (value: number) => `${value.toString(16).toUpperCase().padStart(4, '0')}h`;
  t.true(head.startsWith(`; tester ${modelId(model)}\n; image 0100h … ${hex(0xff + built.imageBytes)}, `));
  t.true(head.includes(`the word at 0006h must be ${hex(built.memoryEnd)} or above`));
  for (const layer of [1, 2]) t.true(head.includes(`\n; layer ${layer}: `));
});

test('a model that no 64 KB machine can hold is refused', (t) => {
  for (const hidden of [
    [256, 256, 256],
    [256, 256],
  ]) {
    const error = t.throws(() => buildChat(randomModel({ seed: 1, hidden, density: 0.9 })));
    t.is((error as { code?: string }).code, 'too-big');
    t.regex((error as { evidence?: string }).evidence ?? '', /of layer 2/);
  }
});

test('a name cannot end a text or reach the terminal', (t) => {
  const { type } = system(buildChat({ ...model, name: 'cash $ name' }).com);
  t.true(type('CHAT\r').includes('Z80-uLM cash ? name\r\n'));
});

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
