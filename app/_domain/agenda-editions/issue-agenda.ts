import { and, eq } from "drizzle-orm";
import { isSymbolKind } from "@/app/_vocabulary/edition-kind";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import type { Database } from "@/db/client";
import { agendaEditions, agendaEditionVersions, agendaVersions, meetingDocuments, meetings } from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { lockAgenda } from "../agenda/lock-agenda";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { hasSymbol } from "../documents/has-symbol";
import { notifyOfDocument } from "../documents/notify-of-document";
import { authorize, DomainError } from "../errors";
import { isPublicMeeting } from "../meetings/policy";
import { textsOf } from "../meetings/typed-fields";
import { appendPublicChange } from "../public-changes/append-public-change";
import { compareContents, differingLocales, type ItemDifference } from "./compare-contents";
import { inLanguages, readIssuedContent, readWorkingContent } from "./content";
import { correctionsOfIssue } from "./corrections-of-issue";
import { digestOfIssue } from "./digest-of-issue";
import { issueAgendaDocument } from "./issue-agenda-document";
import { findAgendaSymbols } from "./next-symbols";
import { canIssueAgenda } from "./policy";
import { refuseNewNumbers } from "./refuse-new-numbers";
import { refuseUntitled } from "./refuse-untitled";
import { reviseProgramme } from "./revise-programme";
import type { IssueAgenda } from "./schemas";
import { storeEdition } from "./store-edition";

type IssueContext = Pick<Context, "viewer" | "now" | "readText">;

/** The edition that an issue has made. */
export interface IssuedAgenda {
  number: number;
  /** its own, as a revision, corrigendum or addendum */
  symbol: string | undefined;
}

/**
 * Issues the working copy of a public agenda, in the languages that are ready: from then on anyone
 * reads it. A revision, corrigendum or addendum is entered in the register of documents.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if
 * the meeting is a draft, the agenda has changed since the form was shown, or was adopted and is to be revised;
 * `invalid` if nothing differs, the agenda has no symbol for that kind, an item would have no title, or numbers change
 * without a revision.
 */
export async function issueAgenda(
  context: IssueContext & Pick<Context, "db">,
  input: IssueAgenda,
): Promise<IssuedAgenda> {
  authorize(canIssueAgenda(context.viewer), "issue the agenda");

  return context.db.transaction(async (tx) => {
    const { meeting } = await lockAgenda(tx, context.viewer, input.meetingKey);
    if (!isPublicMeeting(meeting)) throw new DomainError("conflict", "agendaOfDraft");
    const { symbols, issued, working } = await readIssue(tx, meeting.id);
    if (digestOfIssue(working, symbols) !== input.digest) throw new DomainError("conflict", "agendaChanged");
    const { kind, locales, reason } = input;
    // Rev., Corr. and Add. are documents for the adoption.
    if (isSymbolKind(kind) && (await findAdoption(tx, meeting.id))) throw new DomainError("conflict", "agendaAdopted");
    const content = inLanguages(working, issued, locales);
    const differences = compareContents(issued, content);
    if (differences.length === 0) throw new DomainError("invalid", "nothingToIssue", { field: "locales" });
    refuseUntitled(content);
    refuseNewNumbers(kind, issued, content);
    if (isSymbolKind(kind) && !symbols) throw new DomainError("invalid", "agendaWithoutSymbol", { field: "kind" });

    const symbol = isSymbolKind(kind) ? symbols?.[kind] : undefined;
    const notes = textsOf("note", input);
    const corrections = correctionsOfIssue(input, issued, content);
    const changed = differingLocales(differences);
    const unready = differingLocales(compareContents(issued, working)).filter((locale) => !locales.includes(locale));
    const ready = LOCALES.filter((locale) => !unready.includes(locale));
    if (kind === "revision") await renewDates(tx, context.now(), meeting.id, ready);
    const number = await storeEdition(tx, context, meeting.id, {
      ...{ kind, notes, reason, corrections, locales },
      reissued: kind !== "reissue" ? [] : changed.length > 0 ? changed : LOCALES,
      symbol: symbol ?? symbols?.current,
    });
    await reviseProgramme(tx, context, meeting.id, differences);
    const readIn =
      kind === "revision"
        ? await findLanguages(tx, meeting.id, number, ready)
        : LOCALES.filter((locale) => corrections[locale]);
    await appendAuditEvent(tx, context, {
      operation: "issue-agenda",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { number, kind, symbol: symbol ?? null, locales: changed, notes, reason },
    });
    await appendChanges(tx, context, meeting, differences, symbol);
    await issueDocument(tx, context, {
      ...{ meeting, symbol, number, readIn },
      reissued: symbols?.current,
      languages: changed,
    });

    return { number, symbol };
  });
}

