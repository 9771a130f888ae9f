/**
 * Returns a text as one segment of a path: what RFC 3986 (section 3.3) lets stand in a segment stays as it is, but for `;`; the rest is encoded. It is
 * the only spelling of a segment in which the portal answers.
 */
export function addressSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(?:24|26|2B|2C|3A|3D|40)/g, (encoded) =>
    decodeURIComponent(encoded),
  );
}

/** Returns a text with slashes, such as the symbol of a document, as the segments of a path. */
export function addressSegments(text: string): string {
  return text.split("/").map(addressSegment).join("/");
}
