import type { BoardProfile, ReceiverNote } from '../../hardware-notes/index.js';
import { erase, isThere, quietly } from '../ccp.js';
import { command, type Prompt, wake } from '../console.js';
import { Place } from '../deploy/place.js';
import { Session } from '../deploy/session.js';
import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import { findReceiver } from '../probe/receivers-found.js';
import { type Answerer, recognise } from '../probe/recognise.js';
import { callOf, type FoundDrive, survey } from '../probe/survey.js';
import type { Protocol } from '../protocol.js';
import { receiverOf } from '../receivers/index.js';
import type { BoardTools } from '../tools.js';
import { load } from './load-hex.js';
import { monitors } from './monitors.js';
import { PACES, type Pace, pacesFor, sendAndHear, slowerAndSlower } from './pace.js';
import { pipLoad } from './pip-load.js';

/** How the receiver gets onto the board. */
export type Route =
  /** By the board's own XMODEM program. */
  | 'receiver'
  /** As a package for DOWNLOAD. */
  | 'download'
  /** As Intel HEX through PIP and LOAD. */
  | 'pip-load'
  /** Into memory by a monitor; then CP/M is booted and saves it. */
  | 'monitor-save';

export interface BootstrapOptions {
  readonly profile: BoardProfile;
  readonly tools: BoardTools;
  /** The best that there is if not given. */
  readonly route?: Route;
  /** Where the receiver goes, A to P; as for any file if not given. */
  readonly drive?: string;
  readonly onEvent?: (event: BootstrapEvent) => void;
}

export interface BootstrapEvent {
  readonly detail: string;
  /** Characters, records or bytes, for a bar. */
  readonly done?: number;
  readonly of?: number;
}

export interface Bootstrapped {
  /** `present`: it was there already, and whole. */
  readonly route: Route | 'present';
  /** On the board: `A:ULMRX.COM`. */
  readonly file: string;
  readonly crcTool: string;
  /** The board's profile, with our receiver in it: for all that follows. */
  readonly profile: BoardProfile;
}

const SELF_LIMIT = 60_000;
const BOOT_LIMIT = 60_000;
const TPA = 0x100;
const PAGE = 256;
/** A monitor asks, or shows that it boots. */
const BOOT_PAUSE = 1000;

/**
 * Brings our receiver to a machine that has none, by what it has, and checks it there by running it; then the CRC
 * tool follows through it, and checks the receiver's file. Pasted text goes more slowly where it fails.
 * @throws TransferError `no-route`, `not-verified` and those of the routes
 */
export function* bootstrap(options: BootstrapOptions): Protocol<Bootstrapped> {
  const tell = (detail: string) => options.onEvent?.({ detail });
  const { answerer, evidence } = yield* recognise();
  if (answerer.kind === 'monitor') {
    tell(`${monitors[answerer.monitor].title} answers.`);
    const { prompt, pace } = yield* byMonitor(answerer.monitor, options, tell);
    tell(`Loaded${pace.charMs > 0 ? ' slowly' : ''}, and saved under CP/M.`);
    return yield* complete('monitor-save', prompt, options, tell);
  }
  if (answerer.kind !== 'cpm') throw noPrompt(answerer, evidence);
  const { prompt } = answerer;
  const place = placeOf(prompt, options);
  const { receiver } = options.tools;
  if ((yield* isThere(place.file(receiver.file))) && (yield* runsWhole(place, options.tools))) {
    tell(`${place.file(receiver.file)} is there, and whole.`);
    return yield* complete('present', prompt, options, tell);
  }
  const { drives } = yield* survey();
  const route = yield* choose(drives, prompt, options);
  tell(`Bringing ${place.file(receiver.file)} by ${route.title}.`);
  yield* slowerAndSlower(
    // Blocks are repeated where they are hit; only pasted text depends on its pace.
    route.name === 'receiver' ? PACES.slice(0, 1) : pacesFor(options.profile.line),
    function* (pace): Protocol<void> {
      yield* erase(place.file(receiver.file));
      try {
        yield* route.run(place, pace);
        if (!(yield* runsWhole(place, options.tools))) throw notWhole(place.file(receiver.file));
      } catch (error) {
        if (error instanceof TransferError && error.lineWorks) {
          if (yield* quietly(wake({ patience: 1500 }))) yield* quietly(erase(place.file(receiver.file)));
        }
        throw error;
      }
    },
    tell,
  );
  return yield* complete(route.name, prompt, options, tell);
}

