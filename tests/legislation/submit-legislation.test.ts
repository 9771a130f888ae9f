import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import type { DraftFields } from "@/app/_domain/legislation/draft-fields";
import { listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { auditEvents, legislationSubmissions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { COMPLETE, createDraft, createMeetings, createSubmission, MEETING, sendFile } from "./meeting";
import { pdf } from "./sample-files";

const database = testDatabase();
let stateA: Context;
let stateB: Context;

beforeAll(async () => {
  await createMeetings(database.db);
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
});

const eventsOf = (subjectId: string) =>
  database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId));

/** Returns the mistakes of a draft, as field and code. */
async function mistakesOf(changed: DraftFields): Promise<[string, string][]> {
  const outcome = await submitLegislation(stateA, { draftId: await createDraft(stateA, changed) });

  return outcome.outcome === "mistakes" ? outcome.mistakes.map(({ field, code }) => [field, code]) : [];
}

describe("submitted legislation", () => {
  test("has a receipt with its time, its articles, its files' checksums, and an audit event", async () => {
    const id = await createSubmission(stateA);
    const found = await getSubmission(stateA, id, MEETING);
    expect(found.submission).toMatchObject({
      status: "submitted",
      title: "Organized Crime Act",
      kind: "act",
      officialLanguage: "en",
      adoptedOn: "2009-03-27",
      stateCode: "XA",
      submittedAt: stateA.now(),
      receiptNumber: expect.any(Number),
    });
    expect(found.instruments.map(({ instrument, articles }) => [instrument, articles])).toEqual([
      ["convention", "5, 6 and 23"],
      ["firearms", "4"],
    ]);
    expect(found.files).toMatchObject([{ name: "act.pdf", mediaType: "application/pdf", scan: "not-scanned" }]);
    expect((await eventsOf(id)).map((entry) => entry.operation)).toEqual([
      "start-draft",
      "save-draft",
      "receive-file",
      "submit-legislation",
    ]);
  });

  test("has receipt numbers without gaps in each meeting, even if many are submitted at once", async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => createDraft(stateB, {}, "wg2-2024")));
    await Promise.all(drafts.map((draftId) => submitLegislation(stateB, { draftId })));
    const found = await Promise.all(drafts.map((id) => getSubmission(stateB, id, "wg2-2024")));
    expect(found.map(({ submission }) => submission.receiptNumber).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("is submitted once, however often and at whatever moment the form is sent", async () => {
    const draftId = await createDraft(stateA);
    const twice = await Promise.all([submitLegislation(stateA, { draftId }), submitLegislation(stateA, { draftId })]);
    expect(twice).toEqual([
      { outcome: "submitted", submissionId: draftId },
      { outcome: "submitted", submissionId: draftId },
    ]);
    expect((await eventsOf(draftId)).filter((entry) => entry.operation === "submit-legislation")).toHaveLength(1);
  });

  test("does not change by a late form", async () => {
    const id = await createSubmission(stateA);
    const again = await saveDraft(stateA, { draftId: id, meetingKey: MEETING, fields: { title: "Another" } });
    expect(again).toEqual({ status: "submitted" });
    expect(await sendFile(stateA, id, "late.pdf", pdf("late"))).toEqual({ outcome: "already-submitted" });
    const found = await getSubmission(stateA, id, MEETING);
    expect([found.submission.title, found.files.length]).toEqual(["Organized Crime Act", 1]);
  });

  test("may have a title of 300 characters, markup as text, but no bidirectional controls", async () => {
    const title = `قانون <script>alert(1)</script> ${"法".repeat(300)}`;
    const id = await createSubmission(stateA, { title: `\u202e${title}\u0007` });
    expect((await getSubmission(stateA, id, MEETING)).submission.title).toBe(title);
  });

  test("may name articles and its date in any language and digits", async () => {
    for (const articles of [
      ...["المادتان ٥ و٢٣", "第5条、第6条和第23条", "5 à 8, 23", "статьи 5–8"],
      ...["5, para. 50", "art. 18 (2004)"],
    ])
      expect(await mistakesOf({ articlesConvention: articles })).toEqual([]);
    expect(await mistakesOf({ adoptedDay: "٢٧", adoptedMonth: "٠٣", adoptedYear: "２００９" })).toEqual([]);
  });

  test("includes an instrument with articles but without its check mark", async () => {
    const id = await createSubmission(stateA, { instruments: [], articlesSmuggling: "6" });
    const { instruments } = await getSubmission(stateA, id, MEETING);
    expect(instruments.map((each) => each.instrument)).toEqual(["convention", "smuggling", "firearms"]);
  });
});

