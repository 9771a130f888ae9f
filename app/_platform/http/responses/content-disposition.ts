/**
 * Returns the header by which a browser names a file, in any script. `filename*` is for the names
 * that `filename` cannot spell (RFC 6266, appendix D; RFC 8187).
 */
export function contentDisposition(type: "attachment" | "inline", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  if (plain === name) return `${type}; filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
