import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { changeDecision } from "@/app/_domain/decisions/change-decision";
import { listDecisionRevisions, readDecisionRevisions } from "@/app/_domain/decisions/history-queries";
import { listDecisions } from "@/app/_domain/decisions/queries";
import { recordDecision } from "@/app/_domain/decisions/record-decision";
import { removeDecision } from "@/app/_domain/decisions/remove-decision";
import { restoreDecision } from "@/app/_domain/decisions/restore-decision";
import { restoreDecisionText } from "@/app/_domain/decisions/restore-decision-text";
import { ChangeDecision, RecordDecision } from "@/app/_domain/decisions/schemas";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
let secretariat: Viewer;
let meetingId: string;
let decisionId: string;

const TYPED = { meetingKey: KEY, madeBy: "body", decidedOn: "2023-02-03", "text-en": "First.", "text-ar": "الأول." };
const context = () => contextOf(database.db, secretariat);
const change = (version: number, more: object) =>
  changeDecision(context(), ChangeDecision.parse({ ...TYPED, decisionId, version, ...more }));
const restore = (revision: number, version: number) =>
  restoreDecisionText(context(), { meetingKey: KEY, decisionId, revision, version });
const numbers = async () =>
  (await listDecisionRevisions(context(), { meetingKey: KEY, decisionId, limit: 9 })).revisions.map(
    ({ number }) => number,
  );
const present = async () => (await listDecisions(contextOf(database.db, PUBLIC_VIEWER), meetingId))[0];

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states cascade`);
  ({ meetingId } = await smallMeeting(database.db, KEY));
  secretariat = await staff(database.db, "secretariat");
  decisionId = randomUUID();
  await recordDecision(context(), RecordDecision.parse({ ...TYPED, decisionId }));
});

describe("the history of the text of a decision", () => {
  it("has each text that it had, in every language, with its author; other changes are none of its text", async () => {
    await change(1, { "text-en": "Second." });
    await change(2, { "text-en": "Second.", decidedOn: "2023-02-04" });
    await removeDecision(context(), { meetingKey: KEY, decisionId });
    await restoreDecision(context(), { meetingKey: KEY, decisionId });
    await change(5, { "text-en": "Third.", "text-ar": "", decidedOn: "2023-02-04" });
    const query = { meetingKey: KEY, decisionId, choice: { below: 6, limit: 9 } };

    expect(await numbers()).toEqual([6, 2, 1]);
    const read = await readDecisionRevisions(context(), query);
    expect(
      read.map(({ number, by, fields }) => [number, by, fields.filter(({ text }) => text.length > 0).length]),
    ).toEqual([
      [2, "secretariat", 2],
      [1, "secretariat", 2],
    ]);
  });

  it("is the secretariat's", async () => {
    const query = { meetingKey: KEY, decisionId, limit: 9 };
    for (const viewer of [PUBLIC_VIEWER, await staff(database.db, "editor"), await staff(database.db, "admin")])
      await expect(listDecisionRevisions({ db: database.db, viewer }, query)).rejects.toMatchObject({
        kind: "forbidden",
      });
    for (const wrong of [{ decisionId: "x" }, { decisionId: randomUUID() }, { meetingKey: "wg1-1999" }])
      await expect(listDecisionRevisions(context(), { ...query, ...wrong })).rejects.toMatchObject({
        kind: "not-found",
      });
  });
});

describe("restoring an earlier text of a decision", () => {
  it("makes it a new revision that the public reads, and leaves what else is recorded", async () => {
    await change(1, { "text-en": "Second.", decidedOn: "2023-02-04", subjects: "topics" });
    expect(await restore(1, 2)).toEqual({ changed: true });

    expect(await numbers()).toEqual([3, 2, 1]);
    expect(await present()).toMatchObject({
      ...{ texts: { en: "First.", ar: "الأول." }, decidedOn: "2023-02-04", subjects: ["topics"], version: 3 },
    });
    const events = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, decisionId));
    expect(events.at(-1)).toMatchObject({
      ...{ operation: "restore-decision-text" },
      detail: { restored: 1, before: { en: "Second." }, after: { en: "First." } },
    });
    const changes = await listPublicChanges(contextOf(database.db, PUBLIC_VIEWER), KEY, 9);
    expect(changes.map(({ kind }) => kind)).toEqual(["change-decision", "change-decision", "record-decision"]);
    // Taken back.
    await restore(2, 3);
    expect((await present())?.texts.en).toBe("Second.");
    expect(await restore(2, 4)).toEqual({ changed: false });
  });

  it("is refused where its text has changed since, where it does not exist, and once it is removed", async () => {
    await change(1, { "text-en": "Second." });
    await change(2, { "text-en": "Third." });
    await expect(restore(1, 2)).rejects.toMatchObject({ code: "changedByAnother" });
    await expect(restore(9, 3)).rejects.toMatchObject({ kind: "not-found" });
    // The day alone has changed: the text is as the page showed it.
    await change(3, { "text-en": "Third.", decidedOn: "2023-02-04" });
    expect(await restore(1, 3)).toEqual({ changed: true });
    await removeDecision(context(), { meetingKey: KEY, decisionId });
    await expect(restore(2, 5)).rejects.toMatchObject({ kind: "not-found" });
  });
});
