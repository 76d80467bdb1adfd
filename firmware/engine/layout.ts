/** Where the engine keeps its numbers: the one place that decides on pages. */

import { RECENT_WINDOW } from '../../model/encoding.js';
import { queryInputs } from '../../model/model.js';
import { type Assembler, type Expression, label } from '../asm/index.js';
import { hasRemainders, isInRegisters, mostEvents, type Plan, parks } from './plan.js';
import { MOST_REGISTERS, OUTPUTS_AT, placesOf } from './unit-code.js';

/** Bytes of a page: what L alone reaches. */
export const PAGE = 256;

/**
 * A layer's sums: low bytes in one page, high bytes in the next, and behind them a page that only takes the carries
 * out of 16 bits. Sum u is at offset u in each.
 */
export interface Sums {
  /** Label of the page of low bytes. */
  readonly low: string;
  /** Label of the page of high bytes. */
  readonly high: string;
}

const sums = (name: string): Sums => ({ low: `${name}_low`, high: `${name}_high` });

/**
 * The first layer's numbers after the query, kept for the length of a reply where the context is recent8. Counters
 * have the one page `query_low`.
 */
export const querySums = sums('query');

/**
 * The sums of layer `index`. The first layer has its own, since they outlive a step, and so does the output; the
 * others take turns with two more. Counters are in the one page `first_low`.
 */
export function sumsOf({ stages }: Plan, index: number): Sums {
  if (index === 0) return sums('first');
  if (index === stages.length - 1) return sums('output');
  return sums(index % 2 === 1 ? 'odd' : 'even');
}

/** Where the first layer's numbers over the query are added up. */
export function overQuery(plan: Plan): Sums {
  return plan.context === 'recent8' ? querySums : sumsOf(plan, 0);
}

/** Label of the page with the low bytes of the addresses of a layer's lists; the high bytes are in the next page. */
export function tableOf(index: number, turned = false): string {
  return `${turned ? 'turned' : 'columns'}_${index + 1}`;
}

/** A table of a layer's lists, and the columns that it has, the first of them at its first byte. */
export interface Table {
  readonly label: string;
  readonly layer: number;
  readonly turned: boolean;
  readonly from: number;
  readonly columns: number;
}

/** The tables of all lists, in the order of their layers. A layer with more inputs than a page has one a section. */
export function tablesOf({ stages }: Plan): Table[] {
  return stages.flatMap(({ inputs, sections, turned }, layer): Table[] => {
    const whole = { layer, from: 0, columns: inputs };
    if (inputs > PAGE) {
      return sections.map(({ from, columns }) => ({
        label: from === 0 ? tableOf(layer) : contextTable(inputs),
        layer,
        turned: false,
        from,
        columns,
      }));
    }
    return (turned ? [false, true] : [false]).map((turned) => ({
      label: tableOf(layer, turned),
      turned,
      ...whole,
    }));
  });
}

/** The table of the context's columns: the first layer's, unless the query's take a whole page of it. */
export function contextTable(inputs: number): string {
  return inputs > PAGE ? 'columns_context' : tableOf(0);
}

/** Where the low byte of the address of a column's list stands. */
export function entryOf(
  { stages: [{ inputs }] }: Plan,
  layer: number,
  column: number,
  turned = false,
): Expression {
  const isContext = layer === 0 && inputs > PAGE && column >= queryInputs({ inputs });
  return isContext
    ? label(contextTable(inputs)).plus(column - queryInputs({ inputs }))
    : label(tableOf(layer, turned)).plus(column);
}

/** Reserves the tables behind the image. */
export function reserveTables(z: Assembler, plan: Plan): void {
  for (const table of tablesOf(plan)) z.reserve(table.label, PAGE + table.columns, { align: PAGE });
}

/** A page, or some: its label, and the bytes of it that are used. What is left of it may hold variables. */
type Page = readonly [name: string, used: number];

/**
 * Where the notes of units' code begin in their page. SP reads them, so what is before them takes what an interrupt
 * pushes meanwhile; the last of that are the outputs, which are in registers then.
 */
const NOTES = PAGE / 2;

