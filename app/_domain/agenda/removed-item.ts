import type { agendaItemRevisions, agendaItems, agendaItemTexts } from "@/db/schema";

/** A row as JSON stores it: its instants as ISO 8601. */
type StoredRow<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

/** The rows of a removed item and of its sub-items, the item first. */
export interface RemovedRows {
  items: (typeof agendaItems.$inferSelect)[];
  texts: StoredRow<typeof agendaItemTexts.$inferSelect>[];
  revisions: StoredRow<typeof agendaItemRevisions.$inferSelect>[];
  /** the ids of the other items that were annotated under one of these, with its id */
  annotatedWith: { id: string; annotatedWithId: string }[];
}
