/** The transcript: lines as they leave the board's screen, as plain text or Markdown. */

import { closeSync, openSync, writeSync } from 'node:fs';
import { CliError } from '../problem.js';
import { type PastLine, textOfRow } from './scrollback.js';

export type TranscriptForm = 'text' | 'markdown';

/** By the name of the file. */
export function formOf(path: string): TranscriptForm {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
}

/** The time of day here, `12:01:33`. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toTimeString().slice(0, 8);
}

const dateText = (milliseconds: number) => {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeText(milliseconds)}`;
};

/** How each form writes; Markdown by indented code blocks, which no text can end. */
export const transcriptForms: Readonly<
  Record<
    TranscriptForm,
    {
      begin(port: string, at: number): string;
      line(text: string): string;
      note(text: string): string;
    }
  >
> = {
  text: {
    begin: (port, at) => `-- ${port}, ${dateText(at)} --\n`,
    line: (text) => `${text}\n`,
    note: (text) => `-- ${text} --\n`,
  },
  markdown: {
    begin: (port, at) => `# ${port}, ${dateText(at)}\n\n`,
    line: (text) => `    ${text}\n`,
    note: (text) => `\n*${text}*\n\n`,
  },
};

/** A line with its time before it, where there are to be times. */
export function lineText({ row, stamp }: PastLine, stamped: boolean): string {
  const time = stamp === undefined ? ' '.repeat(8) : timeText(stamp);
  return stamped ? `${time}  ${textOfRow(row)}`.trimEnd() : textOfRow(row);
}

/** A file that a transcript is appended to, line by line, so that it is whole whatever becomes of us. */
export class TranscriptFile {
  readonly #file: number;
  readonly #form: (typeof transcriptForms)[TranscriptForm];
  /** Begins each line with its time. */
  stamped: boolean;

  /** @throws CliError `file` */
  constructor(
    readonly path: string,
    { port, now, stamped }: { readonly port: string; readonly now: number; readonly stamped: boolean },
  ) {
    this.stamped = stamped;
    this.#form = transcriptForms[formOf(path)];
    this.#file = attempt(path, () => openSync(path, 'a'));
    this.#write(this.#form.begin(port, now));
  }

  /** @throws CliError `file` */
  line(line: PastLine): void {
    this.#write(this.#form.line(lineText(line, this.stamped)));
  }

  /** @throws CliError `file` */
  note(text: string): void {
    this.#write(this.#form.note(text));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(text: string): void {
    attempt(this.path, () => writeSync(this.#file, text));
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error);
    throw new CliError('file', `${path} cannot be written.`, evidence, 'Check its folder and the disk.');
  }
}
