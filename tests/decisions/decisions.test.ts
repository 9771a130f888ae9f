import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { changeDecision } from "@/app/_domain/decisions/change-decision";
import { getDecisionToChange, listDecisions, listRemovedDecisions } from "@/app/_domain/decisions/queries";
import { recordDecision } from "@/app/_domain/decisions/record-decision";
import { removeDecision } from "@/app/_domain/decisions/remove-decision";
import { restoreDecision } from "@/app/_domain/decisions/restore-decision";
import { ChangeDecision, RecordDecision } from "@/app/_domain/decisions/schemas";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { gatherFacts } from "@/app/_domain/report/gather-facts";
import { MAX_DECISION_LENGTH } from "@/app/_vocabulary/decisions";
import { choiceName, handName, readMergeForm } from "@/app/_vocabulary/merging/merge-form";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { MeetingDecisions } from "@/components/decisions/MeetingDecisions";
import { auditEvents, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const as = (viewer: Viewer) => contextOf(database.db, viewer);
let secretariat: Viewer;
let meetingId: string;

const TYPED = {
  meetingKey: KEY,
  madeBy: "extended-bureau",
  procedure: "silence",
  decidedOn: "2023-02-03",
  subjects: ["topics", "dates"],
  "text-en": " The topics of the meeting. \r\n Two lines.",
  "text-ar": "المواضيع.",
};
const record = (more: object = {}, viewer = secretariat) =>
  recordDecision(as(viewer), RecordDecision.parse({ decisionId: randomUUID(), ...TYPED, ...more }));
const change = (decisionId: string, more: object, choices?: Record<string, string>) =>
  changeDecision(
    as(secretariat),
    ChangeDecision.parse({ decisionId, version: 1, ...TYPED, ...more }),
    choices && readMergeForm(choices),
  );
const listed = (viewer: Viewer = PUBLIC_VIEWER) => listDecisions(as(viewer), meetingId);
const changes = async () => (await listPublicChanges(as(PUBLIC_VIEWER), KEY, 9)).map(({ kind }) => kind);
const operations = async () => (await database.db.select().from(auditEvents)).map(({ operation }) => operation);

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  ({ meetingId } = await smallMeeting(database.db, KEY));
  secretariat = await staff(database.db, "secretariat");
});

