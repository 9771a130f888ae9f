import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit, listRemovedItems } from "@/app/_domain/agenda/edit-queries";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { removeItem } from "@/app/_domain/agenda/remove-item";
import { restoreItem } from "@/app/_domain/agenda/restore-item";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { getIssueOptions } from "@/app/_domain/agenda-editions/queries";
import { addDocument } from "@/app/_domain/documents/add-document";
import { changeDocument } from "@/app/_domain/documents/change-document";
import { AddDocument, ChangeDocument } from "@/app/_domain/documents/schemas";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { listReferenceChoices } from "@/app/_domain/references/queries";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { composeReport } from "@/app/_domain/report/compose-report";
import { getReportDraft } from "@/app/_domain/report/queries";
import { AddParagraph } from "@/app/_domain/report/schemas";
import { listWork } from "@/app/_domain/workspace/queries";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { agendaEditionTexts, agendaItemRevisions, meetingDocuments } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2000;
let series = "";

beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  series = `TEST/COP/WG9/${year}`;
  await smallMeeting(test.db, key);
});

describe("a reference to a document of the register", () => {
  it("prints its new symbol in every working copy, and counts as no edit", async () => {
    const document = await reserve("7");
    await write("1", "en", `See [[${series}/7|${document}]].[^1]\n\n[^1]: [[${series}/7|${document}]], para. 2.`);
    await write("2", "zh", `- [[${series.toLowerCase()}/7]]`);
    const before = await open("1", "en");

    await rename(document, `${series}/8`);

    const after = await open("1", "en");
    expect(after.annotation).toBe(
      `See [[${series}/8|${document}]].[^1]\n\n[^1]: [[${series}/8|${document}]], para. 2.`,
    );
    expect(after.version).toBe(before.version);
    expect((await open("2", "zh")).annotation).toBe(`- [[${series}/8|${document}]]`);
  });

  it("prints its new symbol in a report paragraph, and in an item that was removed and comes back", async () => {
    const document = await reserve("7");
    const context = await as("secretariat");
    await composeReport(context, { meetingKey: key });
    await addParagraph(
      context,
      AddParagraph.parse({
        meetingKey: key,
        textLocale: "en",
        place: "opening",
        text: `It had before it [[${series}/7]].`,
      }),
    );
    await write("1 (a)", "en", `[[${series}/7]]`);
    await removeItem(context, { meetingKey: key, itemId: (await find("1 (a)")).id });
    const gone = (await listItemsToEdit(context, key)).every(({ number }) => number !== "1 (a)");

    await rename(document, `${series}/INF.1`);

    const texts = paragraphsOf(await getReportDraft(context, key, "en")).map(({ text }) => plainText(text));
    expect(texts).toContain(`It had before it ${series}/INF.1.`);
    expect(gone).toBe(true);
    await restoreRemoved();
    expect((await open("1 (a)", "en")).annotation).toBe(`[[${series}/INF.1|${document}]]`);
  });

  it("stays with its document where another takes the old symbol", async () => {
    const [one, other] = [await reserve("7"), await reserve("8")];
    const form = await openForm("1", "en");
    await write("1", "en", `[[${series}/7]]`);
    const opened = { ...(await openForm("1", "en")), annotation: `[[${series}/7|${one}]] and more` };
    await rename(one, `${series}/9`);
    await rename(other, `${series}/7`);

    await editItem(await as("editor"), EditItem.parse(opened));

    expect((await open("1", "en")).annotation).toBe(`[[${series}/9|${one}]] and more`);
    expect(form.version).toBeLessThan((await openForm("1", "en")).version);
  });

  it("makes no conflict of a symbol that changed while two people edited", async () => {
    const document = await reserve("7");
    await write("1", "en", `See [[${series}/7]].\n\nSecond.`);
    const opened = await openForm("1", "en");
    await write("1", "en", `See [[${series}/7]].\n\nSecond, by another.`);
    await rename(document, `${series}/8`);

    const mine = EditItem.parse({ ...opened, annotation: `See also [[${series}/7|${document}]].\n\nSecond.` });
    await editItem(await as("editor"), mine, readMergeForm({}));

    expect((await open("1", "en")).annotation).toBe(`See also [[${series}/8|${document}]].\n\nSecond, by another.`);
  });

  it("leaves earlier texts and what was issued as they were, and says so to staff until it is issued again", async () => {
    const document = await plan("2");
    await write("1", "en", `See [[${series}/2]].`);
    await issueAgain(await as("secretariat"), key);
    await write("1", "en", `See [[${series}/2]] again.`);
    expect(await work()).toEqual([]);

    await rename(document, `${series}/20`);

    expect(await publicText("en")).toBe(`See ${series}/2.`);
    const revisions = await test.db
      .select()
      .from(agendaItemRevisions)
      .where(eq(agendaItemRevisions.itemId, (await find("1")).id));
    expect(revisions.at(-1)?.annotation).toBe(`See [[${series}/2|${document}]].`);
    expect(await work()).toMatchObject([
      { problem: "old", number: "1", printed: `${series}/2`, symbol: `${series}/20`, languages: ["en"] },
    ]);
    expect((await getIssueOptions(await as("secretariat"), key)).differences).toHaveLength(1);

    await issueAgain(await as("secretariat"), key);

    expect(await publicText("en")).toBe(`See ${series}/20 again.`);
    expect(await work()).toEqual([]);
  });

  it("of a withdrawn or a deleted document is shown to staff, and the public text reads on", async () => {
    const [withdrawn, deleted] = [await plan("2"), await reserve("7")];
    await write("1", "en", `[[${series}/2]] and [[${series}/7]]`);
    await issueAgain(await as("secretariat"), key);

    await withdrawDocument(await as("secretariat"), { symbol: `${series}/2` });
    await test.db.delete(meetingDocuments).where(eq(meetingDocuments.id, deleted));

    expect(await work()).toMatchObject([
      { problem: "withdrawn", symbol: `${series}/2` },
      { problem: "gone", printed: `${series}/7`, symbol: null },
    ]);
    expect(await publicText("en")).toBe(`${series}/2 and ${series}/7`);
    await write("1", "en", `[[${series}/2|${withdrawn}]] and [[${series}/7|${deleted}]], as before`);
    expect((await open("1", "en")).annotation).toBe(
      `[[${series}/2|${withdrawn}]] and [[${series}/7|${deleted}]], as before`,
    );
    const values = [(await open("1", "en")).annotation];
    expect(await listReferenceChoices(await as("editor"), { meetingKey: key, locale: "en", values })).toMatchObject({
      gone: [deleted],
    });
  });

  it("leads whoever may read its document there, under the symbol that it has now, and nobody else", async () => {
    const [reserved, announced] = [await reserve("7"), await plan("2")];
    await write("1", "en", `[[${series}/7]], [[${series}/2]] and [[A/RES/55/25]]`);
    await issueAgain(await as("secretariat"), key);
    await rename(announced, `${series}/20`);

    for (const viewer of [PUBLIC_VIEWER, await delegate(test.db, "XA")]) {
      const parts = await linked(viewer);
      expect(parts).toEqual([
        { type: "text", text: `${series}/7` },
        { type: "text", text: ", " },
        { type: "link", text: `${series}/2`, cites: `${series}/20`, href: expect.stringContaining(`${series}/20`) },
        { type: "text", text: " and " },
        { type: "link", text: "A/RES/55/25", cites: "A/RES/55/25", href: "https://undocs.org/en/A/RES/55/25" },
      ]);
      expect(JSON.stringify(parts)).not.toContain(reserved);
    }
    const [staffs] = await linked((await as("reader")).viewer);
    expect(staffs).toMatchObject({ type: "link", cites: `${series}/7` });
  });
});

