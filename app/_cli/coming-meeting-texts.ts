import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { WORK_EVENT_KINDS } from "@/app/_vocabulary/work-events";

const texts = z.record(z.enum(LOCALES), z.string());
const someTexts = z.partialRecord(z.enum(LOCALES), z.string());
const clock = z.string().regex(/^\d{2}:\d{2}$/);

/**
 * A document: without an id it is listed as being translated, with one its symbol is reserved until
 * it is issued in a language.
 */
const ComingDocument = z.object({
  id: z.uuid().optional(),
  /** after the series and the year */
  number: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  items: z.array(z.string()),
  titles: someTexts,
  issuedIn: z.array(z.enum(LOCALES)),
  inTranslation: z.array(z.enum(LOCALES)),
  /** the note of its withdrawal */
  withdrawn: someTexts.optional(),
});
export type ComingDocument = z.infer<typeof ComingDocument>;

/** Everything of the coming meeting that is not copied from the past one; items are named by their numbers. */
const ComingMeetingTexts = z.object({
  series: z.string(),
  body: texts,
  organ: texts,
  room: texts,
  /** stands before the titles that are copied */
  mark: texts,
  /** `{day}` is the first day of the meeting */
  annotations: z.record(z.string(), texts),
  /** of the first day */
  events: z.array(z.object({ kind: z.enum(WORK_EVENT_KINDS), start: clock, end: clock, titles: texts })),
  documents: z.array(ComingDocument),
  bodyOfDocuments: texts,
  decision: texts,
  silenceProcedure: z.object({ texts, addressees: z.array(z.string()) }),
  /** annotations that are changed after the announcement, in the languages that follow the source */
  changes: z.record(z.string(), someTexts),
  addedItem: z.object({ under: z.string(), titles: someTexts }),
  /** the last plenary meeting is moved after the announcement */
  move: z.object({ start: clock, end: clock, reasons: texts }),
});
export type ComingMeetingTexts = z.infer<typeof ComingMeetingTexts>;

/** Reads the invented texts of the coming meeting, each of which is marked as a sample. */
export async function readComingMeetingTexts(): Promise<ComingMeetingTexts> {
  const file = join(process.cwd(), "db", "seed", "sample", "coming-meeting.json");

  return ComingMeetingTexts.parse(JSON.parse(await readFile(file, "utf8")));
}

/** Returns texts as the fields of a form have them: `title-en` and so on. */
export function fieldsOf(prefix: string, localized: LocalizedText): Record<string, string> {
  return Object.fromEntries(Object.entries(localized).map(([locale, text]) => [`${prefix}-${locale}`, text]));
}

/** Lists the texts with their languages, in the order of the languages. */
export function inOrderOfLanguages(localized: LocalizedText): { locale: Locale; text: string }[] {
  return LOCALES.flatMap((locale) => {
    const text = localized[locale];
    return text === undefined ? [] : [{ locale, text }];
  });
}
