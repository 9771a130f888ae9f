/** Encodes a text in a code page of single bytes; undefined if it has characters that the page has not. */
export function encodeText(text: string, encoding: string): Uint8Array | undefined {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  const bytes = [...text].map((sign) => codes.get(sign));

  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined;
}
