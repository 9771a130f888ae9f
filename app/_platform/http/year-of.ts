/** The year that a part of an address names; nothing for any other text. */
export function yearOf(segment: string): number | undefined {
  return /^[1-9]\d{3}$/.test(segment) ? Number(segment) : undefined;
}
