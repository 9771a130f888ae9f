import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { discardDraft } from "@/app/_domain/legislation/discard-draft";
import {
  getDraft,
  getSubmission,
  listIncomingSubmissions,
  listOwnSubmissions,
  listReturnedSubmissions,
} from "@/app/_domain/legislation/queries";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { startReplacement } from "@/app/_domain/legislation/start-replacement";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";
import { accounts, auditEvents, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { COMPLETE, lodged, MEETING, openMeeting } from "./meeting";

const database = testDatabase();
let stateA: Context & { viewer: DelegationViewer };
let stateB: Context;
let sherloc: Context;
let secretariat: Context;
const RECORD = "https://sherloc.unodc.org/cld/v3/sherloc/legdb/act.html";

beforeAll(async () => {
  await openMeeting(database.db);
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
  sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
  secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
});

/** A submission that came back with a question. */
async function returned(question = "Is article 6 in force?", meetingKey = MEETING): Promise<string> {
  const submissionId = await lodged(stateA, {}, meetingKey);
  await returnSubmission(sherloc, { submissionId, version: 1, question });

  return submissionId;
}

const begin = (submissionId: string, context: Context = stateA) =>
  startReplacement(context, { submissionId, draftId: randomUUID() });
const seen = async (id: string, context: Context = stateA) => getSubmission(context, id, MEETING);
const verbsOf = async (id: string) =>
  (await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id))).map(({ operation }) => operation);

/** A submission and the one that has replaced it. */
async function replaced(): Promise<{ old: string; by: string }> {
  const old = await returned();
  const { draftId } = await begin(old);
  await submitLegislation(stateA, { draftId });

  return { old, by: draftId };
}

describe("a replacement", () => {
  test("begins with all that the returned submission says, and its files, where it was returned to one's own State", async () => {
    const untouched = await lodged(stateA);
    await expect(begin(untouched)).rejects.toMatchObject({ kind: "conflict" });
    const old = await returned();
    await expect(begin(old, stateB)).rejects.toMatchObject({ kind: "not-found" });
    const { draftId } = await begin(old);
    const draft = await getDraft(stateA, draftId);
    expect(draft.files).toHaveLength(1);
    expect(draft.replaces).toMatchObject({ id: old, state: "returned", question: "Is article 6 in force?" });
    expect(await submitLegislation(stateA, { draftId })).toEqual({ outcome: "lodged", submissionId: draftId });
    expect((await seen(draftId)).submission).toMatchObject({ title: "Organized Crime Act", adoptedOn: "2009-03-27" });
  });

  test("begun twice, even at once, is one draft; saving it keeps what it replaces", async () => {
    const old = await returned();
    const [one, two] = await Promise.all([begin(old), begin(old)]);
    expect(one).toEqual(two);
    expect(await begin(old)).toEqual(one);
    await saveDraft(stateA, { draftId: one.draftId, meetingKey: MEETING, fields: { ...COMPLETE, title: "New title" } });
    expect(await begin(old)).toEqual(one);
    expect(await getDraft(stateA, one.draftId)).toMatchObject({ typed: { title: "New title" }, replaces: { id: old } });
  });

  test("once lodged closes the other; each names the other to the delegation, the focal point and the secretariat, in the lists too", async () => {
    const { old, by } = await replaced();
    const numbers = [(await seen(old)).submission.receiptNumber, (await seen(by)).submission.receiptNumber];
    for (const context of [stateA, sherloc, secretariat]) {
      const one = await seen(old, context);
      expect(one.submission.status).toBe("replaced");
      expect(one.replacedBy).toMatchObject({ id: by, receiptNumber: numbers[1] });
      const other = await seen(by, context);
      expect(other.replaces).toMatchObject({ id: old, receiptNumber: numbers[0], state: "replaced" });
      const listed = await (context === stateA ? listOwnSubmissions : listIncomingSubmissions)(context, MEETING);
      expect(listed.find(({ id }) => id === old)?.replacedBy?.receiptNumber).toBe(numbers[1]);
      expect(listed.find(({ id }) => id === by)?.replaces?.receiptNumber).toBe(numbers[0]);
    }
    expect((await verbsOf(old)).at(-1)).toBe("replace-submission");
  });

  test("while it is a draft is shown to the delegation alone", async () => {
    const old = await returned();
    const { draftId } = await begin(old);
    expect((await seen(old)).replacedBy).toMatchObject({ id: draftId, state: "draft", receiptNumber: null });
    for (const context of [sherloc, secretariat]) expect((await seen(old, context)).replacedBy).toBeUndefined();
  });

  test("lodged, leaves nothing to be done with the other: whoever is late is told which one has replaced it", async () => {
    const { old: submissionId, by } = await replaced();
    const number = `WG2-2023/LEG/${String((await seen(by)).submission.receiptNumber).padStart(4, "0")}`;
    const told = { kind: "conflict", code: "submissionReplaced", params: { number } };
    for (const version of [2, 3]) {
      await expect(receiveSubmission(sherloc, { submissionId, version })).rejects.toMatchObject(told);
      await expect(returnSubmission(sherloc, { submissionId, version, question: "?" })).rejects.toMatchObject(told);
      const accepted = acceptSubmission(sherloc, { submissionId, version, legislativeRecord: RECORD });
      await expect(accepted).rejects.toMatchObject(told);
    }
    await expect(begin(submissionId)).rejects.toMatchObject({ kind: "conflict" });
    expect((await seen(submissionId)).submission).toMatchObject({ state: "replaced", version: 3 });
  });

  test("and an acceptance at the same time: one of them holds, the other is a conflict, and neither is lost halfway", async () => {
    for (let round = 0; round < 5; round += 1) {
      const old = await returned();
      const { draftId } = await begin(old);
      const outcomes = await Promise.allSettled([
        submitLegislation(stateA, { draftId }),
        acceptSubmission(sherloc, { submissionId: old, version: 2, legislativeRecord: RECORD }),
      ]);
      const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatchObject({ kind: "conflict" });
      const isLodged = (await getDraft(stateA, draftId)).state === "lodged";
      expect((await seen(old)).submission.status).toBe(isLodged ? "replaced" : "accepted");
      expect(refused[0].code).toBe(isLodged ? "submissionReplaced" : "replacedMeanwhile");
    }
  });

  test("given up as a draft changes nothing of the other, which can be answered anew", async () => {
    const old = await returned();
    const before = (await seen(old)).submission;
    const first = await begin(old);
    await discardDraft(stateA, first);
    const now = await seen(old);
    expect(now.submission).toEqual(before);
    expect(now.replacedBy).toBeUndefined();
    expect(now.files).toHaveLength(1);
    const second = await begin(old);
    expect(second).not.toEqual(first);
    await discardDraft(stateA, second);
  });

  test("of what was accepted after all is not lodged, and goes with its draft", async () => {
    const old = await returned();
    const { draftId } = await begin(old);
    await acceptSubmission(sherloc, { submissionId: old, version: 2, legislativeRecord: RECORD });
    await expect(submitLegislation(stateA, { draftId })).rejects.toMatchObject({ code: "replacedMeanwhile" });
    expect((await getDraft(stateA, draftId)).state).toBe("draft");
    await discardDraft(stateA, { draftId });
    expect((await seen(old)).submission.status).toBe("accepted");
  });

  test("can itself be returned and replaced", async () => {
    const { old, by } = await replaced();
    await returnSubmission(sherloc, { submissionId: by, version: 1, question: "And article 7?" });
    const { draftId } = await begin(by);
    await submitLegislation(stateA, { draftId });
    expect(await seen(by)).toMatchObject({ submission: { state: "replaced" }, replaces: { id: old } });
    expect((await seen(by)).replacedBy?.id).toBe(draftId);
  });
});

