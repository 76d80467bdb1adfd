import { PAGE_CSS } from './style.js';
import { element, type Markup, raw } from './svg.js';

/** A part of a page. */
export interface Section {
  readonly heading: string;
  readonly body: readonly Markup[];
}

/** A page of HTML that needs nothing from outside: no script, no font, no picture that is not in it. */
export function page(title: string, lead: string, sections: readonly Section[]): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, raw(PAGE_CSS)),
  );
  const body = element(
    'body',
    {},
    element('h1', {}, title),
    element('p', { class: 'quiet' }, lead),
    ...sections.map(({ heading, body }) => element('section', {}, element('h2', {}, heading), [...body])),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, body).markup}\n`;
}

/** Charts beside each other, as far as there is room. */
export function charts(svgs: readonly string[]): Markup {
  return element(
    'div',
    { class: 'charts' },
    ...svgs.map((svg) => element('div', { class: 'scroll' }, raw(svg))),
  );
}

/** A table; cells that are numbers stand to the right. */
export function htmlTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Markup {
  const cell = (value: string | number): Markup =>
    typeof value === 'number'
      ? element('td', { class: 'number' }, value.toLocaleString('en'))
      : element('td', { class: value.length > 40 ? 'long' : undefined }, value);
  return element(
    'div',
    { class: 'scroll' },
    element(
      'table',
      {},
      head.length > 0
        ? element('thead', {}, element('tr', {}, ...head.map((name) => element('th', {}, name))))
        : undefined,
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
    ),
  );
}
