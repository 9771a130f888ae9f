import { createHash } from "node:crypto";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaItems, agendaVersions, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import { indexItems } from "../agenda/index-items";
import { announceChange, announceMeetings } from "../audit-log/announce-invalidation";
import { enterInRecord } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { indexDocuments } from "../documents/index-document";
import { authorize } from "../errors";
import { bodyOf } from "./body";
import type { Finding } from "./findings";
import { canImportAgenda } from "./policy";
import { type ReadAgenda, readAgenda } from "./read-agenda";
import type { ImportAgenda } from "./schemas";
import { storeFindings, withoutSettledWordings } from "./store-findings";
import { updateSittings } from "./store-sittings";
import { ASSUMED_ZONE, addDocuments, createMeeting } from "./store-structure";
import { storeTexts } from "./store-texts";
import { asSettled, firstDifference, loadStructure, refuseOtherItems, refuseOtherMeeting } from "./structure";
import { UnreadableAgenda } from "./unreadable";

/** What an import did. */
export interface ImportedAgenda {
  meetingKey: string;
  locale: Locale;
  symbol: string;
  outcome: "created" | "language-added" | "unchanged" | "changed";
  /** all that this text made the importer assume, and its contradictions */
  findings: Finding[];
}

/**
 * Take in the text of an annotated provisional agenda: the first creates the meeting, one in another language adds that language, the same
 * again changes nothing, a changed one updates what nobody has edited since.
 *
 * @throws {DomainError} `forbidden` unless a command or the secretariat imports.
 * @throws {UnreadableAgenda} naming the line and why; nothing is taken in then.
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
    // One import at a time: two first languages would otherwise both create the meeting.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import-agenda'))`);
    const { key: bodyKey, renamed } = await bodyOf(tx, agenda);
    const meetingKey = `${bodyKey}-${agenda.year}`;
    const imported = { meetingKey, locale: agenda.locale, symbol: agenda.symbol };
    const [meeting] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, meetingKey));
    const earlier = meeting && (await findVersion(tx, meeting.id, agenda.locale));
    if (earlier?.sourceSha256 === sourceSha256)
      return { ...imported, outcome: "unchanged" as const, findings: agenda.findings };

    const meetingId = meeting?.id ?? (await createMeeting(tx, context, agenda, bodyKey, meetingKey));
    const reconciled = await reconcile(tx, context.now(), meetingId, agenda, earlier?.alone ?? false);
    const held = await loadStructure(tx, meetingId);
    const stored = await storeTexts(tx, context, held, reconciled, sourceSha256);
    const findings = [...agenda.findings, ...stored.findings];
    await storeFindings(tx, context, meetingId, agenda.locale, findings);
    const outcome = !meeting ? "created" : earlier ? "changed" : "language-added";
    await enterInRecord(tx, context, {
      verb: "import-agenda",
      meetingId,
      subject: { type: "meeting", id: meetingKey },
      detail: {
        outcome,
        locale: agenda.locale,
        symbol: agenda.symbol,
        courtesy: agenda.courtesy,
        sourceSha256,
        findings: findings.length,
        overwritten: stored.overwritten,
      },
    });
    await indexItems(tx, meetingId, { locale: agenda.locale });
    await indexDocuments(tx, context, meetingId, { locale: agenda.locale });
    await announceMeetings(tx);
    await announceAll(tx, meetingId, renamed ? bodyKey : undefined);

    return { ...imported, outcome, findings };
  });
}

/** Announce what an import changes: this meeting, those whose documents stand in its agenda, and all of a body that has got a further name. */
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
    await announceChange(tx, id);
}

/** The version of a language that was imported before, and whether it is the only one. */
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
 * The agenda as it goes with what the portal holds. All languages share items, documents and plenary meetings: a text that has others is
 * refused; only where it is the meeting's one language may it bring other plenary meetings and documents.
 */
async function reconcile(
  tx: Database,
  now: Date,
  meetingId: string,
  agenda: ReadAgenda,
  alone: boolean,
): Promise<ReadAgenda> {
  const settled = await withoutSettledWordings(tx, meetingId, await asSettled(tx, meetingId, agenda));
  const held = await loadStructure(tx, meetingId);
  refuseOtherItems(held, settled);
  if (!alone) await refuseOtherMeeting(tx, meetingId, settled);
  const zone = agenda.masthead.timeZone ?? (await zoneOfMeeting(tx, meetingId));
  const difference = firstDifference(held, settled, zone);
  if (difference && !alone) throw new UnreadableAgenda(difference.line, "structure-differs", difference.what);
  if (!alone) return settled;

  const [first = ""] = agenda.masthead.days;
  await tx
    .update(meetings)
    .set({ ordinal: agenda.ordinal, startsOn: first, endsOn: agenda.masthead.days.at(-1) ?? first, timeZone: zone })
    .where(eq(meetings.id, meetingId));
  const printed = agenda.items.flatMap(({ documents }) =>
    documents.flatMap(({ symbol }) => held.documents.get(foldSymbol(symbol)) ?? []),
  );
  for (const { number, noDocumentExpected } of agenda.items) {
    const itemId = held.items.get(number)!; // compared above
    await tx.update(agendaItems).set({ noDocumentExpected }).where(eq(agendaItems.id, itemId));
    // What is printed gets its place anew; what the secretariat has placed besides stays.
    if (difference && printed.length > 0)
      await tx
        .delete(meetingDocumentItems)
        .where(and(eq(meetingDocumentItems.itemId, itemId), inArray(meetingDocumentItems.documentId, printed)));
  }
  if (!difference) return settled;
  await addDocuments(tx, meetingId, agenda, held.items);
  await updateSittings(tx, now, held, settled.sittings, zone);

  return settled;
}

async function zoneOfMeeting(tx: Database, meetingId: string): Promise<string> {
  const [meeting] = await tx.select({ zone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId));

  return meeting?.zone ?? ASSUMED_ZONE;
}
