import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import {
  listIncomingSubmissions,
  listOwnSubmissions,
  listReturnedSubmissions,
} from "@/app/_domain/legislation/queries";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { startReplacement } from "@/app/_domain/legislation/start-replacement";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import { accounts, auditEvents, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { COMPLETE, createMeetings, createSubmission, MEETING } from "./meeting";

const database = testDatabase();
let stateA: Context & { viewer: DelegationViewer };
let stateB: Context;
let sherloc: Context;
let secretariat: Context;
const RECORD = "https://sherloc.unodc.org/cld/v3/sherloc/legdb/act.html";

beforeAll(async () => {
  await createMeetings(database.db);
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
  sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
  secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
});

/** Creates a submission that was returned with a question. */
async function createReturned(question = "Is article 6 in force?", meetingKey = MEETING): Promise<string> {
  const submissionId = await createSubmission(stateA, {}, meetingKey);
  await returnSubmission(sherloc, { submissionId, version: 1, question });

  return submissionId;
}

const startReplacementOf = (submissionId: string, context: Context = stateA) =>
  startReplacement(context, { submissionId, draftId: randomUUID() });
const read = async (id: string, context: Context = stateA) => getSubmission(context, id, MEETING);
const operationsOf = async (id: string) =>
  (await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id))).map(({ operation }) => operation);

/** Creates a submission and its replacement. */
async function createReplaced(): Promise<{ old: string; by: string }> {
  const old = await createReturned();
  const { draftId } = await startReplacementOf(old);
  await submitLegislation(stateA, { draftId });

  return { old, by: draftId };
}

describe("a replacement", () => {
  test("starts with the fields and files of the returned submission, if it was returned to one's own State", async () => {
    const untouched = await createSubmission(stateA);
    await expect(startReplacementOf(untouched)).rejects.toMatchObject({ kind: "conflict" });
    const old = await createReturned();
    await expect(startReplacementOf(old, stateB)).rejects.toMatchObject({ kind: "not-found" });
    const { draftId } = await startReplacementOf(old);
    const draft = await getDraft(stateA, draftId);
    expect(draft.files).toHaveLength(1);
    expect(draft.replaces).toMatchObject({ id: old, status: "returned", question: "Is article 6 in force?" });
    expect(await submitLegislation(stateA, { draftId })).toEqual({ outcome: "submitted", submissionId: draftId });
    expect((await read(draftId)).submission).toMatchObject({ title: "Organized Crime Act", adoptedOn: "2009-03-27" });
  });

  test("started twice, even at once, is one draft; saving it does not change what it replaces", async () => {
    const old = await createReturned();
    const [one, two] = await Promise.all([startReplacementOf(old), startReplacementOf(old)]);
    expect(one).toEqual(two);
    expect(await startReplacementOf(old)).toEqual(one);
    await saveDraft(stateA, { draftId: one.draftId, meetingKey: MEETING, fields: { ...COMPLETE, title: "New title" } });
    expect(await startReplacementOf(old)).toEqual(one);
    expect(await getDraft(stateA, one.draftId)).toMatchObject({
      fields: { title: "New title" },
      replaces: { id: old },
    });
  });

  test("once submitted closes the other; each names the other to the delegation, the focal point and the secretariat, also in the lists", async () => {
    const { old, by } = await createReplaced();
    const numbers = [(await read(old)).submission.receiptNumber, (await read(by)).submission.receiptNumber];
    for (const context of [stateA, sherloc, secretariat]) {
      const one = await read(old, context);
      expect(one.submission.status).toBe("replaced");
      expect(one.replacedBy).toMatchObject({ id: by, receiptNumber: numbers[1] });
      const other = await read(by, context);
      expect(other.replaces).toMatchObject({ id: old, receiptNumber: numbers[0], status: "replaced" });
      const submissions = await (context === stateA ? listOwnSubmissions : listIncomingSubmissions)(context, MEETING);
      expect(submissions.find(({ id }) => id === old)?.replacedBy?.receiptNumber).toBe(numbers[1]);
      expect(submissions.find(({ id }) => id === by)?.replaces?.receiptNumber).toBe(numbers[0]);
    }
    expect((await operationsOf(old)).at(-1)).toBe("replace-submission");
  });

  test("while it is a draft is displayed to the delegation alone", async () => {
    const old = await createReturned();
    const { draftId } = await startReplacementOf(old);
    expect((await read(old)).replacedBy).toMatchObject({ id: draftId, status: "draft", receiptNumber: null });
    for (const context of [sherloc, secretariat]) expect((await read(old, context)).replacedBy).toBeUndefined();
  });

  test("once submitted, makes every later change of the other a conflict that names the replacement", async () => {
    const { old: submissionId, by } = await createReplaced();
    const number = `WG2-2023/LEG/${String((await read(by)).submission.receiptNumber).padStart(4, "0")}`;
    const refusal = { kind: "conflict", code: "submissionReplaced", params: { number } };
    for (const version of [2, 3]) {
      await expect(receiveSubmission(sherloc, { submissionId, version })).rejects.toMatchObject(refusal);
      await expect(returnSubmission(sherloc, { submissionId, version, question: "?" })).rejects.toMatchObject(refusal);
      const accepted = acceptSubmission(sherloc, { submissionId, version, legislativeRecord: RECORD });
      await expect(accepted).rejects.toMatchObject(refusal);
    }
    await expect(startReplacementOf(submissionId)).rejects.toMatchObject({ kind: "conflict" });
    expect((await read(submissionId)).submission).toMatchObject({ status: "replaced", version: 3 });
  });

  test("and an acceptance at the same time: one succeeds, the other is a conflict, and neither is half done", async () => {
    for (let round = 0; round < 5; round += 1) {
      const old = await createReturned();
      const { draftId } = await startReplacementOf(old);
      const outcomes = await Promise.allSettled([
        submitLegislation(stateA, { draftId }),
        acceptSubmission(sherloc, { submissionId: old, version: 2, legislativeRecord: RECORD }),
      ]);
      const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatchObject({ kind: "conflict" });
      const isSubmitted = (await getDraft(stateA, draftId)).status === "submitted";
      expect((await read(old)).submission.status).toBe(isSubmitted ? "replaced" : "accepted");
      expect(refused[0].code).toBe(isSubmitted ? "submissionReplaced" : "replacementClosed");
    }
  });

  test("discarded as a draft changes nothing of the other, which can be replaced again", async () => {
    const old = await createReturned();
    const before = (await read(old)).submission;
    const first = await startReplacementOf(old);
    await discardDraft(stateA, first);
    const now = await read(old);
    expect(now.submission).toEqual(before);
    expect(now.replacedBy).toBeUndefined();
    expect(now.files).toHaveLength(1);
    const second = await startReplacementOf(old);
    expect(second).not.toEqual(first);
    await discardDraft(stateA, second);
  });

  test("of a submission that was accepted in the meantime is not submitted, and can be discarded", async () => {
    const old = await createReturned();
    const { draftId } = await startReplacementOf(old);
    await acceptSubmission(sherloc, { submissionId: old, version: 2, legislativeRecord: RECORD });
    await expect(submitLegislation(stateA, { draftId })).rejects.toMatchObject({ code: "replacementClosed" });
    expect((await getDraft(stateA, draftId)).status).toBe("draft");
    await discardDraft(stateA, { draftId });
    expect((await read(old)).submission.status).toBe("accepted");
  });

  test("can itself be returned and replaced", async () => {
    const { old, by } = await createReplaced();
    await returnSubmission(sherloc, { submissionId: by, version: 1, question: "And article 7?" });
    const { draftId } = await startReplacementOf(by);
    await submitLegislation(stateA, { draftId });
    expect(await read(by)).toMatchObject({ submission: { status: "replaced" }, replaces: { id: old } });
    expect((await read(by)).replacedBy?.id).toBe(draftId);
  });
});