/** Whether some outputs stay in memory while SP reads the notes: then all have a page of their own. */
function hasOutputsApart({ stages, registers }: Plan): boolean {
  return registers !== undefined && placesOf(stages[1].outputs).memory > 0;
}

/** Notes up to the end of their page: as many may go by before the outputs are looked at, and one ends them. */
export const NOTES_A_PAGE = (PAGE - NOTES) / 2;

/** The engine's pages, in their order: some must follow each other. */
function pagesOf(plan: Plan): Page[] {
  const { stages, context, incremental } = plan;
  const [first] = stages;
  const units = first.outputs;
  const pages: Page[] = [];
  if (first.form === 'counters') {
    // The scan goes from a counter to what is parked of it, and to what the biases have in fractions.
    pages.push(['first_low', units]);
    if (parks(plan)) pages.push(['first_parked', PAGE]);
    if (hasRemainders(first)) pages.push(['first_rest', units]);
    if (context === 'recent8') pages.push(['query_low', units]);
  } else if (context === 'recent8') {
    pages.push(['query_low', units], ['query_high', units]);
  }
  const most = new Map<string, number>();
  for (const [index, { form, outputs }] of stages.entries()) {
    const name = sumsOf(plan, index).low.replace(/_low$/, '');
    // Filling takes two at once.
    const even = outputs + (outputs % 2);
    if (form === 'sums' && !isInRegisters(plan, index)) most.set(name, Math.max(even, most.get(name) ?? 0));
  }
  for (const [name, used] of most) {
    pages.push([`${name}_low`, used], [`${name}_high`, used], [`${name}_carry`, used]);
  }
  if (incremental) {
    const { gains, losses } = mostEvents(first);
    // The hidden units that a new character made greater, and those that it made less; or the code of all of them.
    if (plan.registers === undefined) pages.push(['gains', gains], ['losses', losses]);
    else pages.push(['notes', NOTES + 2 * (gains + losses + 1)]);
    if (hasOutputsApart(plan)) pages.push(['output_page', OUTPUTS_AT + stages[1].outputs]);
  }
  return pages;
}

/** Single bytes and a few: by name, how many. */
const VARIABLES = {
  /** The last 8 characters put out, the oldest first. */
  recent: RECENT_WINDOW,
  /** Hash of the 1-gram at the last character's position, and of the 2-gram that ends there. */
  gram1: 1,
  gram2: 1,
  /** N-grams before the next look at the counters, and whether something is parked. */
  room: 1,
  parked: 1,
  /** The character put out last, folded. */
  last: 1,
  /** Characters of this reply so far. */
  length: 1,
} as const;

/** The same for an output that is kept in registers. */
const REGISTER_VARIABLES = {
  /** The page of the notes where the outputs are right between two steps, else 0. */
  notes_page: 1,
  /** SP while it reads notes. */
  caller_sp: 2,
} as const;

/** Reserves the engine's memory behind the image: its pages, and in the first that has room its variables. */
export function reserveEngine(z: Assembler, plan: Plan): void {
  const variables = Object.entries({
    ...VARIABLES,
    ...(plan.registers === undefined
      ? {}
      : // The outputs when they are computed anew.
        { ...REGISTER_VARIABLES, wide: 2 * plan.stages[1].outputs }),
  });
  const bytes = variables.reduce((sum, [, size]) => sum + size, 0);
  const pages = pagesOf(plan);
  const host = pages.findIndex(([, used]) => used % PAGE > 0 && (used % PAGE) + bytes <= PAGE);
  const reserveVariables = () => {
    for (const [name, size] of variables) z.reserve(name, size);
  };
  for (const [index, [name, used]] of pages.entries()) {
    z.reserve(name, used, { align: PAGE });
    if (index === host) reserveVariables();
  }
  if (plan.registers !== undefined) {
    z.equ('first_note', label('notes').plus(NOTES));
    const outputs = hasOutputsApart(plan)
      ? label('output_page').plus(OUTPUTS_AT)
      : label('notes').plus(NOTES - MOST_REGISTERS);
    z.equ('outputs', outputs);
  }
  if (host < 0) reserveVariables();
  const { paddedSteps, stages } = plan;
  // What the spaces before a reply add, that of its first step the last.
  if (paddedSteps > 0) z.reserve('padding', paddedSteps * stages[0].outputs);
}
