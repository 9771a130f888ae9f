import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { composeReport } from "@/app/_domain/report/compose-report";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { listRemovedParagraphs } from "@/app/_domain/report/paragraph-queries";
import { findReportDraft, getReportDraft } from "@/app/_domain/report/queries";
import { removeParagraph } from "@/app/_domain/report/remove-paragraph";
import { restoreParagraph } from "@/app/_domain/report/restore-paragraph";
import { AddParagraph, EditParagraph } from "@/app/_domain/report/schemas";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { choiceName, handName, readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, legislationSubmissions, meetingDocumentTexts, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { importMeeting, MEETING } from "./sample-meeting";

const database = testDatabase();

async function secretariat() {
  return contextOf(database.db, await staff(database.db, "secretariat"));
}

async function paragraphs(locale: Locale = "en") {
  return paragraphsOf(await getReportDraft(await secretariat(), MEETING, locale));
}

async function paragraphWith(words: string) {
  const found = (await paragraphs()).find(({ text }) => plainText(text).includes(words));
  if (!found) throw new Error(`no paragraph says “${words}”`);
  return found;
}

const entries = () => database.db.select().from(auditEvents).orderBy(auditEvents.id);

beforeAll(async () => {
  await importMeeting(database.db);
  await composeReport(await secretariat(), { meetingKey: MEETING });
});

describe("composing the report of a meeting", () => {
  it("composes it in six languages from the imported document", async () => {
    for (const locale of LOCALES) {
      const draft = await getReportDraft(await secretariat(), MEETING, locale);
      expect(draft.masthead.symbol).toBe("CTOC/COP/WG.2/2023/L.1");
      const numbered = paragraphsOf(draft);
      expect(numbered.length).toBeGreaterThan(14);
      expect(numbered.every((paragraph) => paragraph.locale === locale)).toBe(true);
      expect(draft.chapters[2]?.sections.length).toBe(3);
    }
  });

  it("changes nothing the second time, and logs nothing", async () => {
    const context = await secretariat();
    await composeReport(context, { meetingKey: MEETING });
    const before = await entries();
    const outcome = await composeReport(context, { meetingKey: MEETING });
    expect(outcome).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await entries()).toEqual(before);
  });

  it("adds new facts and removes old ones, and retains edited texts", async () => {
    const context = await secretariat();
    const viewer = await delegate(database.db, "XA");
    const [meeting] = await database.db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, MEETING));
    const submission = {
      meetingId: meeting?.id ?? "",
      stateCode: "XA",
      status: "submitted" as const,
      fields: {},
      startedBy: viewer.accountId,
      startedAt: NOW,
    };
    const [submitted] = await database.db
      .insert(legislationSubmissions)
      .values(submission)
      .returning({ id: legislationSubmissions.id });
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ added: 1, removed: 0 });
    const legislation = await paragraphWith("Sample State A");
    await editParagraph(context, {
      paragraphId: legislation.id,
      textLocale: "fr",
      version: 1,
      text: "Un État a communiqué sa législation.",
    });
    await database.db.delete(legislationSubmissions).where(eq(legislationSubmissions.id, submitted?.id ?? ""));
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ removed: 0, retained: 1 });
    await removeParagraph(context, { paragraphId: legislation.id });

    const [title] = await database.db.select().from(meetingDocumentTexts).where(eq(meetingDocumentTexts.locale, "en"));
    const renamed = { title: `${title?.title} (revised)` };
    await database.db.update(meetingDocumentTexts).set(renamed).where(eq(meetingDocumentTexts.locale, "en"));
    expect(await composeReport(context, { meetingKey: MEETING })).toMatchObject({ changed: 1 });
    expect(await paragraphWith("(revised)")).toBeDefined();
  });

  it("retains an edited text while the other languages of its paragraph follow the facts", async () => {
    const context = await secretariat();
    const scope = await paragraphWith("The present report contains");
    await editParagraph(context, { paragraphId: scope.id, textLocale: "en", version: scope.version, text: "Ours." });
    await database.db.update(meetings).set({ ordinal: 15 }).where(eq(meetings.key, MEETING));
    await composeReport(context, { meetingKey: MEETING });
    const in15 = async (locale: Locale) => (await paragraphs(locale)).find(({ id }) => id === scope.id);
    expect(plainText((await in15("en"))?.text ?? [])).toBe("Ours.");
    expect(plainText((await in15("fr"))?.text ?? [])).toContain("quinzième");
    await database.db.update(meetings).set({ ordinal: 14 }).where(eq(meetings.key, MEETING));
    await composeReport(context, { meetingKey: MEETING });
  });

  it("is refused for an unknown meeting", async () => {
    await expect(composeReport(await secretariat(), { meetingKey: "wg9-1999" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("editing a paragraph", () => {
  it("gets a conflict if another person has saved since, and leaves their text unchanged", async () => {
    const [context, rapporteur] = [await secretariat(), contextOf(database.db, await staff(database.db, "rapporteur"))];
    const { id: paragraphId, version } = await paragraphWith("Statements were made");
    const edit = { paragraphId, textLocale: "en" as const, version };
    await editParagraph(rapporteur, { ...edit, text: "Theirs." });
    const before = await entries();
    await expect(editParagraph(context, { ...edit, text: "Mine." })).rejects.toMatchObject({
      kind: "conflict",
      code: "changedByAnother",
    });
    expect(await paragraphWith("Theirs.")).toMatchObject({ edited: true, version: version + 1 });
    expect(await entries()).toEqual(before);
    // The same form sent twice is no conflict.
    expect(await editParagraph(rapporteur, { ...edit, text: "Theirs." })).toMatchObject({ changed: false, version: 2 });
  });

  it("is saved merged with what another person has saved since, and asks where both have changed the same", async () => {
    const [context, rapporteur] = [await secretariat(), contextOf(database.db, await staff(database.db, "rapporteur"))];
    const { id: paragraphId, version } = await paragraphWith("Theirs.");
    const edit = { paragraphId, textLocale: "en" as const };
    const save = async (from: number, text: string, values = {}) =>
      editParagraph(context, { ...edit, version: from, text }, readMergeForm(values));
    await save(version, "The opening of it.\n\nThe end of it.");
    await editParagraph(rapporteur, { ...edit, version: version + 1, text: "The opening of it.\n\nThe end, theirs." });

    const merged = await save(version + 1, "The opening, mine.\n\nThe end of it.");
    expect(merged).toMatchObject({ changed: true, version: version + 3, merged: { by: ["rapporteur"] } });
    expect((await entries()).at(-1)?.detail).toMatchObject({
      after: "The opening, mine.\n\nThe end, theirs.",
      mergedWith: ["rapporteur"],
    });

    const conflict = await save(version + 1, "The opening of it.\n\nThe end, ours.").catch((error) => error);
    expect(conflict).toMatchObject({ conflicts: [{ mine: "The end, ours.", theirs: "The end, theirs." }] });
    const { id } = conflict.conflicts[0];
    const long = { [choiceName(id)]: "hand", [handName(id)]: "a".repeat(20_001) };
    await expect(save(version + 1, "The opening of it.\n\nThe end, ours.", long)).rejects.toMatchObject({
      ...{ kind: "invalid", code: "tooLong", field: "text" },
    });
    const choice = { [choiceName(id)]: "both" };
    await save(version + 1, "The opening of it.\n\nThe end, ours.", choice);
    expect((await paragraphWith("The end, ours.")).text).toHaveLength(3);
    await save(version + 4, "Theirs.");
  });

  it("logs who wrote what, before and after", async () => {
    const editor = contextOf(database.db, await staff(database.db, "editor"));
    const { id: paragraphId, version } = await paragraphWith("list of participants");
    await editParagraph(editor, { paragraphId, textLocale: "en", version, text: "See the list." });
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ operation: "edit-paragraph", actor: "editor", subjectId: paragraphId });
    expect(last?.detail).toMatchObject({ locale: "en", after: "See the list." });
    expect(String(last?.detail.before)).toContain("list of participants");
  });

  it("is not found for an unknown paragraph", async () => {
    const edit = { paragraphId: randomUUID(), textLocale: "en" as const, version: 1, text: "Anything." };
    await expect(editParagraph(await secretariat(), edit)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("rejects a broken footnote and an empty text, and drops control characters", () => {
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

  it("adds a paragraph after another one and renumbers the rest", async () => {
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

  it("restores a removed paragraph at its old position; composing again does not", async () => {
    const context = await secretariat();
    const before = await paragraphs();
    const paragraph = await paragraphWith("The present report was adopted on 30 May 2023");
    await removeParagraph({ ...context, now: () => new Date(NOW.getTime() + 1_000) }, { paragraphId: paragraph.id });
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
  it("is the secretariat, its editors and the rapporteur; everybody else is refused and leaves no trace", async () => {
    const { id: paragraphId, version } = await paragraphWith("The following agenda was adopted");
    const before = await entries();
    const others = [
      PUBLIC_VIEWER,
      await delegate(database.db, "XA"),
      await staff(database.db, "sherloc"),
      await staff(database.db, "admin"),
    ];
    for (const viewer of others) {
      const context = contextOf(database.db, viewer);
      const refused = { kind: "forbidden" };
      await expect(findReportDraft(context, MEETING, "en")).rejects.toMatchObject(refused);
      await expect(composeReport(context, { meetingKey: MEETING })).rejects.toMatchObject(refused);
      const edit = { paragraphId, textLocale: "en" as const, version, text: "Not mine to write." };
      await expect(editParagraph(context, edit)).rejects.toMatchObject(refused);
      await expect(removeParagraph(context, { paragraphId })).rejects.toMatchObject(refused);
      await expect(restoreParagraph(context, { meetingKey: MEETING, paragraphId })).rejects.toMatchObject(refused);
    }
    expect(await entries()).toEqual(before);
    for (const role of ["secretariat", "editor", "rapporteur"] as const) {
      const context = contextOf(database.db, await staff(database.db, role));
      expect(await findReportDraft(context, MEETING, "en")).toBeDefined();
    }
  });
});
