/**
 * Returns the symbol that the segments of an address spell. A badly encoded segment is taken as it
 * is.
 */
export function symbolFromSegments(segments: string[]): string {
  return segments.map(decodeSegment).join("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
