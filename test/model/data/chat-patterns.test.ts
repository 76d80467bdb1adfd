import test from 'ava';
import { allPhrasings, parsePatterns } from '../../../model/data/chat/patterns.js';

const vocabulary = { pet: 'cat|dog' };

for (const [pattern, phrasings] of [
  ['hello', ['hello']],
  ['{hi|hello}', ['hi', 'hello']],
  ['hi [there]', ['hi', 'hi there']],
  ['[so] hi [you|there]', ['hi', 'so hi', 'hi you', 'so hi you', 'hi there', 'so hi there']],
  ['{a|}b', ['ab', 'b']],
  ['{big {red|blue}|old} box', ['big red box', 'big blue box', 'old box']],
  ['my <pet>s', ['my cats', 'my dogs']],
  ['a>dir', ['a>dir']],
  ['hi, hello\n  hey', ['hi', 'hello', 'hey']],
  ['{a|a} [] b', ['a b']],
] as const) {
  test(`${JSON.stringify(pattern)} stands for ${phrasings.length}`, (t) => {
    t.deepEqual([...allPhrasings(parsePatterns(pattern, vocabulary))], [...phrasings]);
  });
}

for (const [pattern, message] of [
  ['{hi', 'no "}" in the pattern "{hi"'],
  ['[hi}', 'no "]" in the pattern "[hi}"'],
  ['hi}', 'a stray "}" in the pattern "hi}"'],
  ['a|b', 'a stray "|" in the pattern "a|b"'],
  ['my <car>', 'no <car> in the vocabulary, for "my <car>"'],
] as const) {
  test(`${JSON.stringify(pattern)} is refused`, (t) => {
    t.is(t.throws(() => parsePatterns(pattern, vocabulary), { instanceOf: SyntaxError })?.message, message);
  });
}
