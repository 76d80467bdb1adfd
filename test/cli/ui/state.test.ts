import test from 'ava';
import type { JobEvent } from '../../../cli/job/events.js';
import type { Problem } from '../../../cli/problem.js';
import { type Action, initialState, reduce, type SessionState } from '../../../cli/ui/state.js';

const models = [
  { value: 'guess', label: 'guess', hint: '' },
  { value: 'mine', label: 'mine', hint: '' },
];
const ports = [
  { value: '/dev/ttyUSB0', label: '/dev/ttyUSB0', hint: '' },
  { value: 'sim:', label: 'virtual board', hint: '' },
];
const problem: Problem = {
  what: 'It broke.',
  evidence: 'sparks',
  remedy: 'Mend it.',
  code: 'line-lost',
  exitCode: 7,
};

const key = (name: string): Action => ({
  type: 'key',
  key: name.length === 1 ? { char: name } : (name as 'enter'),
});
const job = (event: JobEvent): Action => ({ type: 'job', event });
const after = (state: SessionState, ...actions: Action[]) => actions.reduce(reduce, state);
const start = initialState({ models });

test('the session begins at what is not decided yet', (t) => {
  t.is(initialState({ models }).screen, 'model');
  t.is(initialState({ models, model: 'guess' }).screen, 'port');
  t.is(initialState({ models, port: 'sim:' }).screen, 'model');
  t.is(initialState({ models, model: 'guess', port: 'sim:' }).screen, 'job');
});

test('a model and a port are chosen with the arrow keys', (t) => {
  const atPort = after(start, key('down'), key('enter'));
  t.is(atPort.model, 'mine');
  t.is(atPort.screen, 'port');
  const early = after(atPort, key('enter'));
  t.is(early.screen, 'port', 'nothing to choose while the ports are looked for');
  const going = after(atPort, { type: 'ports', ports }, key('up'), key('enter'));
  t.is(going.port, 'sim:');
  t.is(going.screen, 'job');
});

test('a port that was given is not asked for', (t) => {
  const going = after(initialState({ models, port: 'sim:' }), key('enter'));
  t.deepEqual([going.screen, going.model, going.port], ['job', 'guess', 'sim:']);
});

test('what a real port leads to is asked, of the user or of the machine', (t) => {
  const atBoard = after(start, key('enter'), { type: 'ports', ports }, key('enter'));
  t.deepEqual([atBoard.screen, atBoard.port], ['board', '/dev/ttyUSB0']);
  const named = after(atBoard, key('down'), key('enter'));
  t.deepEqual([named.screen, named.board], ['job', 'romwbw']);
  const probing = after(atBoard, key('enter'), { type: 'evidence', line: '9,600 baud: cpm' });
  t.deepEqual([probing.screen, probing.evidence], ['probe', ['9,600 baud: cpm']]);
  const found = { board: 'scm', baud: 9600, text: 'a monitor answers' };
  const told = after(probing, { type: 'found', found });
  t.is(told.screen, 'board');
  t.like(after(told, key('enter')), { screen: 'job', board: 'scm', found });
  const silent = after(probing, { type: 'found', found: { text: 'nobody answers' } });
  t.deepEqual([silent.screen, silent.cursor], ['board', 0]);
});

test('the kind is not asked where the port or the command line says it', (t) => {
  const toSim = after(start, key('enter'), { type: 'ports', ports }, key('down'), key('enter'));
  t.is(toSim.screen, 'job');
  const given = initialState({ models, boardGiven: true });
  t.is(after(given, key('enter'), { type: 'ports', ports }, key('enter')).screen, 'job');
});

test('a probe that fails is shown, and done again', (t) => {
  const probing = after(start, key('enter'), { type: 'ports', ports }, key('enter'), key('enter'));
  const failed = after(probing, { type: 'probe-failed', problem });
  t.like(failed, { screen: 'failed', problem });
  const again = after(failed, key('r'));
  t.deepEqual([again.screen, again.run], ['probe', probing.run + 1]);
  t.is(after(failed, key('b')).screen, 'board');
  t.is(after(failed, key('b'), { type: 'found', found: { text: '' } }).screen, 'board', 'too late');
});

