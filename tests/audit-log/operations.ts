import { globSync, readFileSync } from "node:fs";

/** Returns the operations that the domain's source appends to the audit log. */
export function auditedOperations(): string[] {
  const sources = globSync("app/_domain/**/*.ts").map((file) => readFileSync(file, "utf8"));
  const values = sources.flatMap((source) => [...source.matchAll(/\boperation: ([^,\n]+)/g)].map(([, value]) => value));
  const names = values.flatMap((value) => [...(value ?? "").matchAll(/"([a-z-]+)"/g)].map(([, name]) => name ?? ""));

  return [...new Set(names)];
}
