import type { PublicChange } from "@/app/_domain/audit-log/public-changes";
import { type Day, dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";

/** Changes of one kind on one day, told as one. */
export interface ChangeOfDay {
  key: string;
  day: Day;
  /** the latest of them */
  at: Date;
  verb: PublicChange["operation"];
  again: boolean;
  subjects: { id: string; symbol: string | undefined; number: number | undefined; locales: Locale[] }[];
}

/** What changed, gathered by day and kind, the latest first; what it changed in the order of the agenda's languages and of happening. */
export function groupedChanges(changes: PublicChange[], zone: string): ChangeOfDay[] {
  const groups = new Map<string, ChangeOfDay>();
  for (const { at, operation, detail, subject } of changes) {
    const day = dayOf(at, zone);
    const key = `${day} ${operation} ${detail.replacesEarlier}`;
    const group = groups.get(key) ?? { key, day, at, verb, again: detail.replacesEarlier, subjects: [] };
    groups.set(key, group);
    let known = group.subjects.find((each) => each.id === subject.id);
    if (!known) {
      known = { id: subject.id, symbol: detail.symbol, number: detail.number, locales: [] };
      group.subjects.unshift(known);
    }
    if (detail.locale) known.locales.push(detail.locale);
  }
  for (const { subjects } of groups.values())
    for (const subject of subjects) subject.locales = LOCALES.filter((locale) => subject.locales.includes(locale));

  return [...groups.values()];
}
