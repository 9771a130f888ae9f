/**
 * Returns whether any source names a key as a whole, by its beginning or by its end: `kinds.${kind}`,
 * `${operation}Done`.
 */
export function isNamed(key: string, sources: string[]): boolean {
  const steps = key.split(".");
  const beginnings = steps.slice(1).map((_, index) => `\`${steps.slice(0, index + 1).join(".")}.\${`);
  const spellings = [`"${key}"`, ...beginnings];
  const ends = (source: string) =>
    [...source.matchAll(/`\$\{\w+\}([A-Z]\w*)`/g)].some(([, end = ""]) => key.endsWith(end));

  return sources.some((source) => spellings.some((text) => source.includes(text)) || ends(source));
}
