import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Context } from "@/app/_domain/context";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { composeReport } from "@/app/_domain/report/compose-report";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { getParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { getReportDraft, listItemsDeliberated } from "@/app/_domain/report/queries";
import { AddParagraph } from "@/app/_domain/report/schemas";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";

/** Invented paragraphs, marked as such in their texts; `item` is an index of the items deliberated on. */
const ReportParagraphs = z.array(
  z.object({
    section: z.enum(["recommendations", "deliberations"]),
    item: z.int().min(0),
    texts: z.record(z.enum(LOCALES), z.string()),
  }),
);

const FIRST: Locale = "en";

/**
 * Enters the paragraphs of `db/seed/<meeting>/report-paragraphs.json` into the composed report of a
 * meeting, in every language. Continues where an earlier run broke off; adds none twice.
 */
export async function enterReportParagraphs(context: Context, meetingKey: string): Promise<void> {
  const file = join(process.cwd(), "db", "seed", meetingKey, "report-paragraphs.json");
  const paragraphs = ReportParagraphs.parse(JSON.parse(await readFile(file, "utf8")));
  const items = await listItemsDeliberated(context, meetingKey);
  for (const { section, item, texts } of paragraphs) {
    const itemId = items[item]?.id;
    if (!itemId) continue;
    const place = `${section}:${itemId}`;
    const paragraphId =
      (await findParagraph(context, meetingKey, texts[FIRST])) ??
      (await addParagraph(context, AddParagraph.parse({ meetingKey, place, textLocale: FIRST, text: texts[FIRST] })))
        .id;
    for (const locale of LOCALES) {
      const { version } = await getParagraphToEdit(context, { meetingKey, paragraphId, locale });
      if (version === 0)
        await editParagraph(context, { paragraphId, textLocale: locale, version, text: texts[locale] });
    }
  }
  // The chapter of recommendations has something to introduce from now on.
  await composeReport(context, { meetingKey });
}

/** Finds the paragraph that has a text in the first language. */
async function findParagraph(context: Context, meetingKey: string, text: string): Promise<string | undefined> {
  for (const { id, composed } of paragraphsOf(await getReportDraft(context, meetingKey, FIRST))) {
    if (composed) continue;
    const { text: stored } = await getParagraphToEdit(context, { meetingKey, paragraphId: id, locale: FIRST });
    if (stored === text) return id;
  }

  return undefined;
}
