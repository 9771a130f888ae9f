import { and, count, eq, inArray } from "drizzle-orm";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import { partOfParent } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import { agendaVersions, bodies, meetingDocumentItems, meetingDocuments, meetings } from "@/db/schema";
import { invalidateBody, invalidateMeeting, invalidateMeetingList } from "../audit-log/announce-invalidation";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { hasSymbol } from "../documents/has-symbol";
import { indexDocuments } from "../documents/index-document";
import { notFound } from "../errors";
import { storeInterpretation } from "../meeting-information/store-interpretation";
import { makePublic } from "../meeting-preparation/make-public";
import { createBody } from "../meetings/create-body";
import { appendPublicChange } from "../public-changes/append-public-change";
import type { ReadAgenda, StorableAgenda } from "./agenda";
import { replacesKind } from "./compare-documents";
import type { Finding } from "./findings";
import type { ImportTarget } from "./import-target";
import { keepsDays } from "./keeps-days";
import { listedDocuments } from "./listed-documents";
import { missingParticulars } from "./missing-particulars";
import { storeEvents } from "./store-events";
import { storeFindings, withoutResolvedTexts } from "./store-findings";
import { updateItems } from "./store-items";
import { updatePlenaryMeetings } from "./store-plenary-meetings";
import { ASSUMED_ZONE, addAgendaDocument, addDocuments, createMeeting } from "./store-structure";
import { storeTexts } from "./store-texts";
import { findDifferences, loadStructure, storedDocument, withResolvedAssumptions } from "./structure";
import { UnreadableAgenda } from "./unreadable-agenda";

/** The result of an import. */
export interface ImportedAgenda {
  meetingId: string;
  meetingKey: string;
  locale: Locale;
  symbol: string;
  outcome: "created" | "language-added" | "unchanged" | "changed";
  /** the assumptions that the text required, and its contradictions */
  findings: Finding[];
}

/** How an agenda is stored. */
export interface StoreOptions {
  /** of its source, hexadecimal */
  sourceSha256: string;
  /** the numbers of items whose edited texts the document's shall replace */
  takePrinted?: ReadonlySet<string>;
  /** a person has confirmed its items, documents and programme as those of the meeting */
  isConfirmed?: boolean;
  /** a person may have corrected what was read: the same source does not say that nothing changed */
  isCorrected?: boolean;
}

/**
 * Stores an agenda in its language, in a transaction of the caller, which issues it. The first language creates the
 * meeting. A revision, and a later text of the only language, change its items, documents and plenary
 * meetings; another language adds its texts alone. A draft meeting is announced by it. Nothing that people have edited is overwritten.
 *
 * @throws {UnreadableAgenda} `no-body`, `no-symbol` or `no-dates`.
 */
export async function storeAgenda(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "readText">,
  read: ReadAgenda,
  target: ImportTarget,
  { sourceSha256, takePrinted = new Set(), isConfirmed = false, isCorrected = false }: StoreOptions,
): Promise<ImportedAgenda> {
  const agenda = requireStorable(read);
  const { locale, symbol } = agenda;
  const earlier = "meetingId" in target ? await findVersions(tx, target.meetingId, locale) : undefined;
  const meeting = await findOrCreateMeeting(tx, context, agenda, target);
  if (meeting.status === "draft") await makePublic(tx, context, meeting);
  const imported = { meetingId: meeting.id, meetingKey: meeting.key, locale, symbol };
  if (earlier?.sourceSha256 === sourceSha256 && !isCorrected)
    return { ...imported, outcome: "unchanged" as const, findings: agenda.findings };

  const renamed = await addBodyNames(tx, meeting.bodyKey, agenda);
  const decided = await withoutResolvedTexts(tx, meeting.id, await withResolvedAssumptions(tx, meeting.id, agenda));
  const determines =
    isConfirmed || earlier === undefined || earlier.isAlone || (await isNewRevision(tx, meeting.id, symbol));
  const structural = determines
    ? await updateStructure(tx, context.now(), meeting, decided, isConfirmed)
    : findDifferences(await loadStructure(tx, meeting.id), meeting, decided);
  const stored = await loadStructure(tx, meeting.id);
  if (decided.hasInterpretation) await storeInterpretation(tx, meeting.id);
  await storeEvents(tx, meeting, decided, determines);
  const texts = await storeTexts(tx, context, stored, decided, sourceSha256, takePrinted);
  const findings = [...agenda.findings, ...structural, ...texts.findings];
  await storeFindings(tx, context, meeting.id, locale, findings);
  const outcome = earlier === undefined ? "created" : earlier.sourceSha256 ? "changed" : "language-added";
  await appendAuditEvent(tx, context, {
    operation: "import-agenda",
    meetingId: meeting.id,
    subject: { type: "meeting", id: meeting.key },
    detail: {
      outcome,
      locale,
      symbol,
      unofficial: agenda.isUnofficial,
      sourceSha256,
      findings: findings.length,
      overwritten: texts.overwritten,
    },
  });
  await appendPublicChange(tx, context, {
    meetingId: meeting.id,
    kind: "import-agenda",
    subjectId: meeting.key,
    locale,
    symbol,
    replacesEarlier: outcome === "changed",
  });
  await indexDocuments(tx, context, meeting.id, { locale });
  await invalidateMeetingList(tx);
  await invalidateMeeting(tx, meeting.id);
  if (renamed) await invalidateBody(tx, meeting.bodyKey);

  return { ...imported, outcome, findings };
}

