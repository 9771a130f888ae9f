/** The keys that a source asks of a translator by name, each with the namespaces that the translator may have there. */
export function keysNamed(source: string): { key: string; namespaces: string[] }[] {
  const made = [...source.matchAll(/\b(\w+) = getTranslator\(\s*[^"]+?,\s*"(\w+)"\s*,?\s*\)(?!\()/g)];
  const byName = made.flatMap(([, name = ""]) =>
    [...source.matchAll(new RegExp(`\\b${name}\\(\\s*"([\\w.-]+)"`, "g"))].map(([, key = ""]) => ({
      key,
      namespaces: made.filter((each) => each[1] === name).map((each) => each[2] ?? ""),
    })),
  );
  const atOnce = [...source.matchAll(/getTranslator\(\s*[^";]+?,\s*"(\w+)"\s*,?\s*\)\(\s*"([\w.-]+)"/g)];

  return [...byName, ...atOnce.map(([, namespace = "", key = ""]) => ({ key, namespaces: [namespace] }))];
}

/** Whether any source names a key as it stands, or builds it from its beginning or its end: `kinds.${kind}`, `${deed}Done`. */
export function isNamed(key: string, sources: string[]): boolean {
  const steps = key.split(".");
  const beginnings = steps.slice(1).map((_, index) => `\`${steps.slice(0, index + 1).join(".")}.\${`);
  const asked = [`"${key}"`, ...beginnings];
  const ends = (source: string) =>
    [...source.matchAll(/`\$\{\w+\}([A-Z]\w*)`/g)].some(([, end = ""]) => key.endsWith(end));

  return sources.some((source) => asked.some((text) => source.includes(text)) || ends(source));
}
