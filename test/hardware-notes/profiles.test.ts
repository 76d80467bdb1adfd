import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';
import { profileNamed, profiles } from '../../hardware-notes/index.js';

const page = (name: string) => new URL(`../../hardware-notes/${name}.md`, import.meta.url);

for (const profile of profiles) {
  test(`the profile ${profile.name} is whole`, (t) => {
    t.is(profileNamed(profile.name.toUpperCase()), profile);
    t.regex(profile.name, /^[a-z0-9-]+$/);
    t.true(profile.line.baud >= 300 && profile.line.charsPerSecond <= profile.line.baud / 10);
    t.true(profile.receiver.programs.every((program) => /^([A-P]:)?[A-Z0-9]{1,8}$/.test(program)));
    t.is(new Set(profile.receiver.programs).size, profile.receiver.programs.length);
    for (const [from, to] of Object.entries(profile.writeInstead)) {
      t.regex(from + to, /^[A-P]{2}$/);
      t.false(to in profile.writeInstead);
    }
    t.true(
      profile.notes.length > 0 && profile.notes.every(({ fact, source }) => fact !== '' && source !== ''),
    );
  });
}

test('a name that is not known is no profile', (t) => {
  t.is(profileNamed('zx81'), undefined);
  t.is(new Set(profiles.map(({ name }) => name)).size, profiles.length);
});

test('a page that is about a profile names it', (t) => {
  for (const { name } of profiles.filter((profile) => existsSync(page(profile.name)))) {
    t.true(readFileSync(page(name), 'utf8').includes(`Profile: \`${name}\``));
  }
  t.true(existsSync(page('romwbw')));
});
