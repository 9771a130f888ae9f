import { and, eq, inArray } from "drizzle-orm";
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
import { changesMeeting, resolutionsOf } from "./findings";
import { lockFinding } from "./lock-finding";
import { canResolveFindings } from "./policy";
import { type ResolutionChanges, recordResolution } from "./record-resolution";
import type { ResolveFinding } from "./schemas";
import { lockItemText, setHeading } from "./set-heading";

type FindingRow = typeof importFindings.$inferSelect;

/**
 * Resolves a finding of an import: the assumption stays, or the printed text is restored.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `conflict` if it is
 * resolved already or the meeting has changed since; `invalid` if the finding does not offer the
 * resolution.
 */
export async function resolveFinding(
  context: Pick<Context, "db" | "viewer" | "now">,
  { findingId, resolution }: ResolveFinding,
): Promise<void> {
  const { viewer } = context;
  authorize(canResolveFindings(viewer), "resolve a finding");

  await context.db.transaction(async (tx) => {
    const finding = await lockFinding(tx, findingId);
    if (!resolutionsOf(finding.kind).includes(resolution)) throw new DomainError("invalid", "resolutionNotOffered");
    if (finding.resolvedAt) throw new DomainError("conflict", "findingResolved");
    const { excluded, ...changes } = await applyResolution(tx, context, finding, resolution);
    await tx
      .update(importFindings)
      .set({ resolution, resolvedAt: context.now(), resolvedBy: viewer.accountId, ...(excluded && { excluded }) })
      .where(eq(importFindings.id, findingId));
    await recordResolution(tx, context, "resolve-finding", finding, resolution, changes);
  });
}

interface Effect extends ResolutionChanges {
  /** to restore on reopening */
  excluded?: ExcludedContent;
}

async function applyResolution(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  finding: FindingRow,
  resolution: ResolveFinding["resolution"],
): Promise<Effect> {
  if (!changesMeeting(finding.kind, resolution)) return {};
  if (finding.kind === "plenary-meeting-assumed") return moveItemToPrintedMeeting(tx, context.now(), finding);

  return finding.kind === "heading-differs"
    ? removeHeading(tx, context, finding)
    : removeDescription(tx, context.now(), finding);
}

/** Removes the item from the plenary meeting that was assumed: it begins where it is printed. */
async function moveItemToPrintedMeeting(tx: Database, now: Date, { meetingId, detail }: FindingRow): Promise<Effect> {
  const printed = await findEntries(tx, meetingId, detail.item, detail.printed);
  const assumed = await findEntries(tx, meetingId, detail.item, detail.assumed);
  if (!printed.length || !assumed.length) throw new DomainError("conflict", "findingOutdated");
  const descriptions = await tx
    .select()
    .from(organizationOfWorkEntryTexts)
    .where(inArray(organizationOfWorkEntryTexts.entryId, idsOf(assumed)));
  const entries = await tx
    .delete(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, idsOf(assumed)))
    .returning();
  // The item is no longer "(continued)" in the printed meeting, which therefore changes too.
  const revised = [...assumed, ...printed].map(({ plenaryMeetingId }) => plenaryMeetingId);
  await raiseSequence(tx, now, revised);

  return {
    item: detail.item,
    before: { plenaryMeeting: detail.assumed },
    after: { plenaryMeeting: detail.printed },
    excluded: { entries, descriptions },
    revised,
  };
}

async function removeHeading(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  { meetingId, detail, locale }: FindingRow,
): Promise<Effect> {
  const isItem = and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.number, String(detail.item)));
  const found = await lockItemText(tx, isItem, locale);
  await setHeading(tx, context, found, null);
  const { item, text } = found;

  return {
    item: detail.item,
    before: { heading: text.heading },
    after: { heading: null },
    excluded: text.heading === null ? {} : { heading: { itemId: item.id, heading: text.heading } },
  };
}

async function removeDescription(tx: Database, now: Date, finding: FindingRow): Promise<Effect> {
  const { meetingId, detail, locale } = finding;
  const entries = await findEntries(tx, meetingId, detail.item, detail.plenaryMeeting);
  if (!entries.length) throw new DomainError("conflict", "findingOutdated");
  const descriptions = await tx
    .delete(organizationOfWorkEntryTexts)
    .where(
      and(
        inArray(organizationOfWorkEntryTexts.entryId, idsOf(entries)),
        eq(organizationOfWorkEntryTexts.locale, locale),
      ),
    )
    .returning();
  const revised = descriptions.length > 0 ? entries.map((entry) => entry.plenaryMeetingId) : [];
  await raiseSequence(tx, now, revised);

  return {
    item: detail.item,
    before: { description: descriptions[0]?.description ?? null },
    after: { description: null },
    excluded: { descriptions },
    revised,
  };
}

function idsOf(entries: { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

/** Finds an item's entries in one plenary meeting, both by number, with that meeting's id. */
async function findEntries(
  tx: Database,
  meetingId: string,
  item: string | number | undefined,
  plenaryMeeting: string | number | undefined,
): Promise<{ id: string; plenaryMeetingId: string }[]> {
  return tx
    .select({ id: organizationOfWorkEntries.id, plenaryMeetingId: plenaryMeetings.id })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .innerJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .where(
      and(
        eq(plenaryMeetings.meetingId, meetingId),
        eq(plenaryMeetings.number, Number(plenaryMeeting)),
        eq(agendaItems.number, String(item)),
      ),
    );
}
