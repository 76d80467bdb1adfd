import { type DiskDefinition, imageSize, parseDiskDefinitions } from './disk-definition.js';
import { EmulatorError } from './errors.js';

/**
 * The formats that are known without a file of definitions.
 *
 * Sources: 8-inch and 4 MB: Digital Research's and cpmtools' own; wbw_…: Wayne Warthen, RomWBW, Tools/cpmtools,
 * where a slice of the newer format (hd1k) begins behind 1 MB and then each 8 MB; rc2014 and rc2014boot: Grant
 * Searle's CP/M on the RC2014's CompactFlash, 8 MB for each drive, as Christian van Enckevort gives it ("Using
 * cpmtools to copy CP/M software to the compact flash card", RC2014-Z80 group, 2017); z80pack-hd: Udo Munk.
 */
const SHIPPED = `
diskdef ibm-3740
  seclen 128
  tracks 77
  sectrk 26
  blocksize 1024
  maxdir 64
  skew 6
  boottrk 2
  os 2.2
end
diskdef 4mb-hd
  seclen 128
  tracks 1024
  sectrk 32
  blocksize 2048
  maxdir 256
  skew 1
  boottrk 0
  os 2.2
end
diskdef z80pack-hd
  seclen 128
  tracks 255
  sectrk 128
  blocksize 2048
  maxdir 1024
  boottrk 0
  os 2.2
end
${rc2014('rc2014', 0)}${rc2014('rc2014boot', 1)}
${rom('wbw_rom256', 4)}${rom('wbw_rom512', 12)}${rom('wbw_rom1024', 28)}
${floppy('wbw_fd360', 80, 9, 128, 4)}${floppy('wbw_fd720', 160, 9, 128, 4)}
${floppy('wbw_fd120', 160, 15, 256, 2)}${floppy('wbw_fd144', 160, 18, 256, 2)}
${slice('wbw_hd512', 1040, 512, 16)}
${[0, 1, 2, 3].map((n) => slice(`wbw_hd512_${n}`, 1040 * (n + 1), 512, 1040 * n + 16)).join('')}
${slice('wbw_hd1k', 1024, 1024, 2)}
${[0, 1, 2, 3].map((n) => slice(`wbw_hd1k_${n}`, 128 + 1024 * (n + 1), 1024, 130 + 1024 * n)).join('')}`;

/** A drive of Grant Searle's CP/M, of which A: has a track for the system. */
function rc2014(name: string, boot: number): string {
  return format(name, { seclen: 512, tracks: 512, sectrk: 32, blocksize: 4096, maxdir: 512, boottrk: boot });
}

function rom(name: string, tracks: number): string {
  return format(name, { seclen: 512, tracks, sectrk: 64, blocksize: 2048, maxdir: 256, boottrk: 0 });
}

function floppy(name: string, tracks: number, sectrk: number, maxdir: number, boottrk: number): string {
  return format(name, { seclen: 512, tracks, sectrk, blocksize: 2048, maxdir, boottrk });
}

function slice(name: string, tracks: number, maxdir: number, boottrk: number): string {
  return format(name, { seclen: 512, tracks, sectrk: 16, blocksize: 4096, maxdir, boottrk });
}

function format(name: string, values: Readonly<Record<string, number>>): string {
  const lines = Object.entries(values).map(([word, value]) => `  ${word} ${value}`);
  return [`diskdef ${name}`, ...lines, '  os 2.2', 'end', ''].join('\n');
}

/** The formats that are known, by name; those of a file of definitions go first. */
export function diskDefinitions(own = ''): ReadonlyMap<string, DiskDefinition> {
  const all = [...parseDiskDefinitions(SHIPPED), ...parseDiskDefinitions(own)];
  return new Map(all.map((definition) => [definition.name, definition]));
}

/**
 * The format of an image: that of the name, or the one that images of this size have.
 *
 * @throws EmulatorError `disk-format`
 */
export function findDefinition(
  definitions: ReadonlyMap<string, DiskDefinition>,
  image: { readonly name: string; readonly size: number; readonly format?: string },
): DiskDefinition {
  const { format: wanted, name, size } = image;
  const fail = (problem: string, evidence: string) =>
    new EmulatorError('disk-format', problem, evidence, `Name one of ${[...definitions.keys()].join(', ')}.`);
  if (wanted !== undefined) {
    const definition = definitions.get(wanted);
    if (!definition) throw fail(`There is no disk format ${wanted}.`, `the image is ${name}`);
    return definition;
  }
  const fitting = [...definitions.values()].filter((definition) => imageSize(definition) === size);
  if (fitting.length === 1) return fitting[0];
  const evidence = `${size} bytes, as ${fitting.length === 0 ? 'none' : fitting.map((d) => d.name).join(', ')}`;
  throw fail(`${name} does not say by its size which format it has.`, evidence);
}