interface ChosenRoute {
  readonly name: Route;
  readonly title: string;
  readonly run: (place: Place, pace: Pace) => Protocol<unknown>;
}

/** The best route that the board's programs allow. */
function* choose(
  drives: readonly FoundDrive[],
  prompt: Prompt,
  options: BootstrapOptions,
): Protocol<ChosenRoute> {
  const { tools, profile, onEvent } = options;
  const wanted = (route: Route) => options.route === undefined || options.route === route;
  const { receiver } = tools;
  const report = (done: number, of: number) => onEvent?.({ detail: 'Under way.', done, of });
  const through = (note: ReceiverNote) => (place: Place, pace: Pace) =>
    receiverOf(note.kind, tools).upload({
      file: place.file(receiver.file),
      user: place.user,
      note,
      data: receiver.com,
      pace,
      onProgress: ({ bytes, of = receiver.com.length }) => report(bytes, of),
    });

  const others = drives.map((found) => ({
    ...found,
    programs: found.programs.filter((program) => program !== receiver.file),
  }));
  const found = yield* findReceiver(others, prompt.drive);
  if (found !== undefined && found.note.kind !== 'download' && wanted('receiver')) {
    const note = {
      ...found.note,
      ...(profile.receiver.port === undefined ? {} : { port: profile.receiver.port }),
    };
    return { name: 'receiver', title: found.note.programs[0]!, run: through(note) };
  }
  const download = callOf(drives, 'DOWNLOAD', prompt.drive);
  if (download !== undefined && wanted('download')) {
    const note: ReceiverNote = { kind: 'download', programs: [download], blockSize: 128 };
    return { name: 'download', title: download, run: through(note) };
  }
  const pip = callOf(drives, 'PIP', prompt.drive);
  const loader = callOf(drives, 'LOAD', prompt.drive);
  if (pip !== undefined && loader !== undefined && wanted('pip-load')) {
    return {
      name: 'pip-load',
      title: `${pip} and ${loader}`,
      run: (place, pace) =>
        pipLoad({
          pip,
          load: loader,
          name: place.file(receiver.file.replace(/\.COM$/, '')),
          com: receiver.com,
          pace,
          onEvent: ({ records = 0, of = 0 }) => report(records, of),
        }),
    };
  }
  const programs = drives.flatMap(({ drive, programs }) => programs.map((name) => `${drive}:${name}`));
  throw new TransferError('no-route', 'Nothing on the board can take our receiver.', {
    evidence:
      options.route === undefined
        ? `its programs: ${programs.join(', ') || 'none'}`
        : `what ${options.route} needs is not there; its programs: ${programs.join(', ') || 'none'}`,
    remedy: 'Reset the board to its monitor and try again, or put DOWNLOAD, or PIP and LOAD, on a drive.',
  });
}

/** Loads it into memory, boots CP/M and saves it. */
function* byMonitor(
  kind: keyof typeof monitors,
  { profile, tools, route, drive, onEvent }: BootstrapOptions,
  tell: (detail: string) => void,
): Protocol<{ prompt: Prompt; pace: Pace }> {
  const own = profile.monitor?.kind === kind ? profile.monitor.boot : undefined;
  const boot = own === undefined ? monitors[kind].boot : [`${own}\r`];
  if (boot === undefined || (route !== undefined && route !== 'monitor-save')) {
    throw new TransferError('no-route', 'The board stands at its monitor.', {
      evidence:
        boot === undefined ? 'it is not known how CP/M is booted from there' : `the route is to be ${route}`,
      remedy: 'Boot CP/M, then try again.',
    });
  }
  const { com, file } = tools.receiver;
  const monitor = monitors[kind];
  const pace = yield* slowerAndSlower(
    pacesFor(profile.line),
    function* (tried): Protocol<Pace> {
      yield* load(monitor, [{ address: TPA, bytes: com }], tried, {
        onEvent: ({ detail, records = 0, of = 0 }) => onEvent?.({ detail, done: records, of }),
      });
      return tried;
    },
    tell,
  );
  tell('Booting CP/M.');
  for (const keys of boot) {
    yield* sendAndHear(
      Uint8Array.from(keys, (c) => c.charCodeAt(0)),
      BOOT_PAUSE,
    );
  }
  const prompt = yield* wake({ patience: BOOT_LIMIT / 6 });
  const place = placeOf(prompt, { profile, drive });
  yield* erase(place.file(file));
  const { text } = yield* command(`SAVE ${Math.ceil(com.length / PAGE)} ${place.file(file)}`);
  if (text.trim() !== '') {
    throw new TransferError('board-file', `SAVE did not make ${place.file(file)}.`, {
      evidence: `received "${printable(text)}"`,
      remedy: 'See whether the drive can be written, and has room.',
    });
  }
  if (!(yield* runsWhole(place, tools))) {
    yield* quietly(erase(place.file(file)));
    throw notWhole(place.file(file));
  }
  return { prompt, pace };
}

