/** The one place where the session touches the world: keys, ports, the job and its channel. */

import { useEffect, useReducer, useRef } from 'react';
import { PROMPT } from '../../firmware/index.js';
import type { ByteChannel } from '../../transfer/index.js';
import type { Emit } from '../job/events.js';
import type { Talking } from '../job/job.js';
import { comesBack } from '../job/machine.js';
import { type Problem, toProblem } from '../problem.js';
import type { Keyboard } from './keyboard.js';
import { LEAVE_RELAY, parseKeys } from './keys.js';
import { type Choice, type Given, initialState, reduce, type SessionState } from './state.js';

/** What the session needs of the world. */
export interface World {
  readonly keyboard: Keyboard;
  portChoices(): Promise<Choice[]>;
  /** Does the job; gives the open channel to a program that has just shown its greeting and its prompt. */
  runJob(model: string, port: string, emit: Emit, signal: AbortSignal): Promise<Talking>;
  /** The session is over; the problem that it ended on, if any. */
  onEnd(problem: Problem | undefined): void;
}

export function useSession(given: Given, world: World): SessionState {
  const [state, dispatch] = useReducer(reduce, given, initialState);
  const channel = useRef<ByteChannel | undefined>(undefined);
  /** What the last job failed with, also when it was told to end and the screen is gone. */
  const failure = useRef<Problem | undefined>(undefined);
  /** Jobs that were told to end, and may still have to tell the board so. */
  const endings = useRef<Promise<void>[]>([]);
  const now = useRef(state);
  now.current = state;

  useEffect(
    () =>
      world.keyboard.onBytes((bytes) => {
        if (now.current.screen !== 'chat') {
          for (const key of parseKeys(Buffer.from(bytes).toString('latin1'))) dispatch({ type: 'key', key });
          return;
        }
        const leave = bytes.indexOf(LEAVE_RELAY);
        const relayed = leave < 0 ? bytes : bytes.subarray(0, leave);
        // A line that is gone says so by its close.
        if (relayed.length > 0) channel.current?.write(relayed).catch(() => {});
        if (leave >= 0) dispatch({ type: 'key', key: 'leave-relay' });
      }),
    [world],
  );

  const choosing = state.screen === 'port' && state.ports === undefined;
  useEffect(() => {
    if (choosing) world.portChoices().then((ports) => dispatch({ type: 'ports', ports }));
  }, [choosing, world]);

  const { run, model, port } = state;
  const working = state.screen === 'job' || state.screen === 'chat' || state.screen === 'pause';
  useEffect(() => {
    if (!working || model === undefined || port === undefined || run < 0) return;
    const cancel = new AbortController();
    failure.current = undefined;
    const ended: (() => void)[] = [];
    const job = world
      .runJob(
        model,
        port,
        (event) => {
          if (event.type === 'failed') failure.current = event.problem;
          dispatch({ type: 'job', event });
        },
        cancel.signal,
      )
      .then(
        ({ channel: open, greeting }) => {
          channel.current = open;
          if (cancel.signal.aborted) return;
          dispatch({ type: 'bytes', bytes: encode(`${greeting}\r\n${PROMPT}`) });
          ended.push(
            open.onData((bytes) => dispatch({ type: 'bytes', bytes })),
            comesBack(open)
              ? open.onState((state) => dispatch({ type: 'bytes', bytes: encode(notices[state]) }))
              : open.onClose((error) => {
                  if (!cancel.signal.aborted) dispatch({ type: 'lost', problem: lost(port, error) });
                }),
          );
        },
        // The step that failed has told of it.
        () => {},
      );
    return () => {
      cancel.abort();
      for (const end of ended) end();
      endings.current.push(
        job
          .then(() => channel.current?.close())
          .then(() => {
            channel.current = undefined;
          }),
      );
    };
  }, [working, run, model, port, world]);

  useEffect(() => {
    if (state.screen !== 'ended') return;
    Promise.allSettled(endings.current).then(() => world.onEnd(failure.current ?? now.current.problem));
  }, [state.screen, world]);

  return state;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Shown among the machine's own lines. */
const notices = {
  lost: '\r\n-- the line is gone; waiting for it --\r\n',
  back: '-- the line is back --\r\n',
} as const;

function lost(port: string, error: Error | undefined): Problem {
  return toProblem(
    error ??
      Object.assign(new Error(`The line ${port} was closed.`), {
        code: 'line-lost',
        evidence: '',
        remedy: '',
      }),
  );
}
