/** The symbol that the segments of an address spell; where one is not well encoded it is taken as it stands. */
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
