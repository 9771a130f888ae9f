import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@/app/_vocabulary/locales";

/** The text of the sample meeting's agenda in one language. */
export function seedText(locale: Locale): string {
  return readFileSync(join("db/seed/wg2-2023", `${locale}.txt`), "utf8");
}
