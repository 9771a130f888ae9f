import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { addSampleParagraphs } from "@/app/_domain/report/add-sample-paragraphs";
import { composeReport } from "@/app/_domain/report/compose-report";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { findReportDraft, getReportDraft, listRemovedParagraphs } from "@/app/_domain/report/queries";
import { removeParagraph } from "@/app/_domain/report/remove-paragraph";
import { paragraphsOf } from "@/app/_domain/report/report-draft";
import { restoreParagraph } from "@/app/_domain/report/restore-paragraph";
import { AddParagraph, EditParagraph } from "@/app/_domain/report/schemas";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { plainText } from "@/app/_vocabulary/rich-text";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { legislationSubmissions, meetingDocumentTexts, meetings, recordEntries } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { COMMAND, importMeeting, MEETING } from "./sample-meeting";

const opened = testDatabase();

async function secretariat() {
  return contextOf(opened.db, await staff(opened.db, "secretariat"));
}

async function paragraphs(locale: Locale = "en") {
  return paragraphsOf(await getReportDraft(await secretariat(), MEETING, locale));
}

async function paragraphSaying(words: string) {
  const found = (await paragraphs()).find(({ text }) => plainText(text).includes(words));
  if (!found) throw new Error(`no paragraph says “${words}”`);
  return found;
}

const entries = () => opened.db.select().from(recordEntries).orderBy(recordEntries.id);

beforeAll(async () => {
  await importMeeting(opened.db);
  await composeReport(await secretariat(), { meetingKey: MEETING });
});

