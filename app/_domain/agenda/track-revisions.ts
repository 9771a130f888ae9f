import type { Locale } from "@/app/_vocabulary/locales";
import type { TextRevisions, TextStatus } from "@/app/_vocabulary/text-status";
import type { EditItem } from "./schemas";

type Edit = Pick<EditItem, "textLocale" | "status" | "minor" | "follows" | "sourceRevision">;

/**
 * Returns the status and the revisions that a text has after an edit. Only a change of the source in
 * meaning gets a new revision; the first text in a language repeats what the others say. A translation
 * follows the source up to the revision that its form showed.
 */
export function trackRevisions(
  texts: (TextRevisions & { locale: Locale })[],
  source: Locale,
  { textLocale, status, minor, follows, sourceRevision }: Edit,
): { status: TextStatus; revision: number; basedOn: number; sourceRevision: number } {
  const find = (wanted: Locale) => texts.find(({ locale }) => locale === wanted);
  const before = find(textLocale);
  const kept = { status: status ?? before?.status ?? "draft", revision: before?.revision ?? 1 };
  if (textLocale === source) {
    const revision = minor || !before ? kept.revision : 1 + Math.max(...texts.map(highestRevision));
    return { ...kept, revision, basedOn: Math.max(before?.basedOn ?? 1, revision), sourceRevision: revision };
  }
  const current = find(source)?.revision ?? 1;
  const seen = Math.min(sourceRevision ?? current, current);
  const basedOn = follows || !before ? Math.max(before?.basedOn ?? 1, seen) : before.basedOn;

  return { ...kept, basedOn, sourceRevision: current };
}

function highestRevision({ revision, basedOn }: TextRevisions): number {
  return Math.max(revision, basedOn);
}
