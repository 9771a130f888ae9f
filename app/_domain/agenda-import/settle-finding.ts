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
import { settlementsOf, takesOut } from "./findings";
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
): Promise<void> {
  const { viewer } = context;
  authorize(canSettleFindings(viewer), "settle a finding");

  await context.db.transaction(async (tx) => {
    const [finding] = await tx.select().from(importFindings).where(eq(importFindings.id, findingId));
    if (!finding) throw notFound();
    if (!settlementsOf(finding.kind).includes(settlement)) throw new DomainError("invalid", "settlementNotOffered");
    const settled = await tx
      .update(importFindings)
      .set({ settlement, settledAt: context.now(), settledBy: viewer.accountId })
      .where(and(eq(importFindings.id, findingId), isNull(importFindings.settledAt)))
      .returning({ id: importFindings.id });
    if (!settled.length) throw new DomainError("conflict", "findingSettled");
    const { takenOut, ...effect } = await carryOut(tx, context.now(), finding, settlement);
    if (takenOut) await tx.update(importFindings).set({ takenOut }).where(eq(importFindings.id, findingId));
    await enterInRecord(tx, context, {
      verb: "settle-finding",
      meetingId: finding.meetingId,
      subject: { type: "finding", id: findingId },
      detail: { kind: finding.kind, line: finding.line, locale: finding.locale, settlement, ...effect },
    });
    await announceChange(tx, finding.meetingId);
  });
}

/** What a settlement changed: for the record, and for reopening. */
interface Effect {
  item?: string | number | undefined;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  takenOut?: TakenOut;
}

async function carryOut(
  tx: Database,
  now: Date,
  finding: FoundRow,
  settlement: SettleFinding["settlement"],
): Promise<Effect> {
  if (!takesOut(finding.kind, settlement)) return {};
  if (finding.kind === "sitting-assumed") return moveBack(tx, now, finding);

  return finding.kind === "heading-differs" ? dropHeading(tx, now, finding) : dropDescription(tx, now, finding);
}

/** The item begins where it is printed: it stands there once, and no longer in the plenary meeting before. */
async function moveBack(tx: Database, now: Date, { meetingId, detail }: FoundRow): Promise<Effect> {
  const printed = await entriesOf(tx, meetingId, detail.item, detail.printed);
  const assumed = await entriesOf(tx, meetingId, detail.item, detail.assumed);
  if (!printed.length || !assumed.length) throw new DomainError("conflict", "findingOutdated");
  const descriptions = await tx
    .select()
    .from(organizationOfWorkEntryTexts)
    .where(inArray(organizationOfWorkEntryTexts.entryId, idsOf(assumed)));
  const entries = await tx
    .delete(organizationOfWorkEntries)
    .where(inArray(organizationOfWorkEntries.id, idsOf(assumed)))
    .returning();
  // The item is no longer continued there: that one changes as well.
  await raiseSequence(
    tx,
    now,
    [...assumed, ...printed].map(({ sitting }) => sitting),
  );

  return {
    item: detail.item,
    before: { plenaryMeeting: detail.assumed },
    after: { plenaryMeeting: detail.printed },
    takenOut: { entries, descriptions },
  };
}

async function dropHeading(tx: Database, now: Date, { meetingId, detail, locale }: FoundRow): Promise<Effect> {
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
  await indexItems(tx, meetingId, { itemId: item.id, locale });

  return {
    item: detail.item,
    before: { heading: item.heading },
    after: { heading: null },
    takenOut: item.heading === null ? {} : { heading: { itemId: item.id, heading: item.heading } },
  };
}

async function dropDescription(tx: Database, now: Date, finding: FoundRow): Promise<Effect> {
  const { meetingId, detail, locale } = finding;
  const entries = await entriesOf(tx, meetingId, detail.item, detail.sitting);
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
  if (descriptions.length)
    await raiseSequence(
      tx,
      now,
      entries.map((entry) => entry.sitting),
    );

  return {
    item: detail.item,
    before: { description: descriptions[0]?.description ?? null },
    after: { description: null },
    takenOut: { descriptions },
  };
}

function idsOf(entries: { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

/** An item's entries in one plenary meeting, both by number, with the id of that plenary meeting. */
async function entriesOf(
  tx: Database,
  meetingId: string,
  item: string | number | undefined,
  sitting: string | number | undefined,
): Promise<{ id: string; sitting: string }[]> {
  return tx
    .select({ id: organizationOfWorkEntries.id, sitting: plenaryMeetings.id })
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
}