describe("a mistake", () => {
  test.each<[string, DraftFields, [string, string][]]>([
    ["no title", { title: " \u200f " }, [["title", "titleRequired"]]],
    ["a title beyond 500 characters", { title: "x".repeat(501) }, [["title", "tooLong"]]],
    ["no kind", { kind: "" }, [["kind", "kindRequired"]]],
    ["an unknown kind", { kind: "poem" }, [["kind", "kindRequired"]]],
    ["a language that is not official", { officialLanguage: "de" }, [["officialLanguage", "languageRequired"]]],
    ["a date without its year", { adoptedYear: "" }, [["adoptedOn", "dateRequired"]]],
    ["30 February", { adoptedDay: "30", adoptedMonth: "2" }, [["adoptedOn", "dateImpossible"]]],
    ["29 February of a common year", { adoptedDay: "29", adoptedMonth: "2" }, [["adoptedOn", "dateImpossible"]]],
    ["a year of two figures", { adoptedYear: "09" }, [["adoptedOn", "dateImpossible"]]],
    ["the year 0", { adoptedYear: "0000" }, [["adoptedOn", "dateImpossible"]]],
    ["a month in words", { adoptedMonth: "March" }, [["adoptedOn", "dateImpossible"]]],
    ["tomorrow", { adoptedDay: "3", adoptedMonth: "5", adoptedYear: "2023" }, [["adoptedOn", "dateInFuture"]]],
    [
      "no instrument",
      { instruments: [], articlesConvention: "", articlesFirearms: "" },
      [["instruments", "instrumentsRequired"]],
    ],
    ["an instrument without articles", { articlesFirearms: "" }, [["articlesFirearms", "articlesRequired"]]],
    ["articles without a number", { articlesConvention: "several" }, [["articlesConvention", "articlesRequired"]]],
    [
      "an article that the instrument does not have",
      { articlesConvention: "5 (1), 41 and 42" },
      [["articlesConvention", "articleUnknown"]],
    ],
    ["articles beyond 300 characters", { articlesConvention: "5, ".repeat(150) }, [["articlesConvention", "tooLong"]]],
    ["lists instead of single values", { title: ["", "b"] }, [["title", "titleRequired"]]],
  ])("%s is reported at its field", async (_what, changed, expected) => {
    expect(await mistakesOf(changed)).toEqual(expected);
  });

  test("today in Vienna is not in the future, although it is yesterday in UTC", async () => {
    const late = { ...stateA, now: () => new Date("2023-05-01T22:30:00Z") };
    const draftId = await createDraft(late, { adoptedDay: "2", adoptedMonth: "5", adoptedYear: "2023" });
    expect(await submitLegislation(late, { draftId })).toMatchObject({ outcome: "submitted" });
  });

  test("submits nothing, saves the fields as typed, and is displayed with the draft", async () => {
    const fields = { ...COMPLETE, title: "", adoptedDay: "31", adoptedMonth: "2" };
    const draftId = await createDraft(stateA, fields);
    expect((await getDraft(stateA, draftId)).mistakes).toEqual([]);
    await submitLegislation(stateA, { draftId });
    const draft = await getDraft(stateA, draftId);
    expect(draft).toMatchObject({ status: "draft", fields, files: [{ name: "act.pdf" }] });
    expect(draft.mistakes.map(({ field }) => field)).toEqual(["title", "adoptedOn"]);
    const [row] = await database.db.select().from(legislationSubmissions).where(eq(legislationSubmissions.id, draftId));
    expect(row).toMatchObject({ receiptNumber: null, title: null, submittedAt: null });
  });

  test("disappears once it is corrected", async () => {
    const draftId = await createDraft(stateA, { title: "" });
    await submitLegislation(stateA, { draftId });
    await saveDraft(stateA, { draftId, meetingKey: MEETING, fields: COMPLETE });
    expect(await submitLegislation(stateA, { draftId })).toMatchObject({ outcome: "submitted" });
  });

  test("a missing file is one, and a refused file is reported with its reason instead", async () => {
    const draftId = randomUUID();
    await saveDraft(stateA, { draftId, meetingKey: MEETING, fields: COMPLETE });
    expect(await submitLegislation(stateA, { draftId })).toMatchObject({
      mistakes: [{ field: "files", code: "filesRequired" }],
    });
    const refusals = [{ code: "fileEmpty", params: { name: "a.pdf" } } as const];
    await saveDraft(stateA, { draftId, meetingKey: MEETING, fields: COMPLETE, refusals });
    expect((await getDraft(stateA, draftId)).mistakes).toEqual([{ field: "files", ...refusals[0] }]);
  });

  test("cannot overwrite what only the portal writes", async () => {
    const draftId = randomUUID();
    const fields = { ...COMPLETE, $replaces: "x", $attempted: "yes", $refused: "{", state: "accepted", title: "a\0b" };
    await saveDraft(stateA, { draftId, meetingKey: MEETING, fields });
    expect((await getDraft(stateA, draftId)).fields).toEqual({ ...COMPLETE, title: "ab" });
  });
});

