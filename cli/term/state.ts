/** The terminal's state beside what the board has shown; `reduce.ts` says how it changes. */

import type { TerminalKind } from '../../emulator/index.js';
import { type EditLine, newLine } from './edit-line.js';
import type { Newline } from './incoming.js';
import type { Input } from './keys.js';
import type { Enter } from './send-keys.js';

export interface TermSettings {
  readonly kind: TerminalKind;
  readonly hex: boolean;
  readonly echo: boolean;
  readonly lineEdit: boolean;
  readonly wordstar: boolean;
  readonly timestamps: boolean;
  readonly enter: Enter;
  readonly newline: Newline;
}

export const DEFAULT_SETTINGS: TermSettings = {
  kind: 'vt100',
  hex: false,
  echo: false,
  lineEdit: false,
  wordstar: false,
  timestamps: false,
  enter: 'cr',
  newline: 'raw',
};

/** What is asked in the status line. */
export type Question = 'send' | 'receive' | 'baud' | 'search' | 'transcript';

export type Mode =
  /** Keys go to the board. */
  | { readonly type: 'screen' }
  | { readonly type: 'menu' }
  /** `from`: where the search began; the screen if it was not in the scrollback. */
  | { readonly type: 'ask'; readonly what: Question; readonly line: EditLine; readonly from?: Scroll }
  | Scroll
  | { readonly type: 'transfer'; readonly title: string; readonly progress: string }
  /** Within a transfer: whether a file may be overwritten. */
  | { readonly type: 'confirm'; readonly file: string };

/** Looking back. */
export interface Scroll {
  readonly type: 'scroll';
  /** Number of the line at the top. */
  readonly top: number;
  /** Number of the line that was found. */
  readonly found?: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface TermState {
  /** Of the line, as the user named it. */
  readonly port: string;
  /** Of the user's terminal. */
  readonly size: Size;
  readonly mode: Mode;
  readonly settings: TermSettings;
  readonly line: EditLine;
  /** Whether the line has a speed and signals. */
  readonly hasControl: boolean;
  readonly signals: { readonly dtr: boolean; readonly rts: boolean };
  readonly baud: number;
  readonly connected: boolean;
  /** The file of the transcript. */
  readonly transcript: string | undefined;
  /** What was last searched for. */
  readonly query: string;
  /** Of a paste under way: characters that are still to be sent. */
  readonly pasting: number;
  /** Said in the status line until the next key. */
  readonly notice: string;
}

export type TermEvent =
  | { readonly type: 'input'; readonly input: Input }
  | { readonly type: 'resized'; readonly size: Size }
  | { readonly type: 'line'; readonly connected: boolean }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'baud'; readonly baud: number }
  | { readonly type: 'signals'; readonly signals: TermState['signals'] }
  | { readonly type: 'transcript'; readonly path: string | undefined }
  | { readonly type: 'pasting'; readonly left: number }
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'confirm'; readonly file: string }
  | { readonly type: 'transferred'; readonly text: string };

/** What is to be done in the world. */
export type Effect =
  | { readonly type: 'send'; readonly bytes: readonly number[] }
  | { readonly type: 'paste'; readonly bytes: readonly number[] }
  | { readonly type: 'stop-paste' }
  | { readonly type: 'break' }
  | { readonly type: 'signals'; readonly signals: TermState['signals'] }
  | { readonly type: 'baud'; readonly baud: number }
  | { readonly type: 'settings'; readonly settings: TermSettings }
  | { readonly type: 'clear' }
  | { readonly type: 'send-file'; readonly path: string }
  | { readonly type: 'receive-file'; readonly name: string }
  | { readonly type: 'cancel-transfer' }
  | { readonly type: 'overwrite'; readonly yes: boolean }
  | { readonly type: 'transcript'; readonly path: string | undefined }
  | { readonly type: 'leave' };

export type Given = Pick<TermState, 'port' | 'size' | 'settings' | 'hasControl' | 'baud'> &
  Partial<Pick<TermState, 'signals'>>;

export function initialState(given: Given): TermState {
  return {
    mode: { type: 'screen' },
    line: newLine(),
    signals: { dtr: true, rts: true },
    connected: true,
    transcript: undefined,
    query: '',
    pasting: 0,
    notice: '',
    ...given,
  };
}

/** Rows of the user's terminal above the status line. */
export function bodyRows({ size }: Pick<TermState, 'size'>): number {
  return Math.max(1, size.rows - 1);
}
