import { type Driven, drive, type Outcome } from '../../../transfer/drive.js';
import { TransferError } from '../../../transfer/errors.js';
import { type Clock, Limit, type Protocol } from '../../../transfer/protocol.js';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
  cancelled: boolean;
}

/** A clock that jumps from event to event; events of the same moment happen in the order they were made. */
export class VirtualClock implements Clock {
  readonly #heap: Event[] = [];
  #now = 0;
  #order = 0;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const event: Event = {
      at: this.#now + Math.max(0, milliseconds),
      order: this.#order++,
      call,
      cancelled: false,
    };
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(event, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = event;
    return () => {
      event.cancelled = true;
    };
  }

  /** Runs the next event; false when there is none. */
  step(): boolean {
    for (;;) {
      const event = this.#pop();
      if (event === undefined) return false;
      if (event.cancelled) continue;
      this.#now = event.at;
      event.call();
      return true;
    }
  }

  /** Runs events until the condition holds; throws when they run out first, or are far too many. */
  runUntil(done: () => boolean): void {
    for (let events = 0; !done(); events++) {
      if (events > 20_000_000) throw new Error('the protocols never end');
      if (!this.step()) throw new Error('all is waiting and nothing is under way');
    }
  }

  #pop(): Event | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (before(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

const before = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * What a wire does to a byte: what arrives in its place. `index` counts the bytes that were sent on it, `offset`
 * those of the write that it belongs to, which has `length` of them.
 */
export type Damage = (byte: number, index: number, offset: number, length: number) => readonly number[];

export interface WireOptions {
  /** Ten bits a byte. 115,200 if not given. */
  readonly baud?: number;
  /** Milliseconds between sending and arriving, beside the time of the byte itself. */
  readonly latency?: number;
  readonly damage?: Damage;
  /** Milliseconds that a byte is held up, and those behind it; `index` counts the bytes sent. */
  readonly delay?: (index: number) => number;
  /** Bytes that are taken at once; a write ends when no more than these are still to be sent. Unlimited if not given. */
  readonly buffer?: number;
  /** From this byte on the other end takes none. */
  readonly stuckAt?: number;
}

/** One direction of a line. What it has been given is sent one byte after the other. */
export class Wire {
  readonly sent: number[] = [];
  #free = 0;
  #last = 0;

  constructor(
    readonly clock: VirtualClock,
    readonly deliver: (bytes: Uint8Array) => void,
    readonly options: WireOptions = {},
  ) {}

  /** Takes the bytes, as an operating system's buffer does; `done` when it has room again. */
  write(bytes: Uint8Array, done: (error?: TransferError) => void = () => {}): void {
    const { baud = 115_200, latency = 1, damage, delay, buffer = Number.POSITIVE_INFINITY } = this.options;
    const now = this.clock.now();
    if (this.sent.length + bytes.length > (this.options.stuckAt ?? Number.POSITIVE_INFINITY)) {
      this.clock.after(10_000, () => done(new TransferError('write-stalled', 'Nothing is taken.')));
      return;
    }
    const time = 10_000 / baud;
    this.#free = Math.max(this.#free, now);
    for (const [offset, byte] of bytes.entries()) {
      this.#free += time;
      const index = this.sent.length;
      const arrived = damage === undefined ? [byte] : damage(byte, index, offset, bytes.length);
      this.sent.push(byte);
      if (arrived.length === 0) continue;
      this.#last = Math.max(this.#last, this.#free + latency + (delay?.(index) ?? 0));
      this.clock.after(this.#last - now, () => this.deliver(Uint8Array.from(arrived)));
    }
    const wait = this.#free - now - buffer * time;
    if (wait > 0) this.clock.after(wait, () => done());
    else done();
  }
}

export interface Meeting<A, B> {
  readonly a: Outcome<A>;
  readonly b: Outcome<B>;
  /** Milliseconds until both had ended. */
  readonly time: number;
  /** All that was put on the two wires. */
  readonly fromA: readonly number[];
  readonly fromB: readonly number[];
}

/** Wires two protocols to each other and runs them to their ends in virtual time. */
export function meet<A, B>(
  a: Protocol<A>,
  b: Protocol<B>,
  {
    ab = {},
    ba = {},
    clock = new VirtualClock(),
    during,
  }: {
    ab?: WireOptions;
    ba?: WireOptions;
    clock?: VirtualClock;
    /** What happens to the two from outside. */
    during?: (a: Driven, b: Driven, clock: VirtualClock) => void;
  } = {},
): Meeting<A, B> {
  let drivenA: Driven | undefined;
  let drivenB: Driven | undefined;
  let endA: Outcome<A> | undefined;
  let endB: Outcome<B> | undefined;
  const wireA = new Wire(clock, (bytes) => drivenB?.receive(bytes), ab);
  const wireB = new Wire(clock, (bytes) => drivenA?.receive(bytes), ba);
  const outlet = (wire: Wire) => ({
    write: (bytes: Uint8Array, done: (error?: TransferError) => void) => wire.write(bytes, done),
  });
  drivenA = drive(a, outlet(wireA), clock, (outcome) => {
    endA = outcome;
  });
  drivenB = drive(b, outlet(wireB), clock, (outcome) => {
    endB = outcome;
  });
  during?.(drivenA, drivenB, clock);
  clock.runUntil(() => endA !== undefined && endB !== undefined);
  return { a: endA!, b: endB!, time: clock.now(), fromA: wireA.sent, fromB: wireB.sent };
}

/** A protocol that waits, then goes on with another. */
export function* later<T>(milliseconds: number, protocol: Protocol<T>): Protocol<T> {
  const limit = new Limit(milliseconds);
  while (!limit.passed) yield { wait: milliseconds, within: limit };
  return yield* protocol;
}
