/** The names of a text's elements in their order; throws where one is not closed, or not in its turn. */
export function elementsOf(markup: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, close, name, attributes] of markup.matchAll(/<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?)>/gi)) {
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    for (const word of attributes
      .trim()
      .replaceAll(/[\w:-]+="[^"<>]*"/g, '')
      .split(/\s+/)) {
      if (word !== '') throw new Error(`<${name}> has the attribute ${word}`);
    }
    names.push(name);
    if (!['meta', 'br'].includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return names;
}
