import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  importFindings,
  meetings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
} from "@/db/schema";
import type { Context } from "../context";
import { authorize, DomainError, notFound } from "../errors";
import { enterInRecord } from "../record/enter";
import { settlementsOf } from "./findings";
import { canSettleFindings } from "./policy";
import type { SettleFinding } from "./schemas";

type FoundRow = typeof importFindings.$inferSelect;

/**
 * Settle what an import assumed or found contradictory: the assumption is kept, or the text as printed restored.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `conflict` if it is settled already, or the meeting has changed
 * since; `invalid` if the finding leaves no such choice.
 */
export async function settleFinding(
  context: Pick<Context, "db" | "viewer" | "now">,
  { findingId, settlement }: SettleFinding,
): Promise<{ meetingKey: string }> {
  const { viewer } = context;
  authorize(canSettleFindings(viewer), "settle a finding");

  return context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ finding: importFindings, meetingKey: meetings.key })
      .from(importFindings)
      .innerJoin(meetings, eq(meetings.id, importFindings.meetingId))
      .where(eq(importFindings.id, findingId));
    if (!found) throw notFound();
    const { finding, meetingKey } = found;
    if (!settlementsOf(finding.kind).includes(settlement)) throw new DomainError("invalid", "settlementNotOffered");
    const settled = await tx
      .update(importFindings)
      .set({ settlement, settledAt: context.now(), settledBy: viewer.accountId })
      .where(and(eq(importFindings.id, findingId), isNull(importFindings.settledAt)))
      .returning({ id: importFindings.id });
    if (!settled.length) throw new DomainError("conflict", "findingSettled");
    const effect = await carryOut(tx, context.now(), finding, settlement);
    await enterInRecord(tx, context, {
      verb: "settle-finding",
      meetingId: finding.meetingId,
      subject: { type: "finding", id: findingId },
      detail: { kind: finding.kind, line: finding.line, locale: finding.locale, settlement, ...effect },
    });

    return { meetingKey };
  });
}

/** What changes in the meeting; what is taken away is told, so that the record keeps it. */
async function carryOut(
  tx: Database,
  now: Date,
  finding: FoundRow,
  settlement: SettleFinding["settlement"],
): Promise<Record<string, unknown>> {
  if (finding.kind === "sitting-assumed" && settlement === "as-printed") return moveBack(tx, finding);
  if (finding.kind === "heading-differs" && settlement === "keep-assumption") return dropHeading(tx, now, finding);
  if (finding.kind === "description-differs" && settlement === "keep-assumption") return dropDescription(tx, finding);

  return {};
}

/** The item begins where it is printed: it stands there once, and no longer in the plenary meeting before. */
async function moveBack(tx: Database, { meetingId, detail }: FoundRow): Promise<Record<string, unknown>> {
  const printed = await entriesOf(tx, meetingId, detail.item, detail.printed);
  const assumed = await entriesOf(tx, meetingId, detail.item, detail.assumed);
  if (!printed.length || !assumed.length) throw new DomainError("conflict", "findingOutdated");
  await tx.delete(organizationOfWorkEntries).where(inArray(organizationOfWorkEntries.id, assumed));

  return { item: detail.item, from: detail.assumed, to: detail.printed };
}

async function dropHeading(
  tx: Database,
  now: Date,
  { meetingId, detail, locale }: FoundRow,
): Promise<Record<string, unknown>> {
  const [item] = await tx
    .select({ id: agendaItems.id, heading: agendaItemTexts.heading, version: agendaItemTexts.version })
    .from(agendaItems)
    .innerJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, locale)))
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.number, String(detail.item))))
    .for("update");
  if (!item) throw new DomainError("conflict", "findingOutdated");
  await tx
    .update(agendaItemTexts)
    .set({ heading: null, version: item.version + 1, updatedAt: now })
    .where(and(eq(agendaItemTexts.itemId, item.id), eq(agendaItemTexts.locale, locale)));

  return { item: detail.item, before: { heading: item.heading } };
}

async function dropDescription(tx: Database, finding: FoundRow): Promise<Record<string, unknown>> {
  const { meetingId, detail, locale } = finding;
  const entries = await entriesOf(tx, meetingId, detail.item, detail.sitting);
  if (!entries.length) throw new DomainError("conflict", "findingOutdated");
  const before = await tx
    .delete(organizationOfWorkEntryTexts)
    .where(and(inArray(organizationOfWorkEntryTexts.entryId, entries), eq(organizationOfWorkEntryTexts.locale, locale)))
    .returning({ description: organizationOfWorkEntryTexts.description });

  return { item: detail.item, before };
}

/** An item's entries in one plenary meeting, both by number. */
async function entriesOf(
  tx: Database,
  meetingId: string,
  item: string | number | undefined,
  sitting: string | number | undefined,
): Promise<string[]> {
  const entries = await tx
    .select({ id: organizationOfWorkEntries.id })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .innerJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .where(
      and(
        eq(plenaryMeetings.meetingId, meetingId),
        eq(plenaryMeetings.number, Number(sitting)),
        eq(agendaItems.number, String(item)),
      ),
    );

  return entries.map(({ id }) => id);
}
