import type { Locale } from "@/app/_vocabulary/locales";
import { type MeetingPart, paths } from "@/app/_vocabulary/paths";

/** Returns the alternate representations of a part of a meeting: addresses by media type. */
export function meetingAlternates(part: MeetingPart, locale: Locale, key: string): Record<string, string> {
  const calendar = { "text/calendar": paths.programmeIcs(locale, key) };
  const feed = { "application/atom+xml": paths.documentsAtom(locale, key) };

  switch (part) {
    case "overview":
      return { ...calendar, ...feed, "application/json": paths.apiV1.meeting(key) };
    case "agenda":
      return {
        "application/akn+xml": paths.agendaAkn(locale, key),
        "application/json": paths.apiV1.agenda(key, locale),
      };
    case "documents":
      return { ...feed, "application/json": paths.apiV1.documents(key) };
    case "programme":
      return { ...calendar, "application/json": paths.apiV1.programme(key, locale) };
    default:
      return {};
  }
}