describe("composing the report of a meeting", () => {
  it("writes it in six languages from the document that was imported", async () => {
    for (const locale of LOCALES) {
      const draft = await getReportDraft(await secretariat(), MEETING, locale);
      expect(draft.masthead.symbol).toBe("CTOC/COP/WG.2/2023/L.1");
      const numbered = paragraphsOf(draft);
      expect(numbered.length).toBeGreaterThan(14);
      expect(numbered.every((paragraph) => paragraph.locale === locale)).toBe(true);
      expect(draft.chapters[2]?.sections.length).toBe(3);
    }
  });

  it("changes nothing the second time, and enters nothing in the record", async () => {
    const context = await secretariat();
    await composeReport(context, { meetingKey: MEETING });
    const before = await entries();
    const outcome = await composeReport(context, { meetingKey: MEETING });
    expect(outcome).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await entries()).toEqual(before);
  });

  it("takes up new facts and lets go of what is gone, and keeps what a person edited", async () => {
    const context = await secretariat();
    const viewer = await delegate(opened.db, "XA");
    const [meeting] = await opened.db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, MEETING));
    const submission = {
      meetingId: meeting?.id ?? "",
      stateCode: "XA",
      state: "lodged" as const,
      typed: {},
      startedBy: viewer.accountId,
      startedAt: NOW,
    };
    const [lodged] = await opened.db
      .insert(legislationSubmissions)
      .values(submission)
      .returning({ id: legislationSubmissions.id });
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ added: 1, removed: 0 });
    const legislation = await paragraphSaying("Sample State A");
    await editParagraph(context, {
      paragraphId: legislation.id,
      textLocale: "fr",
      version: 1,
      text: "Un État a communiqué sa législation.",
    });
    await opened.db.delete(legislationSubmissions).where(eq(legislationSubmissions.id, lodged?.id ?? ""));
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ removed: 0, kept: 1 });
    await removeParagraph(context, { paragraphId: legislation.id });

    const [title] = await opened.db.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.locale, "en"));
    const renamed = { title: `${title?.title} (revised)` };
    await opened.db.update(meetingDocumentTexts).set(renamed).where(eq(meetingDocumentTexts.locale, "en"));
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ changed: 1 });
    expect(await paragraphSaying("(revised)")).toBeDefined();
  });

  it("keeps an edited text while the other languages of its paragraph follow the facts", async () => {
    const context = await secretariat();
    const scope = await paragraphSaying("The present report contains");
    await editParagraph(context, { paragraphId: scope.id, textLocale: "en", version: scope.version, text: "Ours." });
    await opened.db.update(meetings).set({ ordinal: 15 }).where(eq(meetings.key, MEETING));
    await composeReport(context, { meetingKey: MEETING });
    const in15 = async (locale: Locale) => (await paragraphs(locale)).find(({ id }) => id === scope.id);
    expect(plainText((await in15("en"))?.text ?? [])).toBe("Ours.");
    expect(plainText((await in15("fr"))?.text ?? [])).toContain("quinzième");
    await opened.db.update(meetings).set({ ordinal: 14 }).where(eq(meetings.key, MEETING));
    await composeReport(context, { meetingKey: MEETING });
  });

  it("is refused where there is no such meeting", async () => {
    await expect(composeReport(await secretariat(), { meetingKey: "wg9-1999" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("editing a paragraph", () => {
  it("is told when somebody else has saved meanwhile, and leaves theirs as it is", async () => {
    const [context, rapporteur] = [await secretariat(), contextOf(opened.db, await staff(opened.db, "rapporteur"))];
    const { id: paragraphId, version } = await paragraphSaying("Statements were made");
    const edit = { paragraphId, textLocale: "en" as const, version };
    await editParagraph(rapporteur, { ...edit, text: "Theirs." });
    const before = await entries();
    await expect(editParagraph(context, { ...edit, text: "Mine." })).rejects.toMatchObject({
      kind: "conflict",
      code: "changedMeanwhile",
    });
    expect(await paragraphSaying("Theirs.")).toMatchObject({ edited: true, version: version + 1 });
    expect(await entries()).toEqual(before);
    // The same form sent twice is no conflict.
    expect(await editParagraph(rapporteur, { ...edit, text: "Theirs." })).toMatchObject({ changed: false, version: 2 });
  });

  it("enters in the record who wrote what, before and after", async () => {
    const editor = contextOf(opened.db, await staff(opened.db, "editor"));
    const { id: paragraphId, version } = await paragraphSaying("list of participants");
    await editParagraph(editor, { paragraphId, textLocale: "en", version, text: "See the list." });
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ verb: "edit-paragraph", actor: "editor", subjectId: paragraphId });
    expect(last?.detail).toMatchObject({ locale: "en", after: "See the list." });
    expect(String(last?.detail.before)).toContain("list of participants");
  });

  it("is not found for a paragraph that is not there", async () => {
    const edit = { paragraphId: randomUUID(), textLocale: "en" as const, version: 1, text: "Anything." };
    await expect(editParagraph(await secretariat(), edit)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("takes no broken footnote and no empty text, and drops what can't be printed", () => {
    const edit = { paragraphId: randomUUID(), textLocale: "en", version: "1" };
    expect(EditParagraph.safeParse({ ...edit, text: "Called[^1]." }).error?.issues[0]?.message).toBe(
      "footnote-missing",
    );
    expect(EditParagraph.safeParse({ ...edit, text: " \u0007 " }).error?.issues[0]?.message).toBe("required");
    expect(EditParagraph.parse({ ...edit, text: "a\u0000b\r\nc" }).text).toBe("ab\nc");
  });
});

describe("adding and removing paragraphs", () => {
  const add = (input: object) => AddParagraph.parse({ meetingKey: MEETING, textLocale: "en", ...input });

  it("puts a paragraph after another one, and numbers the rest anew", async () => {
    const context = await secretariat();
    const first = (await paragraphs())[0];
    const { id } = await addParagraph(context, add({ place: "introduction", after: first?.id, text: "Between." }));
    const now = await paragraphs();
    expect(now.findIndex((paragraph) => paragraph.id === id)).toBe(1);
    expect(now.map(({ mark }) => mark)).toEqual(now.map((_, index) => `${index + 1}.`));
    expect(paragraphsOf(await getReportDraft(context, MEETING, "ru"))[1]?.remarks).toEqual([
      "[Только на английском языке]",
    ]);
    await removeParagraph(context, { paragraphId: id });
  });

  it("refuses an item that is not on the meeting's agenda", async () => {
    const nowhere = add({ place: `deliberations:${randomUUID()}`, text: "Nowhere." });
    await expect(addParagraph(await secretariat(), nowhere)).rejects.toMatchObject({ kind: "invalid", field: "place" });
    expect(AddParagraph.safeParse({ ...nowhere, place: "appendix" }).success).toBe(false);
  });

  it("brings a removed paragraph back whole, where it stood; composing anew does not", async () => {
    const context = await secretariat();
    const before = await paragraphs();
    const paragraph = await paragraphSaying("The present report was adopted on 30 May 2023");
    await removeParagraph(context, { paragraphId: paragraph.id });
    await composeReport(context, { meetingKey: MEETING });
    expect((await paragraphs()).map(({ id }) => id)).not.toContain(paragraph.id);
    expect((await listRemovedParagraphs(context, MEETING))[0]).toMatchObject({ id: paragraph.id, by: "secretariat" });

    await restoreParagraph(context, { meetingKey: MEETING, paragraphId: paragraph.id });
    expect((await paragraphs()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const locale of LOCALES) {
      expect((await paragraphs(locale)).find(({ id }) => id === paragraph.id)?.locale).toBe(locale);
    }
    await expect(restoreParagraph(context, { meetingKey: MEETING, paragraphId: paragraph.id })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("who drafts the report", () => {
  it("is the secretariat, its editors and the rapporteur; it is refused to everybody else, and leaves no trace", async () => {
    const { id: paragraphId, version } = await paragraphSaying("The following agenda was adopted");
    const before = await entries();
    const others = [
      PUBLIC_VIEWER,
      await delegate(opened.db, "XA"),
      await staff(opened.db, "sherloc"),
      await staff(opened.db, "admin"),
    ];
    for (const viewer of others) {
      const context = contextOf(opened.db, viewer);
      const refused = { kind: "forbidden" };
      await expect(findReportDraft(context, MEETING, "en")).rejects.toMatchObject(refused);
      await expect(composeReport(context, { meetingKey: MEETING })).rejects.toMatchObject(refused);
      const edit = { paragraphId, textLocale: "en" as const, version, text: "Not mine to write." };
      await expect(editParagraph(context, edit)).rejects.toMatchObject(refused);
      await expect(removeParagraph(context, { paragraphId })).rejects.toMatchObject(refused);
      await expect(restoreParagraph(context, { meetingKey: MEETING, paragraphId })).rejects.toMatchObject(refused);
      await expect(addSampleParagraphs(context, { meetingKey: MEETING })).rejects.toMatchObject(refused);
    }
    expect(await entries()).toEqual(before);
    for (const role of ["secretariat", "editor", "rapporteur"] as const) {
      const context = contextOf(opened.db, await staff(opened.db, role));
      expect(await findReportDraft(context, MEETING, "en")).toBeDefined();
    }
  });
});

describe("sample paragraphs", () => {
  it("are added once, by a command alone, and are marked in every language", async () => {
    await expect(addSampleParagraphs(await secretariat(), { meetingKey: MEETING })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const command = contextOf(opened.db, COMMAND);
    expect((await addSampleParagraphs(command, { meetingKey: MEETING })).added).toBe(4);
    expect((await addSampleParagraphs(command, { meetingKey: MEETING })).added).toBe(0);
    for (const locale of LOCALES) {
      const marked = (await paragraphs(locale)).filter(({ remarks }) => remarks.length > 0);
      expect(marked).toHaveLength(4);
      expect(new Set(marked.flatMap(({ remarks }) => remarks)).size).toBe(1);
    }
    expect((await paragraphs()).map(({ text }) => plainText(text))).toContain(
      "The recommendations set out below were adopted.",
    );
  });
});
