import { TransferError } from '../errors.js';

export type Parity = 'none' | 'odd' | 'even' | 'mark' | 'space';

/** How a serial line is set. */
export interface LineSettings {
  /** Bits a second. */
  readonly baud: number;
  readonly dataBits: 5 | 6 | 7 | 8;
  /** Mark and space: on Windows and over RFC 2217 only. */
  readonly parity: Parity;
  /** One and a half: on Windows and over RFC 2217 only. */
  readonly stopBits: 1 | 1.5 | 2;
  /** Hardware flow control by RTS and CTS. */
  readonly rtscts: boolean;
  /** Software flow control; a binary protocol that sends 11h and 13h as they are does not go over it. */
  readonly xonxoff: boolean;
  /**
   * The signals after opening. Linux and macOS raise both for a moment when a port is opened, whatever is asked
   * here; with RTS/CTS the driver moves RTS itself.
   */
  readonly dtr: boolean;
  readonly rts: boolean;
  /** Milliseconds of pause after each character, beside its own time on the line. */
  readonly charDelay: number;
  /** Milliseconds of pause after each end of a line, beside that of its last character. */
  readonly lineDelay: number;
}

/** What is not said is as in `DEFAULT_LINE`. */
export type LineOptions = Partial<LineSettings>;

export const DEFAULT_LINE: LineSettings = {
  baud: 115_200,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  rtscts: false,
  xonxoff: false,
  dtr: true,
  rts: true,
  charDelay: 0,
  lineDelay: 0,
};

const LETTERS: Readonly<Record<Parity, string>> = { none: 'N', odd: 'O', even: 'E', mark: 'M', space: 'S' };

/** The settings in full, held to what a serial line can be. @throws TransferError `bad-line` */
export function lineSettings(options: LineOptions = {}): LineSettings {
  const settings = { ...DEFAULT_LINE, ...options };
  for (const [field, fits, want] of LIMITS) {
    if (!fits(settings)) throw badLine(`${field} ${settings[field]}`, want);
  }
  return settings;
}

const LIMITS: readonly [keyof LineSettings, (settings: LineSettings) => boolean, want: string][] = [
  ['baud', ({ baud }) => Number.isInteger(baud) && baud >= 50 && baud <= 12_000_000, 'bits a second'],
  ['dataBits', ({ dataBits }) => [5, 6, 7, 8].includes(dataBits), '5, 6, 7 or 8 data bits'],
  ['parity', ({ parity }) => parity in LETTERS, Object.keys(LETTERS).join(', ')],
  ['stopBits', ({ stopBits }) => [1, 1.5, 2].includes(stopBits), '1, 1.5 or 2 stop bits'],
  ['charDelay', ({ charDelay }) => delay(charDelay), 'milliseconds, 10,000 at most'],
  ['lineDelay', ({ lineDelay }) => delay(lineDelay), 'milliseconds, 10,000 at most'],
];
const delay = (value: number) => value >= 0 && value <= 10_000;

/** What the words of the short form switch on. */
const WORDS: Readonly<Record<string, LineOptions>> = {
  rtscts: { rtscts: true },
  xonxoff: { xonxoff: true },
  noflow: { rtscts: false, xonxoff: false },
};

/**
 * Reads the short form of a line: `115200`, `9600,7E1`, `19200,8N1,rtscts`. It says only what stands there.
 * The words are `rtscts`, `xonxoff` and `noflow`; case and spaces do not matter.
 * @throws TransferError `bad-line`
 */
export function parseLine(text: string): LineOptions {
  const [baud = '', ...rest] = text.split(',').map((part) => part.trim());
  if (!/^\d{2,8}$/.test(baud)) throw badLine(text, 'first the bits a second, as in 115200');
  let options: LineOptions = { baud: Number(baud) };
  for (const part of rest) {
    const frame = /^([5-8])\s*([NOEMS])\s*(1\.5|1|2)$/i.exec(part);
    const word = WORDS[part.toLowerCase()];
    if (frame !== null) {
      const parity = (Object.keys(LETTERS) as Parity[]).find(
        (key) => LETTERS[key] === frame[2]!.toUpperCase(),
      )!;
      options = {
        ...options,
        dataBits: Number(frame[1]) as LineSettings['dataBits'],
        parity,
        stopBits: Number(frame[3]) as LineSettings['stopBits'],
      };
    } else if (word !== undefined) {
      options = { ...options, ...word };
    } else {
      throw badLine(
        part === '' ? text : part,
        `data bits, parity and stop bits as in 8N1, or ${Object.keys(WORDS).join(', ')}`,
      );
    }
  }
  lineSettings(options);
  return options;
}

/** The short form of a line: `115200,8N1` and the flow control where there is any. */
export function formatLine({ baud, dataBits, parity, stopBits, rtscts, xonxoff }: LineSettings): string {
  const flow = `${rtscts ? ',rtscts' : ''}${xonxoff ? ',xonxoff' : ''}`;
  return `${baud},${dataBits}${LETTERS[parity]}${stopBits}${flow}`;
}

/** Milliseconds that a character takes on the line: a start bit, the data, the parity and the stop bits. */
export function characterTime({
  baud,
  dataBits,
  parity,
  stopBits,
}: Pick<LineSettings, 'baud' | 'dataBits' | 'parity' | 'stopBits'>): number {
  return ((1 + dataBits + (parity === 'none' ? 0 : 1) + stopBits) * 1000) / baud;
}

/** A line that is not understood, or that the port cannot do. */
export function badLine(seen: string, want: string, cause?: unknown): TransferError {
  return new TransferError('bad-line', 'A line cannot be set like this.', {
    evidence: seen,
    remedy: `Wanted: ${want}.`,
    cause,
  });
}
