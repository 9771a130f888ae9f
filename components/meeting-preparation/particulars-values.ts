import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { languageFieldValues } from "../ui/LanguageFields";

/** Returns the particulars of a meeting as the values of their fields. */
export function particularsValues(meeting: MeetingSummary): Record<string, string> {
  const { designation, ordinal, resumed, startsOn, endsOn, timeZone, places } = meeting;

  return {
    designation,
    ordinal: ordinal === null ? "" : String(ordinal),
    resumed: resumed === null ? "" : String(resumed),
    startsOn,
    endsOn,
    timeZone,
    ...languageFieldValues("place", places),
  };
}
