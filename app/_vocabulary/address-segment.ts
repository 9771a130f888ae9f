/**
 * Encodes a text as one path segment: characters that RFC 3986 (section 3.3) allows in a segment,
 * except `;`, stay as they are. The portal serves a page only under this spelling of its address.
 */
export function addressSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(?:24|26|2B|2C|3A|3D|40)/g, (encoded) =>
    decodeURIComponent(encoded),
  );
}

/** Encodes a text with slashes, such as a document symbol, as path segments. */
export function addressSegments(text: string): string {
  return text.split("/").map(addressSegment).join("/");
}
