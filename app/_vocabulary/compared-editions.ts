/** Two editions that are compared, by their numbers. */
export interface ComparedEditions {
  /** the later one */
  edition: number;
  /** the earlier one, unless it is the one before */
  from?: number | undefined;
}

/** Reads which editions an address compares, in whichever order; none if it compares nothing. */
export function parseComparedEditions(
  search: Record<string, string | string[] | undefined>,
): ComparedEditions | undefined {
  const [edition, from] = [numberOf(search.edition), numberOf(search.from)];
  if (edition === undefined) return undefined;
  if (from === undefined || from === edition) return edition > 1 ? { edition } : undefined;

  return { edition: Math.max(edition, from), from: Math.min(edition, from) };
}

function numberOf(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
