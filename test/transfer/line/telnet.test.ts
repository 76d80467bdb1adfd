import test from 'ava';
import {
  baudCommand,
  type ComPortCommand,
  judgeAnswer,
  purgeCommand,
  settingCommands,
  signalCommands,
  signalsOf,
  watchSignals,
} from '../../../transfer/line/com-port.js';
import { ComPortClient, type ComPortEvent } from '../../../transfer/line/com-port-client.js';
import { lineSettings, parseLine } from '../../../transfer/line/settings.js';
import { escapeData, subnegotiation, type TelnetEvent, TelnetReader } from '../../../transfer/line/telnet.js';
import { bytes } from '../support/scripted.js';
import { seeded } from '../support/seeded.js';

const [SE, SB, WILL, WONT, DO, DONT, IAC] = [240, 250, 251, 252, 253, 254, 255];
const [BINARY, ECHO, SGA, COM_PORT] = [0, 1, 3, 44];

const STREAMS: [title: string, stream: Uint8Array, events: TelnetEvent[]][] = [
  ['data', bytes('a\r\0b'), [{ kind: 'data', bytes: bytes('a\r\0b') }]],
  ['FFh in data', bytes('a', IAC, IAC, 'b'), [{ kind: 'data', bytes: bytes('a', 255, 'b') }]],
  [
    'an option between data',
    bytes('a', IAC, DO, BINARY, 'b'),
    [
      { kind: 'data', bytes: bytes('a') },
      { kind: 'negotiation', verb: 253, option: 0 },
      { kind: 'data', bytes: bytes('b') },
    ],
  ],
  [
    'commands that carry nothing',
    bytes('a', IAC, 241, IAC, 249, IAC, 242, 'b'),
    [{ kind: 'data', bytes: bytes('ab') }],
  ],
  [
    'FFh in a subnegotiation',
    bytes(IAC, SB, COM_PORT, 101, 0, 0, IAC, IAC, 1, IAC, SE, 'x'),
    [
      { kind: 'subnegotiation', option: COM_PORT, bytes: bytes(101, 0, 0, 255, 1) },
      { kind: 'data', bytes: bytes('x') },
    ],
  ],
  [
    'an empty subnegotiation',
    bytes(IAC, SB, 24, IAC, SE),
    [{ kind: 'subnegotiation', option: 24, bytes: bytes() }],
  ],
];
/** Data that was cut is joined again. */
function joined(events: readonly TelnetEvent[]): TelnetEvent[] {
  const all: TelnetEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event.kind === 'data' && last?.kind === 'data') {
      all[all.length - 1] = { kind: 'data', bytes: bytes(last.bytes, event.bytes) };
    } else all.push(event);
  }
  return all;
}
for (const [title, stream, events] of STREAMS) {
  test(`telnet is read, however it is cut: ${title}`, (t) => {
    t.deepEqual(joined(new TelnetReader().read(stream)), events);
    for (let cut = 0; cut <= stream.length; cut++) {
      const reader = new TelnetReader();
      t.deepEqual(
        joined([...reader.read(stream.subarray(0, cut)), ...reader.read(stream.subarray(cut))]),
        events,
      );
    }
  });
}

test('any bytes go through telnet as data and as a subnegotiation', (t) => {
  const random = seeded(2217);
  for (let round = 0; round < 200; round++) {
    const some = Uint8Array.from({ length: Math.floor(random() * 40) }, () =>
      random() < 0.3 ? 255 : random() * 256,
    );
    const data = new TelnetReader().read(escapeData(some));
    t.deepEqual(data, some.length === 0 ? [] : [{ kind: 'data', bytes: some }]);
    const sub = new TelnetReader().read(subnegotiation(COM_PORT, some));
    t.deepEqual(sub, [{ kind: 'subnegotiation', option: COM_PORT, bytes: some }]);
  }
});

