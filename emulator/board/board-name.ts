import { EmulatorError } from '../cpm/errors.js';
import { type BoardKind, KINDS, type Kind, type Start } from './kinds.js';

/** What the name of a virtual board says of it. */
export interface BoardName {
  readonly kind: BoardKind;
  /** Where it stands; one of the kind's `starts`. */
  readonly start: string;
  /** RTS/CTS. */
  readonly flowControl: boolean;
  /** Without its clock: as fast as it goes, and nobody waits as at the real thing. */
  readonly turbo: boolean;
}

/** A word that may stand in a board's name, with what it means; for help texts. */
export interface BoardWord {
  readonly word: string;
  readonly meaning: string;
}

const SCHEME = /^sim:/;
const NO_FLOW_CONTROL = 'nortscts';
const TURBO = 'turbo';
export const DEFAULT_KIND: BoardKind = 'plain';

/** The kinds that a name may begin with; none stands for the first. */
export const boardKinds: readonly BoardWord[] = Object.entries(KINDS).map(([word, { title }]) => ({
  word,
  meaning: title,
}));

/** The words that may follow a kind: where it stands, and two of its line and clock. */
export function boardOptions(kind: BoardKind): readonly BoardWord[] {
  const starts = Object.entries<Start>(KINDS[kind].starts);
  return [
    ...starts.map(([word, { title }]) => ({ word, meaning: `stands at ${title}` })),
    { word: NO_FLOW_CONTROL, meaning: 'without RTS/CTS: characters that find no room are lost' },
    { word: TURBO, meaning: 'without its clock' },
  ];
}

/**
 * Reads the name of a virtual board: `sim:` (which may be left out), a kind, and options after commas, as
 * `sim:classic,nortscts`, `sim:romwbw,rom`, `sim:turbo`.
 *
 * @throws EmulatorError `board-name`
 */
export function parseBoardName(text: string): BoardName {
  const words = text
    .replace(SCHEME, '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const kind = isKind(words[0]) ? words[0] : DEFAULT_KIND;
  if (isKind(words[0])) words.shift();
  const result = { ...startOf(kind), flowControl: true, turbo: false };
  for (const word of words) {
    if (word === NO_FLOW_CONTROL) result.flowControl = false;
    else if (word === TURBO) result.turbo = true;
    else if (Object.hasOwn(KINDS[kind].starts, word)) result.start = word;
    else throw unknown(text, word, kind);
  }
  if (result.turbo && !result.flowControl) {
    throw new EmulatorError(
      'board-name',
      `There is no board ${text}: without a clock no character comes too early.`,
      `${NO_FLOW_CONTROL} and ${TURBO} in one name`,
      'Leave one of them out.',
    );
  }
  return result;
}

/** The kind and the place of these names. @throws EmulatorError `board-name` */
export function startOf(kind: BoardKind, start?: string): { kind: BoardKind; start: string } {
  const { starts }: Kind = KINDS[kind];
  const chosen = start ?? Object.keys(starts)[0] ?? '';
  if (!Object.hasOwn(starts, chosen)) throw unknown(`${kind},${chosen}`, chosen, kind);
  return { kind, start: chosen };
}

function isKind(word: string | undefined): word is BoardKind {
  return word !== undefined && Object.hasOwn(KINDS, word);
}

function unknown(text: string, word: string, kind: BoardKind): EmulatorError {
  const options = boardOptions(kind).map((option) => option.word);
  return new EmulatorError(
    'board-name',
    `There is no virtual board ${text}.`,
    `${word} is no kind of board and no option of ${kind}`,
    `Kinds: ${Object.keys(KINDS).join(', ')}. Options of ${kind}: ${options.join(', ')}.`,
  );
}
