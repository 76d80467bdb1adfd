import test from 'ava';
import { chatPairs, normalised } from '../../../model/data/chat/chat-pairs.js';
import { chatProbes, chatProbesText, chatText, repliesOf } from '../../../model/data/chat/chat-text.js';
import { allPhrasings, parsePatterns } from '../../../model/data/chat/patterns.js';
import { probes } from '../../../model/data/chat/probes.js';
import { chatTopics } from '../../../model/data/chat/topics.js';
import { vocabulary } from '../../../model/data/chat/vocabulary.js';
import { DataSetError } from '../../../model/data/guess/secret.js';
import { parseProbes } from '../../../model/evaluate/probes.js';
import { MAX_QUERY, MAX_REPLY } from '../../../model/model.js';
import { charsetOf, parsePairs } from '../../../model/pairs.js';

const pairs = chatPairs();
const replies = new Map(pairs.map(({ query, reply }) => [query, reply]));
const topicOf = new Map(
  Object.entries(chatTopics).flatMap(([topic, table]) => Object.keys(table).map((reply) => [reply, topic])),
);

test('there are thousands of pairs, and a reply for everything', (t) => {
  t.true(pairs.length >= 3_000, `${pairs.length}`);
  t.true(topicOf.size >= 150, `${topicOf.size}`);
  t.deepEqual(new Set(replies.values()), new Set(topicOf.keys()));
  t.is(replies.size, pairs.length, 'a query occurs twice');
});

test('each reply is terse, belongs to one topic, and keeps to few characters', (t) => {
  const all = repliesOf(Object.keys(chatTopics));
  t.is(new Set(all).size, all.length, 'a reply stands in two topics');
  t.true(all.every((reply) => reply.length <= MAX_REPLY && reply === reply.trim()));
  t.true(all.filter((reply) => reply.length <= 20).length > 0.9 * all.length);
  t.true(charsetOf(pairs).length <= 38, charsetOf(pairs));
});

test('no reply is above a fiftieth of the pairs', (t) => {
  const counts = new Map<string, number>();
  for (const { reply } of pairs) counts.set(reply, (counts.get(reply) ?? 0) + 1);
  for (const [reply, count] of counts) {
    if (count > pairs.length / 50 || count < 25) t.fail(`${reply}: ${count}`);
  }
  t.pass();
});

test('every query is one line that a console can send and the chat line can hold', (t) => {
  for (const { query } of pairs) {
    if (!/^[ -~]+$/.test(query) || /[|A-Z]/.test(query) || query.length > MAX_QUERY) t.fail(query);
    if (query.startsWith('#') || query !== query.trim()) t.fail(query);
  }
  t.pass();
});

test('the same seed gives the same pairs, another seed others', (t) => {
  const size = { mostClean: 10, varied: 5 };
  t.deepEqual(chatPairs({ seed: 3, ...size }), chatPairs({ seed: 3, ...size }));
  t.notDeepEqual(chatPairs({ seed: 3, ...size }), chatPairs({ seed: 4, ...size }));
});

test('the tables give no phrasing two replies', (t) => {
  const meanings = new Map<string, string>();
  for (const table of Object.values(chatTopics)) {
    for (const [reply, list] of Object.entries(table)) {
      for (const phrasing of allPhrasings(parsePatterns(list, vocabulary))) {
        const meaning = normalised(phrasing);
        const other = meanings.get(meaning) ?? reply;
        if (other !== reply) t.fail(`"${meaning}": ${other} and ${reply}`);
        meanings.set(meaning, reply);
      }
    }
  }
  t.pass();
});

test('a query with two replies is refused', (t) => {
  const topics = { greeting: { HELLO: 'hello there' }, pride: { WELL: 'Hello there!' } };
  const error = t.throws(() => chatPairs({}, topics), { instanceOf: DataSetError });
  t.is(error?.code, 'contradiction');
  t.is(error?.evidence, '"hello there" is answered "HELLO" and "WELL"');
});

for (const [query, topic] of [
  ['hello', 'hello'],
  ['bye', 'bye'],
  ['thank you', 'thanks'],
  ['who are you', 'name'],
  ['what are you', 'nature'],
  ['what is the meaning of life', 'meaning'],
  ['tell me a joke', 'joke'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['idiot', 'insult'],
] as const) {
  const [reply] = parsePatternsOf(topic, query);
  test(`"${query}" is about ${topic}`, (t) => t.is(topicOf.get(reply), topic));
}

function parsePatternsOf(topic: string, query: string): string[] {
  return Object.entries(chatTopics[topic])
    .filter(([, list]) => allPhrasings(parsePatterns(list, vocabulary)).has(query))
    .map(([reply]) => reply);
}

test('the probes are questions that training never sees, not even within other words', (t) => {
  t.true(probes.length >= 120);
  t.is(new Set(probes.map(({ question }) => normalised(question))).size, probes.length);
  const queries = pairs.map(({ query }) => ` ${normalised(query)} `);
  for (const { question } of probes) {
    const within = ` ${normalised(question)} `;
    if (queries.some((query) => query.includes(within))) t.fail(question);
  }
  t.pass();
});

test('the probes name topics that there are, and fit the chat line', (t) => {
  for (const { question, topics } of probes) {
    for (const topic of topics) t.true(topic in chatTopics, topic);
    t.true(question.length <= MAX_QUERY);
  }
});

test('pairs and probes can be written to files and read again', (t) => {
  t.deepEqual(parsePairs(chatText(), 'chat.txt'), pairs);
  t.deepEqual(parseProbes(chatProbesText(), 'probes.txt'), chatProbes());
});
