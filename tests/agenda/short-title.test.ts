import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listEarlierTexts, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import type { Context } from "@/app/_domain/context";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { AnnexTable } from "@/components/agenda/AnnexTable";
import { ItemTimes } from "@/components/organization-of-work/ItemTimes";
import { Timetable } from "@/components/organization-of-work/Timetable";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const store = testDatabase();
const reader = () => contextOf(store.db, PUBLIC_VIEWER);
let editor: Context;
beforeAll(async () => {
  await smallMeeting(store.db, KEY);
  editor = contextOf(store.db, await staff(store.db, "secretariat"));
});

async function setShortTitle(number: string, locale: Locale, shortTitle: string) {
  const item = (await listItemsToEdit(editor, KEY)).find((each) => each.number === number);
  const itemId = item?.id ?? "";
  const { formValues, version, itemVersion } = await getItemToEdit(editor, { meetingKey: KEY, itemId, locale });
  const edit = { ...formValues, shortTitle, itemId, textLocale: locale, version, itemVersion };
  await editItem(editor, EditItem.parse(edit));

  return { itemId, title: formValues.title };
}

test("the programme and the calendar show a short title in place of the title, the agenda and its annex do not", async () => {
  const { title } = await setShortTitle("2", "zh", "简明标题");
  await issueAgain(editor, KEY);
  const agenda = await getAgenda(reader(), KEY, "zh");
  const work = await getOrganizationOfWork(reader(), KEY, "zh");
  const timetable = renderToStaticMarkup(Timetable({ work, locale: "zh", statusOf: () => undefined }));
  const byItem = renderToStaticMarkup(ItemTimes({ agenda, work, locale: "zh", labelledBy: "x" }));
  const annex = renderToStaticMarkup(AnnexTable({ work, locale: "zh", displayed: "zh", labelledBy: "x" }));
  const calendar = renderCalendar(work, "zh", {
    publicUrl: "https://meetings.example.org",
  });

  for (const text of [timetable, byItem, calendar?.replaceAll("\r\n ", "")]) {
    expect(text).toContain("简明标题");
    expect(text).not.toContain("2：所印");
  }
  expect(byItem).not.toContain(title);
  expect(annex).toContain("2：所印");
  expect(annex).not.toContain("简明标题");
  expect(agenda.items.find(({ number }) => number === "2")).toMatchObject({ title, heading: title });
});

test("a short title prevails over the description of the annex, in its own language alone", async () => {
  await setShortTitle("1 (a)", "zh", "简称");
  await issueAgain(editor, KEY);
  const entryIn = async (locale: Locale) =>
    (await getOrganizationOfWork(reader(), KEY, locale)).plenaryMeetings[0]?.entries[0];

  expect(await entryIn("zh")).toMatchObject({
    title: "简称",
    locale: "zh",
    printed: { text: "1：所印", locale: "zh" },
  });
  expect(await entryIn("en")).toMatchObject({ title: "Opening", locale: "en" });
});

test("a short title is in the earlier texts and in the audit log, and ends where it is emptied", async () => {
  const { itemId } = await setShortTitle("2", "zh", "简短");
  await setShortTitle("2", "zh", "");
  await issueAgain(editor, KEY);

  const [earlier] = await listEarlierTexts(editor, { itemId, locale: "zh", limit: 1 });
  expect(earlier?.before).toMatchObject({ shortTitle: "简短" });
  const { events } = await listAuditEvents(editor, { meetingKey: KEY, subject: itemId, limit: 1 });
  expect(events[0]?.detail).toMatchObject({ before: { shortTitle: "简短" }, after: { shortTitle: "" } });
  const agenda = await getAgenda(reader(), KEY, "zh");
  const item = agenda.items.find(({ number }) => number === "2");
  expect(item?.programmeTitle).toBe(item?.title);
});

test("a short title is at most 120 characters on one line, and may be left out", () => {
  const parse = (shortTitle: string | undefined) => EditItem.shape.shortTitle.safeParse(shortTitle);

  expect(parse(undefined).data).toBe("");
  expect(parse(" Two\nlines ").data).toBe("Two lines");
  expect(parse("x".repeat(120)).success).toBe(true);
  expect(parse("x".repeat(121)).error?.issues[0]?.message).toBe("tooLong");
});