test('the cursors stand on the last choice', (t) => {
  const last = { model: 'mine', port: 'sim:' };
  const remembered = initialState({ models, last });
  t.is(remembered.cursor, 1);
  const atPort = after(remembered, key('enter'), { type: 'ports', ports });
  t.is(atPort.cursor, 1);
  t.is(
    after(initialState({ models, last: { port: 'gone' } }), key('enter'), { type: 'ports', ports }).cursor,
    0,
  );
  const board = initialState({ models, last: { port: '/dev/ttyUSB0', board: 'scm' } });
  const atBoard = after(board, key('enter'), { type: 'ports', ports }, key('enter'));
  t.is(after(atBoard, key('enter')).board, 'scm');
});

test('nothing remembered is a first run, until the job has begun', (t) => {
  t.true(start.firstRun);
  t.false(initialState({ models, last: { model: 'guess', port: 'sim:' } }).firstRun);
});

test('back goes from any step to the menu before it, with the cursor on what was chosen', (t) => {
  const going = after(start, key('down'), key('enter'), { type: 'ports', ports }, key('enter'), key('down'));
  const onBoard = after(going, key('enter'));
  const failed = after(onBoard, job({ type: 'failed', step: 'connect', problem }));
  const paused = after(onBoard, job({ type: 'started', step: 'chat', doing: '' }), key('leave-relay'));
  for (const state of [onBoard, failed, paused]) {
    const atBoard = after(state, key('b'));
    t.deepEqual([atBoard.screen, atBoard.cursor, atBoard.problem], ['board', 1, undefined]);
    t.is(atBoard.steps.connect.status, 'waiting');
    const atPort = after(atBoard, key('b'), { type: 'ports', ports });
    t.deepEqual([atPort.screen, atPort.cursor], ['port', 0]);
    const atModel = after(atPort, key('escape'));
    t.deepEqual([atModel.screen, atModel.cursor], ['model', 1]);
    t.is(after(atModel, key('b')), atModel);
    t.is(after(atModel, key('enter')).screen, 'port', 'and forward again');
  }
  const onSim = after(initialState({ models, model: 'guess', port: 'sim:turbo' }), key('b'), {
    type: 'ports',
    ports,
  });
  t.is(onSim.screen, 'port');
  t.is(onSim.ports?.[onSim.cursor]?.value, 'sim:turbo', 'a port that was named is among the choices');
});

test('another port is another machine: what was known of the first does not count', (t) => {
  const chosen = after(
    start,
    key('enter'),
    { type: 'ports', ports },
    key('enter'),
    key('down'),
    key('enter'),
  );
  const other = after(chosen, key('b'), key('b'), { type: 'ports', ports }, key('down'), key('enter'));
  t.like(other, { screen: 'job', port: 'sim:', board: undefined });
});

test('the cursor goes round', (t) => {
  t.is(after(start, key('up')).cursor, 1);
  t.is(after(start, key('j'), key('j')).cursor, 0);
});

test('steps tell what they do, how far they are and what they found', (t) => {
  const going = initialState({ models, model: 'guess', port: 'sim:' });
  const building = after(going, job({ type: 'started', step: 'build', doing: 'building' }));
  t.is(building.current, 'build');
  t.is(building.steps.build.status, 'running');
  const progress = { done: 1, of: 2, unit: 'bytes' } as const;
  t.deepEqual(
    after(building, job({ type: 'progress', step: 'build', progress })).steps.build.progress,
    progress,
  );
  const built = after(building, job({ type: 'done', step: 'build', fact: '9 bytes', details: ['a', 'b'] }));
  t.like(built.steps.build, { status: 'done', fact: '9 bytes', details: ['a', 'b'] });
});

const chatting = after(
  initialState({ models, model: 'guess', port: 'sim:' }),
  job({ type: 'started', step: 'chat', doing: 'chatting' }),
);

