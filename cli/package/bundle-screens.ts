/**
 * Makes one file of the compiled screens with Ink and React. They are some two hundred small modules, and node takes
 * longer to find and read them than to run them: as one file they start four times as fast.
 */

import { rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Bundled code that was CommonJS asks for node's own modules in that way. */
const REQUIRE =
  "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

/**
 * Puts the bundle in the place of `screens.js`, and takes away the files that are in it now.
 *
 * @param screens the folder of the compiled screens
 * @returns the files of other packages that went into it
 */
export async function bundleScreens(screens: string): Promise<string[]> {
  const entry = join(screens, 'screens.js');
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: entry,
    allowOverwrite: true,
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Names stay, so that a stack trace can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    banner: { js: REQUIRE },
    define: {
      'process.env.NODE_ENV': '"production"',
      // Yoga would fetch its WebAssembly, which is in the file, by all that node has for the web.
      fetch: 'undefined',
    },
    // The project's, wherever the folder is.
    nodePaths: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
    plugins: [leaveOutside(screens), withoutDevtools],
  });
  const inputs = Object.keys(metafile.inputs).map((file) => resolve(file));
  for (const file of inputs.filter((file) => isWithin(screens, file))) {
    if (file !== entry) rmSync(file);
    rmSync(`${file}.map`);
  }
  return inputs.filter((file) => !isWithin(screens, file));
}

/** What the other rooms and commands share with the screens is loaded from its own file, once. */
const leaveOutside = (screens: string): Plugin => ({
  name: 'leave-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
      if (!isWithin(screens, importer)) return undefined;
      const file = resolve(dirname(importer), path);
      if (isWithin(screens, file)) return undefined;
      return { path: relative(screens, file).split(sep).join('/'), external: true };
    });
  },
});

/** Ink asks at run time whether to load the devtools, which are no dependency of its. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: '' }));
  },
};

const isWithin = (folder: string, file: string) => file.startsWith(resolve(folder) + sep);
