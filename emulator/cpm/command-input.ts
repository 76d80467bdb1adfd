import type { SubmitRun } from './submit-run.js';
import type { Task } from './task.js';
import type { World } from './world.js';

/** Drive and user: the current drive in the low half, the user area in the high one. */
const DRIVE_AND_USER = 4;
const LINE_SIZE = 127;

/**
 * Fills the CCP's buffer from a SUBMIT run or the keyboard; false when a key has ended the run, or it is only that.
 *
 * @param home the drive that was current at the last command; ^C comes back to it and the user area
 * @param batch does not ask the keyboard
 */
export function* readCommand(world: World, submitted: SubmitRun, home: number, batch = false): Task<boolean> {
  const { console, files, layout, memory } = world;
  const buffer = layout.ccpBuffer;
  if (submitted.next(buffer + 1)) {
    const text = memory.subarray(buffer + 2, buffer + 2 + memory[buffer + 1]);
    yield* console.print(String.fromCharCode(...text));
    if (!(yield* console.status())) return true;
    yield* console.inWithEcho();
    submitted.end();
    return false;
  }
  submitted.end();
  if (batch) return false;
  memory[DRIVE_AND_USER] = (files.user << 4) | home;
  memory[buffer] = LINE_SIZE;
  yield* console.readLine(memory, buffer);
  memory[DRIVE_AND_USER] = home;
  return true;
}

/** The line in the buffer, in upper case there too. The buffer is empty then, for a program that enters at CCP+0. */
export function takeCommand({ layout, memory }: World): string {
  const at = layout.ccpBuffer + 2;
  const length = Math.min(memory[layout.ccpBuffer + 1], LINE_SIZE);
  for (let i = 0; i < length; i++) {
    if (memory[at + i] >= 0x61 && memory[at + i] <= 0x7a) memory[at + i] &= 0x5f;
  }
  memory[at + length] = 0;
  memory[layout.ccpBuffer + 1] = 0;
  const [text] = String.fromCharCode(...memory.subarray(at, at + length)).split('\0');
  return text;
}
