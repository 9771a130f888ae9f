import type { organizationOfWorkEntries, organizationOfWorkEntryTexts, plenaryMeetings } from "@/db/schema";

/** A row as JSON stores it: its instants as ISO 8601. */
type StoredRow<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

/** The rows of a removed plenary meeting. */
export interface RemovedPlenaryMeetingRows {
  plenaryMeeting: StoredRow<typeof plenaryMeetings.$inferSelect>;
  entries: (typeof organizationOfWorkEntries.$inferSelect)[];
  entryTexts: (typeof organizationOfWorkEntryTexts.$inferSelect)[];
}
