/** Returns the year that a segment of an address names; `undefined` for any other text. */
export function yearFromSegment(segment: string): number | undefined {
  return /^[1-9]\d{3}$/.test(segment) ? Number(segment) : undefined;
}
