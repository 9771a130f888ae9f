import type { Locale } from "./locales";

/** What an import may find: something that it had to assume, or a contradiction of the document with itself. */
export type Severity = "assumption" | "contradiction";

/** How a person may settle it: the assumption is kept, or the text as printed restored. */
export const SETTLEMENTS = ["keep-assumption", "as-printed"] as const;

export type Settlement = (typeof SETTLEMENTS)[number];

/** What a settlement took out of the meeting, as it stood: reopening the finding puts it back. */
export interface TakenOut {
  heading?: { itemId: string; heading: string };
  entries?: { id: string; plenaryMeetingId: string; itemId: string | null; position: number }[];
  /** the wordings of entries, of those taken out or of others */
  descriptions?: { entryId: string; locale: Locale; description: string }[];
}
