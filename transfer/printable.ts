const NAMED: Record<number, string> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

/**
 * Received bytes in a form that is safe to print: printable ASCII as it is, all else as `\r`, `\n`, `\t` or
 * `\x1B`, so that no escape code of a device reaches the user's terminal. Of a long run the end is kept.
 * @param received bytes, or text with one character for each byte
 * @param most characters of the answer, at about
 */
export function printable(received: Uint8Array | string, most = 400): string {
  const bytes = typeof received === 'string' ? Array.from(received, (c) => c.charCodeAt(0)) : [...received];
  const shown = bytes.slice(-most).map((byte) => {
    const named = NAMED[byte];
    if (named !== undefined) return named;
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    return `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return (bytes.length > most ? '…' : '') + shown.join('');
}
