import test from 'ava';
import { MemoryDrive } from '../../emulator/index.js';
import { type BoardProfile, rc2014Classic, romwbw } from '../../hardware-notes/index.js';
import { command } from '../../transfer/console.js';
import type { DeployEvent } from '../../transfer/deploy/events.js';
import { receiveFiles, textOf } from '../../transfer/deploy/receive-files.js';
import { type SendFilesOptions, sendFiles } from '../../transfer/deploy/send-files.js';
import type { TransferError } from '../../transfer/errors.js';
import { pacedChannel } from '../../transfer/pacing.js';
import { inRecords } from '../../transfer/records.js';
import { withReceiver } from '../../transfer/routes/bootstrap.js';
import { parseTarget } from '../../transfer/target.js';
import { boardTools as tools } from './support/board-tools.js';
import { onBoard } from './support/on-board.js';
import { bytes } from './support/scripted.js';
import { seededBytes } from './support/seeded.js';

const file = (name: string, length = 600, seed = 1) => ({
  target: parseTarget(name),
  data: seededBytes(length, seed),
});
const text = { target: parseTarget('READ.ME'), data: bytes('Hello.\r\n'.repeat(40)) };
const names = (drive: MemoryDrive) =>
  drive
    .list()
    .map(({ user, name }) => (user === 0 ? name : `${user}:${name}`))
    .sort();
const holds = (drive: MemoryDrive, name: string, data: Uint8Array, user = 0) =>
  Buffer.from(drive.read(user, name) ?? []).equals(Buffer.from(inRecords(data)));

const send = (options: Partial<SendFilesOptions> & Pick<SendFilesOptions, 'files'>) =>
  sendFiles({ profile: romwbw, tools, ...options });

