import { and, eq } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportParagraphs, reportParagraphTexts } from "@/db/schema";
import type { ComposedChange } from "./composed-change";
import { outdatedBy } from "./outdated";
import { nextRevision, storeVersion } from "./paragraph-versions";

type Paragraph = typeof reportParagraphs.$inferSelect;
type Text = typeof reportParagraphTexts.$inferSelect;

/**
 * Composes an existing paragraph again. Unedited texts are rewritten from the new facts; an edited
 * text is retained, and becomes outdated if its facts have changed since it was last composed.
 *
 * @returns the change of the rewritten texts and that of the retained ones, if any.
 */
export async function recomposeParagraph(
  tx: Database,
  now: Date,
  paragraph: Paragraph,
  texts: Text[],
  composed: Record<Locale, string>,
): Promise<ComposedChange[]> {
  const changed: ComposedChange = { paragraphId: paragraph.id, kind: "changed", before: {}, after: {} };
  const retained: ComposedChange = { paragraphId: paragraph.id, kind: "retained", before: {}, after: {} };
  const outdated: Locale[] = [];
  for (const locale of LOCALES) {
    const row = texts.find((text) => text.locale === locale);
    if (!row?.edited && row?.text !== composed[locale]) {
      if (row) await storeVersion(tx, row);
      await writeText(tx, paragraph, row, { locale, text: composed[locale], now });
      Object.assign(changed.before, row && { [locale]: row.text });
      changed.after[locale] = composed[locale];
    }
    if (!row?.edited || row.composedText === composed[locale]) continue;
    await tx.update(reportParagraphTexts).set({ composedText: composed[locale] }).where(isText(row));
    if (row.text === composed[locale]) continue;
    Object.assign(retained.before, row.composedText !== null && { [locale]: row.composedText });
    retained.after[locale] = composed[locale];
    // Without an earlier composed text, nothing shows that the facts have changed.
    if (row.composedText !== null) outdated.push(locale);
  }
  if (outdated.length > 0) await markOutdated(tx, now, paragraph, texts, outdated);

  return [changed, retained].filter(({ after }) => Object.keys(after).length > 0);
}

/** Writes a composed text; it is based on the paragraph's current revision. */
async function writeText(
  tx: Database,
  paragraph: Paragraph,
  row: Text | undefined,
  { locale, text, now }: { locale: Locale; text: string; now: Date },
): Promise<void> {
  const set = { text, version: (row?.version ?? 0) + 1, updatedAt: now, updatedBy: null };
  await tx
    .insert(reportParagraphTexts)
    .values({ paragraphId: paragraph.id, locale, basedOn: paragraph.revision, ...set })
    .onConflictDoUpdate({ target: [reportParagraphTexts.paragraphId, reportParagraphTexts.locale], set });
}

/**
 * Counts the change of facts as a revision. The retained texts have not followed it; texts that
 * were up to date otherwise have.
 */
async function markOutdated(
  tx: Database,
  now: Date,
  paragraph: Paragraph,
  texts: Text[],
  outdated: Locale[],
): Promise<void> {
  const revision = await nextRevision(tx, paragraph);
  const facts = { factsRevision: revision, factsChangedAt: now };
  await tx.update(reportParagraphs).set(facts).where(eq(reportParagraphs.id, paragraph.id));
  const byLocale = Object.fromEntries(texts.map((text) => [text.locale, text]));
  for (const text of texts) {
    if (outdated.includes(text.locale) || outdatedBy(paragraph, byLocale, text.locale)) continue;
    await tx.update(reportParagraphTexts).set({ basedOn: revision }).where(isText(text));
  }
}

function isText({ paragraphId, locale }: Pick<Text, "paragraphId" | "locale">) {
  return and(eq(reportParagraphTexts.paragraphId, paragraphId), eq(reportParagraphTexts.locale, locale));
}
