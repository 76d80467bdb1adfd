import { loadQuestions } from '../../evaluate/probes.js';
import { packageFile } from '../../package-file.js';
import type { Pair } from '../../pairs.js';

/** The file with the probes of a secret of the project: questions written by hand and never trained on. */
export function probeFile(secret: string): string {
  return packageFile(`model/data/guess/probes/${secret}.txt`);
}

/** Those probes: a pair for each reply that fits. */
export function probesOf(secret: string): Promise<Pair[]> {
  return loadQuestions(probeFile(secret));
}
