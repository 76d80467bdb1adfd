/**
 * The value of a hex digit in upper case, as Grant Searle's programs and the monitors reckon it: of any other
 * character they make what the same subtractions give, 0–255.
 */
export function hexValue(character: number): number {
  const value = (character - 0x30) & 0xff;
  return value < 10 ? value : (value - 7) & 0xff;
}
