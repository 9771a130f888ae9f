import { and, eq, sql } from "drizzle-orm";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Database } from "@/db/client";
import {
  agendaItemTexts,
  agendaVersions,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEntryTexts,
} from "@/db/schema";
import type { Context } from "../context";
import { raiseSequence } from "../organization-of-work/raise-sequence";
import { type Finding, finding } from "./findings";
import type { ReadAgenda, ReadItem } from "./read-agenda";
import type { Structure } from "./structure";

/** What an import did to one item's text that was there before. */
export interface OverwrittenText {
  item: string;
  before: { title: string; heading: string | null; annotation: unknown; documentation: unknown };
}

/**
 * Store what an agenda says in its language. A text that a person has edited since the last import is kept, and reported where the document
 * now says something else.
 */
export async function storeTexts(
  tx: Database,
  { now }: Pick<Context, "now">,
  held: Structure,
  agenda: ReadAgenda,
  sourceSha256: string,
): Promise<{ overwritten: OverwrittenText[]; findings: Finding[] }> {
  const { meetingId } = held;
  const { locale, masthead } = agenda;
  const version = {
    courtesy: agenda.courtesy ? ("courtesy-translation" as const) : ("document" as const),
    organ: masthead.organ,
    workingGroup: masthead.workingGroup,
    placeAndDates: masthead.placeAndDates,
    title: agenda.headings.title,
    distributionLine: masthead.distributionLine,
    dateLine: masthead.dateLine,
    languageLine: masthead.languageLine,
    originalLine: masthead.originalLine,
    sourceSha256,
    importedAt: now(),
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
  await tx
    .update(meetings)
    .set({ places: { ...meeting?.places, [locale]: masthead.place } })
    .where(eq(meetings.id, meetingId));
  await storeDocumentTitle(tx, held, agenda.symbol, locale, agenda.headings.title);
  const overwritten: OverwrittenText[] = [];
  const findings: Finding[] = [];
  for (const item of agenda.items) {
    for (const { symbol, title } of item.documents) await storeDocumentTitle(tx, held, symbol, locale, title);
    const outcome = await storeItemText(tx, now(), held.items.get(item.number)!, locale, item); // the items are the portal's own
    if (outcome === "kept") findings.push(finding("kept-edited", item.line, { item: item.number }));
    else if (outcome) overwritten.push({ item: item.number, before: outcome });
  }
  const described = await storeDescriptions(tx, held, agenda);
  const isElsewhere = meeting?.places[locale] !== masthead.place;
  const changed = isElsewhere ? held.sittings.map(({ id }) => id) : described;
  if (earlier) await raiseSequence(tx, now(), changed);

  return { overwritten, findings };
}

async function storeItemText(
  tx: Database,
  updatedAt: Date,
  itemId: string,
  locale: ReadAgenda["locale"],
  { title, heading, annotation, documentation }: Pick<ReadItem, "title" | "heading" | "annotation" | "documentation">,
): Promise<OverwrittenText["before"] | "kept" | undefined> {
  const text = { title, heading: heading ?? null, annotation, documentation };
  const mine = and(eq(agendaItemTexts.itemId, itemId), eq(agendaItemTexts.locale, locale));
  const [there] = await tx.select().from(agendaItemTexts).where(mine);
  if (!there) {
    await tx.insert(agendaItemTexts).values({ itemId, locale, ...text, updatedAt });
    return undefined;
  }
  const before = {
    title: there.title,
    heading: there.heading,
    annotation: there.annotation,
    documentation: there.documentation,
  };
  if (sameJson(before, text)) return undefined;
  if (there.updatedBy) return "kept";
  await tx
    .update(agendaItemTexts)
    .set({ ...text, version: there.version + 1, updatedAt })
    .where(mine);

  return before;
}

async function storeDocumentTitle(
  tx: Database,
  held: Structure,
  symbol: string,
  locale: ReadAgenda["locale"],
  title: string,
): Promise<void> {
  const documentId = held.documents.get(foldSymbol(symbol));
  if (!documentId) return; // the agenda's own symbol was given otherwise when the meeting was created
  await tx
    .insert(meetingDocumentTexts)
    .values({ documentId, locale, title })
    .onConflictDoUpdate({
      target: [meetingDocumentTexts.documentId, meetingDocumentTexts.locale],
      set: { title },
      // What a document of another meeting is called, its own meeting says.
      setWhere: sql`exists (select from ${meetingDocuments} where ${meetingDocuments.id} = ${documentId} and ${meetingDocuments.meetingId} = ${held.meetingId})`,
    });
}

/** The descriptions of the annex in this language, where they differ from the items' titles; earlier ones go. Gives the plenary meetings that have others now. */
async function storeDescriptions(tx: Database, held: Structure, agenda: ReadAgenda): Promise<string[]> {
  const { locale } = agenda;
  const changed = new Set<string>();
  for (const [index, sitting] of agenda.sittings.entries()) {
    for (const [position, { description }] of sitting.entries.entries()) {
      const there = held.sittings[index];
      const entryId = there?.entries[position]?.id;
      if (!entryId) continue; // the programme was compared before: it is there
      const [before] = await tx
        .delete(organizationOfWorkEntryTexts)
        .where(and(eq(organizationOfWorkEntryTexts.entryId, entryId), eq(organizationOfWorkEntryTexts.locale, locale)))
        .returning({ description: organizationOfWorkEntryTexts.description });
      if (description !== undefined)
        await tx.insert(organizationOfWorkEntryTexts).values({ entryId, locale, description });
      if (before?.description !== description) changed.add(there.id);
    }
  }

  return [...changed];
}

/** Alike but for the order in which a database gives back the parts of a JSON value. */
function sameJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** A JSON value as text, its keys in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
