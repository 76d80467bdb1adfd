/**
 * `paced-relay.ts TTY TTY BAUD`: hands bytes from each terminal to the other at the speed of a real line, ten bits a
 * byte. A process of its own, so that it takes nothing from those it is between.
 */

import { createReadStream, openSync, writeSync } from 'node:fs';

const [, , first, second, baud] = process.argv;
const bytesPerMs = Number(baud) / 10 / 1000;

function relay(from: string, to: string): void {
  const out = openSync(to, 'r+');
  let queue = Buffer.alloc(0);
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  let credit = 0;
  const pass = () => {
    const now = performance.now();
    credit += (now - last) * bytesPerMs;
    last = now;
    const count = Math.min(queue.length, Math.floor(credit));
    if (count > 0) {
      writeSync(out, queue, 0, count);
      queue = queue.subarray(count);
      credit -= count;
    }
    timer = queue.length > 0 ? setTimeout(pass, 1) : undefined;
  };
  createReadStream(from, { highWaterMark: 4096 }).on('data', (bytes) => {
    queue = Buffer.concat([queue, Buffer.from(bytes)]);
    if (timer !== undefined) return;
    // The wire was idle: its first byte begins now.
    last = performance.now();
    credit = 0;
    timer = setTimeout(pass, 1);
  });
}

relay(first!, second!);
relay(second!, first!);
process.stdout.write('ready\n');
