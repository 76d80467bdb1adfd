import type { Progress } from '../xmodem/progress.js';

/** The parts of a deployment, in their order. */
export type DeployStep = 'connect' | 'upload' | 'verify' | 'start';

/** What happens, for a user who watches. */
export interface DeployEvent {
  readonly step: DeployStep;
  /** `hint`: the user has to do something now. */
  readonly state: 'begin' | 'progress' | 'hint' | 'done' | 'failed';
  /** One short sentence. */
  readonly detail: string;
  /** The file that it is about, as it is called on the board: `A:CHAT.COM`. */
  readonly file?: string;
  /** The same file was there already, and nothing was sent. */
  readonly skipped?: true;
  /** Of the file, acknowledged by the other end. */
  readonly bytes?: number;
  readonly of?: number;
  readonly blocks?: number;
  readonly retries?: number;
}

/** Tells the events of one file. */
export class Reporter {
  #step: DeployStep = 'connect';

  constructor(
    readonly listener: ((event: DeployEvent) => void) | undefined,
    public file?: string,
  ) {}

  begin(step: DeployStep, detail: string): void {
    this.#step = step;
    this.#tell('begin', detail);
  }

  done(detail: string, more: Partial<DeployEvent> = {}): void {
    this.#tell('done', detail, more);
  }

  failed(detail: string): void {
    this.#tell('failed', detail);
  }

  hint(detail: string): void {
    this.#tell('hint', detail);
  }

  readonly progress = (progress: Progress): void => this.#tell('progress', 'Under way.', progress);

  #tell(state: DeployEvent['state'], detail: string, more: Partial<DeployEvent> = {}): void {
    const file = this.file === undefined ? {} : { file: this.file };
    this.listener?.({ step: this.#step, state, detail, ...file, ...more });
  }
}