describe("a decision that is recorded", () => {
  it("is read by everyone with its day, who took it, how, and its text by language", async () => {
    const { id } = await record();

    expect(await listed()).toEqual([
      {
        id,
        madeBy: "extended-bureau",
        procedure: "silence",
        decidedOn: "2023-02-03",
        subjects: ["dates", "topics"],
        texts: { en: "The topics of the meeting. \n Two lines.", ar: "المواضيع." },
        version: 1,
      },
    ]);
    expect(await changes()).toEqual(["record-decision"]);
    expect(await database.announcedBy(() => record())).toEqual([`meeting:${KEY}`]);
  });

  it("sent twice, is recorded once", async () => {
    const decisionId = randomUUID();
    await record({ decisionId });
    await record({ decisionId });

    expect(await listed()).toHaveLength(1);
    expect(await operations()).toEqual(["record-decision"]);
  });

  it("comes in the order of the days, without a procedure where none is known", async () => {
    await record({ procedure: "", subjects: "format" });
    await record({ decidedOn: "2022-08-05", madeBy: "body", subjects: undefined });

    expect(await listed()).toMatchObject([
      { decidedOn: "2022-08-05", madeBy: "body", subjects: [] },
      { decidedOn: "2023-02-03", procedure: null, subjects: ["format"] },
    ]);
  });

  it("is seen by staff alone while the meeting is a draft, and told to nobody", async () => {
    await database.db.update(meetings).set({ status: "draft" }).where(eq(meetings.key, KEY));
    await record();

    expect(await listed()).toEqual([]);
    expect(await listed(secretariat)).toHaveLength(1);
    await database.db.update(meetings).set({ status: "announced" }).where(eq(meetings.key, KEY));
    expect(await changes()).toEqual([]);
  });

  it("is refused without a text, with a day that has not come, and to all but the secretariat", async () => {
    const empty = RecordDecision.safeParse({ ...TYPED, decisionId: randomUUID(), "text-en": " ", "text-ar": "" });
    expect(empty.error?.issues).toMatchObject([{ path: ["text-en"], message: "decisionTextRequired" }]);
    await expect(record({ decidedOn: "2023-05-03" })).rejects.toMatchObject({
      code: "decisionInFuture",
      field: "decidedOn",
    });
    await expect(record({ meetingKey: "wg9-2024" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(record({}, await staff(database.db, "editor"))).rejects.toMatchObject({ kind: "forbidden" });
    expect(await operations()).toEqual([]);
  });
});

describe("the record of a decision", () => {
  it("is changed, with what it was before in the audit log; the same again changes nothing", async () => {
    const { id } = await record();
    const corrected = { "text-en": "The substantive topics.", procedure: "consensus" };

    expect(await change(id, corrected)).toEqual({ changed: true, version: 2 });
    expect(await change(id, { ...corrected, version: 2 })).toEqual({ changed: false, version: 2 });
    expect(await listed()).toMatchObject([{ procedure: "consensus", texts: { en: "The substantive topics." } }]);
    expect(await changes()).toEqual(["change-decision", "record-decision"]);
    const [, entry] = await database.db.select().from(auditEvents);
    expect(entry).toMatchObject({
      operation: "change-decision",
      subjectId: id,
      detail: { before: { procedure: "silence" }, after: { procedure: "consensus", en: "The substantive topics." } },
    });
  });

  it("is not changed over what somebody else has saved since", async () => {
    const { id } = await record();
    await change(id, { "text-en": "Theirs." });

    await expect(change(id, { "text-en": "Mine." })).rejects.toMatchObject({ code: "changedByAnother" });
    expect(await getDecisionToChange(as(secretariat), { meetingKey: KEY, decisionId: id })).toMatchObject({
      texts: { en: "Theirs." },
      version: 2,
    });
  });

  it("is merged by field, and a text by line, with what somebody else has saved since", async () => {
    const { id } = await record();
    const opened = JSON.stringify({ madeBy: "extended-bureau", procedure: "silence", subjects: "dates,topics" });
    await change(id, { "text-en": "One line.\nAnother line." });
    await change(id, { "text-en": "One line, theirs.\nAnother line.", procedure: "consensus", version: 2 });
    const mine = { "text-en": "One line.\nAnother line, mine.", "text-fr": "Ligne.", opened, version: 2 };

    const { merged, version } = await change(id, mine, {});
    expect({ version, merged }).toMatchObject({ version: 4, merged: { by: [expect.any(String)] } });
    expect(await listed()).toMatchObject([
      { procedure: "consensus", texts: { en: "One line, theirs.\nAnother line, mine.", fr: "Ligne." } },
    ]);

    const other = { ...mine, "text-en": "One line, ours.\nAnother line." };
    const refused = await change(id, other, {}).catch((error) => error);
    expect(refused.conflicts).toMatchObject([
      { field: "text-en", mine: "One line, ours.", theirs: "One line, theirs." },
    ]);
    await change(id, other, { [choiceName(refused.conflicts[0].id)]: "mine" });
    expect((await listed())[0]?.texts.en).toBe("One line, ours.\nAnother line, mine.");
  });

  it("is not merged with a day written by hand, or with a text longer than the form takes", async () => {
    const { id } = await record({ "text-en": "One line." });
    const opened = JSON.stringify({ decidedOn: TYPED.decidedOn });
    await change(id, { "text-en": "Theirs.", decidedOn: "2023-04-30" });
    const mine = { "text-en": "Mine.", decidedOn: "2023-04-29", opened };
    const asked = await change(id, mine, {}).catch((error) => error);
    const idOf = (field: string) =>
      asked.conflicts.find((conflict: { field: string }) => conflict.field === field)?.id ?? "";
    const [day, text] = [idOf("decidedOn"), idOf("text-en")];
    const chosen = (on: object, written: string) =>
      change(id, mine, { ...on, [choiceName(text)]: "hand", [handName(text)]: written });

    const byHand = chosen({ [choiceName(day)]: "hand", [handName(day)]: "2099-01-01" }, "Ours.");
    await expect(byHand).rejects.toMatchObject({ conflicts: [{ field: "decidedOn" }] });
    const long = chosen({ [choiceName(day)]: "mine" }, "a".repeat(MAX_DECISION_LENGTH + 1));
    await expect(long).rejects.toMatchObject({ kind: "invalid", code: "tooLong", field: "text-en" });
    await chosen({ [choiceName(day)]: "mine" }, "Ours.");
    expect(await listed()).toMatchObject([{ decidedOn: "2023-04-29", texts: { en: "Ours." } }]);
  });

  it("is removed, and restored as it was", async () => {
    const { id } = await record();
    const input = { meetingKey: KEY, decisionId: id };
    await removeDecision(as(secretariat), input);
    await removeDecision(as(secretariat), input);

    expect(await listed()).toEqual([]);
    expect(await listRemovedDecisions(as(secretariat), KEY)).toMatchObject([{ id }]);
    await expect(change(id, {})).rejects.toMatchObject({ kind: "not-found" });
    await expect(getDecisionToChange(as(secretariat), input)).rejects.toMatchObject({ kind: "not-found" });
    await restoreDecision(as(secretariat), input);
    expect(await listed()).toMatchObject([{ id, texts: { ar: "المواضيع." } }]);
    expect(await changes()).toEqual(["restore-decision", "remove-decision", "record-decision"]);
    expect(await operations()).toEqual(["record-decision", "remove-decision", "restore-decision"]);
  });

  it("of another meeting is not found", async () => {
    await smallMeeting(database.db, "wg9-2024");
    const { id } = await record();

    for (const operation of [removeDecision, restoreDecision, getDecisionToChange])
      await expect(operation(as(secretariat), { meetingKey: "wg9-2024", decisionId: id })).rejects.toMatchObject({
        kind: "not-found",
      });
    await expect(getDecisionToChange(as(secretariat), { meetingKey: KEY, decisionId: "none" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("decisions elsewhere", () => {
  it("are in the overview of the meeting, in the reader's language or another that is named", async () => {
    await record({ madeBy: "body", procedure: "acclamation" });
    const html = async (locale: "en" | "ar" | "fr") => {
      const agenda = await getAgenda(as(PUBLIC_VIEWER), KEY, locale);
      return renderToStaticMarkup(createElement(MeetingDecisions, { agenda, decisions: await listed(), locale }));
    };

    expect(await html("en")).toMatch(/3 February 2023.*Group.*by acclamation.*The topics of the meeting/s);
    expect(await html("ar")).toContain("المواضيع.");
    expect(await html("fr")).toMatch(/lang="en"[^>]*>The topics of the meeting/);
  });

  it("are facts of the report, without the removed ones", async () => {
    const { id } = await record();
    const removed = await record();
    await removeDecision(as(secretariat), { meetingKey: KEY, decisionId: removed.id });

    expect((await gatherFacts(as(secretariat), KEY)).decisions).toMatchObject([{ id, decidedOn: "2023-02-03" }]);
  });
});
