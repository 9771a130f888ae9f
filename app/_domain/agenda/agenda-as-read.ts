import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaEditionItems, agendaEditions, agendaEditionTexts, agendaItems, agendaItemTexts } from "@/db/schema";
import { readsWorkingCopies } from "../meetings/policy";

/**
 * Returns, as a subquery, the items of every agenda as the viewer reads it: of the working copy, or
 * of the edition that was issued last. The caller joins the meetings that the viewer may read.
 */
export function itemsAsRead(db: Database, viewer: Viewer) {
  const working = () =>
    db
      .select({
        id: agendaItems.id,
        meetingId: agendaItems.meetingId,
        parentId: agendaItems.parentId,
        number: agendaItems.number,
        position: agendaItems.position,
        noDocumentExpected: agendaItems.noDocumentExpected,
        annotatedWithId: agendaItems.annotatedWithId,
      })
      .from(agendaItems)
      .as("items_as_read");
  if (readsWorkingCopies(viewer)) return working();
  const issued = db
    .select({
      id: agendaEditionItems.itemId,
      meetingId: agendaEditions.meetingId,
      parentId: agendaEditionItems.parentId,
      number: agendaEditionItems.number,
      position: agendaEditionItems.position,
      noDocumentExpected: agendaEditionItems.noDocumentExpected,
      annotatedWithId: agendaEditionItems.annotatedWithId,
    })
    .from(agendaEditionItems)
    .innerJoin(agendaEditions, isCurrent(agendaEditionItems.editionId))
    .as("items_as_read");

  return issued as unknown as ReturnType<typeof working>; // the same columns of the same types
}

/** Returns the texts of these items, each language, as the viewer reads them. */
export function textsAsRead(db: Database, viewer: Viewer) {
  const { title, shortTitle, heading, segment, annotation, documentation } = agendaItemTexts;
  const working = () =>
    db
      .select({
        ...{ itemId: agendaItemTexts.itemId, locale: agendaItemTexts.locale },
        ...{ title, shortTitle, heading, segment, annotation, documentation },
        changedAt: agendaItemTexts.updatedAt,
      })
      .from(agendaItemTexts)
      .as("texts_as_read");
  if (readsWorkingCopies(viewer)) return working();
  const { editionId, ...columns } = TEXT_COLUMNS;
  const issued = db
    .select(columns)
    .from(agendaEditionTexts)
    .innerJoin(agendaEditions, isCurrent(editionId))
    .as("texts_as_read");

  return issued as unknown as ReturnType<typeof working>; // the same columns of the same types
}

const TEXT_COLUMNS = {
  editionId: agendaEditionTexts.editionId,
  itemId: agendaEditionTexts.itemId,
  locale: agendaEditionTexts.locale,
  title: agendaEditionTexts.title,
  shortTitle: agendaEditionTexts.shortTitle,
  heading: agendaEditionTexts.heading,
  segment: agendaEditionTexts.segment,
  annotation: agendaEditionTexts.annotation,
  documentation: agendaEditionTexts.documentation,
  changedAt: agendaEditionTexts.changedAt,
};

function isCurrent(editionId: typeof agendaEditionItems.editionId | typeof agendaEditionTexts.editionId) {
  return and(eq(agendaEditions.id, editionId), isNull(agendaEditions.supersededAt));
}
