import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { buildChat } from '../../firmware/index.js';
import { encodeModel, reply } from '../../model/index.js';
import { randomModel } from '../support/random-model.js';
import { installed, outcomeOf, startUlm, temporaryFolder, ulm, until } from '../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [60], context: 'prefix' }), name: 'small' };
const com = buildChat(model).com;
const crc = buildChat(model).crc.toString(16).toUpperCase().padStart(4, '0');

function weights(t: ExecutionContext): string {
  const path = join(temporaryFolder(t), 'small.safetensors');
  writeFileSync(path, encodeModel(model));
  return path;
}

/** A process that ends with the test, and all that it printed. */
function tended(t: ExecutionContext, child: ChildProcess): { readonly printed: () => string } {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes) => {
      printed += bytes;
    });
  }
  t.teardown(() => child.kill('SIGKILL'));
  return { printed: () => printed };
}

/** `ulm board` on a free port. */
async function board(t: ExecutionContext, ...args: string[]): Promise<string> {
  const { printed } = tended(t, startUlm(['board', '--listen', '127.0.0.1:0', ...args]));
  await until(() => printed().includes('TCP:127.0.0.1:'), 'the board');
  return /TCP:(127\.0\.0\.1:\d+)/.exec(printed())?.[1] ?? '';
}

/** A pty that is the board's line. */
async function tty(t: ExecutionContext, address: string): Promise<{ path: string; pull: () => void }> {
  const path = join(temporaryFolder(t), 'tty');
  const socat = spawn('socat', [`PTY,link=${path},raw,echo=0`, `TCP:${address}`]);
  tended(t, socat);
  await until(() => existsSync(path), 'the pty');
  return { path, pull: () => socat.kill('SIGKILL') };
}

test('in a pipe, on the virtual board: the two answers', async (t) => {
  const { code, out, err } = await ulm(['--model', weights(t), '--port', 'sim:turbo'], {
    input: 'is it alive\nis it big\n',
  });
  t.is(code, ExitCode.ok, err);
  t.true(
    out.endsWith(
      `> is it alive\n${reply(model, 'is it alive')}\n> is it big\n${reply(model, 'is it big')}\n`,
    ),
    out,
  );
  t.regex(out, new RegExp(`verify +The board says CRC ${crc} OK`));
  t.regex(out, /check +60 replies equal to the reference/);
});

test('as JSON lines', async (t) => {
  const { code, out } = await ulm(['--model', weights(t), '--port', 'sim:turbo', '--json'], {
    input: 'hi\n',
  });
  t.is(code, ExitCode.ok);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.deepEqual(
    lines.filter(({ type }) => type === 'done').map(({ step }) => step),
    ['model', 'build', 'check', 'connect', 'upload', 'verify'],
  );
  t.deepEqual(lines.at(-1), { type: 'reply', prompt: 'hi', reply: reply(model, 'hi') });
});

test('over a socket, twice: the old file gives way to the new one', async (t) => {
  const drive = temporaryFolder(t);
  writeFileSync(join(drive, 'CHAT.COM'), 'an older program');
  const address = await board(t, '--turbo', '--drive', drive);
  for (let round = 0; round < 2; round++) {
    const { code, err } = await ulm(['--model', weights(t), '--port', `socket://${address}`]);
    t.is(code, ExitCode.ok, err);
    t.deepEqual(readdirSync(drive), ['CHAT.COM']);
    t.deepEqual(new Uint8Array(readFileSync(join(drive, 'CHAT.COM'))), com);
  }
});

test('over a real tty', async (t) => {
  if (!installed(t, 'socat')) return;
  const { path } = await tty(t, await board(t, '--turbo'));
  const { code, out, err } = await ulm(['--model', weights(t), '--port', path], { input: 'is it alive\n' });
  t.is(code, ExitCode.ok, err);
  t.true(out.endsWith(`> is it alive\n${reply(model, 'is it alive')}\n`), out);
});

test('a port that is in use', async (t) => {
  if (!installed(t, 'socat')) return;
  const { path } = await tty(t, await board(t, '--turbo'));
  const first = startUlm(['--model', weights(t), '--port', path]);
  const { printed } = tended(t, first);
  await until(() => printed().includes('connect'), 'the first session');
  const { code, err } = await ulm(['--model', weights(t), '--port', path]);
  t.is(code, ExitCode.busy);
  t.regex(err, /is in use[\s\S]*try:/);
});

test('a line that goes away in mid-upload', async (t) => {
  if (!installed(t, 'socat')) return;
  const drive = temporaryFolder(t);
  writeFileSync(join(drive, 'CHAT.COM'), 'an older program');
  const address = await board(t, '--drive', drive);
  const { path, pull } = await tty(t, address);
  const child = startUlm(['--model', weights(t), '--port', path, '--json']);
  const { printed } = tended(t, child);
  const outcome = outcomeOf(child);
  await until(() => printed().includes('"step":"upload"'), 'the upload');
  pull();
  const { code, err } = await outcome;
  t.is(code, ExitCode.lineLost, err);
  t.regex(err, /The line .* is gone[\s\S]*CHAT\.COM[\s\S]*is as it was[\s\S]*try:/);
  t.is(readFileSync(join(drive, 'CHAT.COM'), 'utf8'), 'an older program');
  t.deepEqual(readdirSync(drive), ['CHAT.COM']);
});

test('^C in mid-upload leaves the board at its prompt and the old file in its place', async (t) => {
  const drive = temporaryFolder(t);
  writeFileSync(join(drive, 'CHAT.COM'), 'an older program');
  const address = await board(t, '--drive', drive);
  const child = startUlm(['--model', weights(t), '--port', `socket://${address}`, '--json']);
  const { printed } = tended(t, child);
  const outcome = outcomeOf(child);
  await until(() => printed().includes('"step":"upload"'), 'the upload');
  child.kill('SIGINT');
  const { code, err } = await outcome;
  t.is(code, ExitCode.cancelled, err);
  t.regex(err, /is as it was/);
  t.deepEqual(readdirSync(drive), ['CHAT.COM']);
  t.is(readFileSync(join(drive, 'CHAT.COM'), 'utf8'), 'an older program');
});

test('a port that is not there, and one where nobody listens', async (t) => {
  const missing = await ulm(['--model', weights(t), '--port', join(temporaryFolder(t), 'ttyNone')]);
  t.is(missing.code, ExitCode.port);
  t.regex(missing.err, /There is no port[\s\S]*seen:[\s\S]*try:/);
  const refused = await ulm(['--model', weights(t), '--port', 'socket://127.0.0.1:1']);
  t.is(refused.code, ExitCode.port);
});

test('a machine that never answers', async (t) => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  t.teardown(() => silent.close());
  await until(() => silent.listening, 'the silent machine');
  const { port } = silent.address() as { port: number };
  const { code, err } = await ulm(['--model', weights(t), '--port', `socket://127.0.0.1:${port}`]);
  t.is(code, ExitCode.noAnswer);
  t.regex(err, /does not answer[\s\S]*nothing was received[\s\S]*try:/);
});