test('an endless subnegotiation takes no endless memory', (t) => {
  const reader = new TelnetReader();
  reader.read(bytes(IAC, SB, COM_PORT));
  for (let i = 0; i < 100; i++) t.deepEqual(reader.read(new Uint8Array(1000)), []);
  const [event] = reader.read(bytes(IAC, SE));
  t.true(event?.kind === 'subnegotiation' && event.bytes.length <= 1024);
});

// RFC 2217, sections 2 and 3: command and value in decimal.
const COMMANDS: [title: string, commands: ComPortCommand[], wire: number[][]][] = [
  ['115200 baud', [baudCommand(115_200)], [[1, 0, 1, 194, 0]]],
  [
    'a whole line',
    settingCommands(lineSettings(parseLine('9600,7E2'))),
    [
      [1, 0, 0, 37, 128],
      [2, 7],
      [3, 3],
      [4, 2],
      [5, 1],
    ],
  ],
  [
    'RTS/CTS, odd, one and a half',
    settingCommands(lineSettings(parseLine('300,5O1.5,rtscts'))),
    [
      [1, 0, 0, 1, 44],
      [2, 5],
      [3, 2],
      [4, 3],
      [5, 3],
    ],
  ],
  [
    'XON/XOFF and mark',
    settingCommands(lineSettings(parseLine('300,8M1,xonxoff'))),
    [
      [1, 0, 0, 1, 44],
      [2, 8],
      [3, 4],
      [4, 1],
      [5, 2],
    ],
  ],
  [
    'signals on',
    signalCommands({ dtr: true, rts: true, brk: true }),
    [
      [5, 8],
      [5, 11],
      [5, 5],
    ],
  ],
  [
    'signals off',
    signalCommands({ dtr: false, rts: false, brk: false }),
    [
      [5, 9],
      [5, 12],
      [5, 6],
    ],
  ],
  ['one signal', signalCommands({ rts: false }), [[5, 12]]],
  [
    'purge and news',
    [purgeCommand, watchSignals],
    [
      [12, 3],
      [11, 0xb0],
    ],
  ],
];
for (const [title, commands, wire] of COMMANDS) {
  test(`RFC 2217 commands: ${title}`, (t) => {
    t.deepEqual(
      commands.map(({ command, value }) => [command, ...value]),
      wire,
    );
    const client = new ComPortClient();
    t.deepEqual([...client.command(commands[0]!)], [IAC, SB, COM_PORT, ...wire[0]!, IAC, SE]);
  });
}

const ANSWERS: [title: string, command: ComPortCommand, answer: number[], refused: string | undefined][] = [
  ['the speed asked for', baudCommand(9600), [0, 0, 37, 128], undefined],
  ['a speed next to it', baudCommand(115_200), [0, 1, 0xc9, 0x1f], undefined],
  ['another speed', baudCommand(115_200), [0, 0, 37, 128], '9600 baud'],
  ['half a speed', baudCommand(9600), [0, 0], 'an answer without a speed'],
  ['the flow control asked for', settingCommands(lineSettings({ rtscts: true }))[4]!, [3], undefined],
  ['none in its place', settingCommands(lineSettings({ rtscts: true }))[4]!, [1], 'value 1'],
  ['nothing', settingCommands(lineSettings())[1]!, [], 'value none'],
];
for (const [title, command, answer, refused] of ANSWERS) {
  test(`an answer of RFC 2217 is judged: ${title}`, (t) => {
    t.deepEqual(
      judgeAnswer(command, Uint8Array.from(answer)),
      refused === undefined ? 'granted' : { refused },
    );
  });
}

test('modem state bits of RFC 2217', (t) => {
  t.deepEqual(signalsOf(0x11), { cts: true, dsr: false, dcd: false });
  t.deepEqual(signalsOf(0xa0), { cts: false, dsr: true, dcd: true });
});

const YES = bytes(IAC, DO, COM_PORT, IAC, DO, BINARY, IAC, WILL, BINARY);

