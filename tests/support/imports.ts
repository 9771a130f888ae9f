import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One import of a file. */
export interface Import {
  /** as written */
  specifier: string;
  typeOnly: boolean;
}

/** Returns the imports and re-exports in a source. */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  for (const match of source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s*["']([^"']+)["']/g,
  )) {
    const [, type, names = "", specifier = ""] = match;
    const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
    const allTypes = list?.split(",").every((name) => !name.trim() || name.trim().startsWith("type ")) ?? false;
    found.push({ specifier, typeOnly: Boolean(type) || allTypes });
  }
  for (const pattern of [/(?:^|\n)\s*import\s*["']([^"']+)["']/g, /\bimport\(\s*["']([^"']+)["']\s*\)/g])
    for (const [, specifier = ""] of source.matchAll(pattern)) found.push({ specifier, typeOnly: false });

  return found;
}

/** Returns the file of the project that a specifier means, or the specifier of a package. */
export function resolveImport(from: string, specifier: string): { file: string } | { package: string } {
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? normalize(join(dirname(from), specifier))
      : undefined;
  if (path === undefined) return { package: specifier };
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (each) => /\.\w+$/.test(each) && existsSync(each),
  );

  return { file: found ?? path };
}

/**
 * Returns the imports that climb more than one folder instead of using the alias `@/`. Files that
 * Node runs from source have no alias; their imports name the extension.
 */
export function climbingImports(source: string): string[] {
  return importsOf(source)
    .map(({ specifier }) => specifier)
    .filter((specifier) => specifier.startsWith("../../") && !specifier.endsWith(".ts"));
}
