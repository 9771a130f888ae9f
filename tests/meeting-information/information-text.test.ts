import { beforeEach, describe, expect, it } from "vitest";
import { getInformationTexts, listInformationTexts } from "@/app/_domain/meeting-information/queries";
import { MergeConflict } from "@/app/_domain/merge-conflict";
import { searchPortal } from "@/app/_domain/search/queries";
import { NO_MERGE } from "@/app/_vocabulary/merging/merge-form";
import { plainText } from "@/app/_vocabulary/rich-text-plain";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, meetingInformationRevisions, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { editText, KEY } from "./information";

const test = testDatabase();
let meetingId: string;

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, search_words cascade");
  ({ meetingId } = await smallMeeting(test.db, KEY));
});

const publicTexts = async () =>
  (await listInformationTexts(contextOf(test.db, PUBLIC_VIEWER), meetingId)).map(
    ({ locale, status, text }) => `${locale} ${status}: ${plainText(text)}`,
  );

/** The agenda of the small meeting is in Chinese, which is the source. */
const CHINESE = { textLocale: "zh", text: "从一号门进入。" };
const ENGLISH = { text: "Enter by gate 1." };

describe("the practical information", () => {
  it("is public in a language once its text there is no draft", async () => {
    await editText(test.db, { ...ENGLISH, status: "draft" });
    expect(await publicTexts()).toEqual([]);
    const tags = await test.announcedBy(() => editText(test.db, { ...ENGLISH, version: 1, status: "unofficial" }));

    expect(tags).toEqual([`meeting:${KEY}`]);
    expect(await publicTexts()).toEqual(["en unofficial: Enter by gate 1."]);
    await editText(test.db, { ...ENGLISH, version: 2, status: "draft" });
    expect(await publicTexts()).toEqual([]);
  });

  it("of a draft meeting stays invisible", async () => {
    await editText(test.db, ENGLISH);
    await test.db.update(meetings).set({ status: "draft" });
    expect(await publicTexts()).toEqual([]);
  });

  it("is outdated once its source has changed in meaning, and follows it again", async () => {
    await editText(test.db, CHINESE);
    await editText(test.db, ENGLISH);
    await editText(test.db, { ...CHINESE, text: "从1号门进入。", version: 1, minor: "yes" });
    expect(await publicTexts()).toContain("en official: Enter by gate 1.");
    const { sourceRevision } = await editText(test.db, { ...CHINESE, text: "从二号门进入。", version: 2 });
    expect(await publicTexts()).toContain("en outdated: Enter by gate 1.");
    await editText(test.db, { text: "Enter by gate 2.", version: 1, follows: "yes", sourceRevision });
    expect(await publicTexts()).toEqual(["zh official: 从二号门进入。", "en official: Enter by gate 2."]);
  });

  it("retains each earlier text, and changes nothing when it is saved as it is", async () => {
    await editText(test.db, ENGLISH);
    expect(await editText(test.db, { ...ENGLISH, version: 1 })).toMatchObject({ changed: false, version: 1 });
    await editText(test.db, { text: "Enter by gate 2.", version: 1 });
    const revisions = await test.db.select().from(meetingInformationRevisions);
    expect(revisions).toMatchObject([{ version: 1, text: "Enter by gate 1.", status: "official" }]);
    expect(await test.db.$count(auditEvents)).toBe(2);
  });

  it("is edited in a language by its translators, in all by editors, and by nobody else", async () => {
    const french = { textLocale: "fr", text: "Entrée 1." };
    await editText(test.db, french, { viewer: await translator(test.db, "fr") });
    await editText(test.db, ENGLISH, { viewer: await staff(test.db, "editor") });
    for (const viewer of [await translator(test.db, "fr"), await staff(test.db, "reader"), PUBLIC_VIEWER])
      await expect(editText(test.db, { text: "x", version: 1 }, { viewer })).rejects.toMatchObject({
        kind: "forbidden",
      });
    expect(await publicTexts()).toEqual(["en official: Enter by gate 1.", "fr official: Entrée 1."]);
    const reader = contextOf(test.db, await staff(test.db, "reader"));
    expect((await getInformationTexts(reader, KEY)).statuses).toMatchObject({ fr: "official", ru: "missing" });
  });

  it("is found by the search only where it is public", async () => {
    const found = async (q: string) => {
      const result = await searchPortal(contextOf(test.db, PUBLIC_VIEWER), { q, locale: "en" });
      return result.outcome === "found" ? result.results.map(({ subject }) => subject) : [];
    };
    await editText(test.db, { text: "Turnstile badges.", status: "draft" });
    expect(await found("turnstile")).toEqual([]);
    await editText(test.db, { text: "Turnstile badges.", version: 1 });
    expect(await found("turnstile")).toEqual(["information"]);
    await editText(test.db, { text: "", version: 2 });
    expect(await found("turnstile")).toEqual([]);
  });
});

describe("two people who edit the same text", () => {
  const opened = "First.\n\nSecond.";

  it("are merged by block", async () => {
    await editText(test.db, { text: opened });
    await editText(test.db, { text: "First.\n\nSecond, later.", version: 1 });
    const { merged } = await editText(
      test.db,
      { text: "First, earlier.\n\nSecond.", version: 1 },
      { viewer: await staff(test.db, "editor"), form: NO_MERGE },
    );

    expect(merged?.by).toEqual(["secretariat"]);
    expect(await publicTexts()).toEqual(["en official: First, earlier.\nSecond, later."]);
  });

  it("are asked where both have changed the same block, and nothing is lost", async () => {
    await editText(test.db, { text: opened });
    await editText(test.db, { text: "First.\n\nTheirs.", version: 1 });
    const mine = { text: "First.\n\nMine.", version: 1 };

    await expect(editText(test.db, mine, { form: NO_MERGE })).rejects.toThrow(MergeConflict);
    await expect(editText(test.db, mine)).rejects.toMatchObject({ code: "changedByAnother" });
    expect(await publicTexts()).toEqual(["en official: First.\nTheirs."]);
  });
});
