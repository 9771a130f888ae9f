import { and, eq, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { type ReferableDocument, referToKnown } from "@/app/_vocabulary/references";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEntryTexts,
} from "@/db/schema";
import { sourceOfMeeting } from "../agenda/source-language";
import { storeRevision } from "../agenda/store-revision";
import { trackRevisions } from "../agenda/track-revisions";
import type { OverwrittenText } from "../audit-log/events";
import type { Context } from "../context";
import { raiseSequence } from "../meetings/raise-sequence";
import type { StorableAgenda } from "./agenda";
import { createFinding, type Finding } from "./findings";
import type { AgendaItem } from "./read-items";
import { type Structure, storedDocument } from "./structure";

/**
 * Stores the texts of an agenda in its language. A text that a person has edited since the last
 * import is not overwritten; if the document differs from it, that is a finding.
 *
 * @param takePrinted the numbers of items whose edited texts the document's shall replace.
 */
export async function storeTexts(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  stored: Structure,
  agenda: StorableAgenda,
  sourceSha256: string,
  takePrinted: ReadonlySet<string>,
): Promise<{ overwritten: OverwrittenText[]; findings: Finding[] }> {
  const { meetingId } = stored;
  const { locale, masthead } = agenda;
  const version = {
    authenticity: agenda.isUnofficial ? ("unofficial" as const) : ("official" as const),
    organ: masthead.organ ?? "",
    workingGroup: masthead.body ?? "",
    placeAndDates: masthead.placeAndDates,
    title: agenda.headings.title,
    distributionLine: masthead.distributionLine,
    dateLine: masthead.dateLine,
    languageLine: masthead.languageLine,
    originalLine: masthead.originalLine,
    preface: agenda.preface,
    notes: agenda.notes,
    sourceFormat: agenda.format,
    sourceSha256,
    importedAt: context.now(),
  };
  const [earlier] = await tx
    .select({ locale: agendaVersions.locale })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
  await tx
    .insert(agendaVersions)
    .values({ meetingId, locale, ...version })
    .onConflictDoUpdate({ target: [agendaVersions.meetingId, agendaVersions.locale], set: version });
  const [meeting] = await tx.select({ places: meetings.places }).from(meetings).where(eq(meetings.id, meetingId));
  const places = { ...meeting?.places, ...(masthead.place && { [locale]: masthead.place }) };
  await tx.update(meetings).set({ places }).where(eq(meetings.id, meetingId));
  await storeDocumentTitle(tx, stored, agenda.symbol, locale, agenda.headings.title);
  const overwritten: OverwrittenText[] = [];
  const findings: Finding[] = [];
  const source = await sourceOfMeeting(tx, meetingId);
  const documents = await tx
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.meetingId, meetingId));
  for (const item of agenda.items) {
    for (const { symbol, title } of item.documents) await storeDocumentTitle(tx, stored, symbol, locale, title);
    const itemId = stored.items.get(item.number);
    if (!itemId) continue; // only this language has it
    const outcome = await storeItemText(tx, context, itemId, item, {
      ...{ locale, status: version.authenticity, source, documents },
      takesPrinted: takePrinted.has(item.number),
    });
    if (outcome === "retained") findings.push(createFinding("edited-text-retained", item.line, { item: item.number }));
    else if (outcome) overwritten.push({ item: item.number, before: outcome });
  }
  const described = await storeDescriptions(tx, stored, agenda);
  const hasOtherPlace = masthead.place !== null && meeting?.places[locale] !== masthead.place;
  const changed = hasOtherPlace ? stored.plenaryMeetings.map(({ id }) => id) : described;
  if (earlier) await raiseSequence(tx, context.now(), changed);

  return { overwritten, findings };
}

interface PrintedText {
  locale: Locale;
  /** of the document, which its texts have too */
  status: TextStatus;
  /** the language from which the texts of the meeting are translated */
  source: Locale;
  /** those of the meeting: the text refers to those whose symbols it prints */
  documents: ReferableDocument[];
  /** the text replaces one that a person has edited */
  takesPrinted: boolean;
}