describe("a return", () => {
  const tasks = async (context: Context = stateA) => (await listReturnedSubmissions(context)).map(({ id }) => id);

  test("is a task of the delegation, at any meeting, until it is replaced", async () => {
    const [here, there] = [await createReturned("Which text?"), await createReturned("Since when?", "wg2-2024")];
    const found = (await listReturnedSubmissions(stateA)).filter(({ id }) => id === here || id === there);
    expect(new Map(found.map(({ id, ...task }) => [id, task]))).toMatchObject(
      new Map([
        [here, { question: "Which text?", meetingKey: MEETING, returnedAt: NOW }],
        [there, { question: "Since when?", meetingKey: "wg2-2024", returnedAt: NOW }],
      ]),
    );
    expect(await tasks(stateB)).toEqual([]);
    await expect(listReturnedSubmissions(sherloc)).rejects.toMatchObject({ kind: "forbidden" });
    const { draftId } = await startReplacementOf(here);
    expect(await tasks()).toContain(here);
    await submitLegislation(stateA, { draftId });
    expect(await tasks()).not.toContain(here);
    await acceptSubmission(sherloc, { submissionId: there, version: 2, legislativeRecord: RECORD });
    expect(await tasks()).not.toContain(there);
  });

  const notifications = async (submissionId: string) =>
    (await database.db.select().from(outboxMessages)).filter(
      ({ kind, params }) =>
        kind === "submission-returned" && "submissionId" in params && params.submissionId === submissionId,
    );

  test("is sent by e-mail to every account of the delegation in its language, once for each return", async () => {
    const more = (name: string, locale: Locale, disabledAt: Date | null = null) => ({
      email: `${name}@example.org`,
      name,
      role: "delegation" as const,
      stateCode: "XA",
      locale,
      disabledAt,
      passwordHash: "none",
      createdAt: NOW,
    });
    await database.db.insert(accounts).values([more("deputy", "ar"), more("former", "fr", NOW)]);
    const submissionId = await createReturned("Is article 6 in force?\nSince when?");
    const posted = (await notifications(submissionId)).toSorted((a, b) => a.to.localeCompare(b.to));
    expect(posted.map(({ to, locale }) => [to, locale])).toEqual([
      ["delegation-xa@example.org", "en"],
      ["deputy@example.org", "ar"],
    ]);
    const number = (await read(submissionId)).submission.receiptNumber;
    expect(posted[0]?.params).toEqual({
      body: { en: "Group" },
      meeting: expect.objectContaining({ key: MEETING, ordinal: 14 }),
      receipt: `WG2-2023/LEG/${String(number).padStart(4, "0")}`,
      submissionId,
      question: "Is article 6 in force?\nSince when?",
    });
    await returnSubmission(sherloc, { submissionId, version: 2, question: "Is article 7 in force?" });
    expect(await notifications(submissionId)).toHaveLength(4);
  });

  test("that is refused sends nothing", async () => {
    const submissionId = await createSubmission(stateA);
    const late = returnSubmission(sherloc, { submissionId, version: 7, question: "?" });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
    expect(await notifications(submissionId)).toEqual([]);
  });
});
