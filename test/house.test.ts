import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms each room may import; `CONTRIBUTING.md` shows the same table. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  emulator: [],
  'hardware-notes': [],
  firmware: ['model'],
  transfer: ['hardware-notes'],
  cli: ['model', 'emulator', 'hardware-notes', 'firmware', 'transfer'],
};

/** Rooms within a room that must not know each other. */
const strangers: readonly (readonly [string, string])[] = [['emulator/z80', 'emulator/cpm']];

const importLine =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

function sources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));
}

/** The files of ours that a file imports, as paths from the root, without the extension. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importLine)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file), name)).replace(/\.jsx?$/, ''));
}

for (const [room, allowed] of Object.entries(mayImport)) {
  test(`${room} imports only ${allowed.join(', ') || 'itself'}`, (t) => {
    const wrong = sources(room).flatMap((file) =>
      importsOf(file)
        .filter((target) => ![room, ...allowed].includes(target.split('/')[0] ?? ''))
        .map((target) => `${file} imports ${target}`),
    );
    t.deepEqual(wrong, []);
  });
}

for (const [from, to] of strangers) {
  test(`${from} knows nothing of ${to}`, (t) => {
    const wrong = sources(from).filter((file) => importsOf(file).some((target) => target.startsWith(to)));
    t.deepEqual(wrong, []);
  });
}

test('no file imports itself by a circle', (t) => {
  const files = Object.keys(mayImport).flatMap(sources);
  const byName = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
    if (done.has(name) || path.includes(name)) return;
    const file = byName.get(name);
    if (file !== undefined) for (const target of importsOf(file)) visit(target, [...path, name]);
    done.add(name);
  };
  for (const name of byName.keys()) visit(name, []);
  t.deepEqual(circles, []);
});
