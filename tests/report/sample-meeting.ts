import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { importContext, importText } from "../support/import-text";

export const MEETING = "wg2-2023";

export const COMMAND = { kind: "system", name: "test" } as const;

/** Imports the agenda of the sample meeting, in all six languages or some. */
export async function importMeeting(db: Database, locales: readonly Locale[] = LOCALES): Promise<void> {
  const context = importContext(db, COMMAND);
  for (const locale of locales) {
    const text = readFileSync(join(process.cwd(), "db", "seed", MEETING, `${locale}.txt`), "utf8");
    await importText(context, text);
  }
}
