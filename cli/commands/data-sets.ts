/** `ulm data guess` and `ulm data chat`: the project's own pairs and probes, on standard output. */

import { readFile } from 'node:fs/promises';
import { chatProbesText, chatText } from '../../model/data/chat/chat-text.js';
import { GUESS_SEED, guessPairs, guessText } from '../../model/data/guess/guess-text.js';
import { probeFile } from '../../model/data/guess/probes.js';
import { secretNamed } from '../../model/data/guess/secrets.js';
import { ExitCode } from '../exit-codes.js';

export interface GuessArguments {
  readonly secret: string;
  readonly probes?: boolean;
  readonly seed?: number;
  readonly size?: number;
}

export async function guess({ secret, probes, seed = GUESS_SEED, size }: GuessArguments): Promise<ExitCode> {
  const { name } = secretNamed(secret);
  const text = probes
    ? await readFile(probeFile(name), 'utf8')
    : guessText(name, seed, await guessPairs(name, { seed, ...(size !== undefined && { size }) }));
  process.stdout.write(text);
  return ExitCode.ok;
}

export async function chat({ probes }: { readonly probes?: boolean }): Promise<ExitCode> {
  process.stdout.write(probes ? chatProbesText() : chatText());
  return ExitCode.ok;
}
