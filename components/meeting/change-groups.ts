import type { PublicChange } from "@/app/_domain/audit-log/public-changes";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** The changes of one kind on one day. */
export interface ChangeGroup {
  key: string;
  day: Day;
  /** the latest of them */
  at: Date;
  operation: PublicChange["operation"];
  replacesEarlier: boolean;
  subjects: ChangedSubject[];
}

export interface ChangedSubject {
  id: string;
  symbol: string | undefined;
  /** of a plenary meeting */
  number: number | undefined;
  locales: Locale[];
}

/**
 * Groups changes by day and kind, the latest first; subjects in the order of the changes, locales
 * in that of LOCALES.
 */
export function groupChanges(changes: PublicChange[], zone: string): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { at, operation, detail, subject } of changes) {
    const { symbol, number, locale, replacesEarlier } = detail;
    const day = dayOf(at, zone);
    const key = `${day} ${operation} ${replacesEarlier}`;
    const group = groups.get(key) ?? { key, day, at, operation, replacesEarlier, subjects: [] };
    groups.set(key, group);
    let known = group.subjects.find((each) => each.id === subject.id);
    if (!known) {
      known = { id: subject.id, symbol, number, locales: [] };
      group.subjects.unshift(known);
    }
    if (locale) known.locales.push(locale);
  }
  for (const { subjects } of groups.values())
    for (const subject of subjects) subject.locales = LOCALES.filter((locale) => subject.locales.includes(locale));

  return [...groups.values()];
}
