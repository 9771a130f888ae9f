import { createHash } from "node:crypto";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaItems, agendaVersions, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import { indexItems } from "../agenda/index-items";
import { invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { indexDocuments } from "../documents/index-document";
import { authorize } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { findOrCreateBody } from "./find-or-create-body";
import type { Finding } from "./findings";
import { canImportAgenda } from "./policy";
import { type ReadAgenda, readAgenda } from "./read-agenda";
import type { ImportAgenda } from "./schemas";
import { storeFindings, withoutResolvedTexts } from "./store-findings";
import { updatePlenaryMeetings } from "./store-plenary-meetings";
import { ASSUMED_ZONE, addDocuments, createMeeting } from "./store-structure";
import { storeTexts } from "./store-texts";
import {
  findFirstDifference,
  loadStructure,
  refuseOtherItems,
  refuseOtherMeeting,
  withResolvedAssumptions,
} from "./structure";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The result of an import. */
export interface ImportedAgenda {
  meetingKey: string;
  locale: Locale;
  symbol: string;
  outcome: "created" | "language-added" | "unchanged" | "changed";
  /** the assumptions that the text required, and its contradictions */
  findings: Finding[];
}

/**
 * Imports the text of an annotated provisional agenda. The first import creates the meeting, one in
 * another language adds that language, the same text changes nothing, and a changed text updates
 * everything that no person has edited since.
 *
 * @throws {DomainError} `forbidden` unless it is a command or the secretariat.
 * @throws {UnreadableAgenda} with the line and the reason; nothing is imported then.
 */
export async function importAgenda(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  input: ImportAgenda,
): Promise<ImportedAgenda> {
  authorize(canImportAgenda(context.viewer), "import an agenda");

  const { text } = input;
  const agenda = readAgenda(text, input.symbol?.trim() || undefined);
  const sourceSha256 = createHash("sha256").update(text).digest("hex");

  return context.db.transaction(async (tx) => {
    // One import at a time: otherwise two first languages would both create the meeting.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-agenda'))`);
    const { key: bodyKey, renamed } = await findOrCreateBody(tx, agenda);
    const meetingKey = `${bodyKey}-${agenda.year}`;
    const imported = { meetingKey, locale: agenda.locale, symbol: agenda.symbol };
    const [meeting] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
    const earlier = meeting && (await findVersion(tx, meeting.id, agenda.locale));
    if (earlier?.sourceSha256 === sourceSha256)
      return { ...imported, outcome: "unchanged" as const, findings: agenda.findings };

    const meetingId = meeting?.id ?? (await createMeeting(tx, context, agenda, bodyKey, meetingKey));
    const reconciled = await reconcile(tx, context.now(), meetingId, agenda, earlier?.alone ?? false);
    const stored = await loadStructure(tx, meetingId);
    const texts = await storeTexts(tx, context, stored, reconciled, sourceSha256);
    const findings = [...agenda.findings, ...texts.findings];
    await storeFindings(tx, context, meetingId, agenda.locale, findings);
    const outcome = !meeting ? "created" : earlier ? "changed" : "language-added";
    await appendAuditEvent(tx, context, {
      operation: "import-agenda",
      meetingId,
      subject: { type: "meeting", id: meetingKey },
      detail: {
        outcome,
        locale: agenda.locale,
        symbol: agenda.symbol,
        unofficial: agenda.isUnofficial,
        sourceSha256,
        findings: findings.length,
        overwritten: texts.overwritten,
      },
    });
    await appendPublicChange(tx, context, {
      meetingId,
      kind: "import-agenda",
      subjectId: meetingKey,
      locale: agenda.locale,
      symbol: agenda.symbol,
      replacesEarlier: outcome === "changed",
    });
    await indexItems(tx, meetingId, { locale: agenda.locale });
    await indexDocuments(tx, context, meetingId, { locale: agenda.locale });
    await invalidateMeetingList(tx);
    await announceAll(tx, meetingId, renamed ? bodyKey : undefined);

    return { ...imported, outcome, findings };
  });
}

/**
 * Invalidates the pages that an import changes: this meeting, the meetings of documents in its
 * agenda, and all meetings of a body that has received another name.
 */
async function announceAll(tx: Database, meetingId: string, bodyKey: string | undefined): Promise<void> {
  const ofDocuments = await tx
    .selectDistinct({ id: meetingDocuments.meetingId })
    .from(meetingDocuments)
    .innerJoin(meetingDocumentItems, eq(meetingDocumentItems.documentId, meetingDocuments.id))
    .innerJoin(agendaItems, eq(agendaItems.id, meetingDocumentItems.itemId))
    .where(eq(agendaItems.meetingId, meetingId));
  const ofBody =
    bodyKey === undefined
      ? []
      : await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.bodyKey, bodyKey));
  for (const id of new Set([meetingId, ...[...ofDocuments, ...ofBody].map((each) => each.id)]))
    await invalidateMeeting(tx, id);
}

