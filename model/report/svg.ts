/** SVG and HTML as text: elements out of names, attributes and children, everything escaped. */

/** Text that is markup already, so that nothing escapes it again. */
export interface Markup {
  readonly markup: string;
}

type Child = Markup | string | number | undefined | readonly Child[];

/** An element. Attributes that are undefined are left out; numbers are rounded to a hundredth; text is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly Child[]
): Markup {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeText(typeof value === 'number' ? numberText(value) : value)}"`],
  );
  const head = `<${name}${words.join('')}`;
  if (VOID.has(name)) return { markup: `${head}>` };
  return { markup: `${head}>${join(children).markup}</${name}>` };
}

/** Pieces one after the other. */
export function join(children: readonly Child[]): Markup {
  return { markup: children.map(childText).join('') };
}

/** Markup that was written by hand. */
export function raw(markup: string): Markup {
  return { markup };
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML elements that have no end. */
const VOID = new Set(['meta', 'br']);

function childText(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
  return 'markup' in child ? child.markup : join(child).markup;
}

function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