async function storeItemText(
  tx: Database,
  context: Pick<Context, "viewer" | "now">,
  itemId: string,
  item: Pick<AgendaItem, "title" | "heading" | "segment" | "annotation" | "documentation">,
  { locale, status, source, documents, takesPrinted }: PrintedText,
): Promise<OverwrittenText["before"] | "retained" | undefined> {
  const { title, heading, segment, annotation, documentation } = item;
  const printed = { title, heading, segment, annotation, documentation };
  const text = {
    ...printed,
    annotation: referToKnown(annotation, documents),
    documentation: referToKnown(documentation, documents),
  };
  const thisText = and(eq(agendaItemTexts.itemId, itemId), eq(agendaItemTexts.locale, locale));
  const updatedAt = context.now();
  const texts = await tx.select().from(agendaItemTexts).where(eq(agendaItemTexts.itemId, itemId));
  const existing = texts.find((each) => each.locale === locale);
  if (!existing) {
    await tx.insert(agendaItemTexts).values({ itemId, locale, ...text, status, updatedAt });
    return undefined;
  }
  const before = {
    title: existing.title,
    heading: existing.heading,
    segment: existing.segment,
    annotation: existing.annotation,
    documentation: existing.documentation,
  };
  if (isSameJson(before, text) || isSameJson(before, printed)) {
    await tx.update(agendaItemTexts).set({ status }).where(thisText);
    return undefined;
  }
  if (existing.updatedBy && !takesPrinted) return "retained";
  const [stored] = await tx.select().from(agendaItems).where(eq(agendaItems.id, itemId));
  await storeRevision(tx, context, stored!, existing); // a text belongs to an item
  const { revision, basedOn } = trackRevisions(texts, stored?.sourceLocale ?? source, { textLocale: locale });
  await tx
    .update(agendaItemTexts)
    .set({ ...text, status, revision, basedOn, version: existing.version + 1, updatedAt, updatedBy: null })
    .where(thisText);

  return before;
}

async function storeDocumentTitle(
  tx: Database,
  stored: Structure,
  symbol: string,
  locale: Locale,
  title: string,
): Promise<void> {
  const documentId = storedDocument(stored, symbol);
  if (!documentId) return; // the meeting was created with another symbol of the agenda
  await tx
    .insert(meetingDocumentTexts)
    .values({ documentId, locale, title })
    .onConflictDoUpdate({
      target: [meetingDocumentTexts.documentId, meetingDocumentTexts.locale],
      set: { title },
      // The title of a document of another meeting comes from that meeting's own agenda.
      setWhere: sql`exists (select from ${meetingDocuments} where ${meetingDocuments.id} = ${documentId} and ${meetingDocuments.meetingId} = ${stored.meetingId})`,
    });
}

/**
 * Replaces the descriptions of the annex in this language.
 *
 * @returns the ids of the plenary meetings whose descriptions have changed.
 */
async function storeDescriptions(tx: Database, stored: Structure, agenda: StorableAgenda): Promise<string[]> {
  const { locale } = agenda;
  const changed = new Set<string>();
  for (const [index, plenaryMeeting] of agenda.plenaryMeetings.entries()) {
    for (const [position, { description }] of plenaryMeeting.entries.entries()) {
      const existing = stored.plenaryMeetings[index];
      const entryId = existing?.entries[position]?.id;
      if (!entryId) continue; // never: the programme was compared before
      const [before] = await tx
        .delete(organizationOfWorkEntryTexts)
        .where(and(eq(organizationOfWorkEntryTexts.entryId, entryId), eq(organizationOfWorkEntryTexts.locale, locale)))
        .returning({ description: organizationOfWorkEntryTexts.description });
      if (description !== null) await tx.insert(organizationOfWorkEntryTexts).values({ entryId, locale, description });
      if ((before?.description ?? null) !== description) changed.add(existing.id);
    }
  }

  return [...changed];
}

/** Compares JSON values, ignoring the order of keys, which the database does not preserve. */
function isSameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Serializes a JSON value with sorted keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
