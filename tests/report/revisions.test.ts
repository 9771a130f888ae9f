import { asc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "@/app/_domain/context";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { checkParagraph } from "@/app/_domain/report/check-paragraph";
import { composeReport } from "@/app/_domain/report/compose-report";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { listParagraphRevisions, readParagraphRevisions } from "@/app/_domain/report/history-queries";
import { getParagraphToEdit } from "@/app/_domain/report/paragraph-queries";
import { getReportDraft } from "@/app/_domain/report/queries";
import { removeParagraph } from "@/app/_domain/report/remove-paragraph";
import { restoreParagraph } from "@/app/_domain/report/restore-paragraph";
import { restoreParagraphText } from "@/app/_domain/report/restore-paragraph-text";
import { AddParagraph, EditParagraph } from "@/app/_domain/report/schemas";
import { undoEdit } from "@/app/_domain/report/undo-edit";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { auditEvents, meetings, reportParagraphVersions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { importMeeting, MEETING } from "./sample-meeting";

const database = testDatabase();
let secretariat: Context;
let rapporteur: Context;
let paragraphId: string;
const LATER = new Date(NOW.getTime() + 3_600_000);

beforeAll(async () => {
  await importMeeting(database.db);
  secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
  rapporteur = contextOf(database.db, await staff(database.db, "rapporteur"), LATER);
  await composeReport(secretariat, { meetingKey: MEETING });
});

/** Adds a paragraph for each test, in English, French and Arabic. */
beforeEach(async () => {
  const added = AddParagraph.parse({ meetingKey: MEETING, place: "introduction", textLocale: "en", text: "First." });
  paragraphId = (await addParagraph(secretariat, added)).id;
  await edit("fr", "Premier.");
  await edit("ar", "أول.");
});

const read = (locale: Locale, context = secretariat) =>
  getParagraphToEdit(context, { meetingKey: MEETING, paragraphId, locale });

/** Edits the current version; `minor` is the checkbox. */
async function edit(textLocale: Locale, text: string, { minor = false, context = secretariat } = {}) {
  const { version, revision } = await read(textLocale);

  return editParagraph(context, { paragraphId, textLocale, version, revision, text, minor });
}

async function undo(textLocale: Locale, context = secretariat) {
  await undoEdit(context, { paragraphId, textLocale, version: (await read(textLocale)).version });
}

/** Returns the outdated languages, with the language that outdates each. */
async function outdated(): Promise<Partial<Record<Locale, string>>> {
  const all = await Promise.all(LOCALES.map(async (locale) => [locale, (await read(locale)).outdated] as const));

  return Object.fromEntries(all.flatMap(([locale, by]) => (by ? [[locale, by.by ?? "facts"]] : [])));
}

const lastEntry = async () =>
  (
    await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, paragraphId))
      .orderBy(asc(auditEvents.id))
  ).at(-1);

describe("a change of a paragraph in one language", () => {
  it("outdates the others that have a text, and names the language and time of the change", async () => {
    expect(await outdated()).toEqual({});
    await edit("en", "First, amended.", { context: rapporteur });
    expect(await outdated()).toEqual({ fr: "en", ar: "en" });
    expect((await read("fr")).outdated).toEqual({ by: "en", at: LATER });
    const draft = paragraphsOf(await getReportDraft(secretariat, MEETING, "ar")).find(({ id }) => id === paragraphId);
    expect(draft?.outdated).toEqual({ by: "en", at: LATER });
  });

  it("outdates none if it is minor, or the first text in its language", async () => {
    await edit("en", "First!", { minor: true });
    await edit("es", "Primero.");
    expect(await outdated()).toEqual({});
    expect((await lastEntry())?.detail).not.toHaveProperty("minor");
    await edit("es", "¡Primero!", { minor: true });
    expect((await lastEntry())?.detail).toMatchObject({ minor: true });
  });

  it("is followed by saving the other language, without outdating the first, or by marking it as checked", async () => {
    await edit("en", "Second.");
    await edit("fr", "Deuxième.", { minor: true });
    expect(await outdated()).toEqual({ ar: "en" });
    const { version, revision } = await read("ar");
    await checkParagraph(rapporteur, { paragraphId, textLocale: "ar", version, revision });
    expect(await outdated()).toEqual({});
    expect(await lastEntry()).toMatchObject({
      operation: "check-paragraph",
      actor: "rapporteur",
      detail: { locale: "ar" },
    });
    await checkParagraph(rapporteur, { paragraphId, textLocale: "ar", version, revision });
    expect((await read("ar")).text).toBe("أول.");
    await edit("en", "Third.");
    expect(await edit("ar", "أول.")).toMatchObject({ changed: false });
    expect(await outdated()).toEqual({ fr: "en" });
  });

  it("that was not displayed is not followed, neither by saving an older form nor by marking", async () => {
    const old = await read("fr");
    await edit("en", "Second.");
    const displayed = { paragraphId, textLocale: "fr" as const, version: old.version, revision: old.revision };
    await expect(checkParagraph(secretariat, displayed)).rejects.toMatchObject({ code: "changedByAnother" });
    await editParagraph(secretariat, { ...displayed, text: "Premier !", minor: true });
    expect(await outdated()).toEqual({ fr: "en", ar: "en" });
  });

  it("in two languages at once outdates each by the other", async () => {
    const [en, fr] = [await read("en"), await read("fr")];
    const change = (textLocale: Locale, { version, revision }: typeof en, text: string) =>
      editParagraph(secretariat, { paragraphId, textLocale, version, revision, text });
    await Promise.all([change("en", en, "Second."), change("fr", fr, "Autre.")]);
    expect(await outdated()).toMatchObject({ en: "fr", fr: "en", ar: expect.stringMatching(/en|fr/) });
  });

  it("stays marked when its paragraph is removed and restored", async () => {
    await edit("en", "Second.", { context: rapporteur });
    await removeParagraph(secretariat, { paragraphId });
    await restoreParagraph(secretariat, { meetingKey: MEETING, paragraphId });
    expect((await read("fr")).outdated).toEqual({ by: "en", at: LATER });
  });

  it("stays its author's own to undo when its paragraph is removed and restored, without the audit log", async () => {
    await edit("en", "Second.");
    await removeParagraph(rapporteur, { paragraphId });
    const late = { paragraphId, textLocale: "en" as const, version: 2, text: "Too late." };
    await expect(editParagraph(secretariat, late)).rejects.toMatchObject({ kind: "not-found" });
    await expect(removeParagraph(secretariat, { paragraphId })).rejects.toMatchObject({ kind: "not-found" });
    await database.db.delete(auditEvents).where(eq(auditEvents.subjectId, paragraphId));
    await restoreParagraph(rapporteur, { meetingKey: MEETING, paragraphId });
    expect((await read("en", rapporteur)).canUndo).toBe(false);
    await undo("en");
    expect((await read("en")).text).toBe("First.");
  });

  it("parses the checkbox of the form", () => {
    const typed = { paragraphId, textLocale: "en", version: "1", revision: "3", text: "A" };
    expect(EditParagraph.parse({ ...typed, minor: "yes" })).toMatchObject({ minor: true, revision: 3 });
    expect(EditParagraph.parse(typed).minor).toBe(false);
  });
});

