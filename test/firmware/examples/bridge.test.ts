import { readFileSync } from 'node:fs';
import test from 'ava';
import { createMachine, MemoryDrive, QueueConsole } from '../../../emulator/index.js';
import { buildExample } from '../../../firmware/index.js';
import { parsePairs, reply } from '../../../model/index.js';

const example = await buildExample('bridge');

/** A CP/M system with the scene begun; `type` runs it until it waits, and gives what it printed. */
function scene(options: { readonly tpaTop?: number } = {}) {
  let printed = '';
  const console = new QueueConsole((byte) => {
    printed += String.fromCharCode(byte);
  });
  const machine = createMachine({
    console,
    drives: { A: new MemoryDrive({ 'BRIDGE.COM': example.com }) },
    spoil: true,
    ...options,
  });
  const type = (keys: string): string => {
    printed = '';
    console.type(keys);
    if (machine.run(1e9) !== 'waiting') throw new Error(`it is not waiting, after ${printed}`);
    return printed;
  };
  type('');
  return { type };
}

for (const [name, shown] of [
  ['gruff', 'Gruff'],
  ['pip', 'Pip'],
] as const) {
  const model = example.models.get(name)!;
  const file = new URL(`../../../firmware/examples/bridge/${name}.txt`, import.meta.url);
  const pairs = parsePairs(readFileSync(file, 'utf8'), `${name}.txt`);

  test(`${shown} has learnt what to say`, (t) => {
    for (const pair of pairs) t.is(reply(model, pair.query), pair.reply, pair.query);
  });

  test(`${shown} says in the scene what the model says`, (t) => {
    const { type } = scene();
    type('BRIDGE\r');
    for (const query of [...pairs.map((pair) => pair.query), 'well', '', 'mmmm?']) {
      const said = reply(model, query);
      const line = `${name}, ${query}`;
      const printed = type(`${line}\r`);
      if (said.startsWith('H') && name === 'gruff') {
        t.is(
          printed,
          `${line}\r\r\n${shown}: ${said}\r\nYou cross the bridge. Below runs the river.\r\n\r\nA>`,
        );
        type('BRIDGE\r');
      } else {
        t.is(printed, `${line}\r\r\n${shown}: ${said}\r\n> `);
      }
    }
  });
}

test('the two take turns', (t) => {
  const { type } = scene();
  t.regex(type('BRIDGE\r'), /THE BRIDGE\r\n.*\r\n> $/s);
  const [gruff, pip] = ['gruff', 'pip'].map((name) => example.models.get(name)!);
  for (let turn = 0; turn < 3; turn++) {
    t.true(type('Gruff what is the toll\r').includes(`Gruff: ${reply(gruff, 'what is the toll')}\r\n`));
    t.true(type('PIP what is the toll\r').includes(`Pip: ${reply(pip, 'what is the toll')}\r\n`));
  }
  t.true(type('nobody\r').includes('Whom do you mean?'));
  t.true(type('p\r').includes(`Pip: ${reply(pip, '')}\r\n`));
  t.regex(type('\r'), /A>$/);
});

test('too little memory is said', (t) => {
  const top = ((example.memoryEnd - 6) & 0xff00) + 6;
  t.regex(scene({ tpaTop: top - 256 }).type('BRIDGE\r'), /Too little memory/);
});
