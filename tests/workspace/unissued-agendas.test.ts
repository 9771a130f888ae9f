import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { moveItem } from "@/app/_domain/agenda/move-item";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { AddItem, EditItem } from "@/app/_domain/agenda/schemas";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import type { Context } from "@/app/_domain/context";
import { listWork } from "@/app/_domain/workspace/queries";
import { agendaItemTexts, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueAgain, issueWorkingCopy } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
let year = 2040;
let key = "";
let secretariat: Context;

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(store.db, key);
  secretariat = contextOf(store.db, await staff(store.db, "secretariat"));
});

/**
 * Returns the number of agendas to issue, after checking that it agrees with the comparison of the contents, in the work of
 * the meeting and in that of all.
 */
async function unissued(role: "secretariat" | "editor" = "secretariat"): Promise<number> {
  const context = contextOf(store.db, await staff(store.db, role));
  const query = { limit: 100, kind: "unissued" as const };
  const { work } = await listWork(context, { ...query, meetingKey: key });
  const ofAll = (await listWork(context, query)).work.flatMap(({ entries }) =>
    entries.map(({ meeting }) => meeting?.key),
  );
  expect(ofAll.filter((each) => each === key)).toHaveLength(work[0]?.count ?? 0);
  const { differences } = await getIssueOptions(secretariat, key);
  if (role === "secretariat") expect(work.length > 0).toBe(differences.length > 0);

  return work[0]?.count ?? 0;
}

async function idOf(number: string): Promise<string> {
  return (await listItemsToEdit(secretariat, key)).find((item) => item.number === number)?.id ?? "";
}

async function edit(number: string, changes: Partial<EditItem>) {
  const itemId = await idOf(number);
  const { formValues, ...item } = await getItemToEdit(secretariat, { meetingKey: key, itemId, locale: "zh" });

  return editItem(secretariat, EditItem.parse({ ...formValues, ...item, itemId, textLocale: "zh", ...changes }));
}

describe("an agenda that differs from what was issued", () => {
  it("waits for the secretariat, until it is issued again", async () => {
    expect(await unissued()).toBe(0);
    await edit("2", { title: "其他" });
    expect(await unissued()).toBe(1);
    expect(await unissued("editor")).toBe(0);
    await edit("2", { title: "其他事项" });
    expect(await unissued()).toBe(0);
    await edit("2", { title: "其他" });
    await issueAgain(secretariat, key);
    expect(await unissued()).toBe(0);
  });

  it("waits after each kind of change", async () => {
    const add = { meetingKey: key, textLocale: "zh", position: "end", title: "新" };
    const changes: [string, () => Promise<unknown>][] = [
      ["a number", () => edit("2", { number: "7" })],
      ["that no document is expected", () => edit("1", { noDocumentExpected: true })],
      ["an item that was added", () => addItem(secretariat, AddItem.parse(add))],
      [
        "an item that was moved",
        async () => moveItem(secretariat, { meetingKey: key, itemId: await idOf("7"), step: "up" }),
      ],
      [
        "an item that was removed",
        async () => removeItem(secretariat, { meetingKey: key, itemId: await idOf("1 (a)") }),
      ],
      [
        "a text in another language",
        async () =>
          store.db.insert(agendaItemTexts).values({
            itemId: (await listItemsToEdit(secretariat, key))[0]?.id ?? "",
            locale: "ru",
            title: "Вопросы",
            annotation: [],
            documentation: [],
            updatedAt: new Date(),
          }),
      ],
    ];
    const [meeting] = await store.db.select().from(meetings).where(eq(meetings.key, key));
    for (const [what, change] of changes) {
      await change();
      expect([what, await unissued()]).toEqual([what, 1]);
      // Of all changes alike: only a revision under a further symbol has other numbers.
      await issueWorkingCopy(store.db, meeting?.id ?? "");
      expect([what, await unissued()]).toEqual([what, 0]);
    }
  });

  it("does not wait where the meeting is archived", async () => {
    await edit("2", { title: "其他" });
    await store.db.update(meetings).set({ status: "archived" }).where(eq(meetings.key, key));
    const { work } = await listWork(secretariat, { limit: 5, meetingKey: key, kind: "unissued" });

    expect(work).toEqual([]);
  });
});