/** Receivers and lines that the same files have to go through. */
const WAYS: [title: string, kind: 'romwbw' | 'classic', profile: BoardProfile, ours: boolean][] = [
  ['XM', 'romwbw', romwbw, false],
  ['ULMRX under RomWBW', 'romwbw', withReceiver(romwbw, tools, 'A'), true],
  ['DOWNLOAD', 'classic', rc2014Classic, false],
  ['ULMRX on the classic', 'classic', withReceiver(rc2014Classic, tools, 'A'), true],
];
for (const [title, kind, profile, ours] of WAYS) {
  for (const flowControl of [true, false]) {
    test(`several files by ${title}, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
      const drive = new MemoryDrive(ours ? { 'ULMRX.COM': tools.receiver.com } : {});
      const at = onBoard({ kind, drives: { A: drive }, flowControl });
      const files = [file('ONE.DAT', 300, 1), file('TWO.DAT', 1500, 2), text];
      const line = flowControl
        ? at.channel
        : pacedChannel(at.channel, { charsPerSecond: 1500, clock: at.clock });
      const results = await at.perform(send({ profile, files }), line);
      t.deepEqual(
        results.map(({ file, outcome, verified }) => `${file} ${outcome} ${verified}`),
        ['A:ONE.DAT', 'A:TWO.DAT', 'A:READ.ME'].map(
          (name) => `${name} sent ${ours ? 'receiver' : 'crc-tool'}`,
        ),
      );
      for (const { target, data } of files) t.true(holds(drive, target.name, data), target.name);
      t.deepEqual(
        names(drive),
        [...(ours ? ['ULMRX.COM'] : ['ULMCRC.COM']), 'ONE.DAT', 'READ.ME', 'TWO.DAT'].sort(),
      );
    });
  }
}

test('the same file is not sent again, unless it is forced; the CRC tool is sent once', async (t) => {
  const drive = new MemoryDrive();
  const at = onBoard({ kind: 'romwbw', drives: { A: drive } });
  const files = [file('ONE.DAT')];
  const outcomes: string[] = [];
  const uploads: string[] = [];
  const onEvent = ({ step, state, detail }: DeployEvent) =>
    step === 'upload' && state === 'begin' && uploads.push(detail);
  for (const force of [false, false, true]) {
    const [result] = await at.perform(send({ files, force, onEvent }));
    outcomes.push(`${result!.outcome} ${result!.verified}`);
  }
  t.deepEqual(outcomes, ['sent crc-tool', 'skipped crc-tool', 'sent crc-tool']);
  t.is(uploads.filter((detail) => detail.startsWith('Sending')).length, 2);
  const [other] = await at.perform(send({ files: [file('ONE.DAT', 600, 9)] }));
  t.is(other?.outcome, 'sent');
  t.deepEqual(names(drive), ['ONE.DAT', 'ULMCRC.COM']);
});

test('an old file is kept, refused or overwritten, as is said', async (t) => {
  const old = bytes('old');
  const drive = new MemoryDrive({ 'ONE.DAT': old });
  const at = onBoard({ kind: 'romwbw', drives: { A: drive } });
  const files = [file('ONE.DAT')];
  const asked: string[] = [];
  const no = (name: string) => {
    asked.push(name);
    return Promise.resolve(false);
  };
  const [kept] = await at.perform(send({ files, overwrite: no }));
  t.is(kept?.outcome, 'kept');
  t.deepEqual(asked, ['A:ONE.DAT']);
  const error = await t.throwsAsync<TransferError>(at.perform(send({ files, overwrite: 'refuse' })));
  t.is(error?.code, 'file-exists');
  t.regex(error?.message ?? '', /is as it was\.$/);
  t.deepEqual(Buffer.from(drive.read(0, 'ONE.DAT')!.subarray(0, 3)), Buffer.from(old));
  const [sent] = await at.perform(send({ files, overwrite: () => true }));
  t.is(sent?.outcome, 'sent');
  t.true(holds(drive, 'ONE.DAT', files[0]!.data));
});

test('drives and user areas: there and back', async (t) => {
  const a = new MemoryDrive();
  const c = new MemoryDrive();
  const at = onBoard({ kind: 'romwbw', drives: { A: a, C: c } });
  const there = file('C3:ONE.DAT');
  const [sent] = await at.perform(send({ files: [there] }));
  t.is(sent?.file, 'C3:ONE.DAT');
  t.is(sent?.verified, 'crc-tool');
  t.true(holds(c, 'ONE.DAT', there.data, 3));
  t.deepEqual(names(c), ['3:ONE.DAT', '3:ULMCRC.COM']);
  const [back] = await at.perform(receiveFiles({ profile: romwbw, tools, files: [there.target] }));
  t.true(back?.verified);
  t.deepEqual(Buffer.from(back!.bytes), Buffer.from(inRecords(there.data)));
  t.regex((await at.perform(command('DIR XM.COM'))).text, /XM/, 'the console is in its own user area again');
});

test('DOWNLOAD writes to user areas by itself', async (t) => {
  const drive = new MemoryDrive();
  const at = onBoard({ kind: 'classic', drives: { A: drive } });
  const there = file('5:ONE.DAT');
  const [sent] = await at.perform(sendFiles({ profile: rc2014Classic, files: [there] }));
  t.is(sent?.file, 'A5:ONE.DAT');
  t.is(sent?.verified, undefined, 'without tools nothing there can check it');
  t.true(holds(drive, 'ONE.DAT', there.data, 5));
});

test('our own programs go along into another user area, and bring the file back from there', async (t) => {
  const a = new MemoryDrive({ [tools.receiver.file]: tools.receiver.com });
  const b = new MemoryDrive();
  const at = onBoard({ kind: 'classic', drives: { A: a, B: b } });
  const there = file('B3:ONE.DAT');
  const profile = withReceiver(rc2014Classic, tools, 'A');
  const [sent] = await at.perform(sendFiles({ profile, tools, files: [there] }));
  t.is(sent?.file, 'B3:ONE.DAT');
  t.is(sent?.verified, 'receiver');
  t.true(holds(b, 'ONE.DAT', there.data, 3));
  t.deepEqual(names(b), ['3:ONE.DAT', '3:ULMRX.COM']);
  t.true(holds(b, 'ULMRX.COM', tools.receiver.com, 3));
  const [back] = await at.perform(receiveFiles({ profile, tools, files: [there.target] }));
  t.deepEqual(Buffer.from(back!.bytes), Buffer.from(inRecords(there.data)));
  t.regex(
    (await at.perform(command('DIR ULMRX.COM'))).text,
    /ULMRX/,
    'the console is in its own user area again',
  );
});

test('without tools XM sends the file back to be compared', async (t) => {
  const drive = new MemoryDrive();
  const at = onBoard({ kind: 'romwbw', drives: { A: drive } });
  const [sent] = await at.perform(sendFiles({ profile: romwbw, files: [file('ONE.DAT')] }));
  t.is(sent?.verified, 'read-back');
  t.deepEqual(names(drive), ['ONE.DAT']);
});

test('a text comes back without its filling', async (t) => {
  const at = onBoard({ kind: 'romwbw', files: { 'READ.ME': text.data } });
  const [back] = await at.perform(receiveFiles({ profile: romwbw, files: [text.target] }));
  t.deepEqual(Buffer.from(textOf(back!.bytes)), Buffer.from(text.data));
  t.false(back!.verified);
});

test('the first file that fails ends it, and what is there is told', async (t) => {
  const drive = new MemoryDrive();
  const at = onBoard({ kind: 'romwbw', drives: { A: drive } });
  const error = await t.throwsAsync<TransferError>(
    at.perform(send({ files: [file('ONE.DAT'), file('B:TWO.DAT'), file('TRI.DAT')] })),
  );
  t.regex(error?.message ?? '', /On the board before it: A:ONE\.DAT\.$/);
  t.true(names(drive).includes('ONE.DAT'));
  t.false(names(drive).includes('TRI.DAT'));
  t.regex((await at.perform(command('DIR'))).text, /ONE {6}DAT/);
});

test('a file that is not there, and a way back that is none', async (t) => {
  const at = onBoard({ kind: 'romwbw' });
  await t.throwsAsync(at.perform(receiveFiles({ profile: romwbw, files: [parseTarget('NO.NO')] })), {
    code: 'board-file',
  });
  const classic = onBoard({ kind: 'classic', files: { 'ONE.DAT': bytes('x') } });
  await t.throwsAsync(
    classic.perform(receiveFiles({ profile: rc2014Classic, files: [parseTarget('ONE.DAT')] })),
    { code: 'no-route' },
  );
});

// The user cancels when so many blocks were acknowledged: the board is at its prompt, and the old file is there.
for (const [title, kind, profile, ours] of WAYS) {
  for (const after of [0, 3]) {
    test(`cancelled after ${after} blocks of ${title}`, async (t) => {
      const old = bytes('old');
      const drive = new MemoryDrive({
        'ONE.DAT': old,
        ...(ours ? { 'ULMRX.COM': tools.receiver.com } : {}),
        'ULMCRC.COM': tools.crcTool.com,
      });
      const at = onBoard({ kind, drives: { A: drive } });
      const abort = new AbortController();
      let sending = false;
      const onEvent = ({ step, state, blocks = 0 }: DeployEvent) => {
        sending ||= step === 'upload' && state === 'begin';
        if (sending && state === 'progress' && blocks >= after) abort.abort();
      };
      const error = await t.throwsAsync<TransferError>(
        at.perform(send({ profile, files: [file('ONE.DAT', 3000)], blockSize: 128, onEvent }), at.channel, {
          signal: abort.signal,
        }),
      );
      t.is(error?.code, 'cancelled');
      t.regex(error?.message ?? '', /A:ONE\.DAT on the board, if there was one, is as it was\.$/);
      t.regex((await at.perform(command('DIR ONE.DAT'))).text, /ONE {6}DAT/);
      t.deepEqual(Buffer.from(drive.read(0, 'ONE.DAT')!.subarray(0, 3)), Buffer.from(old));
      t.false(names(drive).includes('ULMNEW.DAT'));
    });
  }
}
