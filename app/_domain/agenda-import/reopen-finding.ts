import { and, eq, inArray, isNull } from "drizzle-orm";
import type { ExcludedContent } from "@/app/_vocabulary/findings";
import type { Database } from "@/db/client";
import {
  agendaItems,
  importFindings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { raiseSequence } from "../meetings/raise-sequence";
import { changesMeeting } from "./findings";
import { lockFinding } from "./lock-finding";
import { canResolveFindings } from "./policy";
import { type ResolutionChanges, recordResolution } from "./record-resolution";
import type { ReopenFinding } from "./schemas";
import { lockItemText, setHeading } from "./set-heading";

type FindingRow = typeof importFindings.$inferSelect;

/**
 * Reopens a resolved finding. Content that its resolution excluded from the programme or a text is
 * restored, so that either resolution can be chosen again; a heading written since is not
 * overwritten.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `conflict` if it is open
 * (`findingOpen`), if the content that it refers to no longer exists (`findingOutdated`), or if it
 * was resolved before excluded content was stored (`findingNotRestorable`).
 */
export async function reopenFinding(
  context: Pick<Context, "db" | "viewer" | "now">,
  { findingId }: ReopenFinding,
): Promise<void> {
  authorize(canResolveFindings(context.viewer), "reopen a finding");

  await context.db.transaction(async (tx) => {
    const finding = await lockFinding(tx, findingId);
    const { kind, resolution } = finding;
    if (resolution === null) throw new DomainError("conflict", "findingOpen");
    const changes = changesMeeting(kind, resolution) ? await restoreExcluded(tx, context, finding) : {};
    await tx
      .update(importFindings)
      .set({ resolution: null, resolvedAt: null, resolvedBy: null, excluded: null })
      .where(eq(importFindings.id, findingId));
    await recordResolution(tx, context, "reopen-finding", finding, resolution, changes);
  });
}

/** Restores the excluded content. @returns the changes, for the audit log. */
async function restoreExcluded(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  finding: FindingRow,
): Promise<ResolutionChanges> {
  const { meetingId, locale, excluded, detail } = finding;
  if (!excluded) throw new DomainError("conflict", "findingNotRestorable");
  const { item } = detail;
  if (finding.kind === "heading-differs") {
    const heading = await restoreHeading(tx, context, locale, excluded.heading);
    return { item, before: { heading: null }, after: { heading } };
  }
  const entryIds = excluded.entries
    ? await restoreEntries(tx, meetingId, excluded.entries)
    : [...new Set(excluded.descriptions?.map(({ entryId }) => entryId))];
  await restoreDescriptions(tx, entryIds, excluded.descriptions ?? []);
  const revised = await findChangedPlenaryMeetings(tx, finding, entryIds);
  await raiseSequence(tx, context.now(), revised);
  if (finding.kind === "description-differs")
    return {
      ...{ item, revised },
      before: { description: null },
      after: { description: excluded.descriptions?.[0]?.description },
    };

  return { item, revised, before: { plenaryMeeting: detail.printed }, after: { plenaryMeeting: detail.assumed } };
}

/** Restores a heading unless another was written since. @returns the heading that applies. */
async function restoreHeading(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  locale: FindingRow["locale"],
  heading: ExcludedContent["heading"],
): Promise<string | null> {
  if (!heading) return null;
  const found = await lockItemText(tx, eq(agendaItems.id, heading.itemId), locale);
  if (found.text.heading !== null) return found.text.heading;
  await setHeading(tx, context, found, heading.heading);

  return heading.heading;
}

/** Restores entries of the programme. @returns their ids. */
async function restoreEntries(
  tx: Database,
  meetingId: string,
  entries: NonNullable<ExcludedContent["entries"]>,
): Promise<string[]> {
  const candidates = await tx
    .select({ id: plenaryMeetings.id })
    .from(plenaryMeetings)
    .where(and(eq(plenaryMeetings.meetingId, meetingId), isNull(plenaryMeetings.cancelledAt)));
  const items = await tx.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.meetingId, meetingId));
  const canBeRestored = entries.every(
    ({ plenaryMeetingId, itemId }) =>
      candidates.some(({ id }) => id === plenaryMeetingId) && items.some(({ id }) => id === itemId),
  );
  if (!canBeRestored || entries.length === 0) throw new DomainError("conflict", "findingOutdated");
  await tx.insert(organizationOfWorkEntries).values(entries).onConflictDoNothing();

  return entries.map(({ id }) => id);
}

async function restoreDescriptions(
  tx: Database,
  entryIds: string[],
  descriptions: NonNullable<ExcludedContent["descriptions"]>,
): Promise<void> {
  const existing = await tx
    .select({ id: organizationOfWorkEntries.id })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, entryIds));
  if (existing.length < entryIds.length) throw new DomainError("conflict", "findingOutdated");
  if (descriptions.length > 0) await tx.insert(organizationOfWorkEntryTexts).values(descriptions).onConflictDoNothing();
}

/** Finds the plenary meetings of the entries, and the one in which the item is continued again. */
async function findChangedPlenaryMeetings(tx: Database, { kind, meetingId, detail }: FindingRow, entryIds: string[]) {
  const own = await tx
    .selectDistinct({ id: organizationOfWorkEntries.plenaryMeetingId })
    .from(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, entryIds));
  const printed =
    kind === "plenary-meeting-assumed"
      ? await tx
          .select({ id: plenaryMeetings.id })
          .from(plenaryMeetings)
          .where(and(eq(plenaryMeetings.meetingId, meetingId), eq(plenaryMeetings.number, Number(detail.printed))))
      : [];

  return [...own, ...printed].map(({ id }) => id);
}