/** Finds the version imported before in a language, and whether it is the only one. */
async function findVersion(tx: Database, meetingId: string, locale: Locale) {
  const [version] = await tx
    .select({ sourceSha256: agendaVersions.sourceSha256 })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
  const [versions] = await tx
    .select({ count: count() })
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meetingId));

  return version && { ...version, alone: versions?.count === 1 };
}

/**
 * Reconciles the agenda with the stored meeting. All languages share items, documents and plenary
 * meetings: a text with others is refused, unless it is the meeting's only language; then its
 * plenary meetings and documents replace the stored ones.
 */
async function reconcile(
  tx: Database,
  now: Date,
  meetingId: string,
  agenda: ReadAgenda,
  isOnlyLanguage: boolean,
): Promise<ReadAgenda> {
  const resolved = await withoutResolvedTexts(tx, meetingId, await withResolvedAssumptions(tx, meetingId, agenda));
  const stored = await loadStructure(tx, meetingId);
  refuseOtherItems(stored, resolved);
  if (!isOnlyLanguage) await refuseOtherMeeting(tx, meetingId, resolved);
  const zone = agenda.masthead.timeZone ?? (await zoneOfMeeting(tx, meetingId));
  const difference = findFirstDifference(stored, resolved, zone);
  if (difference && !isOnlyLanguage)
    throw new UnreadableAgenda(difference.line, "structure-differs", difference.detail);
  if (!isOnlyLanguage) return resolved;

  const [first = ""] = agenda.masthead.days;
  await tx
    .update(meetings)
    .set({ ordinal: agenda.ordinal, startsOn: first, endsOn: agenda.masthead.days.at(-1) ?? first, timeZone: zone })
    .where(eq(meetings.id, meetingId));
  const printed = agenda.items.flatMap(({ documents }) =>
    documents.flatMap(({ symbol }) => stored.documents.get(foldSymbol(symbol)) ?? []),
  );
  for (const { number, noDocumentExpected } of agenda.items) {
    const itemId = stored.items.get(number)!; // compared above
    await tx.update(agendaItems).set({ noDocumentExpected }).where(eq(agendaItems.id, itemId));
    // Printed documents are placed again below; those that the secretariat has placed stay.
    if (difference && printed.length > 0)
      await tx
        .delete(meetingDocumentItems)
        .where(and(eq(meetingDocumentItems.itemId, itemId), inArray(meetingDocumentItems.documentId, printed)));
  }
  if (!difference) return resolved;
  await addDocuments(tx, meetingId, agenda, stored.items);
  await updatePlenaryMeetings(tx, now, stored, resolved.plenaryMeetings, zone);

  return resolved;
}

async function zoneOfMeeting(tx: Database, meetingId: string): Promise<string> {
  const [meeting] = await tx.select({ zone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId));

  return meeting?.zone ?? ASSUMED_ZONE;
}
