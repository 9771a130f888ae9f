import type { PublicChange } from "@/app/_domain/public-changes/queries";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";

/** The changes of one kind on one day. */
export interface ChangeGroup {
  key: string;
  day: Day;
  /** the latest of them */
  at: Date;
  kind: PublicChange["kind"];
  replacesEarlier: boolean;
  subjects: ChangedSubject[];
}

export interface ChangedSubject {
  id: string;
  symbol: string | null;
  /** of a plenary meeting */
  number: number | null;
  locales: Locale[];
  /** why it was changed last, in the languages in which the secretariat said so */
  reasons: LocalizedText | null;
}

/**
 * Groups changes by day and kind, the latest first; subjects in the order of the changes, locales
 * in that of LOCALES.
 */
export function groupChanges(changes: PublicChange[], zone: string): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { at, kind, subjectId, symbol, number, locale, replacesEarlier, reasons } of changes) {
    const day = dayOf(at, zone);
    const key = `${day} ${kind} ${replacesEarlier}`;
    const group = groups.get(key) ?? { key, day, at, kind, replacesEarlier, subjects: [] };
    groups.set(key, group);
    let known = group.subjects.find((each) => each.id === subjectId);
    if (!known) {
      known = { id: subjectId, symbol, number, locales: [], reasons };
      group.subjects.unshift(known);
    }
    if (locale) known.locales.push(locale);
  }
  for (const { subjects } of groups.values())
    for (const subject of subjects) subject.locales = LOCALES.filter((locale) => subject.locales.includes(locale));

  return [...groups.values()];
}
