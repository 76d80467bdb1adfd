import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { buildChat } from '../../firmware/index.js';
import { randomModel } from '../support/random-model.js';
import { startUlm, temporaryFolder, ulm, until } from '../support/ulm.js';

const model = { ...randomModel({ seed: 3, hidden: [20], context: 'prefix' }), name: 'small' };

/** `ulm board` of some kind on a free port, with a folder as its drive A, and the command run against it. */
async function board(t: ExecutionContext, kind: string, profile: string) {
  const drive = temporaryFolder(t);
  const folder = temporaryFolder(t);
  const child = startUlm(['board', '--listen', '127.0.0.1:0', '--kind', kind, '--drive', drive]);
  let printed = '';
  child.stdout?.on('data', (bytes) => {
    printed += bytes;
  });
  t.teardown(() => child.kill('SIGKILL'));
  await until(() => printed.includes('TCP:127.0.0.1:'), 'the board');
  const port = `socket://${/TCP:(127\.0\.0\.1:\d+)/.exec(printed)?.[1]}`;
  return {
    drive,
    folder,
    run: (args: string) => ulm([...args.split(' '), '--port', port, '--board', profile], { cwd: folder }),
  };
}

test('a board without a receiver gets ours, and files go through it and are verified', async (t) => {
  const { drive, folder, run } = await board(t, 'classic,turbo', 'rc2014-classic');
  const brought = await run('bootstrap');
  t.is(brought.code, ExitCode.ok, brought.err);
  t.true(['ULMCRC.COM', 'ULMRX.COM'].every((file) => readdirSync(drive).includes(file)));

  const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) & 0xff);
  writeFileSync(join(folder, 'data.bin'), bytes);
  const sent = await run('send data.bin --receiver ulmrx --json');
  t.is(sent.code, ExitCode.ok, sent.err);
  t.deepEqual(JSON.parse(sent.out).files, [{ file: 'A:DATA.BIN', outcome: 'sent', verified: 'receiver' }]);
  t.deepEqual(new Uint8Array(readFileSync(join(drive, 'DATA.BIN'))).slice(0, 1000), bytes);

  const back = await run('receive DATA.BIN --receiver ulmrx');
  t.is(back.code, ExitCode.ok, back.err);
  t.deepEqual(new Uint8Array(readFileSync(join(folder, 'DATA.BIN'))).slice(0, 1000), bytes);

  const again = await run('send data.bin --receiver ulmrx');
  t.regex(again.out, /A:DATA\.BIN {2}is there already, the same/);
});

test('files go to RomWBW and come back', async (t) => {
  const { folder, run } = await board(t, 'romwbw,turbo', 'romwbw');
  writeFileSync(join(folder, 'CHAT.COM'), buildChat(model).com);
  writeFileSync(join(folder, 'note.txt'), 'a line\r\n\x1a');
  const sent = await run('send CHAT.COM note.txt');
  t.is(sent.code, ExitCode.ok, sent.err);
  t.regex(sent.out, /A:CHAT\.COM {2}sent, verified by itself \(\/V\)/);
  mkdirSync(join(folder, 'back'));
  const back = await run('receive CHAT.COM -o back');
  t.is(back.code, ExitCode.ok, back.err);
  t.deepEqual(readFileSync(join(folder, 'back/CHAT.COM')), readFileSync(join(folder, 'CHAT.COM')));
  const text = await run('receive note.txt -o back --text');
  t.is(text.code, ExitCode.ok, text.err);
  t.is(readFileSync(join(folder, 'back/NOTE.TXT'), 'latin1'), 'a line\r\n');
  const missing = await run('receive NOTHING.COM');
  t.is(missing.code, ExitCode.transfer);
  t.regex(missing.err, /There is no A:NOTHING\.COM on the board/);
});

for (const [kind, profile, says] of [
  ['romwbw', 'romwbw', /CP\/M answers[\s\S]*--board romwbw/],
  ['classic', 'rc2014-classic', /CP\/M answers[\s\S]*DOWNLOAD\.COM[\s\S]*--board rc2014-classic/],
  ['scm', 'scm', /a monitor answers[\s\S]*--board scm/],
] as const) {
  test(`a probe of ${kind} names it`, async (t) => {
    const { code, out, err } = await ulm(['probe', '--port', `sim:${kind},turbo`]);
    t.is(code, ExitCode.ok, err);
    t.regex(out, says);
    t.true(out.includes(profile));
  });
}

test('Intel HEX goes into the memory of a machine at its monitor', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'X.HEX'), ':03800000C30000BA\r\n:00000001FF\r\n');
  const { code, out, err } = await ulm(['load-hex', 'X.HEX', '--port', 'sim:scm,turbo'], { cwd: folder });
  t.is(code, ExitCode.ok, err);
  t.regex(out, /3 bytes at 8000h/);
});

