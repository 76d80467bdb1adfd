import test from 'ava';
import { type BoardOptions, MemoryDrive } from '../../../emulator/index.js';
import { generic, romwbw } from '../../../hardware-notes/index.js';
import { pacedChannel } from '../../../transfer/pacing.js';
import { type BootstrapEvent, bootstrap, type Route } from '../../../transfer/routes/bootstrap.js';
import { boardTools } from '../support/board-tools.js';
import { onBoard } from '../support/on-board.js';

const { receiver, crcTool } = boardTools;

interface Case {
  readonly title: string;
  readonly board: BoardOptions;
  readonly route: Route;
  readonly wanted?: Route;
}

const flow: Case[] = [
  { title: 'classic by DOWNLOAD', board: { kind: 'classic' }, route: 'download' },
  { title: 'classic by PIP and LOAD', board: { kind: 'classic' }, route: 'pip-load', wanted: 'pip-load' },
  { title: 'romwbw by XM', board: { kind: 'romwbw' }, route: 'receiver' },
  { title: 'romwbw by PIP and LOAD', board: { kind: 'romwbw' }, route: 'pip-load', wanted: 'pip-load' },
  { title: 'romwbw from its ROM disk', board: { kind: 'romwbw', start: 'rom' }, route: 'receiver' },
  { title: 'the Small Computer Monitor', board: { kind: 'scm' }, route: 'monitor-save' },
  { title: "Searle's monitor", board: { kind: 'classic', start: 'monitor' }, route: 'monitor-save' },
];

for (const flowControl of [true, false]) {
  for (const { title, board, route, wanted } of flow) {
    test(`${title}, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
      const drive = new MemoryDrive();
      const { perform, channel, clock } = onBoard({ drives: { A: drive }, flowControl, ...board });
      const events: BootstrapEvent[] = [];
      const line = { ...generic.line, rtscts: flowControl };
      const profile = board.kind === 'romwbw' ? { ...romwbw, line } : { ...generic, line };
      const result = await perform(
        bootstrap({
          profile,
          tools: boardTools,
          ...(wanted === undefined ? {} : { route: wanted }),
          onEvent: (event) => events.push(event),
        }),
        // Without RTS/CTS the line is opened with the profile's pace.
        flowControl ? channel : pacedChannel(channel, { charsPerSecond: 2000, clock }),
      );
      t.is(result.route, route);
      t.is(result.file, 'A:ULMRX.COM');
      const brought = drive.read(0, 'ULMRX.COM') ?? new Uint8Array(0);
      t.deepEqual(Buffer.from(brought.subarray(0, receiver.com.length)), Buffer.from(receiver.com));
      t.deepEqual(Buffer.from(drive.read(0, 'ULMCRC.COM') ?? []), Buffer.from(crcTool.com));
      t.deepEqual(
        drive
          .list()
          .map(({ name }) => name)
          .sort(),
        ['ULMCRC.COM', 'ULMRX.COM'],
      );
      t.is(result.profile.receiver.kind, 'ulmrx');
      t.true(events.some(({ detail }) => detail.includes('CRC tool')));
    });
  }
}