describe("another State's draft", () => {
  test("is not found: it is neither read, saved, filled nor submitted, and does not change", async () => {
    const draftId = await createDraft(stateA);
    const notThere = { kind: "not-found" };
    await expect(getDraft(stateB, draftId)).rejects.toMatchObject(notThere);
    await expect(saveDraft(stateB, { draftId, meetingKey: MEETING, fields: {} })).rejects.toMatchObject(notThere);
    await expect(sendFile(stateB, draftId, "b.pdf", pdf("b"))).rejects.toMatchObject(notThere);
    await expect(submitLegislation(stateB, { draftId })).rejects.toMatchObject(notThere);
    expect(await getDraft(stateA, draftId)).toMatchObject({ status: "draft", fields: COMPLETE, files: [{}] });
    expect((await listOwnSubmissions(stateB, MEETING)).map(({ id }) => id)).not.toContain(draftId);
  });

  test("when requested, is logged as refused", async () => {
    const id = await createSubmission(stateA);
    await expect(getSubmission(stateB, id, MEETING)).rejects.toMatchObject({ kind: "not-found" });
    expect(await eventsOf(id)).toContainEqual(
      expect.objectContaining({ operation: "refuse", actor: "delegation-xb", detail: { of: "XA" } }),
    );
  });

  test("when requested again, even concurrently, is logged once for each account, thing and day", async () => {
    const [id, other] = [await createSubmission(stateA), await createSubmission(stateA)];
    const request = (context: Context, what = id) => getSubmission(context, what, MEETING).catch(() => {});
    await Promise.all(Array.from({ length: 30 }, () => request(stateB)));
    for (let time = 0; time < 10; time += 1) await request(stateB);
    const refused = async (what = id) =>
      (await eventsOf(what)).filter(({ operation }) => operation === "refuse").length;
    expect(await refused()).toBe(1);
    await request(stateB, other);
    expect(await refused(other)).toBe(1);
    const nextDay = { ...stateB, now: () => new Date(stateB.now().getTime() + 86_400_000) };
    await request(nextDay);
    await request(nextDay);
    expect(await refused()).toBe(2);
  });

  test("nor is a draft found under another or an unknown meeting", async () => {
    const draftId = await createDraft(stateA);
    for (const meetingKey of ["wg2-2024", "wg9-2023"])
      await expect(saveDraft(stateA, { draftId, meetingKey, fields: {} })).rejects.toMatchObject({ kind: "not-found" });
    const id = await createSubmission(stateA);
    await expect(getSubmission(stateA, id, "wg2-2024")).rejects.toMatchObject({ kind: "not-found" });
  });

  test("staff and strangers submit nothing and leave no trace", async () => {
    const draftId = randomUUID();
    const viewers = [
      await staff(database.db, "secretariat"),
      await staff(database.db, "sherloc"),
      { kind: "public" },
    ] as const;
    for (const viewer of viewers) {
      const context = { ...stateA, viewer };
      const refused = { kind: "forbidden" };
      await expect(saveDraft(context, { draftId, meetingKey: MEETING, fields: COMPLETE })).rejects.toMatchObject(
        refused,
      );
      await expect(sendFile(context, draftId, "a.pdf", pdf())).rejects.toMatchObject(refused);
      await expect(submitLegislation(context, { draftId })).rejects.toMatchObject(refused);
    }
    expect(await eventsOf(draftId)).toEqual([]);
  });
});