test('in the chat keys are the machine’s, but for the one that leaves', (t) => {
  t.is(chatting.screen, 'chat');
  t.is(after(chatting, key('leave-relay')).screen, 'pause');
  t.is(after(chatting, key('leave-relay'), key('enter')).screen, 'chat');
  t.is(after(chatting, key('leave-relay'), key('q')).screen, 'ended');
});

test('what the machine sends is shown', (t) => {
  const bytes = new TextEncoder().encode('> is it alive\r\nYES\r\n> ');
  t.deepEqual(after(chatting, { type: 'bytes', bytes }).console.lines, ['> is it alive', 'YES', '> ']);
});

test('a failure shows its problem in place, and can be tried again', (t) => {
  const failed = after(chatting, { type: 'lost', problem });
  t.is(failed.screen, 'failed');
  t.is(failed.problem, problem);
  t.is(failed.steps.chat.status, 'failed');
  const again = after(failed, key('r'));
  t.is(again.screen, 'job');
  t.is(again.run, failed.run + 1);
  t.is(again.problem, undefined);
  t.is(again.steps.chat.status, 'waiting');
  t.is(after(failed, key('q')).problem, problem, 'the problem outlives the session, for the exit code');
});

const made = (['model', 'build', 'check'] as const).map((step) =>
  job({ type: 'done', step, fact: `${step} made`, details: [] }),
);
const onLine = (['connect', 'upload'] as const).map((step) =>
  job({ type: 'done', step, fact: '', details: [] }),
);
const given = initialState({ models, model: 'guess', port: 'sim:' });

test('a step that failed on the line is tried again with the program that was made', (t) => {
  const failed = after(given, ...made, job({ type: 'failed', step: 'upload', problem }));
  const again = after(failed, key('r'));
  t.like(again, { screen: 'job', from: 'upload', current: 'connect', problem: undefined });
  t.is(again.steps.check.fact, 'check made');
  t.is(again.steps.upload.status, 'waiting');
  const early = after(given, job({ type: 'failed', step: 'build', problem }), key('enter'));
  t.like(early, { screen: 'job', from: 'model', current: 'model' });
});

test('from the pause one goes back to any step before', (t) => {
  const chatting = job({ type: 'started', step: 'chat', doing: '' });
  const paused = after(given, ...made, ...onLine, chatting, key('leave-relay'));
  t.is(paused.backTo, undefined);
  const up = (count: number) => after(paused, ...Array.from({ length: count }, () => key('up')));
  t.deepEqual(
    [1, 2, 3, 4, 5, 6, 7].map((count) => up(count).backTo),
    ['verify', 'upload', 'connect', 'check', 'build', 'model', 'model'],
  );
  t.is(after(up(1), key('down')).backTo, undefined, 'and forward to where one is');
  t.like(after(up(1), key('escape')), { screen: 'pause', backTo: undefined });
  const sending = after(up(2), key('enter'));
  t.like(sending, { screen: 'job', from: 'upload', run: paused.run + 1, backTo: undefined });
  t.is(sending.steps.check.status, 'done');
  const building = after(up(5), key('enter'));
  t.like(building, { screen: 'job', from: 'model' });
  t.is(building.steps.model.status, 'waiting');
  t.is(after(up(6), key('enter')).screen, 'model');
});

test('from a failure too, but no further than it came', (t) => {
  const failed = after(given, ...made, job({ type: 'failed', step: 'connect', problem }));
  t.is(after(failed, key('up')).backTo, 'check');
  t.is(after(failed, key('up'), key('down'), key('down')).backTo, undefined);
});

test('help opens over anything and any key closes it', (t) => {
  for (const state of [start, after(chatting, key('leave-relay'))]) {
    const helped = after(state, key('?'));
    t.true(helped.help);
    t.deepEqual(after(helped, key('q')), state);
  }
});

test('^C ends the session everywhere', (t) => {
  for (const state of [start, after(start, key('enter')), after(chatting, key('leave-relay'))]) {
    t.is(after(state, key('interrupt')).screen, 'ended');
  }
  const ended = after(start, key('interrupt'));
  t.is(after(ended, { type: 'lost', problem }).screen, 'ended');
});
