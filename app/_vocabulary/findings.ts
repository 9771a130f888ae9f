import type { Locale } from "./locales";

/** A finding is an assumption of the importer or a contradiction within the document. */
export type Severity = "assumption" | "contradiction";

/** A finding is resolved by retaining the assumption or by restoring the text as printed. */
export const RESOLUTIONS = ["keep-assumption", "as-printed"] as const;

export type Resolution = (typeof RESOLUTIONS)[number];

/** Content that a resolution removed from the meeting; reopening the finding restores it. */
export interface ExcludedContent {
  heading?: { itemId: string; heading: string };
  entries?: { id: string; plenaryMeetingId: string; itemId: string | null; position: number }[];
  /** descriptions of entries, removed ones or others */
  descriptions?: { entryId: string; locale: Locale; description: string }[];
}
