import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, meetings } from "@/db/schema";
import { sourceOfMeeting } from "../agenda/source-language";
import type { Context } from "../context";
import { notFound } from "../errors";
import type { MeetingRow } from "../meetings/lock-meeting";
import { readableMeetings } from "../meetings/policy";
import { addFinding } from "./add-finding";
import { cloneDocuments } from "./clone-documents";
import { cloneInformation } from "./clone-information";
import { cloneProgramme } from "./clone-programme";
import { findCloneChecks } from "./find-clone-checks";

type CloneContext = Pick<Context, "viewer" | "now">;

/**
 * Copies the agenda and the organization of work of a meeting into a new draft: items with their numbers and texts
 * in all languages, and plenary meetings on the same days of the meeting. Documents are not copied; the symbols of the
 * usual ones are reserved. What a person has to check is entered as findings: dates, years, ordinals and symbols of the
 * source in every text, and plenary meetings without a day.
 *
 * @throws {DomainError} `not-found`.
 */
export async function cloneContent(
  tx: Database,
  context: CloneContext,
  draft: MeetingRow,
  fromKey: string,
): Promise<void> {
  const [source] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.key, fromKey), readableMeetings(context.viewer)));
  if (!source) throw notFound();
  await tx
    .update(meetings)
    .set({ sourceLocale: await sourceOfMeeting(tx, source.id) })
    .where(eq(meetings.id, draft.id));
  await cloneInformation(tx, context, source, draft);
  const items = await cloneItems(tx, context, source, draft);
  const leftOut = await cloneProgramme(tx, source, draft, items);
  const { series, renewed } = await cloneDocuments(tx, context, { source, draft, items });
  for (const { number, day } of leftOut) {
    const detail = { plenaryMeeting: number, day };
    await addFinding(tx, context, draft, { kind: "plenary-meeting-not-cloned", locale: "en", detail });
  }
  const checks = await findCloneChecks(tx, draft.id, { ...source, series }, renewed);
  for (const check of checks) await addFinding(tx, context, draft, check);
}

/** Returns the new id of each item by the one that it was copied from. */
async function cloneItems(
  tx: Database,
  context: CloneContext,
  source: MeetingRow,
  draft: MeetingRow,
): Promise<Map<string, string>> {
  const rows = await tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, source.id))
    .orderBy(asc(agendaItems.position));
  const ids = new Map(rows.map(({ id }) => [id, crypto.randomUUID()]));
  const copyOf = (id: string | null) => (id === null ? null : (ids.get(id) ?? null));
  if (rows.length === 0) return ids;
  await tx.insert(agendaItems).values(
    // References come after: an item may be annotated with a later one.
    rows.map((row) => ({
      ...row,
      id: copyOf(row.id)!,
      meetingId: draft.id,
      parentId: null,
      annotatedWithId: null,
      version: 1,
    })), // of these rows
  );
  for (const { id, parentId, annotatedWithId } of rows)
    if (parentId || annotatedWithId)
      await tx
        .update(agendaItems)
        .set({ parentId: copyOf(parentId), annotatedWithId: copyOf(annotatedWithId) })
        .where(eq(agendaItems.id, copyOf(id)!)); // of these rows
  const texts = await tx
    .select()
    .from(agendaItemTexts)
    .where(
      inArray(
        agendaItemTexts.itemId,
        rows.map(({ id }) => id),
      ),
    );
  const updatedBy = context.viewer.kind === "account" ? context.viewer.accountId : null;
  for (const text of texts) {
    const row = {
      ...{ ...text, status: "draft" as const, revision: 1, basedOn: 1, version: 1 },
      ...{ itemId: copyOf(text.itemId)!, updatedAt: context.now(), updatedBy }, // of these rows
    };
    await tx.insert(agendaItemTexts).values(row);
  }

  return ids;
}
