import { and, eq, inArray, isNull } from "drizzle-orm";
import type { TakenOut } from "@/app/_vocabulary/findings";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  importFindings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import { indexItems } from "../agenda/index-items";
import { announceChange } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { raiseSequence } from "../organization-of-work/raise-sequence";
import { takesOut } from "./findings";
import { canSettleFindings } from "./policy";
import type { ReopenFinding } from "./schemas";

type FoundRow = typeof importFindings.$inferSelect;

/**
 * Reopens a finding that was settled. What its settlement took out of the programme or of a text is put back, so that either way of settling it means
 * again what it says; where somebody has written another heading since, theirs stays.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `conflict` if it is open (`findingOpen`), if what it refers to is no longer there
 * (`findingOutdated`), or if it was settled before what it took out was kept (`findingNotKept`).
 */
export async function reopenFinding(
  context: Pick<Context, "db" | "viewer" | "now">,
  { findingId }: ReopenFinding,
): Promise<void> {
  authorize(canSettleFindings(context.viewer), "reopen a finding");

  await context.db.transaction(async (tx) => {
    const [finding] = await tx.select().from(importFindings).where(eq(importFindings.id, findingId)).for("update");
    if (!finding) throw notFound();
    const { kind, line, locale, settlement, meetingId } = finding;
    if (settlement === null) throw new DomainError("conflict", "findingOpen");
    const effect = takesOut(kind, settlement) ? await putBack(tx, context.now(), finding) : {};
    await tx
      .update(importFindings)
      .set({ settlement: null, settledAt: null, settledBy: null, takenOut: null })
      .where(eq(importFindings.id, findingId));
    await enterInRecord(tx, context, {
      verb: "reopen-finding",
      meetingId,
      subject: { type: "finding", id: findingId },
      detail: { kind, line, locale, settlement, ...effect },
    });
    await announceChange(tx, meetingId);
  });
}

/** @returns what changed, for the record. */
async function putBack(tx: Database, now: Date, finding: FoundRow): Promise<Record<string, unknown>> {
  const { meetingId, locale, takenOut, detail } = finding;
  if (!takenOut) throw new DomainError("conflict", "findingNotKept");
  const { item } = detail;
  if (finding.kind === "heading-differs") {
    const heading = await putHeadingBack(tx, now, meetingId, locale, takenOut.heading);
    return { item, before: { heading: null }, after: { heading } };
  }
  const entryIds = takenOut.entries
    ? await putEntriesBack(tx, meetingId, takenOut.entries)
    : [...new Set(takenOut.descriptions?.map(({ entryId }) => entryId))];
  await putDescriptionsBack(tx, entryIds, takenOut.descriptions ?? []);
  await raiseSequence(tx, now, await sittingsChanged(tx, finding, entryIds));
  if (finding.kind === "description-differs")
    return { item, before: { description: null }, after: { description: takenOut.descriptions?.[0]?.description } };

  return { item, before: { plenaryMeeting: detail.printed }, after: { plenaryMeeting: detail.assumed } };
}

/** @returns the heading that stands there now. */
async function putHeadingBack(
  tx: Database,
  now: Date,
  meetingId: string,
  locale: FoundRow["locale"],
  heading: TakenOut["heading"],
): Promise<string | null> {
  if (!heading) return null;
  const one = and(eq(agendaItemTexts.itemId, heading.itemId), eq(agendaItemTexts.locale, locale));
  const [text] = await tx.select().from(agendaItemTexts).where(one).for("update");
  if (!text) throw new DomainError("conflict", "findingOutdated");
  if (text.heading !== null) return text.heading;
  await tx
    .update(agendaItemTexts)
    .set({ heading: heading.heading, version: text.version + 1, updatedAt: now })
    .where(one);
  await indexItems(tx, meetingId, { itemId: heading.itemId, locale });

  return heading.heading;
}

/** @returns the ids of those that were put back. */
async function putEntriesBack(
  tx: Database,
  meetingId: string,
  entries: NonNullable<TakenOut["entries"]>,
): Promise<string[]> {
  const sittings = await tx
    .select({ id: plenaryMeetings.id })
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meetingId), isNull(plenaryMeetings.cancelledAt)));
  const items = await tx.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  const isThere = entries.every(
    ({ plenaryMeetingId, itemId }) =>
      sittings.some(({ id }) => id === plenaryMeetingId) && items.some(({ id }) => id === itemId),
  );
  if (!isThere || entries.length === 0) throw new DomainError("conflict", "findingOutdated");
  await tx.insert(organizationOfWorkEntries).values(entries).onConflictDoNothing();

  return entries.map(({ id }) => id);
}

async function putDescriptionsBack(
  tx: Database,
  entryIds: string[],
  descriptions: NonNullable<TakenOut["descriptions"]>,
): Promise<void> {
  const there = await tx
    .select({ id: organizationOfWorkEntries.id })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, entryIds));
  if (there.length < entryIds.length) throw new DomainError("conflict", "findingOutdated");
  if (descriptions.length > 0) await tx.insert(organizationOfWorkEntryTexts).values(descriptions).onConflictDoNothing();
}

/** The plenary meetings of the entries, and the one where the item is continued again. */
async function sittingsChanged(tx: Database, { kind, meetingId, detail }: FoundRow, entryIds: string[]) {
  const own = await tx
    .selectDistinct({ id: organizationOfWorkEntries.plenaryMeetingId })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, entryIds));
  const printed =
    kind === "sitting-assumed"
      ? await tx
          .select({ id: plenaryMeetings.id })
          .from(plenaryMeetings)
          .where(and(eq(plenaryMeetings.meetingId, meetingId), eq(plenaryMeetings.number, Number(detail.printed))))
      : [];

  return [...own, ...printed].map(({ id }) => id);
}
