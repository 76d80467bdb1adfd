/** `ulm term` and `ulm chat` themselves, on a terminal that socat makes. */

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ExitCode } from '../../../cli/exit-codes.js';
import { Terminal } from '../../../emulator/index.js';
import { encodeModel, reply } from '../../../model/index.js';
import { randomModel } from '../../support/random-model.js';
import { installed, temporaryFolder, ULM, ulm, until } from '../../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [16], context: 'prefix' }), name: 'small' };

/** A command on a terminal of 80 by 24; it says its exit code when it has ended. */
function onPty(t: ExecutionContext, args: string) {
  const command = `stty rows 24 cols 80; ${ULM.map((word) => `'${word}'`).join(' ')} ${args}; echo EXIT $?`;
  const script = join(temporaryFolder(t), 'run.sh');
  writeFileSync(script, command);
  const socat = spawn('socat', ['-t30', '-', `EXEC:sh ${script},pty,setsid,ctty,stderr,echo=0`], {
    env: { ...process.env, CI: '', XDG_CONFIG_HOME: '/dev/null' },
  });
  t.teardown(() => socat.kill('SIGKILL'));
  const terminal = new Terminal('vt100');
  let written = '';
  socat.stdout.on('data', (bytes: Buffer) => {
    written += bytes.toString('utf8');
    terminal.write(bytes);
  });
  const screen = () =>
    Array.from({ length: terminal.screen.rows }, (_, row) => terminal.screen.text(row)).join('\n');
  return {
    type: (text: string) => socat.stdin.write(text, 'latin1'),
    written: () => written,
    async sees(what: RegExp) {
      await until(() => what.test(screen()), String(what), 60_000).catch(() => {});
      t.regex(screen(), what);
    },
  };
}

test('ulm term: CP/M, the menu, and the user’s own screen back', async (t) => {
  if (!installed(t, 'socat')) return;
  const { type, sees, written } = onPty(t, 'term --port sim:turbo --wordstar');
  await sees(/A>/);
  type('DIR NO.NO\r');
  await sees(/NO FILE\nA>/i);
  await sees(/sim:turbo {2}115200 baud {2}vt100 {2}WordStar +Ctrl-\] menu/);
  type('\x1d');
  await sees(/WordStar keys +on/);
  type('q');
  await sees(/EXIT 0/);
  t.regex(written(), /\x1b\[\?1049h[\s\S]*\x1b\[\?1049l/);
});

test('ulm chat: the program goes there, a line is edited and answered', async (t) => {
  if (!installed(t, 'socat')) return;
  const weights = join(temporaryFolder(t), 'small.safetensors');
  writeFileSync(weights, encodeModel(model));
  const { type, sees } = onPty(t, `chat --port sim:turbo --model ${weights}`);
  await sees(/\n> *\n[\s\S]*lines +Ctrl-\] menu/);
  type('is it alivX\x7fe\r');
  await sees(/> is it alive\n/);
  await sees(new RegExp(`> is it alive\\n${reply(model, 'is it alive').replace(/[^\w ]/g, '.')}\\n>`));
  type('\x1b[A');
  await sees(/\n> is it alive *\n[\s\S]*\n> is it alive/);
  type('\x1dq');
  await sees(/EXIT 0/);
});

test('ulm term without a terminal says what there is instead', async (t) => {
  const { code, err } = await ulm(['term', '--port', 'sim:turbo']);
  t.is(code, ExitCode.usage);
  t.regex(err, /ulm term needs a terminal[\s\S]*try:.*ulm chat/);
});

test('ulm chat in a pipe answers line by line', async (t) => {
  const weights = join(temporaryFolder(t), 'small.safetensors');
  writeFileSync(weights, encodeModel(model));
  const { code, out, err } = await ulm(['chat', '--port', 'sim:turbo', '--model', weights, '--json'], {
    input: 'is it alive\n',
  });
  t.is(code, ExitCode.ok, err);
  t.like(JSON.parse(out.trim().split('\n').at(-1) ?? ''), { reply: reply(model, 'is it alive') });
});
