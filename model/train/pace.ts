import type { TrainOptions } from './options.js';

/** Steps after which the speed is known: those before count the start of threads and compilers. */
const SETTLED = 20;
const MEASURED = 100;

/** Fewest steps of a run that is given a time; its warm-up is then the same as that of any longer one. */
const FEWEST_STEPS = 400;

/** Share of the time that is planned for: speed varies, and evaluations come on top. */
const PLANNED = 0.9;

/** A report is due when this long has passed without one, in milliseconds. */
const REPORT_INTERVAL = 500;

/**
 * The run's clock: how many steps it takes, how fast it goes, and when it is over.
 *
 * With `minutes` the speed of the first steps decides how many there will be; from then on the clock only ends
 * a run that takes longer than it was given.
 */
export class Pace {
  private planned: number | undefined;
  private began = 0;
  private before = 0;
  private beganAt = 0;
  private settledAt = 0;
  private examples = 0;
  private reported = 0;

  constructor(
    private readonly options: TrainOptions,
    private readonly clock: () => number,
  ) {
    if (options.minutes === undefined) this.planned = options.steps;
    this.began = clock();
  }

  /** Steps in all, once they are known. */
  get steps(): number | undefined {
    return this.planned;
  }

  begin(step: number): void {
    this.began = this.reported = this.clock();
    this.beganAt = step;
  }

  resume(steps: number | undefined, seconds: number): void {
    this.planned = steps;
    this.before = seconds;
  }

  /** Seconds trained, those before an interruption too. */
  seconds(): number {
    return this.before + this.elapsed() / 1000;
  }

  count(step: number, examples: number): void {
    this.examples += examples;
    const done = step - this.beganAt;
    if (done === SETTLED) this.settledAt = this.clock();
    if (this.planned !== undefined || done !== MEASURED) return;
    const each = (this.clock() - this.settledAt) / (MEASURED - SETTLED);
    const left = this.limit() - 1000 * this.seconds();
    this.planned = Math.max(FEWEST_STEPS, step + Math.floor((PLANNED * left) / each));
  }

  /** Whether the time that was given is over. */
  isOver(): boolean {
    return 1000 * this.seconds() >= this.limit();
  }

  isReportDue(): boolean {
    return this.clock() - this.reported >= REPORT_INTERVAL;
  }

  noteReport(): void {
    this.reported = this.clock();
  }

  /** What a report says of it; the number of steps is a guess while it is not known. */
  figures(step: number): { of: number; rate: number; secondsLeft: number } {
    const elapsed = this.elapsed();
    const each = elapsed / 1000 / (step - this.beganAt);
    const left = (PLANNED * (this.limit() - 1000 * this.seconds())) / 1000;
    const of = this.planned ?? step + (each === 0 ? 0 : Math.max(0, Math.floor(left / each)));
    return {
      of,
      rate: elapsed === 0 ? 0 : (1000 * this.examples) / elapsed,
      secondsLeft: each * (of - step),
    };
  }

  private elapsed(): number {
    return this.clock() - this.began;
  }

  private limit(): number {
    const { minutes } = this.options;
    return minutes === undefined ? Number.POSITIVE_INFINITY : minutes * 60_000;
  }
}
