import type { Locale } from "@/app/_vocabulary/locales";

/** What a paragraph's text says of its revisions; see `reportParagraphTexts`. */
export interface Revisions {
  revision: number;
  revisedAt: Date | null;
  basedOn: number;
}

/** What a text has not followed yet: the language that changed, none where the facts did, and when. */
export interface Outdated {
  by: Locale | null;
  at: Date | null;
}

/**
 * Returns what the text of one language has not followed: the last change of content in another language, or of the facts, since the revision that the
 * text is based on. Minor changes make no revision.
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
