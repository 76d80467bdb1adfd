/** The licences of other packages whose code is shipped in a file of ours. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Packages that name a licence and do not bring its text: its holder, by the package's name. */
const HOLDERS: Readonly<Record<string, string>> = {
  // The head of each of its files: "Copyright (c) Meta Platforms, Inc. and affiliates."
  'yoga-layout': 'Meta Platforms, Inc. and affiliates.',
};

/**
 * One text with the name, version and licence of each package that these files are from.
 *
 * @throws Error where a package has no licence text and its holder is not known
 */
export function licencesOf(files: readonly string[]): string {
  const folders = [...new Set(files.map(packageOf))].sort();
  return `${folders.map(licenceOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The folder of the package that a file belongs to: the nearest above it that has a name and a version. */
function packageOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && manifestOf(folder).version !== undefined) return folder;
    if (folder === dirname(folder)) throw new Error(`${file} belongs to no package`);
  }
}

function licenceOf(folder: string): string {
  const { name, version, license } = manifestOf(folder);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file !== undefined) return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  const holder = HOLDERS[name];
  if (holder === undefined || license !== 'MIT') throw new Error(`${name} brings no text of its licence`);
  return `${name} ${version}\n\n${mit(holder)}`;
}

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly license?: string;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The MIT licence as the Open Source Initiative has it. */
const mit = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
