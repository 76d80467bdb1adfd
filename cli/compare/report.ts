/** A comparison as a page of HTML that needs nothing from outside: pure. */

import { lineChart } from '../../model/report/line-chart.js';
import { charts, htmlTable, page } from '../../model/report/page.js';
import { element } from '../../model/report/svg.js';
import type { ExchangePair } from './exchange-pair.js';
import { expected } from './fit.js';
import { samplesOf, type Verdict } from './verdict.js';
import { verdictLines } from './verdict-text.js';

export interface ReportFacts {
  readonly model: string;
  readonly port: string;
  readonly board: string;
  /** The clock that the emulator's times are shown at, hertz. */
  readonly clockHz: number;
  /** Of what measured. */
  readonly versions: string;
  /** CRC-16 of the program, as `/V` shows it. */
  readonly crc: string;
  readonly date: string;
}

export function compareReport(pairs: readonly ExchangePair[], verdict: Verdict, facts: ReportFacts): string {
  const lead = `${facts.model} (CRC ${facts.crc}) in the emulator and on ${facts.board} at ${facts.port}, ${facts.date}, ${facts.versions}`;
  const last = (times: readonly number[]) => times.at(-1);
  const rows = pairs.map(({ prompt, emulator, board }) => [
    prompt,
    emulator.reply,
    board.reply === emulator.reply ? 'the same' : board.reply,
    inMs((last(emulator.times) ?? 0) / facts.clockHz),
    inMs(last(board.times) ?? 0),
  ]);
  return page('Emulator and hardware', lead, [
    {
      heading: 'Verdict',
      body: [
        htmlTable(
          [],
          verdictLines(verdict).map((line) => [line]),
        ),
      ],
    },
    { heading: 'Times', body: [charts([timePlot(pairs, verdict)])] },
    {
      heading: 'Replies',
      body: [
        htmlTable(
          ['prompt', 'emulator', 'board', `ms at ${facts.clockHz / 1e6} MHz`, 'ms on the board'],
          rows,
        ),
      ],
    },
    {
      heading: 'Transcript',
      body: [element('pre', {}, pairs.map(({ prompt, board }) => `> ${prompt}\n${board.reply}`).join('\n'))],
    },
  ]);
}

const inMs = (seconds: number) => Math.round(10_000 * seconds) / 10;

/** The board's time over the emulator's T-states, with the line that was fitted. */
function timePlot(pairs: readonly ExchangePair[], { fit }: Verdict): string {
  const samples = pairs.flatMap((pair) =>
    samplesOf(pair).map((sample) => ({ ...sample, prompt: pair.prompt })),
  );
  const measured = samples.map(({ tStates, seconds, characters, prompt }) => ({
    x: tStates / 1e6,
    y: 1000 * seconds,
    note: `${prompt}: character ${characters}`,
  }));
  const fitted =
    fit === undefined
      ? []
      : samples
          .map((sample) => ({ x: sample.tStates / 1e6, y: 1000 * expected(fit, sample) }))
          .sort((a, b) => a.x - b.x);
  return lineChart({
    title: 'Time of each reply',
    x: { label: 'million T-states in the emulator' },
    y: { label: 'ms on the board' },
    series: [
      { name: 'first and last characters', points: measured, draw: 'points' },
      ...(fitted.length > 0 ? [{ name: 'as fitted', points: fitted, draw: 'points' as const }] : []),
    ],
  });
}
