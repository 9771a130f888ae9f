import { and, eq } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { reportParagraphs, reportParagraphTexts } from "@/db/schema";
import type { ComposedChange } from "./compose-report";
import { outdatedBy } from "./outdated";
import { keepVersion, nextRevision } from "./paragraph-versions";

type Paragraph = typeof reportParagraphs.$inferSelect;
type Text = typeof reportParagraphTexts.$inferSelect;

/**
 * Composes a paragraph that is there already: texts that nobody edited state the new facts; an edited one is kept, and is outdated where its facts have
 * changed since they were last composed.
 *
 * @returns what changed, by texts that were written anew and texts that were kept
 */
export async function composeAgain(
  tx: Database,
  now: Date,
  paragraph: Paragraph,
  texts: Text[],
  anew: Record<Locale, string>,
): Promise<ComposedChange[]> {
  const changed: ComposedChange = { paragraphId: paragraph.id, kind: "changed", before: {}, after: {} };
  const kept: ComposedChange = { paragraphId: paragraph.id, kind: "kept", before: {}, after: {} };
  const stale: Locale[] = [];
  for (const locale of LOCALES) {
    const row = texts.find((text) => text.locale === locale);
    if (!row?.edited && row?.text !== anew[locale]) {
      if (row) await keepVersion(tx, row);
      await write(tx, paragraph, row, { locale, text: anew[locale], now });
      Object.assign(changed.before, row && { [locale]: row.text });
      changed.after[locale] = anew[locale];
    }
    if (!row?.edited || row.composedText === anew[locale]) continue;
    await tx.update(reportParagraphTexts).set({ composedText: anew[locale] }).where(one(row));
    if (row.text === anew[locale]) continue;
    Object.assign(kept.before, row.composedText !== null && { [locale]: row.composedText });
    kept.after[locale] = anew[locale];
    // Where it is not known what was composed before, nothing says that the facts have changed.
    if (row.composedText !== null) stale.push(locale);
  }
  if (stale.length > 0) await outdate(tx, now, paragraph, texts, stale);

  return [changed, kept].filter(({ after }) => Object.keys(after).length > 0);
}

/** Writes a text as composed; the languages that it is abreast of stay so. */
async function write(
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

/** Makes the change of the facts a revision of its own: the texts that were kept have not followed it, those that were abreast of all else have. */
async function outdate(tx: Database, now: Date, paragraph: Paragraph, texts: Text[], stale: Locale[]): Promise<void> {
  const revision = await nextRevision(tx, paragraph);
  const facts = { factsRevision: revision, factsChangedAt: now };
  await tx.update(reportParagraphs).set(facts).where(eq(reportParagraphs.id, paragraph.id));
  const byLocale = Object.fromEntries(texts.map((text) => [text.locale, text]));
  for (const text of texts) {
    if (stale.includes(text.locale) || outdatedBy(paragraph, byLocale, text.locale)) continue;
    await tx.update(reportParagraphTexts).set({ basedOn: revision }).where(one(text));
  }
}

function one({ paragraphId, locale }: Pick<Text, "paragraphId" | "locale">) {
  return and(eq(reportParagraphTexts.paragraphId, paragraphId), eq(reportParagraphTexts.locale, locale));
}
