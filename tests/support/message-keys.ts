/** Returns the message keys in a source, each with the namespaces that its translator may have. */
export function keysNamed(source: string): { key: string; namespaces: string[] }[] {
  const translators = [...source.matchAll(/\b(\w+) = getTranslator\(\s*[^"]+?,\s*"(\w+)"\s*,?\s*\)(?!\()/g)];
  const byName = translators.flatMap(([, name = ""]) =>
    [...source.matchAll(new RegExp(`\\b${name}\\(\\s*"([\\w.-]+)"`, "g"))].map(([, key = ""]) => ({
      key,
      namespaces: translators.filter((each) => each[1] === name).map((each) => each[2] ?? ""),
    })),
  );
  const atOnce = [...source.matchAll(/getTranslator\(\s*[^";]+?,\s*"(\w+)"\s*,?\s*\)\(\s*"([\w.-]+)"/g)];

  return [...byName, ...atOnce.map(([, namespace = "", key = ""]) => ({ key, namespaces: [namespace] }))];
}

/**
 * Whether any source names a key as a whole, by its beginning or by its end: `kinds.${kind}`,
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