test('a client offers its options and is ready when what it needs is agreed on', (t) => {
  const client = new ComPortClient();
  t.deepEqual(
    [...client.start()],
    [IAC, WILL, COM_PORT, IAC, WILL, BINARY, IAC, DO, BINARY, IAC, WILL, SGA, IAC, DO, SGA],
  );
  t.deepEqual(client.receive(YES.subarray(0, 6)), []);
  t.deepEqual(client.receive(YES.subarray(6)), [{ kind: 'ready' }]);
  // A second yes, and a no to what is not needed, change nothing.
  t.deepEqual(client.receive(bytes(YES, IAC, DONT, SGA, IAC, WONT, SGA)), []);
});

const NEGOTIATIONS: [title: string, stream: Uint8Array, events: ComPortEvent[]][] = [
  ['no COM-PORT-OPTION', bytes(IAC, DONT, COM_PORT), [{ kind: 'refused', what: 'COM-PORT-OPTION' }]],
  ['no BINARY from us', bytes(IAC, DONT, BINARY), [{ kind: 'refused', what: 'BINARY' }]],
  ['no BINARY from them', bytes(IAC, WONT, BINARY), [{ kind: 'refused', what: 'BINARY' }]],
  ['an offer we did not ask for', bytes(IAC, WILL, ECHO), [{ kind: 'send', bytes: bytes(IAC, DONT, ECHO) }]],
  ['a wish we do not fulfil', bytes(IAC, DO, 24), [{ kind: 'send', bytes: bytes(IAC, WONT, 24) }]],
  ['a no to what nobody asked', bytes(IAC, WONT, ECHO, IAC, DONT, 24), []],
  ['data', bytes('A>', IAC, IAC), [{ kind: 'data', bytes: bytes('A>', 255) }]],
  [
    'CTS came on',
    subnegotiation(COM_PORT, [107, 0x11]),
    [{ kind: 'signals', signals: { cts: true, dsr: false, dcd: false } }],
  ],
  [
    'CTS came on, without the 100',
    subnegotiation(COM_PORT, [7, 0x11]),
    [{ kind: 'signals', signals: { cts: true, dsr: false, dcd: false } }],
  ],
  [
    'suspend and resume',
    bytes(subnegotiation(COM_PORT, [108]), subnegotiation(COM_PORT, [109])),
    [
      { kind: 'flow', open: false },
      { kind: 'flow', open: true },
    ],
  ],
  ['an answer nobody waits for', subnegotiation(COM_PORT, [101, 0, 0, 37, 128]), []],
  [
    'a signature, an empty message, another option',
    bytes(subnegotiation(COM_PORT, [100, 65]), subnegotiation(COM_PORT, []), subnegotiation(24, [1])),
    [],
  ],
];
for (const [title, stream, events] of NEGOTIATIONS) {
  test(`a client of RFC 2217 is told: ${title}`, (t) => {
    t.deepEqual(new ComPortClient().receive(stream), events);
  });
}

test('answers find their commands, in any order', (t) => {
  const client = new ComPortClient();
  const [dtr, rts] = signalCommands({ dtr: true, rts: true }) as [ComPortCommand, ComPortCommand];
  const baud = baudCommand(9600);
  for (const command of [dtr, rts, baud]) client.command(command);
  t.deepEqual(client.receive(subnegotiation(COM_PORT, [105, 11])), [{ kind: 'answer', command: rts }]);
  t.deepEqual(client.receive(subnegotiation(COM_PORT, [101, 0, 0, 1, 44])), [
    { kind: 'answer', command: baud, refused: '300 baud' },
  ]);
  t.deepEqual(client.receive(subnegotiation(COM_PORT, [105, 9])), [
    { kind: 'answer', command: dtr, refused: 'value 9' },
  ]);
  client.command(dtr);
  client.forget(dtr);
  t.deepEqual(client.receive(subnegotiation(COM_PORT, [105, 8])), []);
});
