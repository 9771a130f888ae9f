import { changeSourceLanguage } from "@/app/_domain/agenda/change-source-language";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { TranslateItem } from "@/app/_domain/agenda/schemas";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import type { Context } from "@/app/_domain/context";
import { addDocument } from "@/app/_domain/documents/add-document";
import { AddDocument } from "@/app/_domain/documents/schemas";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { changeRoom } from "@/app/_domain/organization-of-work/change-room";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { AddEvent, ChangeRoom, WriteNote } from "@/app/_domain/organization-of-work/schemas";
import { writeNote } from "@/app/_domain/organization-of-work/write-note";
import { formatDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import { type ComingMeetingTexts, fieldsOf } from "./coming-meeting-texts";

/** The language in which the meeting is prepared. */
export const SOURCE: Locale = "en";

/** Translations follow the source as it is then. */
const SOURCE_FIRST = [SOURCE, ...LOCALES.filter((locale) => locale !== SOURCE)];

/** The languages whose texts are official at the announcement. */
const OFFICIAL: readonly Locale[] = ["en", "fr", "es"];

/** The items whose titles are marked: the others are those of every meeting. */
const MARKED_ITEMS = ["2", "3"];

/** The documentation copied under this item stays in one language, and its dates are to be checked. */
const UNCHECKED = { item: "2", locale: "es" } as const;

const AGENDA_ID = "5a3b1e00-0000-4000-8000-000000000020";

/** Prepares the draft: its texts, its programme, and the symbols of its documents. */
export async function prepareComingMeeting(
  context: Context,
  meetingKey: string,
  texts: ComingMeetingTexts,
): Promise<void> {
  await changeSourceLanguage(context, { meetingKey, language: SOURCE });
  await writeItems(context, meetingKey, texts);
  await resolveFindings(context, meetingKey);
  await organizeWork(context, meetingKey, texts);
  await reserveSymbols(context, meetingKey, texts);
}

/** Replaces the annotations that were copied, and marks the titles. */
async function writeItems(context: Context, meetingKey: string, { annotations, mark }: ComingMeetingTexts) {
  const { startsOn } = await getMeetingToManage(context, meetingKey);
  for (const { id: itemId, number } of await listItemsToEdit(context, meetingKey))
    for (const locale of SOURCE_FIRST) {
      const { version, formValues } = await getItemToEdit(context, { meetingKey, itemId, locale });
      const { title, documentation } = formValues;
      const isMarked = MARKED_ITEMS.includes(number) && !title.startsWith(mark[locale]);
      const staysUnchecked = number === UNCHECKED.item && locale === UNCHECKED.locale;
      const annotation = annotations[number]?.[locale].replace("{day}", formatDay(startsOn, locale, { weekday: true }));
      await translateItem(
        context,
        TranslateItem.parse({
          ...formValues,
          itemId,
          textLocale: locale,
          version,
          title: isMarked ? `${mark[locale]} ${title}` : title,
          heading: "",
          annotation: annotation ?? "",
          documentation: staysUnchecked ? documentation : "",
          status: OFFICIAL.includes(locale) ? "official" : "unofficial",
          follows: true,
        }),
      );
    }
}

/** Resolves what the copy left to check, but for one text. */
async function resolveFindings(context: Context, meetingKey: string): Promise<void> {
  for (const { id, locale, detail, resolvedAt, resolutions } of await listFindings(context, meetingKey)) {
    const [resolution] = resolutions;
    const staysOpen = locale === UNCHECKED.locale && detail.item === UNCHECKED.item;
    if (!resolvedAt && !staysOpen && resolution) await resolveFinding(context, { findingId: id, resolution });
  }
}

async function organizeWork(context: Context, meetingKey: string, { room, events }: ComingMeetingTexts): Promise<void> {
  const { version, startsOn } = await getMeetingToManage(context, meetingKey);
  await changeRoom(context, ChangeRoom.parse({ meetingKey, version, ...fieldsOf("room", room) }));
  const work = await getOrganizationOfWork(context, meetingKey, SOURCE);
  await clearWordings(context, meetingKey);
  for (const { titles, ...event } of events)
    if (!work.events.some(({ title }) => title.text === titles[SOURCE]))
      await addEvent(context, AddEvent.parse({ meetingKey, day: startsOn, ...event, ...fieldsOf("title", titles) }));
}

/** Clears what the organization of work of the past meeting says in place of the titles of items. */
async function clearWordings(context: Context, meetingKey: string): Promise<void> {
  for (const number of [1, 2, 3, 4]) {
    const held = async () =>
      (await getOrganizationOfWork(context, meetingKey, SOURCE)).plenaryMeetings.find((each) => each.number === number);
    let plenaryMeeting = await held();
    for (const { id: entryId } of plenaryMeeting?.entries ?? []) {
      const { changed } = await writeNote(
        context,
        WriteNote.parse({ meetingKey, number, sequence: plenaryMeeting?.sequence, entryId }),
      );
      if (changed) plenaryMeeting = await held();
    }
  }
}

/** Adds the documents that have no file yet; that of the agenda is issued with the announcement. */
async function reserveSymbols(context: Context, meetingKey: string, { documents, mark }: ComingMeetingTexts) {
  const items = await listItemsToEdit(context, meetingKey);
  const series = await seriesOfMeeting(context, meetingKey);
  const agenda = {
    id: AGENDA_ID,
    number: "1",
    kind: "annotated-provisional-agenda",
    items: [],
    titles: Object.fromEntries(
      LOCALES.map((locale) => [locale, `${mark[locale]} ${MASTHEAD_WORDING[locale].annotatedAgenda}`]),
    ),
  };
  for (const { id, number, kind, titles, items: numbers } of [agenda, ...documents]) {
    if (!id) continue;
    await addDocument(
      context,
      AddDocument.parse({
        meetingKey,
        documentId: id,
        symbol: `${series}/${number}`,
        ...fieldsOf("title", titles),
        kind,
        distribution: number.startsWith("CRP.") ? "limited" : "general",
        originalLanguage: SOURCE,
        items: items.filter((item) => numbers.some((listed) => listed === item.number)).map((item) => item.id),
      }),
    );
  }
}

/** Returns what stands before the numbers of a meeting's documents: its body's series and the year. */
export async function seriesOfMeeting(context: Context, meetingKey: string): Promise<string> {
  const { body, year } = await getMeetingToManage(context, meetingKey);

  return `${body.symbolSeries}/${year}`;
}