describe("undoing", () => {
  it("restores the text before the last change, removes its marks, and can itself be undone", async () => {
    await edit("en", "Second.");
    expect((await read("en")).canUndo).toBe(true);
    await undo("en");
    expect(await read("en")).toMatchObject({ text: "First.", version: 3 });
    expect(await outdated()).toEqual({});
    expect(await lastEntry()).toMatchObject({
      operation: "undo-edit",
      actor: "secretariat",
      detail: { locale: "en", before: "Second.", after: "First." },
    });
    await undo("en");
    expect((await read("en")).text).toBe("Second.");
    expect(await outdated()).toEqual({ fr: "en", ar: "en" });
  });

  it("a change that another language has followed is a change for it to follow", async () => {
    await edit("en", "Second.");
    await edit("fr", "Deuxième.", { minor: true });
    await undo("en");
    expect(await outdated()).toEqual({ fr: "en", ar: "en" });
  });

  it("is for one's own last change alone: never over another's newer one, nor from an older form", async () => {
    await edit("en", "Mine.");
    const mine = await read("en");
    await edit("en", "Theirs.", { context: rapporteur });
    const late = { paragraphId, textLocale: "en" as const, version: mine.version };
    await expect(undoEdit(secretariat, late)).rejects.toMatchObject({ kind: "conflict", code: "changedByAnother" });
    await expect(undo("en")).rejects.toMatchObject({ kind: "conflict", code: "nothingToUndo" });
    expect((await read("en")).canUndo).toBe(false);
    expect((await read("en", rapporteur)).canUndo).toBe(true);
    await undo("en", rapporteur);
    expect((await read("en")).text).toBe("Mine.");
  });

  it("has nothing to restore before the first change, or after the portal has composed", async () => {
    await expect(undo("fr")).rejects.toMatchObject({ code: "nothingToUndo" });
    expect((await read("fr")).canUndo).toBe(false);
  });

  it("happens once if requested twice at the same time", async () => {
    await edit("en", "Second.");
    // Both from the form as it is now: an undo of the undo would be another change.
    const { version } = await read("en");
    const undoThis = () => undoEdit(secretariat, { paragraphId, textLocale: "en", version });
    const outcomes = await Promise.allSettled([undoThis(), undoThis()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await read("en")).text).toBe("First.");
  });

  it("does not depend on the audit log", async () => {
    await edit("en", "Second.");
    await database.db.delete(auditEvents).where(eq(auditEvents.subjectId, paragraphId));
    await undo("en");
    expect((await read("en")).text).toBe("First.");
  });

  it("and marking as checked are refused to everybody who does not draft the report", async () => {
    await edit("en", "Second.");
    for (const viewer of [await delegate(database.db, "XA"), await staff(database.db, "sherloc")]) {
      const context = contextOf(database.db, viewer);
      const requested = { paragraphId, textLocale: "en" as const, version: 2 };
      await expect(undoEdit(context, requested)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(checkParagraph(context, { ...requested, revision: 1 })).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("composing again", () => {
  const compose = () => composeReport(rapporteur, { meetingKey: MEETING });
  const scope = async (locale: Locale = "en") =>
    paragraphsOf(await getReportDraft(secretariat, MEETING, locale)).find(({ text }) =>
      /The present report contains|^Ours/.test(plainText(text)),
    );
  const setOrdinal = (ordinal: number) =>
    database.db.update(meetings).set({ ordinal }).where(eq(meetings.key, MEETING));

  it("names the paragraphs whose facts changed, with their texts before and after; nothing else", async () => {
    expect((await compose()).changes).toEqual([]);
    await setOrdinal(15);
    const { changes } = await compose();
    const found = changes.find(({ paragraphId: id, kind }) => kind === "changed" && id.length > 0);
    expect(found?.before.en).toContain("fourteenth");
    expect(found?.after.en).toContain("fifteenth");
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["changed"]));
    await setOrdinal(14);
    await compose();
  });

  it("retains an edited text, names it once with its newly composed text, and marks it until it is saved or checked", async () => {
    const found = (await scope())!; // composed above
    paragraphId = found.id;
    await edit("en", "Ours.", { minor: true });
    expect((await compose()).changes).toEqual([]);
    await setOrdinal(15);
    const retained = (await compose()).changes.filter(({ kind }) => kind === "retained");
    expect(retained).toMatchObject([{ paragraphId }]);
    expect(retained[0]?.before.en).toContain("fourteenth");
    expect(retained[0]?.after.en).toContain("fifteenth");
    expect(await outdated()).toEqual({ en: "facts" });
    expect((await compose()).changes).toEqual([]);
    expect((await read("en")).outdated).toEqual({ by: null, at: LATER });
    await edit("en", "Ours, of the fifteenth meeting.", { minor: true });
    expect(await outdated()).toEqual({});
    await setOrdinal(14);
    await compose();
    const { version, revision } = await read("en");
    await checkParagraph(secretariat, { paragraphId, textLocale: "en", version, revision });
    expect(await outdated()).toEqual({});
  });

  it("stores the earlier version, though nobody can undo it", async () => {
    const found = paragraphsOf(await getReportDraft(secretariat, MEETING, "fr")).find(({ version }) => version > 1);
    const retained = await database.db
      .select()
      .from(reportParagraphVersions)
      .where(eq(reportParagraphVersions.paragraphId, found?.id ?? ""));
    expect(retained.filter(({ locale }) => locale === "fr").map(({ version }) => version)).toContain(1);
    paragraphId = found?.id ?? "";
    await expect(undo("fr", rapporteur)).rejects.toMatchObject({ code: "nothingToUndo" });
  });
});

describe("the history of a paragraph", () => {
  const text = (textLocale: Locale = "en") => ({ meetingKey: MEETING, paragraphId, locale: textLocale });
  const restore = async (revision: number, version: number, context = secretariat) =>
    restoreParagraphText(context, { paragraphId, textLocale: "en", revision, version });

  it("has every text with its author, the newest first", async () => {
    await edit("en", "Second.", { context: rapporteur });
    const { revisions, total, current } = await listParagraphRevisions(secretariat, { ...text(), limit: 1 });
    const read = await readParagraphRevisions(secretariat, { ...text(), choice: { numbers: [1, 2] } });

    expect([total, current, revisions.map(({ number, by }) => [number, by])]).toEqual([2, 2, [[2, "rapporteur"]]]);
    expect(read.map(({ fields, by }) => [by, ...fields.map((field) => plainText(field.text))])).toEqual([
      ["rapporteur", "Second."],
      ["secretariat", "First."],
    ]);
  });

  it("gives back an earlier text as a new revision, which the other languages have to follow", async () => {
    await edit("en", "Second.", { minor: true });
    await edit("en", "Third.", { minor: true });
    expect(await outdated()).toEqual({});
    expect(await restore(1, 3, rapporteur)).toMatchObject({ changed: true });

    expect([(await read("en")).text, (await read("en")).version]).toEqual(["First.", 4]);
    expect(await outdated()).toEqual({ fr: "en", ar: "en" });
    expect(await lastEntry()).toMatchObject({
      ...{ operation: "restore-paragraph-text", actor: "rapporteur" },
      detail: { locale: "en", restored: 1, before: "Third.", after: "First." },
    });
    // Taking it back undoes that: the languages agree again.
    await restore(3, 4, rapporteur);
    expect([(await read("en")).text, await outdated()]).toEqual(["Third.", {}]);
    expect(await lastEntry()).toMatchObject({ operation: "undo-edit" });
  });

  it("is refused where somebody else has saved since, and for a revision that does not exist", async () => {
    await edit("en", "Second.");
    await expect(restore(1, 1)).rejects.toMatchObject({ code: "changedByAnother" });
    await expect(restore(7, 2)).rejects.toMatchObject({ kind: "not-found" });
    await removeParagraph(secretariat, { paragraphId });
    await expect(listParagraphRevisions(secretariat, { ...text(), limit: 1 })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
