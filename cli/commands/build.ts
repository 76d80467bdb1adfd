/** `ulm build`: a model's CP/M program. */

import { buildChat } from '../../firmware/index.js';
import { loadModel, resolveWeights } from '../../model/index.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { buildFacts } from '../job/facts.js';
import { say, sayJson } from '../report.js';

export interface BuildOptions {
  readonly output: string;
  readonly hex?: boolean;
  readonly list?: boolean;
  /** False with `--no-pack`. */
  readonly pack: boolean;
  readonly json?: boolean;
}

export async function build(model: string, options: BuildOptions): Promise<ExitCode> {
  const built = buildChat(await loadModel(resolveWeights(model)), { pack: options.pack });
  const stem = options.output.replace(/\.com$/i, '');
  const files: [string, Uint8Array | string][] = [[options.output, built.com]];
  if (options.hex) files.push([`${stem}.HEX`, built.hex()]);
  if (options.list) files.push([`${stem}.LST`, built.listing()], [`${stem}.SYM`, built.symbols()]);
  for (const [path, content] of files) await writeNamed(path, content);
  if (options.json) {
    const { name, modelId, imageBytes, crc, memoryEnd, com } = built;
    sayJson({
      files: files.map(([path]) => path),
      name,
      modelId,
      bytes: com.length,
      imageBytes,
      crc,
      memoryEnd,
    });
  } else {
    say(`${files.map(([path]) => path).join(', ')} built`);
    for (const fact of buildFacts(built)) say(`  ${fact}`);
  }
  return ExitCode.ok;
}
