/** Makes the program of a source: lays out the reserved memory, fills the holes, writes the listing. */

import { callerPlace } from './caller.js';
import { AsmError, AssemblyError, Fault } from './errors.js';
import { evaluate } from './expression.js';
import type { ListingLine, Program } from './program.js';
import { checkField } from './ranges.js';
import type { Fixup, Problem, Source } from './source.js';
import { type Definition, SymbolTable } from './symbols.js';
import { ADDRESS_SPACE, store } from './writer.js';

/** @throws {AssemblyError} with all that is wrong. */
export function link(source: Source): Program {
  const problems = [...source.problems];
  const image = source.image.slice(0, source.length);
  const { reserved, bssEnd } = layOut(source, problems);
  const definitions = new Map<string, Definition>(source.definitions);
  for (const [name, address] of reserved) definitions.set(name, { kind: 'address', address });

  const table = new SymbolTable(definitions);
  const told = new Set<Fault>();
  const attempt = (place: Problem['place'], work: () => void): void => {
    try {
      work();
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      if (!told.has(fault)) problems.push({ place, fault });
      told.add(fault);
    }
  };
  for (const [name, place] of source.constants) attempt(place, () => table.lookup(name, ''));
  for (const fixup of source.fixups) {
    attempt(fixup.place, () =>
      store(image, fixup.offset, fixup.field, resolved(fixup, table, source.origin)),
    );
  }
  if (problems.length > 0) throw new AssemblyError(inOrder(problems));

  const symbols = new Map([...definitions.keys()].map((name) => [name, table.lookup(name, '')]));
  return { origin: source.origin, image, symbols, listing: listingOf(source, image, symbols), bssEnd };
}

/** The addresses of the reserved memory and its two ends. */
function layOut(source: Source, problems: Problem[]): { reserved: Map<string, number>; bssEnd: number } {
  const start = source.origin + source.length;
  const reserved = new Map([['bss.start', start]]);
  let end = start;
  for (const { place, name, size, align } of source.reservations) {
    const address = Math.ceil(end / align) * align;
    reserved.set(name, address);
    if (address + size > ADDRESS_SPACE && end <= ADDRESS_SPACE) {
      const fault = new Fault('image-size', {
        message: `The memory reserved for '${name}' passes the end of the 64 KB address space.`,
        evidence: `${size} bytes from 0x${address.toString(16)}`,
        remedy: 'Reserve less, or make the image smaller.',
      });
      problems.push({ place, fault });
    }
    end = address + size;
  }
  reserved.set('bss.end', end);
  return { reserved, bssEnd: end };
}

function resolved({ field, value, place, offset }: Fixup, table: SymbolTable, origin: number): number {
  const number = evaluate(value, (name) => table.lookup(name, place.scope));
  // A relative jump counts from the instruction after it, whose address is one above its distance byte.
  return checkField(field, field === 'relative' ? number - (origin + offset + 1) : number, value);
}

/** The errors in the order of the program. */
function inOrder(problems: readonly Problem[]): AsmError[] {
  return [...problems]
    .sort((a, b) => a.place.order - b.place.order)
    .map(
      ({ place, fault }) =>
        new AsmError(fault.code, fault, place.under || undefined, callerPlace(place.caller)),
    );
}

function listingOf(source: Source, image: Uint8Array, symbols: ReadonlyMap<string, number>): ListingLine[] {
  return source.statements.map(({ kind, offset, length, tStates, text, label, note }) => ({
    kind,
    // A constant or reserved memory does not lie where it was written.
    address: (label === undefined ? undefined : symbols.get(label)) ?? source.origin + offset,
    bytes: image.subarray(offset, offset + length),
    tStates,
    source: text,
    ...(label === undefined ? {} : { label }),
    ...(note === undefined ? {} : { note }),
  }));
}
