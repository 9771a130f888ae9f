/** Returns the first words of a text, at most as many characters. */
export function shorten(text: string, length: number): string {
  const beginning = text
    .slice(0, length)
    .replace(/\S{1,20}$/u, "")
    .trimEnd();

  return text.length > length ? `${beginning}…` : text;
}