async function readIssue(tx: Database, meetingId: string) {
  return {
    symbols: await findAgendaSymbols(tx, meetingId),
    issued: await readIssuedContent(tx, meetingId),
    working: await readWorkingContent(tx, meetingId),
  };
}

/** Makes the day of issue the date in the mastheads that were read from documents. */
async function renewDates(tx: Database, now: Date, meetingId: string, locales: readonly Locale[]): Promise<void> {
  const [meeting] = await tx.select({ zone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId));
  const day = dayOf(now, meeting?.zone ?? "UTC");
  for (const locale of locales)
    await tx
      .update(agendaVersions)
      .set({ dateLine: MASTHEAD_WORDING[locale].date(day) })
      .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
}

/** Returns the languages, of those that are ready, in which an edition is read here. */
async function findLanguages(
  tx: Database,
  meetingId: string,
  number: number,
  ready: readonly Locale[],
): Promise<Locale[]> {
  const versions = await tx
    .select({ locale: agendaEditionVersions.locale })
    .from(agendaEditionVersions)
    .innerJoin(agendaEditions, eq(agendaEditions.id, agendaEditionVersions.editionId))
    .where(and(eq(agendaEditions.meetingId, meetingId), eq(agendaEditions.number, number)));

  return versions.map(({ locale }) => locale).filter((locale) => ready.includes(locale));
}

/** Appends the texts that have changed to the public list, and then the issue itself. */
async function appendChanges(
  tx: Database,
  context: IssueContext,
  meeting: { id: string; key: string },
  differences: ItemDifference[],
  symbol: string | undefined,
): Promise<void> {
  for (const { itemId, kind, texts } of differences)
    for (const { locale } of kind === "removed" ? [] : texts)
      await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "edit-item", subjectId: itemId, locale });
  const of = { meetingId: meeting.id, subjectId: meeting.key };
  if (differences.some(isRearranged)) await appendPublicChange(tx, context, { ...of, kind: "arrange-items" });
  await appendPublicChange(tx, context, {
    ...of,
    kind: "issue-agenda",
    symbol: symbol ?? null,
    replacesEarlier: true,
  });
}

function isRearranged({ kind, isMoved, numberBefore }: ItemDifference): boolean {
  return kind !== "changed" || isMoved || numberBefore !== undefined;
}

interface Issue {
  meeting: { id: string; key: string };
  /** of the new document, if the edition is one */
  symbol: string | undefined;
  /** of the document that is reissued otherwise, if the agenda has one */
  reissued: string | undefined;
  number: number;
  /** the languages in which a new document is read here */
  readIn: Locale[];
  /** the languages whose texts differ */
  languages: Locale[];
}

/** Enters a new symbol in the register as issued today, and notifies the subscribers. */
async function issueDocument(
  tx: Database,
  context: IssueContext,
  { meeting, symbol, reissued, number, readIn, languages }: Issue,
): Promise<void> {
  const key = `issue-agenda ${meeting.id} ${number}`;
  const { id, symbol: symbolColumn, meetingId } = meetingDocuments;
  if (!symbol) {
    if (!reissued) return;
    const [document] = await tx
      .select({ id, symbol: symbolColumn, meetingId })
      .from(meetingDocuments)
      .where(hasSymbol(reissued));
    if (document) await notifyOfDocument(tx, context, document, { key, kind: "document-reissued", languages });
    return;
  }
  const [locale = "en"] = languages;
  const document = await issueAgendaDocument(tx, context, { meetingKey: meeting.key, symbol, locale, readIn });
  await notifyOfDocument(tx, context, document, { key, kind: "document-issued", languages });
}
