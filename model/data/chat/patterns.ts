/**
 * Patterns: short for many phrasings of one thing.
 *
 * | written     | stands for                                    |
 * |-------------|-----------------------------------------------|
 * | `{a|b|c}`   | one of these; `{a|}` is `a` or nothing         |
 * | `[a|b]`     | one of these, or nothing                      |
 * | `<word>`    | one of the vocabulary's words of that name     |
 *
 * They nest. Spaces at the seams are tidied up, so that `[so] how are you [today]` has no double ones.
 */

/** All phrasings of a pattern, numbered, so that some can be taken without writing out the rest. */
export interface Pattern {
  /** How many there are; two of them may read the same. */
  readonly count: number;
  /** Phrasing number `index`, from 0 to `count - 1`. */
  at(index: number): string;
}

/**
 * The patterns of a list, which are separated by commas or new lines.
 *
 * @throws SyntaxError for a bracket that is not closed or not opened, and for an unknown `<word>`
 */
export function parsePatterns(list: string, vocabulary: Readonly<Record<string, string>>): Pattern[] {
  return list
    .split(/[,\n]/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '')
    .map((pattern) => tidied(parseOne(pattern, vocabulary)));
}

/** Every phrasing of the patterns once. */
export function allPhrasings(patterns: readonly Pattern[]): Set<string> {
  const phrasings = new Set<string>();
  for (const pattern of patterns) for (let i = 0; i < pattern.count; i++) phrasings.add(pattern.at(i));
  return phrasings;
}

function parseOne(source: string, vocabulary: Readonly<Record<string, string>>): Pattern {
  // Signs of the language, or a run of other characters. A ">" that closes nothing is itself.
  const tokens = source.match(/<\w+>|[{}[\]|]|[^{}[\]|<]+|</g) ?? [];
  let next = 0;

  const choice = (): Pattern => {
    const options = [sequence()];
    while (tokens[next] === '|') {
      next++;
      options.push(sequence());
    }
    return oneOf(options);
  };

  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    while (next < tokens.length && !/^[|}\]]$/.test(tokens[next])) parts.push(part(tokens[next++]));
    return inSequence(parts);
  };

  const part = (token: string): Pattern => {
    if (token === '{') return closed(choice(), '}');
    if (token === '[') return oneOf([literal(''), closed(choice(), ']')]);
    if (/^<\w+>$/.test(token)) return words(token.slice(1, -1));
    return literal(token);
  };

  const closed = (inner: Pattern, bracket: string): Pattern => {
    if (tokens[next++] !== bracket) throw new SyntaxError(`no "${bracket}" in the pattern "${source}"`);
    return inner;
  };

  const words = (name: string): Pattern => {
    const list = vocabulary[name];
    if (list === undefined) throw new SyntaxError(`no <${name}> in the vocabulary, for "${source}"`);
    return oneOf(list.split('|').map(literal));
  };

  const whole = sequence();
  if (next < tokens.length) throw new SyntaxError(`a stray "${tokens[next]}" in the pattern "${source}"`);
  return whole;
}

function literal(text: string): Pattern {
  return { count: 1, at: () => text };
}

function oneOf(options: readonly Pattern[]): Pattern {
  const count = options.reduce((sum, option) => sum + option.count, 0);
  const at = (index: number): string => {
    let rest = index;
    for (const option of options) {
      if (rest < option.count) return option.at(rest);
      rest -= option.count;
    }
    throw new RangeError(`phrasing ${index} of ${count}`);
  };
  return { count, at };
}

function inSequence(parts: readonly Pattern[]): Pattern {
  const count = parts.reduce((product, part) => product * part.count, 1);
  const at = (index: number): string => {
    let rest = index;
    let text = '';
    for (const part of parts) {
      text += part.at(rest % part.count);
      rest = Math.floor(rest / part.count);
    }
    return text;
  };
  return { count, at };
}

function tidied({ count, at }: Pattern): Pattern {
  return { count, at: (index) => at(index).replace(/\s+/g, ' ').trim() };
}
