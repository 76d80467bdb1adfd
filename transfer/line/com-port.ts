import type { InputSignals, OutputSignals } from './control.js';
import type { LineSettings, Parity } from './settings.js';

/**
 * The commands of the COM-PORT-OPTION and their values: G. Clark, RFC 2217, Telnet Com Port Control Option,
 * sections 2 and 3. The server answers each with its number and 100, and the value that now holds.
 */

export const SET_BAUDRATE = 1;
export const SET_DATASIZE = 2;
export const SET_PARITY = 3;
export const SET_STOPSIZE = 4;
export const SET_CONTROL = 5;
export const NOTIFY_MODEMSTATE = 7;
export const FLOWCONTROL_SUSPEND = 8;
export const FLOWCONTROL_RESUME = 9;
export const SET_MODEMSTATE_MASK = 11;
export const PURGE_DATA = 12;
/** What the server adds to the number of a command. */
export const FROM_SERVER = 100;

/** A command of ours, and the answer that grants it. */
export interface ComPortCommand {
  /** For messages: `115200 baud`. */
  readonly name: string;
  readonly command: number;
  readonly value: readonly number[];
  /** It may be refused, and its answer may never come. */
  readonly optional?: true;
}

const PARITIES: Readonly<Record<Parity, number>> = { none: 1, odd: 2, even: 3, mark: 4, space: 5 };
const STOP_SIZES: Readonly<Record<LineSettings['stopBits'], number>> = { 1: 1, 2: 2, 1.5: 3 };

/** Values of SET-CONTROL. */
const NO_FLOW = 1;
const XON_XOFF = 2;
const HARDWARE = 3;
const BREAK = { on: 5, off: 6 };
const DTR = { on: 8, off: 9 };
const RTS = { on: 11, off: 12 };

/** Values of PURGE-DATA. */
const PURGE_BOTH = 3;

/** Bits of NOTIFY-MODEMSTATE; the low four say what changed. */
const CTS_ON = 0x10;
const DSR_ON = 0x20;
const DCD_ON = 0x80;
const SIGNALS = CTS_ON | DSR_ON | DCD_ON;

export function baudCommand(baud: number): ComPortCommand {
  const value = [24, 16, 8, 0].map((shift) => (baud >>> shift) & 0xff);
  return { name: `${baud} baud`, command: SET_BAUDRATE, value };
}

/** What sets a line, in the order of the RFC. */
export function settingCommands({
  baud,
  dataBits,
  parity,
  stopBits,
  rtscts,
  xonxoff,
}: LineSettings): ComPortCommand[] {
  // A server that cannot switch flow control off mostly has none.
  const flow: ComPortCommand = rtscts
    ? { name: 'RTS/CTS', command: SET_CONTROL, value: [HARDWARE] }
    : xonxoff
      ? { name: 'XON/XOFF', command: SET_CONTROL, value: [XON_XOFF] }
      : { name: 'no flow control', command: SET_CONTROL, value: [NO_FLOW], optional: true };
  return [
    baudCommand(baud),
    { name: `${dataBits} data bits`, command: SET_DATASIZE, value: [dataBits] },
    { name: `${parity} parity`, command: SET_PARITY, value: [PARITIES[parity]] },
    { name: `${stopBits} stop bits`, command: SET_STOPSIZE, value: [STOP_SIZES[stopBits]] },
    flow,
  ];
}

/** What sets the signals that are named; a port without them refuses. */
export function signalCommands({ dtr, rts, brk }: OutputSignals): ComPortCommand[] {
  const commands: ComPortCommand[] = [];
  const add = (
    signal: string,
    on: boolean | undefined,
    value: { readonly on: number; readonly off: number },
  ) => {
    if (on === undefined) return;
    const name = `${signal} ${on ? 'on' : 'off'}`;
    commands.push({ name, command: SET_CONTROL, value: [on ? value.on : value.off], optional: true });
  };
  add('DTR', dtr, DTR);
  add('RTS', rts, RTS);
  add('break', brk, BREAK);
  return commands;
}

export const purgeCommand: ComPortCommand = {
  name: 'purge',
  command: PURGE_DATA,
  value: [PURGE_BOTH],
  optional: true,
};

/** Asks to be told of the signals that the other end drives. */
export const watchSignals: ComPortCommand = {
  name: 'news of CTS, DSR and DCD',
  command: SET_MODEMSTATE_MASK,
  value: [SIGNALS],
  optional: true,
};

export function signalsOf(modemState: number): InputSignals {
  return {
    cts: (modemState & CTS_ON) !== 0,
    dsr: (modemState & DSR_ON) !== 0,
    dcd: (modemState & DCD_ON) !== 0,
  };
}

export type Answer = 'granted' | { readonly refused: string };

/** What the server's value says of a command: a server that cannot do it answers with what it does instead. */
export function judgeAnswer({ command, value }: ComPortCommand, answer: Uint8Array): Answer {
  if (command === SET_BAUDRATE) {
    if (answer.length < 4) return { refused: 'an answer without a speed' };
    const wanted = number(value);
    const is = number(answer.subarray(0, 4));
    // Dividers do not meet every speed.
    return Math.abs(is - wanted) <= wanted * 0.03 ? 'granted' : { refused: `${is} baud` };
  }
  return answer[0] === value[0] ? 'granted' : { refused: `value ${answer[0] ?? 'none'}` };
}

const number = (bytes: Iterable<number>) => [...bytes].reduce((sum, byte) => sum * 256 + byte, 0);
