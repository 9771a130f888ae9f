import { Readable } from "node:stream";
import { addItem } from "@/app/_domain/agenda/add-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { AddItem, TranslateItem } from "@/app/_domain/agenda/schemas";
import { translateItem } from "@/app/_domain/agenda/translate-item";
import type { Context } from "@/app/_domain/context";
import { recordDecision } from "@/app/_domain/decisions/record-decision";
import { RecordDecision } from "@/app/_domain/decisions/schemas";
import { changeDocument } from "@/app/_domain/documents/change-document";
import { issueDocument } from "@/app/_domain/documents/issue-document";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getDocumentToChange } from "@/app/_domain/documents/register-queries";
import { ChangeDocument, IssueDocument, NoteTranslation } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { StartSilenceProcedure } from "@/app/_domain/silence-procedures/schemas";
import { startSilenceProcedure } from "@/app/_domain/silence-procedures/start-silence-procedure";
import { addDays } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { type ComingDocument, type ComingMeetingTexts, fieldsOf, inOrderOfLanguages } from "./coming-meeting-texts";
import { SOURCE, seriesOfMeeting } from "./prepare-coming-meeting";

const DECISION_ID = "5a3b1e00-0000-4000-8000-000000000030";
const PROCEDURE_ID = "5a3b1e00-0000-4000-8000-000000000031";

/** The decision was taken so many days before the load; the silence procedure ends as many days after. */
const DAYS_OF_DECISION = 10;
const DAYS_OF_SILENCE = 6;

/** Does what follows the announcement: documents, decisions, and changes that are not issued yet. */
export async function continueComingMeeting(
  context: Context,
  meetingKey: string,
  texts: ComingMeetingTexts,
): Promise<void> {
  await issueDocuments(context, meetingKey, texts);
  await decide(context, meetingKey, texts);
  await changeAgenda(context, meetingKey, texts);
  await moveLastPlenaryMeeting(context, meetingKey, texts);
}

async function issueDocuments(context: Context, meetingKey: string, texts: ComingMeetingTexts): Promise<void> {
  const series = await seriesOfMeeting(context, meetingKey);
  const listed = await listDocuments(context, meetingKey);
  for (const document of texts.documents) {
    const symbol = `${series}/${document.number}`;
    if (listed.some((each) => each.symbol === symbol && each.withdrawnAt)) continue;
    for (const locale of document.issuedIn) {
      const bytes = Readable.from([Buffer.from(fileOf(document, symbol, locale, texts))]);
      const details = IssueDocument.parse({ symbol, locale, meetingKey });
      await issueDocument(context, { ...details, bytes, limit: 100_000 });
    }
    for (const locale of document.inTranslation) {
      const { kind, items, titles } = document;
      const details = document.id ? {} : { kind, items, originalLanguage: SOURCE, title: titles[locale] };
      await noteTranslation(context, NoteTranslation.parse({ symbol, locale, meetingKey, ...details }));
    }
    if (!document.id) await completeTitles(context, meetingKey, symbol, document);
    if (document.withdrawn) await withdrawDocument(context, { symbol, note: document.withdrawn });
  }
}

/** Gives a document that is only being translated its titles in the other languages. */
async function completeTitles(context: Context, meetingKey: string, symbol: string, { titles }: ComingDocument) {
  const document = (await listDocuments(context, meetingKey)).find((each) => each.symbol === symbol);
  if (!document) return;
  const { details, version } = await getDocumentToChange(context, { meetingKey, documentId: document.id });
  await changeDocument(
    context,
    ChangeDocument.parse({
      ...{ meetingKey, documentId: document.id, symbol, version, kind: details.kind },
      ...{ originalLanguage: details.originalLanguage, items: details.items.map(({ id }) => id) },
      ...fieldsOf("title", titles),
    }),
  );
}

