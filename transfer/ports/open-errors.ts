import { TransferError, type TransferErrorCode } from '../errors.js';

interface Meaning {
  /** Found in the operating system's or the binding's words. */
  readonly sign: RegExp;
  readonly code: TransferErrorCode;
  readonly message: (name: string) => string;
  readonly remedy: string;
}

/** What the words of Linux, macOS, Windows and the serialport package mean; the first that fits counts. */
const MEANINGS: readonly Meaning[] = [
  {
    sign: /cannot lock|EBUSY|resource busy|resource temporarily unavailable|access denied/i,
    code: 'busy',
    message: (name) => `The port ${name} is in use.`,
    remedy: 'Close the terminal or the other program that has it open.',
  },
  {
    sign: /EACCES|EPERM|permission denied|operation not permitted/i,
    code: 'permission',
    message: (name) => `You may not open ${name}.`,
    remedy:
      'On Linux join the group that owns the port, mostly dialout: sudo usermod -aG dialout $USER, then log in again.',
  },
  {
    sign: /ENOENT|ENXIO|ENODEV|no such (file|device)|file not found/i,
    code: 'no-port',
    message: (name) => `There is no port ${name}.`,
    remedy: 'Check the cable and the name; see those that there are by `ulm ports`.',
  },
  {
    sign: /ENOTTY|inappropriate ioctl|is a directory|EISDIR|not a (tty|serial)/i,
    code: 'not-a-tty',
    message: (name) => `${name} is not a serial port.`,
    remedy: 'Name a serial port such as /dev/ttyUSB0 or COM3.',
  },
  {
    sign: /ECONNREFUSED/,
    code: 'refused',
    message: (name) => `Nobody listens at ${name}.`,
    remedy: 'Start the other side first, and check the port number.',
  },
  {
    sign: /ENOTFOUND|EAI_/,
    code: 'host-unknown',
    message: (name) => `The host of ${name} is not known.`,
    remedy: 'Check the spelling of the host, or use its address.',
  },
  {
    sign: /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/,
    code: 'refused',
    message: (name) => `The host of ${name} cannot be reached.`,
    remedy: 'Check the address, the network and the firewall.',
  },
];

/** Makes of an error met while opening one that says what to do. */
export function openError(name: string, cause: unknown): TransferError {
  const words = wordsOf(cause);
  const meaning = MEANINGS.find(({ sign }) => sign.test(words));
  if (meaning === undefined) {
    return new TransferError('open-failed', `${name} could not be opened.`, {
      evidence: words,
      remedy: 'Check the name and the settings of the port.',
      cause,
    });
  }
  return new TransferError(meaning.code, meaning.message(name), {
    evidence: words,
    remedy: meaning.remedy,
    cause,
  });
}

/** The error's message, with the system's code where it does not have it anyway. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return `${cause}`;
  const { code } = cause as NodeJS.ErrnoException;
  return code === undefined || cause.message.includes(code) ? cause.message : `${code} ${cause.message}`;
}
