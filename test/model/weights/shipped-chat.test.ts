import test from 'ava';
import { buildChat } from '../../../firmware/index.js';
import { chatPairs } from '../../../model/data/chat/chat-pairs.js';
import { chatProbes, repliesOf } from '../../../model/data/chat/chat-text.js';
import { chatTopics } from '../../../model/data/chat/topics.js';
import { evaluate } from '../../../model/evaluate/evaluate.js';
import { reply } from '../../../model/index.js';
import { isHeldOut } from '../../../model/train/split.js';
import { digestOf } from '../../../model/train/trainer.js';
import { resolveWeights } from '../../../model/weights/shipped.js';
import { loadModel } from '../../../model/weights/weight-file.js';

const model = await loadModel(resolveWeights('chat'));
const pairs = chatPairs();
/** Held-out pairs that are asked, evenly from all topics. */
const SAMPLE = 500;
/** The first address that a CP/M of 54 KB has for itself. */
const TPA_END = 0xd806;

test('chat: made of the pairs in the project', (t) => {
  t.is(model.provenance.pairs_sha256, digestOf(pairs), 'make it anew: npm run models -- chat');
});

test('chat: as good as is said', (t) => {
  const heldOut = pairs.filter(({ query }) => isHeldOut(query));
  const asked = heldOut.filter((_, i) => i % Math.floor(heldOut.length / SAMPLE) === 0);
  const right = asked.filter(({ query, reply: due }) => reply(model, query) === due).length;
  t.log(`held out ${((100 * right) / asked.length).toFixed(1)}%`);
  t.true(right >= 0.69 * asked.length, `${right} of ${asked.length}`);
  const probes = evaluate(model, chatProbes());
  t.log(`probes ${(100 * probes.exact).toFixed(1)}%`);
  t.true(probes.exact >= 0.73, `${probes.exact}`);
});

test('chat: most of what it says is one of its replies, even to what it does not know', (t) => {
  const known = new Set(repliesOf(Object.keys(chatTopics)));
  const questions = [...new Set(chatProbes().map(({ query }) => query))];
  const whole = questions.filter((question) => known.has(reply(model, question))).length;
  t.log(`${whole} of ${questions.length}`);
  t.true(whole >= 0.97 * questions.length, `${whole} of ${questions.length}`);
});

test('chat: fits a CP/M of 54 KB', (t) => {
  const { com, memoryEnd } = buildChat(model);
  t.log(`${com.length} bytes, memory up to ${memoryEnd.toString(16)}`);
  t.true(memoryEnd <= TPA_END, memoryEnd.toString(16));
});
