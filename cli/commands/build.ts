/** `ulm build`: a model's CP/M program, or an example. */

import { buildChat, buildExample, type ComFile, EXAMPLES, type ExampleName } from '../../firmware/index.js';
import { loadModel, resolveWeights } from '../../model/index.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { buildFacts } from '../job/facts.js';
import { CliError } from '../problem.js';
import { count, hex, say, sayJson } from '../report.js';

export interface BuildOptions {
  readonly output: string;
  readonly hex?: boolean;
  readonly list?: boolean;
  /** The name of an example, in the place of a model. */
  readonly example?: string;
  /** False with `--no-pack`. */
  readonly pack: boolean;
  readonly json?: boolean;
}

export async function build(model: string | undefined, options: BuildOptions): Promise<ExitCode> {
  if (options.example !== undefined) return buildNamedExample(options.example, options);
  if (model === undefined) {
    throw new CliError(
      'usage',
      'No model is named.',
      '',
      'Name a shipped model or a weight file, or an --example.',
    );
  }
  const built = buildChat(await loadModel(await resolveWeights(model)), { pack: options.pack });
  const files = await writeAll(built, options);
  if (options.json) {
    const { name, modelId, imageBytes, crc, memoryEnd, com } = built;
    sayJson({ files, name, modelId, bytes: com.length, imageBytes, crc, memoryEnd });
  } else {
    say(`${files.join(', ')} built`);
    for (const fact of buildFacts(built)) say(`  ${fact}`);
  }
  return ExitCode.ok;
}

async function buildNamedExample(name: string, options: BuildOptions): Promise<ExitCode> {
  if (!isExample(name)) {
    throw new CliError('usage', `There is no example "${name}".`, `there is ${EXAMPLES.join(', ')}`);
  }
  const built = await buildExample(name);
  const files = await writeAll(built, options);
  const { com, imageBytes, memoryEnd, models } = built;
  if (options.json) {
    sayJson({ files, name, models: [...models.keys()], bytes: com.length, imageBytes, memoryEnd });
  } else {
    say(`${files.join(', ')} built`);
    say(`  ${count(com.length)} bytes, with the models ${[...models.keys()].join(', ')}`);
    say(`  needs memory up to ${hex(memoryEnd)}h`);
  }
  return ExitCode.ok;
}

function isExample(name: string): name is ExampleName {
  return (EXAMPLES as readonly string[]).includes(name);
}

/** Writes the files that are asked for; returns their names. */
async function writeAll(built: ComFile, options: BuildOptions): Promise<string[]> {
  const stem = options.output.replace(/\.com$/i, '');
  const files: [string, Uint8Array | string][] = [[options.output, built.com]];
  if (options.hex) files.push([`${stem}.HEX`, built.hex()]);
  if (options.list) files.push([`${stem}.LST`, built.listing()], [`${stem}.SYM`, built.symbols()]);
  for (const [path, content] of files) await writeNamed(path, content);
  return files.map(([path]) => path);
}
