/** What a name is for: a CP/M directory (8.3) or a folder of this machine. */
export type NameStyle = 'cpm' | 'host';

/** Longest host name in bytes of UTF-8; file systems stop at 255, and a temporary name must fit too. */
const LONGEST = 200;

/** Devices that Windows sees in a name whatever its type is. */
const WINDOWS_DEVICE = /^(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * A name that is safe to make a file of, from one that came over a line: no folder, no drive or user area, no
 * control characters, nothing that a shell, Windows or the CCP would take for something else. Two names may
 * become one: whoever makes the file must not overwrite.
 *
 * A host name keeps its letters (UTF-8 where it is that), its spaces inside and its length up to 200 bytes. A
 * CP/M name is upper case, letters, digits and `$#@!-&~`; others become `-`, for the CCP cannot type them.
 * Sources: Digital Research, "CP/M 2.2 Operating System Manual" (1982), section 1.3 (delimiters); Microsoft,
 * "Naming Files, Paths, and Namespaces".
 * @param name one character for each byte, as in `YmodemHeader`
 * @param fallback what stands where nothing is left of a name; itself a safe one
 */
export function safeName(
  name: string,
  style: NameStyle,
  fallback = style === 'cpm' ? 'FILE' : 'file',
): string {
  const last = name
    .split('\0', 1)[0]!
    .split(/[/\\:]/)
    .at(-1)!;
  return style === 'cpm' ? cpmName(last, fallback) : hostName(last, fallback);
}

function cpmName(name: string, fallback: string): string {
  const plain = [...name.toUpperCase()]
    .filter((character) => character > ' ' && character !== '\x7f')
    .map((character) => (/[A-Z0-9$#@!\-&~.]/.test(character) ? character : '-'))
    .join('');
  const dot = plain.lastIndexOf('.');
  const base = (dot < 0 ? plain : plain.slice(0, dot)).replaceAll('.', '-').replace(/^-+/, '').slice(0, 8);
  const type = dot < 0 ? '' : plain.slice(dot + 1, dot + 4);
  if (base === '' || /^-*$/.test(base)) return type === '' ? fallback : `${fallback}.${type}`;
  return type === '' ? base : `${base}.${type}`;
}

function hostName(name: string, fallback: string): string {
  const safe = decode(name)
    .normalize('NFC')
    // Control and format characters (those that turn the direction of text too), lone surrogates, line separators.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    // The path characters again: a decoded or normalised one is as good as any.
    .replace(/[<>:"|?*/\\]/g, '_')
    .trim()
    .replace(/[.\s]+$/u, '')
    // A hidden file, `..`, an option of a command.
    .replace(/^[.\-~]+/, (start) => '_'.repeat(start.length))
    .replace(WINDOWS_DEVICE, (device) => `_${device}`);
  return /^_*$/.test(safe) ? fallback : shorten(safe);
}

/** Latin-1 bytes as UTF-8 where they are valid, else with a `_` for each that is not ASCII. */
function decode(name: string): string {
  try {
    const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return name.replace(/[^\x00-\x7f]/g, '_');
  }
}

/** Cuts the middle out, so that the type stays. */
function shorten(name: string): string {
  const length = (text: string) => new TextEncoder().encode(text).length;
  if (length(name) <= LONGEST) return name;
  const type = /\.[^.]{1,16}$/.exec(name)?.[0] ?? '';
  const base = [...name.slice(0, name.length - type.length)];
  while (length(base.join('')) > LONGEST - length(type)) base.pop();
  return base.join('').trimEnd() + type;
}
