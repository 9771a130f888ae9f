import { beforeAll, expect, test } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listEarlierTexts, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { listAuditEvents } from "@/app/_domain/audit-log/queries";
import type { Context } from "@/app/_domain/context";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { ITEM_FIELDS, lookOf } from "@/components/agenda-editor/item-fields";
import { findTitles } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const KEY = "wg9-2023";
const store = testDatabase();
let editor: Context;
beforeAll(async () => {
  await smallMeeting(store.db, KEY);
  editor = contextOf(store.db, await staff(store.db, "secretariat"));
});

/** Saves the form of an item with some of its values changed, as typed. */
async function save(number: string, locale: Locale, changes: { segment?: string; annotation?: string }) {
  const item = (await listItemsToEdit(editor, KEY)).find((each) => each.number === number);
  const itemId = item?.id ?? "";
  const { formValues, version, itemVersion } = await getItemToEdit(editor, { meetingKey: KEY, itemId, locale });
  const edit = { ...formValues, ...changes, itemId, textLocale: locale, version, itemVersion };

  return { itemId, ...(await editItem(editor, EditItem.parse(edit))) };
}

const published = async (number: string, locale: Locale) =>
  (await getAgenda(contextOf(store.db, PUBLIC_VIEWER), KEY, locale)).items.find((item) => item.number === number);
const typed = async (itemId: string, locale: Locale) =>
  (await getItemToEdit(editor, { meetingKey: KEY, itemId, locale })).formValues;

test("the heading of a segment is typed, published, found, and stored as it was before each change", async () => {
  const { itemId } = await save("2", "zh", { segment: "  高级别\n会议 " });
  await issueAgain(editor, KEY);

  expect(await published("2", "zh")).toMatchObject({ segment: "高级别 会议" });
  expect(await findTitles(store.db, "高级别", { language: "zh" })).toHaveLength(1);
  await save("2", "zh", { segment: "" });
  await issueAgain(editor, KEY);
  expect((await published("2", "zh"))?.segment).toBeUndefined();
  expect(await findTitles(store.db, "高级别", { language: "zh" })).toEqual([]);
  const [earlier] = await listEarlierTexts(editor, { itemId, locale: "zh", limit: 1 });
  expect(earlier?.before).toMatchObject({ segment: "高级别 会议" });
  const { events } = await listAuditEvents(editor, { meetingKey: KEY, subject: itemId, limit: 1 });
  expect(events[0]?.detail).toMatchObject({ before: { segment: "高级别 会议" }, after: { segment: "" } });
});

test("the numbers of paragraphs are typed, published and stay when another field is saved", async () => {
  const annotation =
    "#12. The first paragraph.[^1]\n\nA paragraph without a number.\n\n#13. The second.\n\n[^1]: A note.";
  const { itemId } = await save("1", "en", { annotation });
  await save("1", "en", { segment: "Segment" });
  await issueAgain(editor, KEY);

  expect((await typed(itemId, "en")).annotation).toBe(annotation);
  const paragraphs = (await published("1", "en"))?.annotation ?? [];
  expect(paragraphs.map((block) => (block.type === "paragraph" ? block.number : block.type))).toEqual([
    "12.",
    undefined,
    "13.",
  ]);
  expect(await save("1", "en", {})).toMatchObject({ changed: false });
});

test("the form has a field for the segment, after the heading, with a hint", () => {
  const t = getTranslator("en", "agendaEditor");
  const at = ITEM_FIELDS.indexOf("segment");
  const { label, hint } = lookOf("segment");

  expect(ITEM_FIELDS[at - 1]).toBe("heading");
  expect(t(label)).toBe("Heading of the segment that begins with this item");
  expect(hint && t(hint)).toContain("High-level segment");
  expect(getTranslator("en", "richText")("sourceHint")).toContain("#12.");
});