test('the boards are listed, and each is shown', async (t) => {
  const listed = await ulm(['boards']);
  t.regex(listed.out, /^romwbw +RC2014/m);
  for (const name of ['romwbw', 'z80-mbc2']) {
    const shown = await ulm(['boards', 'show', name]);
    t.is(shown.code, ExitCode.ok, shown.err);
    t.regex(shown.out, /receiver[\s\S]*(from the program's source|from documents|seen in an emulator)/);
  }
  t.is((await ulm(['boards', 'show', 'nothing'])).code, ExitCode.usage);
});

test('a profile of the user’s own, good and bad', async (t) => {
  const folder = temporaryFolder(t);
  const own = {
    name: 'mine',
    title: 'My board',
    line: { baud: 9600 },
    receiver: { kind: 'xm', programs: ['XM'] },
  };
  writeFileSync(join(folder, 'mine.json'), JSON.stringify(own));
  const shown = await ulm(['boards', 'show', 'mine.json'], { cwd: folder });
  t.is(shown.code, ExitCode.ok, shown.err);
  t.regex(shown.out, /mine: My board[\s\S]*9,600 baud/);
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...own, line: { baud: 'fast' } }));
  const bad = await ulm(['boards', 'show', 'bad.json'], { cwd: folder });
  t.is(bad.code, ExitCode.file);
  t.regex(bad.err, /line\.baud[\s\S]*fast/);
});

test('a line that makes no sense', async (t) => {
  const { code, err } = await ulm(['probe', '--port', 'sim:turbo', '--line', '9600,9X9']);
  t.is(code, ExitCode.usage);
  t.regex(err, /9X9[\s\S]*try:/);
  t.is((await ulm(['probe'])).code, ExitCode.usage);
  t.is((await ulm(['probe', '--port', 'sim:nothing'])).code, ExitCode.usage);
});

test('a log has what passed, both ways', async (t) => {
  const folder = temporaryFolder(t);
  await ulm(['probe', '--port', 'sim:turbo', '--log', 'wire.log'], { cwd: folder });
  const log = readFileSync(join(folder, 'wire.log'), 'latin1');
  t.regex(log, /^\d{4}-\S+Z > 44 +\|D\|$/m);
  t.regex(log, /^\d{4}-\S+Z < .*\|.*A: XM +COM.*\|$/m);
});

test('blocks go by a second line, the dialogue by the console', async (t) => {
  const drive = temporaryFolder(t);
  const folder = temporaryFolder(t);
  const child = startUlm(
    'board --listen 127.0.0.1:0 --listen-data 127.0.0.1:0 --kind romwbw,turbo --drive'
      .split(' ')
      .concat(drive),
  );
  let printed = '';
  child.stdout?.on('data', (bytes) => {
    printed += bytes;
  });
  t.teardown(() => child.kill('SIGKILL'));
  await until(() => printed.includes('TCP:127.0.0.1:'), 'the board');
  const line = /--port (\S+) (--data-port \S+ --data-unit 1)/.exec(printed) ?? [];
  const ulmAt = (args: string) =>
    ulm([...`${args} --port ${line[1]} ${line[2]} --board romwbw`.split(' ')], { cwd: folder });
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) & 0xff);
  writeFileSync(join(folder, 'data.bin'), bytes);
  const sent = await ulmAt('send data.bin --log wire.log');
  t.is(sent.code, ExitCode.ok, sent.err);
  t.deepEqual(new Uint8Array(readFileSync(join(drive, 'DATA.BIN'))).slice(0, 5000), bytes);
  const log = readFileSync(join(folder, 'wire.log'), 'latin1');
  const echoed = [...log.matchAll(/ < [^|]*\|([^|\n]*)\|/g)].map(([, text]) => text).join('');
  t.regex(echoed, /XM R1 /i);

  mkdirSync(join(folder, 'back'));
  const back = await ulmAt('receive DATA.BIN -o back');
  t.is(back.code, ExitCode.ok, back.err);
  t.deepEqual(new Uint8Array(readFileSync(join(folder, 'back', 'DATA.BIN'))).slice(0, 5000), bytes);
});

test('a virtual board has a second line too, but not another machine’s', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'data.bin'), 'some bytes');
  const sent = await ulm('send data.bin --port sim:romwbw,turbo --data-port sim: --data-unit 1'.split(' '), {
    cwd: folder,
  });
  t.is(sent.code, ExitCode.ok, sent.err);
  const wrong = await ulm(
    'send data.bin --port socket://127.0.0.1:1 --data-port sim: --data-unit 1'.split(' '),
    { cwd: folder },
  );
  t.is(wrong.code, ExitCode.usage);
  t.regex(wrong.err, /second line beside its own console/);
});
