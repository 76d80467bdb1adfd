/**
 * Telnet as far as a binary line needs it: commands told from data, both ways. Jon Postel and Joyce Reynolds,
 * RFC 854 (commands) and RFC 855 (options); RFC 856 (binary transmission), RFC 858 (suppress go ahead).
 */

export const IAC = 255;
/** Commands, RFC 854 page 14. */
export const SE = 240;
export const SB = 250;
export const WILL = 251;
export const WONT = 252;
export const DO = 253;
export const DONT = 254;

/** Options: RFC 856, RFC 858, RFC 2217. */
export const BINARY = 0;
export const SUPPRESS_GO_AHEAD = 3;
export const COM_PORT_OPTION = 44;

export type Negotiation = typeof WILL | typeof WONT | typeof DO | typeof DONT;

export type TelnetEvent =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'negotiation'; readonly verb: Negotiation; readonly option: number }
  | { readonly kind: 'subnegotiation'; readonly option: number; readonly bytes: Uint8Array };

/** The longest subnegotiation that is kept; of RFC 2217 only a signature has no length of its own. */
const LONGEST = 1024;

/** Takes a telnet stream apart, however it is cut. Commands that carry nothing are passed over. */
export class TelnetReader {
  #state: 'data' | 'command' | 'negotiation' | 'option' | 'sub' | 'sub-command' = 'data';
  #verb: Negotiation = WILL;
  #option = 0;
  #sub: number[] = [];

  read(bytes: Uint8Array): TelnetEvent[] {
    const events: TelnetEvent[] = [];
    let data: number[] = [];
    const flush = () => {
      if (data.length > 0) events.push({ kind: 'data', bytes: Uint8Array.from(data) });
      data = [];
    };
    for (const byte of bytes) {
      switch (this.#state) {
        case 'data':
          if (byte === IAC) this.#state = 'command';
          else data.push(byte);
          break;
        case 'command':
          this.#state = 'data';
          if (byte === IAC) data.push(byte);
          else if (byte === SB) this.#state = 'option';
          else if (isNegotiation(byte)) {
            this.#verb = byte;
            this.#state = 'negotiation';
          }
          break;
        case 'negotiation':
          flush();
          events.push({ kind: 'negotiation', verb: this.#verb, option: byte });
          this.#state = 'data';
          break;
        case 'option':
          this.#option = byte;
          this.#sub = [];
          this.#state = 'sub';
          break;
        case 'sub':
          if (byte === IAC) this.#state = 'sub-command';
          else if (this.#sub.length < LONGEST) this.#sub.push(byte);
          break;
        case 'sub-command':
          this.#state = 'sub';
          if (byte === IAC) this.#sub.push(byte);
          else if (byte === SE) {
            flush();
            events.push({ kind: 'subnegotiation', option: this.#option, bytes: Uint8Array.from(this.#sub) });
            this.#state = 'data';
          }
          break;
      }
    }
    flush();
    return events;
  }
}

const isNegotiation = (byte: number): byte is Negotiation => byte >= WILL && byte <= DONT;

/** Data as it goes over the line: FFh is sent twice. */
export function escapeData(bytes: Uint8Array): Uint8Array {
  return bytes.includes(IAC) ? Uint8Array.from(doubled(bytes)) : bytes;
}

export function negotiation(verb: Negotiation, option: number): Uint8Array {
  return Uint8Array.of(IAC, verb, option);
}

export function subnegotiation(option: number, bytes: Iterable<number>): Uint8Array {
  return Uint8Array.of(IAC, SB, option, ...doubled(bytes), IAC, SE);
}

function* doubled(bytes: Iterable<number>): Iterable<number> {
  for (const byte of bytes) {
    yield byte;
    if (byte === IAC) yield byte;
  }
}
