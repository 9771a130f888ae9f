import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { Glossary } from "@/app/_vocabulary/glossary/glossary";
import { isId } from "@/app/_vocabulary/ids";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { agendaItems, agendaItemTexts, meetings, translationImports } from "@/db/schema";
import { canReadTexts, canTranslate } from "../agenda/policy";
import { SOURCE_OF_ITEM } from "../agenda/source-language";
import type { ItemTexts } from "../agenda/text-queries";
import type { Context } from "../context";
import { authorize } from "../errors";
import { listMeetingTerms } from "../glossary/queries";
import { isOfReadableMeeting, readableMeetings } from "../meetings/policy";
import { checkTranslation, type TranslationDifference } from "./check-translation";
import type { ImportedText } from "./imported-text";

/** A text and what differs in it from its source. */
export interface CheckedTranslation {
  itemId: string;
  number: string;
  language: Locale;
  differences: TranslationDifference[];
}

/** Lists the texts of an agenda that differ from their sources in what no language changes, or in official terms. */
export async function listDifferences(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
): Promise<CheckedTranslation[]> {
  authorize(canReadTexts(viewer), "compare the texts of the agenda");
  const rows = await db
    .select({
      id: agendaItems.id,
      number: agendaItems.number,
      source: SOURCE_OF_ITEM,
      text: getTableColumns(agendaItemTexts),
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(agendaItemTexts, eq(agendaItemTexts.itemId, agendaItems.id))
    .where(sql`${meetings.key} = ${meetingKey} and ${isOfReadableMeeting(viewer, meetings.id)}`)
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));

  const glossary = new Glossary(await listMeetingTerms({ db, viewer }, meetingKey));

  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { id, number, source } = first;
    const texts = Object.fromEntries([first, ...others].map(({ text }) => [text.locale, text]));

    return LOCALES.flatMap((language) => {
      const differences = findDifferences({ source, texts }, language, glossary);
      return differences.length > 0 ? [{ itemId: id, number, language, differences }] : [];
    });
  });
}

/** Returns what differs between a text of an item and its source; nothing where one of them is missing. */
export function findDifferences(
  { source, texts }: Pick<ItemTexts, "source" | "texts">,
  language: Locale,
  glossary?: Glossary,
): TranslationDifference[] {
  const [one, other] = [texts[source], texts[language]];
  if (language === source || !one || !other || other.title.trim() === "") return [];

  return checkTranslation({ locale: source, text: one }, { locale: language, text: other }, glossary);
}

/** The report on a translation file that came back, text by text. */
export interface TranslationImport {
  id: string;
  name: string;
  language: Locale;
  /** tracked changes that were read as accepted */
  acceptedChanges: number;
  /** pieces with text that belong to no text of the agenda */
  unknownUnits: number;
  texts: (Pick<ImportedText, "itemId" | "number" | "outcome" | "sourceChanged"> & {
    /** of the text as it stands now; 0 if there is none */
    version: number;
  })[];
}

/** Finds what was done with a translation file of a meeting. */
export async function findTranslationImport(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, importId }: { meetingKey: string; importId: string },
): Promise<TranslationImport | undefined> {
  authorize(canTranslate(viewer), "read what was imported");
  if (!isId(importId)) return undefined;
  const [found] = await db
    .select({
      id: translationImports.id,
      name: translationImports.name,
      language: translationImports.locale,
      texts: translationImports.texts,
      acceptedChanges: translationImports.acceptedChanges,
      unknownUnits: translationImports.unknownUnits,
    })
    .from(translationImports)
    .innerJoin(meetings, eq(meetings.id, translationImports.meetingId))
    .where(and(eq(translationImports.id, importId), eq(meetings.key, meetingKey), readableMeetings(viewer)));

  if (!found) return undefined;
  const rows = await db
    .select({ itemId: agendaItemTexts.itemId, version: agendaItemTexts.version })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(meetings.key, meetingKey), eq(agendaItemTexts.locale, found.language)));
  const versions = new Map(rows.map(({ itemId, version }) => [itemId, version]));

  return {
    ...found,
    texts: found.texts.map(({ itemId, number, outcome, sourceChanged }) => ({
      ...{ itemId, number, outcome, sourceChanged },
      version: versions.get(itemId) ?? 0,
    })),
  };
}
