import { readFileSync } from "node:fs";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { importContext, importText } from "./import-text";
import { SECOND_TREATY } from "./second-treaty";

/** The meeting of the fictitious treaty's working group. */
export const SECOND_MEETING = "tides-2031";

/** The languages in which its agenda is issued. */
export const SECOND_MEETING_LOCALES = ["en", "fr"] as const satisfies Locale[];

/** Reads the annotated agenda of the fictitious treaty's meeting. */
export function secondAgenda(locale: (typeof SECOND_MEETING_LOCALES)[number]): string {
  return readFileSync(new URL(`second-treaty-agenda/${locale}.txt`, import.meta.url), "utf8");
}

/** Loads the fictitious treaty and imports the agenda of its meeting. */
export async function importSecondMeeting(db: Database): Promise<void> {
  const context = importContext(db, { kind: "system", name: "test" });
  await loadTreaty(context, SECOND_TREATY);
  for (const locale of SECOND_MEETING_LOCALES) await importText(context, secondAgenda(locale));
}