/** Returns the text of a document's file. */
function fileOf(
  { titles }: ComingDocument,
  symbol: string,
  locale: Locale,
  { body, bodyOfDocuments }: ComingMeetingTexts,
): string {
  return `${[symbol, body[locale], titles[locale] ?? "", bodyOfDocuments[locale]].join("\n\n")}\n`;
}

/** Records a decision that was taken, and starts the silence procedure on another. */
async function decide(context: Context, meetingKey: string, { decision, silenceProcedure }: ComingMeetingTexts) {
  const { timeZone } = await getMeetingToManage(context, meetingKey);
  const today = dayOf(context.now(), timeZone);
  await recordDecision(
    context,
    RecordDecision.parse({
      meetingKey,
      decisionId: DECISION_ID,
      madeBy: "extended-bureau",
      procedure: "silence",
      decidedOn: addDays(today, -DAYS_OF_DECISION),
      subjects: ["dates"],
      ...fieldsOf("text", decision),
    }),
  );
  await startSilenceProcedure(
    context,
    StartSilenceProcedure.parse({
      meetingKey,
      procedureId: PROCEDURE_ID,
      madeBy: "extended-bureau",
      subjects: ["topics"],
      ...fieldsOf("text", silenceProcedure.texts),
      deadlineDay: addDays(today, DAYS_OF_SILENCE),
      deadlineTime: "18:00",
      addressees: silenceProcedure.addressees.join("\n"),
    }),
  );
}

/**
 * Changes annotations in some languages, which makes the others outdated, and adds an item that some
 * languages lack. Nothing of it is issued.
 */
async function changeAgenda(context: Context, meetingKey: string, { changes, addedItem }: ComingMeetingTexts) {
  const items = await listItemsToEdit(context, meetingKey);
  for (const { id: itemId, number } of items)
    for (const { locale, text: annotation } of inSourceOrder(changes[number] ?? {}))
      await write(context, { meetingKey, itemId, locale, annotation });

  const parent = items.find(({ number }) => number === addedItem.under);
  const title = addedItem.titles[SOURCE];
  const position = `under ${parent?.id}`;
  const itemId =
    items.find(({ texts }) => texts[SOURCE]?.title === title)?.id ??
    (await addItem(context, AddItem.parse({ meetingKey, textLocale: SOURCE, title, position }))).id;
  for (const { locale, text } of inSourceOrder(addedItem.titles))
    await write(context, { meetingKey, itemId, locale, title: text });
}

/** Lists the texts with that of the source first: the others follow it. */
function inSourceOrder(texts: Partial<Record<Locale, string>>) {
  return inOrderOfLanguages(texts).toSorted(
    (one, other) => Number(other.locale === SOURCE) - Number(one.locale === SOURCE),
  );
}

/** Changes a part of the text of an item in one language; the other parts stay. */
async function write(
  context: Context,
  {
    meetingKey,
    itemId,
    locale,
    ...changed
  }: { meetingKey: string; itemId: string; locale: Locale } & ({ title: string } | { annotation: string }),
): Promise<void> {
  const { version, formValues, sourceRevision } = await getItemToEdit(context, { meetingKey, itemId, locale });
  const edit = { itemId, textLocale: locale, version, sourceRevision, follows: true, status: "official" };
  await translateItem(context, TranslateItem.parse({ ...formValues, ...edit, ...changed }));
}

/** Moves the last plenary meeting of the working copy alone. */
async function moveLastPlenaryMeeting(context: Context, meetingKey: string, { move }: ComingMeetingTexts) {
  const { plenaryMeetings } = await getOrganizationOfWork(context, meetingKey, SOURCE);
  const last = plenaryMeetings.at(-1);
  if (!last) return;
  const { number, day } = last;
  const times = { start: `${day}T${move.start}`, end: `${day}T${move.end}` };
  await changeProgramme(
    context,
    { meetingKey, isIssuedNow: false, reasons: move.reasons },
    (each) => movePlenaryMeeting(each, { meetingKey, number, ...times }),
    ({ id }) => [id],
  );
}
