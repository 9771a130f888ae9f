import { beforeAll, describe, expect, it } from "vitest";
import { confirmImportDraft } from "@/app/_domain/agenda-import/drafts/confirm-import-draft";
import { getImportDraft, listImportDrafts } from "@/app/_domain/agenda-import/drafts/queries";
import type { Context } from "@/app/_domain/context";
import { listDocuments } from "@/app/_domain/documents/queries";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../../support/database";
import { contextOf, staff } from "../../support/people";
import { tidalDraft } from "./draft-files";

const test = testDatabase();
let context: Context;

beforeAll(async () => {
  context = contextOf(test.db, await staff(test.db, "secretariat"));
});

describe("a draft of an agenda", () => {
  it("is not public before it is confirmed, and then in all its languages, with its files", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const publicContext = { ...context, viewer: PUBLIC_VIEWER };
    expect(await listMeetings(publicContext)).toEqual([]);
    expect((await listImportDrafts(context)).map(({ id }) => id)).toEqual([draftId]);
    const draft = await getImportDraft(context, draftId);
    expect(draft.resolved?.missing).toEqual([]);
    expect(draft.differences).toEqual([]);

    const confirmed = await confirmImportDraft(context, { draftId, version: draft.version });
    expect(await confirmImportDraft(context, { draftId, version: draft.version })).toEqual(confirmed);
    const [meeting] = await listMeetings(publicContext);
    expect(meeting).toMatchObject({
      key: confirmed.meetingKey,
      ordinal: 2,
      startsOn: "2031-03-31",
      endsOn: "2031-04-02",
    });
    expect(meeting?.body.names).toEqual({ en: "Working Group on Tides", ar: "الفريق العامل المعني بالمد والجزر" });
    expect(await listImportDrafts(context)).toEqual([]);
    expect(await getImportDraft(context, draftId)).toMatchObject({ status: "confirmed", sources: [{}, {}] });
    const documents = await listDocuments(publicContext, confirmed.meetingKey);
    const agenda = documents.find(({ symbol }) => symbol === "CTL/CONF/WG.1/2031/1");
    expect(agenda?.versions.map(({ locale, files }) => [locale, files.map(({ format }) => format)])).toEqual([
      ["ar", ["docx"]],
      ["en", ["docx"]],
    ]);
  });
});
