import {
  type ComPortCommand,
  FLOWCONTROL_RESUME,
  FLOWCONTROL_SUSPEND,
  FROM_SERVER,
  judgeAnswer,
  NOTIFY_MODEMSTATE,
  signalsOf,
} from './com-port.js';
import type { InputSignals } from './control.js';
import {
  BINARY,
  COM_PORT_OPTION,
  DO,
  DONT,
  escapeData,
  type Negotiation,
  negotiation,
  SUPPRESS_GO_AHEAD,
  subnegotiation,
  TelnetReader,
  WILL,
  WONT,
} from './telnet.js';

/** What came of bytes from the server. */
export type ComPortEvent =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** To be sent to the server now. */
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  /** All that we need is agreed on. */
  | { readonly kind: 'ready' }
  /** The server does not do what we cannot do without. */
  | { readonly kind: 'refused'; readonly what: string }
  /** A command has its answer. */
  | { readonly kind: 'answer'; readonly command: ComPortCommand; readonly refused?: string }
  | { readonly kind: 'signals'; readonly signals: InputSignals }
  /** Whether the server takes data. */
  | { readonly kind: 'flow'; readonly open: boolean };

interface Option {
  readonly name: string;
  readonly option: number;
  /** Whether it is ours to do, or the server's. */
  readonly side: 'us' | 'them';
  readonly needed: boolean;
}

/** What is negotiated, in this order. Without BINARY a server may change CR and drop bit 7. */
const OPTIONS: readonly Option[] = [
  { name: 'COM-PORT-OPTION', option: COM_PORT_OPTION, side: 'us', needed: true },
  { name: 'BINARY', option: BINARY, side: 'us', needed: true },
  { name: 'BINARY', option: BINARY, side: 'them', needed: true },
  { name: 'SUPPRESS-GO-AHEAD', option: SUPPRESS_GO_AHEAD, side: 'us', needed: false },
  { name: 'SUPPRESS-GO-AHEAD', option: SUPPRESS_GO_AHEAD, side: 'them', needed: false },
];

/**
 * The client's end of RFC 2217, without a socket: it is given what the server sends, and says what to send and
 * what happened. An answer grants a command that asked for its value, or else refuses the oldest of its number.
 */
export class ComPortClient {
  readonly #reader = new TelnetReader();
  readonly #agreed = new Set<Option>();
  readonly #pending: ComPortCommand[] = [];
  #ready = false;

  /** The first thing to send. */
  start(): Uint8Array {
    return join(OPTIONS.map(({ option, side }) => negotiation(side === 'us' ? WILL : DO, option)));
  }

  /** Makes data of ours fit for the line. */
  data(bytes: Uint8Array): Uint8Array {
    return escapeData(bytes);
  }

  /** Makes a command fit for the line and waits for its answer. */
  command(command: ComPortCommand): Uint8Array {
    this.#pending.push(command);
    return subnegotiation(COM_PORT_OPTION, [command.command, ...command.value]);
  }

  /** Waits no more for the answer to a command. */
  forget(command: ComPortCommand): void {
    const index = this.#pending.indexOf(command);
    if (index >= 0) this.#pending.splice(index, 1);
  }

  receive(bytes: Uint8Array): ComPortEvent[] {
    return this.#reader.read(bytes).flatMap((event): ComPortEvent[] => {
      if (event.kind === 'data') return [event];
      if (event.kind === 'negotiation') return this.#negotiated(event.verb, event.option);
      return event.option === COM_PORT_OPTION ? this.#told(event.bytes) : [];
    });
  }

  #negotiated(verb: Negotiation, option: number): ComPortEvent[] {
    const side = verb === DO || verb === DONT ? 'us' : 'them';
    const asked = OPTIONS.find((each) => each.option === option && each.side === side);
    if (asked === undefined) {
      // What we did not ask for is declined; that something is not done needs no answer (RFC 854, page 2).
      if (verb === DO) return [{ kind: 'send', bytes: negotiation(WONT, option) }];
      if (verb === WILL) return [{ kind: 'send', bytes: negotiation(DONT, option) }];
      return [];
    }
    // We have already said that we want it: a yes is its answer and gets none.
    if (verb === DO || verb === WILL) this.#agreed.add(asked);
    else if (asked.needed) return [{ kind: 'refused', what: asked.name }];
    if (this.#ready || OPTIONS.some((each) => each.needed && !this.#agreed.has(each))) return [];
    this.#ready = true;
    return [{ kind: 'ready' }];
  }

  #told(bytes: Uint8Array): ComPortEvent[] {
    const [number = 0] = bytes;
    const value = bytes.subarray(1);
    // Some servers leave out the 100 in what they tell unasked.
    const told = number >= FROM_SERVER ? number - FROM_SERVER : number;
    if (told === FLOWCONTROL_SUSPEND) return [{ kind: 'flow', open: false }];
    if (told === FLOWCONTROL_RESUME) return [{ kind: 'flow', open: true }];
    if (told === NOTIFY_MODEMSTATE) {
      return value.length === 0 ? [] : [{ kind: 'signals', signals: signalsOf(value[0]!) }];
    }
    const asked = this.#pending.filter(({ command }) => command + FROM_SERVER === number);
    const command = asked.find((each) => judgeAnswer(each, value) === 'granted') ?? asked[0];
    if (command === undefined) return [];
    this.forget(command);
    const answer = judgeAnswer(command, value);
    return [{ kind: 'answer', command, ...(answer === 'granted' ? {} : answer) }];
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