describe("a return", () => {
  const tasks = async (context: Context = stateA) => (await listReturnedSubmissions(context)).map(({ id }) => id);

  test("is a task of the delegation, at whatever meeting, until it is answered", async () => {
    const [here, there] = [await returned("Which text?"), await returned("Since when?", "wg2-2024")];
    const found = (await listReturnedSubmissions(stateA)).filter(({ id }) => id === here || id === there);
    expect(new Map(found.map(({ id, ...task }) => [id, task]))).toMatchObject(
      new Map([
        [here, { question: "Which text?", meetingKey: MEETING, returnedAt: NOW }],
        [there, { question: "Since when?", meetingKey: "wg2-2024", returnedAt: NOW }],
      ]),
    );
    expect(await tasks(stateB)).toEqual([]);
    await expect(listReturnedSubmissions(sherloc)).rejects.toMatchObject({ kind: "forbidden" });
    const { draftId } = await begin(here);
    expect(await tasks()).toContain(here);
    await submitLegislation(stateA, { draftId });
    expect(await tasks()).not.toContain(here);
    await acceptSubmission(sherloc, { submissionId: there, version: 2, legislativeRecord: RECORD });
    expect(await tasks()).not.toContain(there);
  });

  const letters = async (submissionId: string) =>
    (await database.db.select().from(outboxMessages)).filter(
      ({ kind, params }) =>
        kind === "submission-returned" && "submissionId" in params && params.submissionId === submissionId,
    );

  test("is told by e-mail to every account of the delegation in its language, once for each return", async () => {
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
    const submissionId = await returned("Is article 6 in force?\nSince when?");
    const posted = (await letters(submissionId)).toSorted((a, b) => a.to.localeCompare(b.to));
    expect(posted.map(({ to, locale }) => [to, locale])).toEqual([
      ["delegation-xa@example.org", "en"],
      ["deputy@example.org", "ar"],
    ]);
    const number = (await seen(submissionId)).submission.receiptNumber;
    expect(posted[0]?.params).toEqual({
      body: { en: "Group" },
      meeting: expect.objectContaining({ key: MEETING, ordinal: 14 }),
      receipt: `WG2-2023/LEG/${String(number).padStart(4, "0")}`,
      submissionId,
      question: "Is article 6 in force?\nSince when?",
    });
    await returnSubmission(sherloc, { submissionId, version: 2, question: "Is article 7 in force?" });
    expect(await letters(submissionId)).toHaveLength(4);
  });

  test("that is refused tells nobody", async () => {
    const submissionId = await lodged(stateA);
    const late = returnSubmission(sherloc, { submissionId, version: 7, question: "?" });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
    expect(await letters(submissionId)).toEqual([]);
  });
});
