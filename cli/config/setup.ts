/** A named set-up: the options of a machine, and a model, as the command line names them. */

import type { MachineOptions } from '../job/machine.js';

/** What is kept of a machine, so that `--setup NAME` stands for all of it. */
export interface Setup extends Omit<MachineOptions, 'log'> {
  readonly model?: string;
  readonly port?: string;
}

type Kind = 'string' | 'number' | 'boolean';

const kinds: Readonly<Record<keyof Setup, Kind>> = {
  model: 'string',
  port: 'string',
  board: 'string',
  receiver: 'string',
  dataPort: 'string',
  dataUnit: 'string',
  line: 'string',
  baud: 'number',
  rtscts: 'boolean',
  xonxoff: 'boolean',
  charDelay: 'number',
  lineDelay: 'number',
  dtr: 'boolean',
  rts: 'boolean',
  reconnect: 'boolean',
};

export const SETUP_KEYS = Object.keys(kinds) as readonly (keyof Setup)[];

/** Whether something read from a file is a set-up and nothing else. */
export function isSetup(value: unknown): value is Setup {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, content]) => Object.hasOwn(kinds, key) && typeof content === kinds[key as keyof Setup],
    )
  );
}

/** The options that belong to a set-up, out of all that were given. */
export function setupFrom(options: Readonly<Record<string, unknown>>): Setup {
  const entries = SETUP_KEYS.map((key) => [key, options[key]] as const);
  // DTR is raised unless told otherwise.
  const said = entries.filter(([key, value]) => value !== undefined && !(key === 'dtr' && value === true));
  return Object.fromEntries(said) as Setup;
}

/** As words of a command line: `--port /dev/ttyUSB0 --baud 9600`. */
export function setupWords(setup: Setup): string {
  const dashed = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries(setup)
    .map(([key, value]) => {
      if (value === true) return `--${dashed(key)}`;
      if (value === false) return `--no-${dashed(key)}`;
      return `--${dashed(key)} ${value}`;
    })
    .join(' ');
}