describe("the documents to refer to", () => {
  it("are those of the meeting, with their titles, reserved ones too, and no others", async () => {
    await reserve("7");
    await smallMeeting(test.db, "wg8-2050");
    const { documents, gone } = await listReferenceChoices(await as("translator"), {
      ...{ meetingKey: key, locale: "fr" as const },
      values: [],
    });
    expect(documents.map(({ symbol }) => symbol.replace(`${series}/`, ""))).toEqual(["2", "3", "L.1", "7"]);
    expect(documents[0]).toMatchObject({ title: { text: "文件2", locale: "zh" }, isWithdrawn: false });
    expect(gone).toEqual([]);
  });

  it("are listed to nobody but staff", async () => {
    for (const viewer of [PUBLIC_VIEWER, await delegate(test.db, "XA")])
      await expect(
        listReferenceChoices(contextOf(test.db, viewer), { meetingKey: key, locale: "en", values: [] }),
      ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

const as = async (role: "secretariat" | "editor" | "reader" | "translator") =>
  contextOf(test.db, await staff(test.db, role));

/** Reserves a symbol of the meeting. */
async function reserve(running: string): Promise<string> {
  const documentId = randomUUID();
  const form = {
    "title-en": `Paper ${running}`,
    kind: "background-paper",
    distribution: "general",
    originalLanguage: "en",
  };
  await addDocument(
    await as("secretariat"),
    AddDocument.parse({ ...form, meetingKey: key, documentId, symbol: `${series}/${running}` }),
  );

  return documentId;
}

/** Returns a document that is announced, and not issued yet. */
async function plan(running: string): Promise<string> {
  const [row] = await test.db
    .select({ id: meetingDocuments.id })
    .from(meetingDocuments)
    .where(eq(meetingDocuments.symbolKey, `${series}/${running}`));

  return row!.id; // of the small meeting
}

async function rename(documentId: string, symbol: string): Promise<void> {
  const [row] = await test.db.select().from(meetingDocuments).where(eq(meetingDocuments.id, documentId));
  const { kind, distribution, version } = row!; // it was reserved
  const form = { "title-en": "Paper", kind, distribution, originalLanguage: "en", version };
  await changeDocument(await as("secretariat"), ChangeDocument.parse({ ...form, meetingKey: key, documentId, symbol }));
}

async function find(number: string) {
  return (await listItemsToEdit(await as("editor"), key)).find((item) => item.number === number)!; // of the small meeting
}

async function open(number: string, locale: Locale) {
  const { id: itemId } = await find(number);
  const { formValues, version } = await getItemToEdit(await as("editor"), { meetingKey: key, itemId, locale });

  return { annotation: formValues.annotation, version };
}

async function openForm(number: string, locale: Locale) {
  const { id: itemId } = await find(number);
  const { formValues, ...versions } = await getItemToEdit(await as("editor"), { meetingKey: key, itemId, locale });

  return {
    ...{ ...formValues, title: formValues.title || "Title", itemId, textLocale: locale },
    ...{ version: versions.version, itemVersion: versions.itemVersion },
  };
}

async function write(number: string, locale: Locale, annotation: string): Promise<void> {
  await editItem(await as("editor"), EditItem.parse({ ...(await openForm(number, locale)), annotation }));
}

async function restoreRemoved(): Promise<void> {
  const context = await as("secretariat");
  const [removed] = await listRemovedItems(context, key);
  await restoreItem(context, { meetingKey: key, itemId: removed!.id }); // it was just removed
}

async function work() {
  const { work: found } = await listWork(await as("editor"), { limit: 10, meetingKey: key, kind: "references" });

  return found.flatMap(({ entries }): object[] => entries);
}

async function publicText(locale: Locale): Promise<string> {
  const [text] = await test.db
    .select({ annotation: agendaEditionTexts.annotation })
    .from(agendaEditionTexts)
    .where(and(eq(agendaEditionTexts.itemId, (await find("1")).id), eq(agendaEditionTexts.locale, locale)))
    .limit(1);
  const agenda = await getAgenda(contextOf(test.db, PUBLIC_VIEWER), key, locale);
  const item = agenda.items.find(({ number }) => number === "1")!; // of the small meeting
  expect(text).toBeDefined();

  return plainText(item.annotation);
}

async function linked(viewer: Viewer) {
  const context = contextOf(test.db, viewer);
  const agenda = await linkAgendaCitations(context, await getAgenda(context, key, "en"), "en");
  const [block] = agenda.items.find(({ number }) => number === "1")?.annotation ?? [];

  return block?.type === "paragraph" ? block.content : [];
}
