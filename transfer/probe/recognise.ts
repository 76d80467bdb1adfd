import type { MonitorKind } from '../../hardware-notes/index.js';
import { PROMPT, type Prompt, promptOf } from '../console.js';
import { printable } from '../printable.js';
import { Limit, type Protocol } from '../protocol.js';

/** Who answers at the other end of the line. */
export type Answerer =
  | { readonly kind: 'cpm'; readonly prompt: Prompt }
  | { readonly kind: 'monitor'; readonly monitor: MonitorKind }
  /** RomWBW's boot loader: `Boot [H=Help]:`. */
  | { readonly kind: 'loader' }
  /** Some program that prints text. */
  | { readonly kind: 'program' }
  /** Bytes that are no text: the wrong speed. */
  | { readonly kind: 'noise' }
  | { readonly kind: 'silence' };

export interface Recognised {
  readonly answerer: Answerer;
  /** All that was heard, one character for each byte, bit 7 as it came. */
  readonly heard: string;
  /** What was typed and what came, a line for each. */
  readonly evidence: readonly string[];
}

/** What is typed to find out; the space is what Grant Searle's ROM waits for after a reset. */
const KEYS: readonly (readonly [name: string, keys: string])[] = [
  ['a return', '\r'],
  ['a return', '\r'],
  ['a space and a return', ' \r'],
];

interface Row {
  readonly sign: RegExp;
  readonly answerer: Answerer;
}

/** The ends of what is said that tell who it is. A prompt of CP/M is looked for after these. */
const SIGNS: readonly Row[] = [
  { sign: /Boot \[H=Help\]: *$/i, answerer: { kind: 'loader' } },
  { sign: /(?:^|[\r\n])\* *$/, answerer: { kind: 'monitor', monitor: 'scm' } },
];

/** What a monitor whose prompt is no proof says to a question mark. */
const HELP: readonly Row[] = [
  { sign: /Small Computer Monitor/i, answerer: { kind: 'monitor', monitor: 'scm' } },
  { sign: /Searle|\bX\s+-?\s*boots? CP\/M/i, answerer: { kind: 'monitor', monitor: 'searle' } },
  {
    sign: /Monitor Commands|\bL\s[^\r\n]*\bloads?\b[^\r\n]*\bhex/i,
    answerer: { kind: 'monitor', monitor: 'romwbw' },
  },
];

/** `8E>` is the prompt of RomWBW's monitor, with its memory bank, and that of CP/M 3 in user area 8 on drive E. */
const AMBIGUOUS = /(?:^|[\r\n])(?:[0-9][A-F])?> *$/;

/** So long the first sign of life may take. */
const PATIENCE = 2000;
/** The end of what is said. */
const SILENCE = 500;
/** Of a line that babbles. */
const LONGEST = 8000;

/** Finds out who answers. It types returns, a space, and a question mark where a prompt is no proof. */
export function* recognise({ patience = PATIENCE } = {}): Protocol<Recognised> {
  const evidence: string[] = [];
  let heard = '';
  yield { purge: true };
  for (const [name, keys] of KEYS) {
    const said = yield* listen(keys, patience);
    heard += said;
    evidence.push(`${name}: ${said === '' ? 'silence' : `"${printable(said, 120)}"`}`);
    const text = sevenBits(said);
    const sign = SIGNS.find((row) => row.sign.test(text));
    if (sign !== undefined) return { answerer: sign.answerer, heard, evidence };
    if (AMBIGUOUS.test(text)) {
      const help = yield* listen('?\r', patience);
      heard += help;
      evidence.push(`a question mark: "${printable(help, 120)}"`);
      const row = HELP.find(({ sign }) => sign.test(sevenBits(help) + text));
      if (row !== undefined) return { answerer: row.answerer, heard, evidence };
    }
    const prompt = PROMPT.pattern.exec(text);
    if (prompt !== null) {
      if (/[\x80-\xff]/.test(said)) evidence.push('bit 7 is set in places: the console may use parity');
      return { answerer: { kind: 'cpm', prompt: promptOf(prompt) }, heard, evidence };
    }
  }
  return { answerer: { kind: unknown(heard) }, heard, evidence };
}

function unknown(heard: string): 'silence' | 'noise' | 'program' {
  if (heard === '') return 'silence';
  const odd = Array.from(heard).filter((c) => !/[\x07-\x0d\x1b -~]/.test(c)).length;
  return odd > heard.length / 4 ? 'noise' : 'program';
}

/** Types keys and gives what is said to them, up to a silence. */
function* listen(keys: string, patience: number): Protocol<string> {
  const limit = new Limit(LONGEST);
  let heard = '';
  let step: { send?: Uint8Array } = { send: Uint8Array.from(keys, (c) => c.charCodeAt(0)) };
  for (;;) {
    const input = yield { ...step, wait: heard === '' ? patience : SILENCE, within: limit };
    if (input === 'timeout') return heard;
    heard += String.fromCharCode(input);
    step = {};
  }
}

const sevenBits = (text: string) =>
  Array.from(text, (c) => String.fromCharCode(c.charCodeAt(0) & 0x7f)).join('');
