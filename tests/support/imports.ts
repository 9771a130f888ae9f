import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { roomOf, stepOf } from "./layers";

/** One import of a file. */
interface Import {
  /** as written */
  specifier: string;
  typeOnly: boolean;
}

/** What a file imports or re-exports. */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  for (const match of source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s*["']([^"']+)["']/g,
  )) {
    const [, type, names = "", specifier = ""] = match;
    const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
    const allTypes = listed?.split(",").every((name) => !name.trim() || name.trim().startsWith("type ")) ?? false;
    found.push({ specifier, typeOnly: Boolean(type) || allTypes });
  }
  for (const bare of [/(?:^|\n)\s*import\s*["']([^"']+)["']/g, /\bimport\(\s*["']([^"']+)["']\s*\)/g])
    for (const [, specifier = ""] of source.matchAll(bare)) found.push({ specifier, typeOnly: false });

  return found;
}

/** The file of the project that a specifier means, or the package's name as it stands. */
function resolveImport(from: string, specifier: string): { file: string } | { package: string } {
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

/** Every breach of the table of the house by one file, in words that name both files. */
export function breachesOf(file: string, source: string): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} stands in no room of the house`];
  const breaches: string[] = [];
  for (const { specifier, typeOnly } of importsOf(source)) {
    if (typeOnly) continue;
    const target = resolveImport(file, specifier);
    if ("package" in target) {
      if (room.mustNot.some((pattern) => pattern.test(target.package)))
        breaches.push(`${file} (${room.name}) imports ${target.package}`);
      continue;
    }
    const there = roomOf(target.file);
    if (there && !room.mayImport.includes(there.name))
      breaches.push(`${file} (${room.name}) imports ${target.file} (${there.name})`);
    const [here, above] = [stepOf(file), stepOf(target.file)];
    if (!here || !above || here.drawer === above.drawer) continue;
    if (above.step >= here.step)
      breaches.push(
        `${file} (${here.drawer}) imports ${target.file} (${above.drawer}), which is not below it on the ladder`,
      );
  }
  if (room.name === "_domain" || room.name === "pdf") {
    if (/\bprocess\.env\b/.test(source)) breaches.push(`${file} reads process.env`);
    if (/\bnew Date\(\)|\bDate\.now\(\)/.test(source)) breaches.push(`${file} reads the clock`);
  }

  return breaches;
}

/** The source of a file of the project. */
export function readSource(file: string): string {
  return readFileSync(file, "utf8");
}
