import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type CompareEvent, compareWith } from '../../../cli/compare/compare.js';
import { verdictOf } from '../../../cli/compare/verdict.js';
import { ExitCode } from '../../../cli/exit-codes.js';
import { createBoard, MemoryDrive, startBoard } from '../../../emulator/index.js';
import { buildChat } from '../../../firmware/index.js';
import { virtual } from '../../../hardware-notes/index.js';
import { encodeModel, type Model, reply } from '../../../model/index.js';
import { deploy, run } from '../../../transfer/index.js';
import { randomModel } from '../../support/random-model.js';
import { temporaryFolder, ulm } from '../../support/ulm.js';

const model: Model = { ...randomModel({ seed: 3, hidden: [16], context: 'prefix' }), name: 'small' };
const other: Model = { ...randomModel({ seed: 9, hidden: [16], context: 'prefix' }), name: 'other' };
const PROMPTS = ['hello', 'is it alive', 'can it fly', 'why'];

/** A virtual board without its clock on which a program waits for a line. */
async function talkingBoard(t: ExecutionContext, com: Uint8Array) {
  const board = createBoard({ turbo: true, drives: { A: new MemoryDrive() } });
  const channel = startBoard(board, { name: 'sim:' });
  t.teardown(() => channel.close());
  await run(deploy({ profile: virtual, name: 'CHAT', data: com }), channel);
  return channel;
}

test('both sides are asked the same, and what they say is told as it comes', async (t) => {
  const { com } = buildChat(model);
  const events: CompareEvent[] = [];
  const never = new AbortController().signal;
  const comparison = compareWith(com, await talkingBoard(t, com), 1e9, (event) => events.push(event), never);
  const pairs = [];
  for (const prompt of PROMPTS) pairs.push((await comparison.ask(prompt))!);
  t.deepEqual(
    pairs.map(({ board }) => board.reply),
    PROMPTS.map((prompt) => reply(model, prompt)),
  );
  t.is(verdictOf(pairs, {}).equal, PROMPTS.length);
  for (const side of ['emulator', 'board'] as const) {
    const text = events
      .map((event) => (event.type === 'text' && event.side === side ? event.text : ''))
      .join('');
    t.is(text, pairs.map((pair) => pair[side].reply).join(''));
  }
  for (const { board, emulator } of pairs) t.is(board.times.length, emulator.times.length);
  t.is(await comparison.ask('!'), undefined, 'a line that would leave the program');
});

test('a board that runs another program is found out', async (t) => {
  const channel = await talkingBoard(t, buildChat(other).com);
  const comparison = compareWith(buildChat(model).com, channel, 1e9, () => {}, new AbortController().signal);
  const prompt = PROMPTS.find((line) => reply(model, line) !== reply(other, line))!;
  const pair = (await comparison.ask(prompt))!;
  const { difference } = verdictOf([pair], {});
  t.is(difference?.emulator, reply(model, prompt));
  t.is(difference?.board, reply(other, prompt));
});

test('ulm compare: a list of prompts, JSON lines, the page', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'small.safetensors'), encodeModel(model));
  writeFileSync(join(folder, 'prompts.txt'), `# of ours\n${PROMPTS.join('\n')}\n\nhello\n`);
  const args = 'compare small.safetensors --port sim:turbo --prompts prompts.txt --report page.html --json';
  const { code, out, err } = await ulm(args.split(' '), { cwd: folder });
  t.is(code, ExitCode.ok, err);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.deepEqual(
    lines.slice(0, -1).map(({ prompt }) => prompt),
    PROMPTS,
  );
  t.like(lines.at(-1), { type: 'verdict', replies: 4, equal: 4 });
  t.true(readFileSync(join(folder, 'page.html'), 'utf8').includes('can it fly'));
});

/** A board behind a socket, whose capital letters come as the next one when the program talks; gives its port. */
async function garblingBoard(t: ExecutionContext): Promise<string> {
  const board = startBoard(createBoard({ turbo: true, drives: { A: new MemoryDrive() } }), { name: 'sim:' });
  const server = createServer((socket) => {
    let heard = '';
    socket.on('data', (bytes) => board.write(bytes));
    board.onData((bytes) => {
      const talks = heard.includes('leaves');
      heard += Buffer.from(bytes).toString('latin1');
      socket.write(talks ? bytes.map((byte) => (byte >= 0x41 && byte <= 0x59 ? byte + 1 : byte)) : bytes);
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(async () => {
    server.close();
    await board.close();
  });
  return `socket://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('ulm compare ends with 1 where a reply differs, and says which', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'prompts.txt'), 'is it alive');
  const port = await garblingBoard(t);
  const { code, out, err } = await ulm(
    ['compare', 'guess', '--port', port, '--board', 'virtual', '--prompts', 'prompts.txt'],
    { cwd: folder },
  );
  t.is(code, ExitCode.difference, err);
  t.regex(out, /^≠ is it alive/m);
  t.regex(out, /0 of 1 reply equal\nto "is it alive" the emulator says ".+",\n {2}the board ".+": they part/);
});
