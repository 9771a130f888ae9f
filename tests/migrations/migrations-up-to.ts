import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MIGRATIONS } from "@/db/migrations-folder";

/** Returns a copy of the migrations folder with only the first migrations. */
export function migrationsUpTo(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "portal-migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));

  return folder;
}
