import type { Locale } from "@/app/_vocabulary/locales";
import type { Outdated } from "@/app/_vocabulary/report-draft";

/** The revisions of a text; see `reportParagraphTexts`. */
export interface Revisions {
  revision: number;
  revisedAt: Date | null;
  basedOn: number;
}

/**
 * Returns the last change of content, in another language or of the facts, since the revision that
 * a text is based on. Minor changes do not count.
 */
export function outdatedBy(
  paragraph: { factsRevision: number; factsChangedAt: Date | null },
  texts: Partial<Record<Locale, Revisions>>,
  locale: Locale,
): Outdated | undefined {
  const own = texts[locale];
  if (!own) return undefined;
  const changes = [
    { by: null, at: paragraph.factsChangedAt, revision: paragraph.factsRevision },
    ...(Object.entries(texts) as [Locale, Revisions][]) // keyed by locale
      .filter(([other]) => other !== locale)
      .map(([by, { revisedAt, revision }]) => ({ by, at: revisedAt, revision })),
  ];
  const [last] = changes.filter(({ revision }) => revision > own.basedOn).sort((a, b) => b.revision - a.revision);

  return last && { by: last.by, at: last.at };
}