function requireStorable(agenda: ReadAgenda): StorableAgenda {
  const { symbol, titleLine } = agenda;
  const [missing] = missingParticulars(agenda);
  if (missing || symbol === null) throw new UnreadableAgenda(titleLine, `no-${missing ?? "symbol"}`);

  return { ...agenda, symbol };
}

type Meeting = typeof meetings.$inferSelect;

async function findOrCreateMeeting(
  tx: Database,
  context: Pick<Context, "now">,
  agenda: StorableAgenda,
  target: ImportTarget,
): Promise<Meeting> {
  const id =
    "meetingId" in target
      ? target.meetingId
      : (
          await createMeeting(
            tx,
            context,
            agenda,
            "bodyKey" in target ? target.bodyKey : await createBody(tx, target.newBody),
          )
        ).id;
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id)).for("update");
  if (!meeting) throw notFound();

  return meeting;
}

/** Finds the version imported before in a language, and whether it is the only one. */
async function findVersions(tx: Database, meetingId: string, locale: Locale) {
  const [version] = await tx
    .select({ sourceSha256: agendaVersions.sourceSha256 })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
  const [versions] = await tx
    .select({ count: count() })
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meetingId));

  return {
    sourceSha256: version?.sourceSha256,
    // A meeting that was entered without an agenda gets its structure from the first one.
    isAlone: versions?.count === 0 || (version !== undefined && versions?.count === 1),
  };
}

/** A revision determines the meeting with its first language. */
async function isNewRevision(tx: Database, meetingId: string, symbol: string): Promise<boolean> {
  if (partOfParent(symbol)?.part !== "revision") return false;
  const known = await tx.$count(meetingDocuments, and(eq(meetingDocuments.meetingId, meetingId), hasSymbol(symbol)));

  return known === 0;
}

/** Gives a body and its organ their names in a language in which they have none. Returns whether one was missing. */
async function addBodyNames(tx: Database, bodyKey: string, { masthead, locale }: StorableAgenda): Promise<boolean> {
  const [body] = await tx.select().from(bodies).where(eq(bodies.key, bodyKey));
  if (!body) return false;
  const added = (names: LocalizedText, printed: string | null) =>
    names[locale] || !printed ? undefined : { ...names, [locale]: printed };
  const names = added(body.names, masthead.body);
  const organNames = added(body.organNames, masthead.organ);
  if (!names && !organNames) return false;
  await tx
    .update(bodies)
    .set({ ...(names && { names }), ...(organNames && { organNames }) })
    .where(eq(bodies.key, bodyKey));

  return true;
}

/**
 * Makes the particulars, items, documents and plenary meetings of a meeting those of an agenda. A meeting that was
 * moved since keeps its days and its plenary meetings: an import is no way to move it back unseen.
 */
async function updateStructure(
  tx: Database,
  now: Date,
  meeting: Meeting,
  agenda: StorableAgenda,
  isConfirmed: boolean,
): Promise<Finding[]> {
  const { masthead, session } = agenda;
  const isMoved = await keepsDays(tx, meeting, masthead.days);
  const [first = meeting.startsOn] = isMoved ? [] : masthead.days;
  const last = isMoved ? meeting.endsOn : (masthead.days.at(-1) ?? first);
  const timeZone = (isMoved ? undefined : masthead.timeZone) ?? meeting.timeZone ?? ASSUMED_ZONE;
  await tx
    .update(meetings)
    .set({
      startsOn: first,
      endsOn: last,
      timeZone,
      ...(session && { ordinal: session.number, resumed: session.resumed, designation: session.designation }),
    })
    .where(eq(meetings.id, meeting.id));
  const differs = findDifferences(await loadStructure(tx, meeting.id), meeting, agenda).length > 0;
  const findings = await updateItems(tx, meeting.id, agenda);
  const stored = await loadStructure(tx, meeting.id);
  // A person has seen where each document would stand.
  if (differs || isConfirmed) await placeDocuments(tx, meeting.id, agenda, stored);
  else await addAgendaDocument(tx, meeting.id, agenda);
  if (isConfirmed) await updateDocumentKinds(tx, meeting.id, agenda);
  if (agenda.plenaryMeetings.length > 0 && !isMoved)
    await updatePlenaryMeetings(tx, now, stored, agenda.plenaryMeetings, timeZone);

  return findings;
}

/** Places the printed documents under their items; those that the secretariat has placed stay. */
async function placeDocuments(
  tx: Database,
  meetingId: string,
  agenda: StorableAgenda,
  stored: Awaited<ReturnType<typeof loadStructure>>,
): Promise<void> {
  const printed = agenda.items.flatMap(({ documents }) =>
    documents.flatMap(({ symbol }) => storedDocument(stored, symbol) ?? []),
  );
  const items = [...stored.items.values()];
  if (printed.length > 0 && items.length > 0)
    await tx
      .delete(meetingDocumentItems)
      .where(and(inArray(meetingDocumentItems.itemId, items), inArray(meetingDocumentItems.documentId, printed)));
  await addDocuments(tx, meetingId, agenda, stored.items);
}

/** Makes the kinds of the meeting's documents those of a confirmed agenda. */
async function updateDocumentKinds(tx: Database, meetingId: string, agenda: StorableAgenda): Promise<void> {
  for (const { symbol, kind } of listedDocuments(agenda)) {
    const thisDocument = and(eq(meetingDocuments.meetingId, meetingId), eq(meetingDocuments.symbolKey, symbol));
    const [stored] = await tx.select({ kind: meetingDocuments.kind }).from(meetingDocuments).where(thisDocument);
    if (stored && replacesKind(kind, stored.kind)) await tx.update(meetingDocuments).set({ kind }).where(thisDocument);
  }
}
