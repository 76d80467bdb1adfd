/** The one place where the session touches the world: keys, ports, the job and its channel. */

import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { ByteChannel, ReconnectingChannel } from '../../transfer/index.js';
import { type Problem, toProblem } from '../problem.js';
import { batches } from './batches.js';
import { LEAVE_RELAY, parseKeys } from './keys.js';
import { type Action, type Given, initialState, reduce, type SessionState } from './state.js';
import { TypeAhead } from './type-ahead.js';
import type { World } from './world.js';

export function useSession(given: Given, world: World): SessionState {
  const [state, dispatch] = useReducer(reduce, given, initialState);
  // Bytes and progress come faster than they can be drawn.
  const { add, flush } = useMemo(() => batches<Action>(dispatch), []);
  const relay = useRef<Relay | undefined>(undefined);
  /** What was typed for the machine before the relay to it stood. */
  const early = useRef<number[]>([]);
  /** What the last job failed with, also when it was told to end and the screen is gone. */
  const failure = useRef<Problem | undefined>(undefined);
  /** Work that was told to end, and may still have to tell the board so. */
  const endings = useRef<Promise<void>[]>([]);
  const now = useRef(state);
  now.current = state;

  useEffect(
    () =>
      world.keyboard.onBytes((bytes) => {
        if (now.current.screen !== 'chat') {
          flush();
          for (const key of parseKeys(Buffer.from(bytes).toString('latin1'))) dispatch({ type: 'key', key });
          return;
        }
        const leave = bytes.indexOf(LEAVE_RELAY);
        const relayed = leave < 0 ? bytes : bytes.subarray(0, leave);
        if (relay.current === undefined) early.current.push(...relayed);
        else if (relayed.length > 0) relay.current.typed(relayed);
        if (leave >= 0) dispatch({ type: 'key', key: 'leave-relay' });
      }),
    [world, flush],
  );

  const choosing = state.screen === 'port' && state.ports === undefined;
  useEffect(() => {
    if (choosing) world.portChoices().then((ports) => add({ type: 'ports', ports }));
  }, [choosing, world, add]);

  const { run, model, port, board } = state;
  const probing = state.screen === 'probe';
  useEffect(() => {
    if (!probing || port === undefined || run < 0) return;
    const cancel = new AbortController();
    const asking = Promise.all(endings.current)
      .then(() =>
        world.askMachine(
          port,
          (line) => {
            if (!cancel.signal.aborted) add({ type: 'evidence', line });
          },
          cancel.signal,
        ),
      )
      .then(
        (found) => add({ type: 'found', found }),
        (error) => {
          const problem = toProblem(error);
          if (now.current.screen === 'ended') failure.current = problem;
          add({ type: 'probe-failed', problem });
        },
      );
    return () => {
      cancel.abort();
      endings.current.push(asking);
    };
  }, [probing, run, port, world, add]);

  const working = state.screen === 'job' || state.screen === 'chat' || state.screen === 'pause';
  useEffect(() => {
    if (!working || model === undefined || port === undefined || run < 0) return;
    const cancel = new AbortController();
    const { from } = now.current;
    const baud = now.current.found?.baud;
    failure.current = undefined;
    const ended: (() => void)[] = [];
    let open: ByteChannel | undefined;
    // The line may still be closing from the last time.
    const job = Promise.all(endings.current)
      .then(() =>
        world.runJob(
          { model, port, board, baud, from },
          (event) => {
            const over = now.current.screen === 'ended';
            if (event.type === 'failed' && (over || !cancel.signal.aborted)) failure.current = event.problem;
            if (!cancel.signal.aborted) add({ type: 'job', event });
          },
          cancel.signal,
        ),
      )
      .then(
        async ({ channel: talking, greeting }) => {
          open = talking;
          // The job has loaded them; the first frame need not.
          const { PROMPT } = await import('../../firmware/chat/texts.js');
          const signs = await import('../../transfer/index.js');
          if (cancel.signal.aborted) return;
          const relaying = relayTo(talking, (line) =>
            [signs.CHAT_PROMPT, signs.PROMPT].some(({ pattern }) => pattern.test(line)),
          );
          relay.current = relaying;
          add({ type: 'bytes', bytes: encode(`${greeting}\r\n${PROMPT}`) });
          ended.push(
            relaying.end,
            talking.onData((bytes) => {
              add({ type: 'bytes', bytes });
              relaying.heard(bytes);
            }),
            comesBack(talking)
              ? talking.onState((state) => add({ type: 'bytes', bytes: encode(notices[state]) }))
              : talking.onClose((error) => {
                  if (!cancel.signal.aborted) add({ type: 'lost', problem: lost(port, error) });
                }),
          );
          relaying.typed(Uint8Array.from(early.current));
          early.current = [];
        },
        // A step that failed has told of it; what failed before the first has not.
        (error) => {
          if (cancel.signal.aborted || failure.current !== undefined) return;
          failure.current = toProblem(error);
          add({ type: 'job', event: { type: 'failed', step: 'model', problem: failure.current } });
        },
      );
    return () => {
      cancel.abort();
      for (const end of ended) end();
      relay.current = undefined;
      early.current = [];
      endings.current.push(job.then(() => open?.close()).catch(() => {}));
    };
  }, [working, run, model, port, board, world, add]);

  const choosingAgain = state.screen === 'model' || state.screen === 'port' || state.screen === 'board';
  useEffect(() => {
    if (choosingAgain) failure.current = undefined;
  }, [choosingAgain]);

  useEffect(() => {
    if (state.screen !== 'ended') return;
    Promise.allSettled(endings.current).then(() => world.onEnd(failure.current ?? now.current.problem));
  }, [state.screen, world]);

  return state;
}

/** What is typed, on its way to the machine. */
interface Relay {
  typed(bytes: Uint8Array): void;
  heard(bytes: Uint8Array): void;
  end(): void;
}

/** Milliseconds of silence after which a line that waits for a prompt is sent without one. */
const SILENCE = 3000;

function relayTo(channel: ByteChannel, isPrompt: (line: string) => boolean): Relay {
  const ahead = new TypeAhead(isPrompt);
  let timer: NodeJS.Timeout | undefined;
  const send = (bytes: Uint8Array) => {
    // A line that is gone says so by its close.
    if (bytes.length > 0) channel.write(bytes).catch(() => {});
    clearTimeout(timer);
    if (ahead.holds) timer = setTimeout(() => send(ahead.release()), SILENCE);
  };
  return {
    typed: (bytes) => send(ahead.typed(bytes)),
    heard: (bytes) => send(ahead.heard(bytes)),
    end: () => clearTimeout(timer),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

const comesBack = (channel: ByteChannel): channel is ReconnectingChannel => 'whenBack' in channel;

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
        evidence: 'the other end closed it',
        remedy: 'Look at the machine and its cable, then try again.',
      }),
  );
}