/** Sends the CRC tool through the receiver and checks the receiver's file by it. */
function* complete(
  route: Bootstrapped['route'],
  prompt: Prompt,
  options: BootstrapOptions,
  tell: (detail: string) => void,
): Protocol<Bootstrapped> {
  const { tools } = options;
  const place = placeOf(prompt, options);
  const file = place.file(tools.receiver.file);
  const profile = withReceiver(options.profile, tools, place.drive);
  tell('Sending the CRC tool through it.');
  const crc = yield* new Session({ profile, tools }).crcOf(place, tools.receiver.file);
  // SAVE writes whole pages, so that what it made may be a record longer.
  const mayDiffer = route === 'monitor-save' || route === 'present';
  if (crc !== tools.receiver.crc && !mayDiffer) throw notWhole(file);
  tell(`${file} is there and works.`);
  return { route, file, crcTool: place.file(tools.crcTool.file), profile };
}

/** A profile whose receiver is ours. */
export function withReceiver(profile: BoardProfile, { receiver }: BoardTools, drive: string): BoardProfile {
  const program = receiver.file.replace(/\.COM$/, '');
  return {
    ...profile,
    receiver: { kind: 'ulmrx', programs: [program, `${drive}:${program}`], blockSize: 1024 },
  };
}

/** Runs it without a name, when it tells the CRC of itself as it was loaded. */
function* runsWhole(place: Place, { receiver }: BoardTools): Protocol<boolean> {
  try {
    const { text } = yield* command(place.file(receiver.file.replace(/\.COM$/, '')), { within: SELF_LIMIT });
    const [, crc] = receiver.says.self.exec(`${text}\r\n`) ?? [];
    return crc !== undefined && Number.parseInt(crc, 16) === receiver.crc;
  } catch (error) {
    if (!(error instanceof TransferError) || error.code !== 'no-answer') throw error;
    yield* wake();
    return false;
  }
}

const placeOf = (prompt: Prompt, { profile, drive }: { profile: BoardProfile; drive?: string | undefined }) =>
  new Place(drive === undefined ? {} : { drive: drive.replace(/:$/, '').toUpperCase() }, prompt, profile);

const notWhole = (file: string) =>
  new TransferError('damaged', `${file} did not arrive whole.`, {
    evidence: 'it does not tell the CRC that it has to have',
    remedy: 'Pace the line more slowly, or check its flow control.',
  });

function noPrompt({ kind }: Answerer, evidence: readonly string[]): TransferError {
  const [message, remedy] = {
    loader: ["RomWBW's boot loader answers.", 'Type C to boot CP/M, then try again.'],
    noise: [
      'What comes from the board is no text.',
      "Set the port to the board's baud rate: ulm probe finds it.",
    ],
    silence: ['The board does not answer.', 'Check its power, the cable (TX to RX) and which port it is on.'],
    program: ['A program is running on the board.', 'Leave it, or reset the board and boot CP/M.'],
    cpm: ['', ''],
    monitor: ['', ''],
  }[kind] as [string, string];
  return new TransferError('no-answer', message, { evidence: evidence.join('; '), remedy });
}
