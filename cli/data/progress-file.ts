/** The file beside the output that keeps what a language model has answered so far. */

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { readNamed, writeNamed } from '../files.js';
import { CliError } from '../problem.js';
import type { Expansion, ExpansionPlan } from './expansion.js';

/** Where the progress towards an output is kept. */
export function progressPath(output: string): string {
  return `${output}.progress.json`;
}

/**
 * What was begun before with the same plan; undefined where nothing was.
 *
 * @throws CliError `file` for a file that is none of ours, `usage` for one of another plan
 */
export async function loadProgress(path: string, plan: ExpansionPlan): Promise<Expansion | undefined> {
  if (!existsSync(path)) return undefined;
  const expansion = parse(new TextDecoder().decode(await readNamed(path)));
  if (expansion === undefined) {
    throw new CliError(
      'file',
      `${path} does not hold the progress of an expansion.`,
      'it is damaged, or of another program',
      'Give --restart to begin anew, or another output.',
    );
  }
  const differing = (Object.keys(plan) as (keyof ExpansionPlan)[]).filter(
    (key) => expansion.plan[key] !== plan[key],
  );
  if (differing.length === 0) return expansion;
  throw new CliError(
    'usage',
    `${path} is of an expansion that was begun otherwise.`,
    differing.map((key) => `${key}: ${expansion.plan[key]} then, ${plan[key]} now`).join('\n'),
    'Give the same pairs and options to go on with it, or --restart to begin anew.',
  );
}

/** @throws CliError `file` */
export async function saveProgress(path: string, expansion: Expansion): Promise<void> {
  await writeNamed(path, `${JSON.stringify(expansion)}\n`);
}

export async function removeProgress(path: string): Promise<void> {
  await rm(path, { force: true });
}

function parse(text: string): Expansion | undefined {
  try {
    const value = JSON.parse(text) as Partial<Expansion> | null;
    return value?.form === 1 && value.plan !== undefined && isReplies(value.replies) && isCounts(value)
      ? (value as Expansion)
      : undefined;
  } catch {
    return undefined;
  }
}

function isCounts({ requests, inputTokens, outputTokens, dropped }: Partial<Expansion>): boolean {
  return (
    [requests, inputTokens, outputTokens].every(Number.isFinite) &&
    typeof dropped === 'object' &&
    Object.values(dropped).every(Number.isFinite)
  );
}

function isReplies(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      ({ reply, requests, queries }: Partial<Expansion['replies'][number]>) =>
        typeof reply === 'string' &&
        Number.isFinite(requests) &&
        Array.isArray(queries) &&
        queries.every((query) => typeof query === 'string'),
    )
  );
}
