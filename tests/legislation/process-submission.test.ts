import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import {
  countSubmissionsByStatus,
  listIncomingSubmissions,
  listStatesWithLegislation,
} from "@/app/_domain/legislation/queries";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { AcceptSubmission, ReturnSubmission } from "@/app/_domain/legislation/schemas";
import { getSubmission } from "@/app/_domain/legislation/submission-queries";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { auditEvents, bodies, legislationSubmissions, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { createDraft, createMeetings, createSubmission, MEETING } from "./meeting";

const database = testDatabase();
let stateA: Context;
let stateB: Context;
let sherloc: Context;
const RECORD = "https://sherloc.unodc.org/cld/v3/sherloc/legdb/act.html";

beforeAll(async () => {
  await createMeetings(database.db);
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
  sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
});

const read = async (id: string) => (await getSubmission(stateA, id, MEETING)).submission;

describe("the focal point", () => {
  test("receives a submission, returns it with a question and accepts it; the delegation sees each step, and each is logged", async () => {
    const submissionId = await createSubmission(stateA);
    await receiveSubmission(sherloc, { submissionId, version: 1 });
    expect((await read(submissionId)).status).toBe("received");
    await returnSubmission(sherloc, { submissionId, version: 2, question: "Is article 6 in force?" });
    expect(await read(submissionId)).toMatchObject({ status: "returned", question: "Is article 6 in force?" });
    await acceptSubmission(sherloc, { submissionId, version: 3, legislativeRecord: RECORD });
    expect(await read(submissionId)).toMatchObject({ status: "accepted", legislativeRecord: RECORD, version: 4 });
    const entries = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, submissionId));
    expect(entries.slice(-3).map(({ operation, actor }) => [operation, actor])).toEqual([
      ["receive-submission", "sherloc"],
      ["return-submission", "sherloc"],
      ["accept-submission", "sherloc"],
    ]);
  });

  test("gets a conflict if a colleague was quicker, and the second change is not stored", async () => {
    const submissionId = await createSubmission(stateA);
    const both = await Promise.allSettled([
      returnSubmission(sherloc, { submissionId, version: 1, question: "First?" }),
      acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord: RECORD }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((each) => each.status === "rejected");
    expect(refused?.reason).toMatchObject({ kind: "conflict", code: "submissionChanged" });
    expect((await read(submissionId)).version).toBe(2);
  });

  test("receives no submission twice and reopens none that is accepted, but corrects its address", async () => {
    const submissionId = await createSubmission(stateA);
    await acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord: RECORD });
    const conflict = { kind: "conflict" };
    await expect(receiveSubmission(sherloc, { submissionId, version: 2 })).rejects.toMatchObject(conflict);
    await expect(returnSubmission(sherloc, { submissionId, version: 2, question: "?" })).rejects.toMatchObject(
      conflict,
    );
    await acceptSubmission(sherloc, { submissionId, version: 2, legislativeRecord: `${RECORD}?2` });
    expect((await read(submissionId)).legislativeRecord).toBe(`${RECORD}?2`);
  });

  test("never sees a draft", async () => {
    const submissionId = await createDraft(stateA);
    await expect(getSubmission(sherloc, submissionId, MEETING)).rejects.toMatchObject({ kind: "not-found" });
    await expect(receiveSubmission(sherloc, { submissionId, version: 1 })).rejects.toMatchObject({ kind: "not-found" });
    const incoming = await listIncomingSubmissions(sherloc, MEETING);
    expect(incoming.map(({ id }) => id)).not.toContain(submissionId);
  });

  test("lists the submissions, of all statuses or one, by receipt number", async () => {
    const id = await createSubmission(stateB);
    const all = await listIncomingSubmissions(sherloc, MEETING);
    const numbers = all.map(({ receiptNumber }) => receiptNumber);
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
    const some = await listIncomingSubmissions(sherloc, MEETING, "submitted");
    expect(some.map((each) => each.id)).toContain(id);
    expect(new Set(some.map(({ status }) => status))).toEqual(new Set(["submitted"]));
    const counts = await countSubmissionsByStatus(sherloc, MEETING);
    expect(counts.draft).toBeUndefined();
    expect(counts.submitted).toBe(some.length);
  });

  test("alone processes submissions: everybody else is refused, and nothing changes", async () => {
    const submissionId = await createSubmission(stateA);
    const others = (["secretariat", "editor", "rapporteur", "admin"] as const).map((role) => staff(database.db, role));
    for (const viewer of [...(await Promise.all(others)), stateA.viewer, { kind: "public" } as const]) {
      const context = { ...sherloc, viewer };
      const forbidden = { kind: "forbidden" };
      await expect(receiveSubmission(context, { submissionId, version: 1 })).rejects.toMatchObject(forbidden);
      await expect(returnSubmission(context, { submissionId, version: 1, question: "?" })).rejects.toMatchObject(
        forbidden,
      );
      const accepted = acceptSubmission(context, { submissionId, version: 1, legislativeRecord: RECORD });
      await expect(accepted).rejects.toMatchObject(forbidden);
    }
    expect(await read(submissionId)).toMatchObject({ status: "submitted", version: 1 });
  });
});

describe("what the focal point types", () => {
  test("is a question, not blank", () => {
    const about = { submissionId: randomUUID(), version: "1" };
    expect(ReturnSubmission.safeParse({ ...about, question: "  " }).error?.issues[0]?.message).toBe("questionRequired");
    expect(ReturnSubmission.parse({ ...about, question: " Why? " })).toMatchObject({ question: "Why?", version: 1 });
  });

  test("is an address without blanks around it, of limited length", () => {
    const about = { submissionId: randomUUID(), version: "1" };
    expect(AcceptSubmission.parse({ ...about, legislativeRecord: ` ${RECORD} ` }).legislativeRecord).toBe(RECORD);
    const long = AcceptSubmission.safeParse({ ...about, legislativeRecord: `${RECORD}${"x".repeat(1_000)}` });
    expect(long.error?.issues[0]?.message).toBe("tooLong");
    expect(AcceptSubmission.safeParse(about).error?.issues[0]?.message).toBe("recordAddressInvalid");
  });
});

describe("the record of an accepted submission", () => {
  /** Returns the submission's stored address, and what its last event says of it. */
  async function accepted(submissionId: string) {
    const [submission] = await database.db
      .select({ legislativeRecord: legislationSubmissions.legislativeRecord, status: legislationSubmissions.status })
      .from(legislationSubmissions)
      .where(eq(legislationSubmissions.id, submissionId));
    const [event] = await database.db
      .select({ detail: auditEvents.detail })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, submissionId))
      .orderBy(desc(auditEvents.id))
      .limit(1);

    return { ...submission, detail: event?.detail };
  }

  test("is in the domain of the meeting's treaty; another address changes nothing", async () => {
    const submissionId = await createSubmission(stateA);
    for (const legislativeRecord of ["https://lacuna.example/1", ""])
      await expect(acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord })).rejects.toMatchObject({
        kind: "invalid",
        code: "recordAddressOutside",
        field: "legislativeRecord",
        params: { domain: "unodc.org" },
      });
    expect(await read(submissionId)).toMatchObject({ status: "submitted", version: 1, legislativeRecord: null });
    await acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord: "https://SHERLOC.unodc.org/1" });
    expect(await accepted(submissionId)).toMatchObject({
      status: "accepted",
      legislativeRecord: "https://sherloc.unodc.org/1",
      detail: { legislativeRecord: "https://sherloc.unodc.org/1" },
    });
  });

  test("is at another treaty's meeting in that treaty's domain", async () => {
    await createMeetingOf("CTL/CONF/WG.1", "tides");
    await loadTreaty({ db: database.db, viewer: { kind: "system", name: "test" }, now: () => NOW }, SECOND_TREATY);
    const submissionId = await createSubmission(stateA, { instruments: ["lakes"], articlesLakes: "2" }, "tides-2030");
    const accept = (legislativeRecord: string) =>
      acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord });
    await expect(accept(RECORD)).rejects.toMatchObject({ params: { domain: "lacuna.example" } });
    await accept("https://lacuna.example/2");
    expect(await accepted(submissionId)).toMatchObject({ legislativeRecord: "https://lacuna.example/2" });
  });

  test("may be anywhere or missing at a meeting of no known treaty, and can be taken away", async () => {
    await createMeetingOf("TEST/COP/WG.7", "unknown");
    const submissionId = await createSubmission(stateA, {}, "unknown-2030");
    const legislativeRecord = "https://gazette.example/3";
    await acceptSubmission(sherloc, { submissionId, version: 1, legislativeRecord });
    expect(await accepted(submissionId)).toMatchObject({ status: "accepted", legislativeRecord });
    await acceptSubmission(sherloc, { submissionId, version: 2, legislativeRecord: "" });
    expect(await accepted(submissionId)).toMatchObject({ status: "accepted", legislativeRecord: null });
    expect((await accepted(submissionId)).detail).not.toHaveProperty("legislativeRecord");
  });

  async function createMeetingOf(symbolSeries: string, bodyKey: string) {
    await database.db.insert(bodies).values({ key: bodyKey, symbolSeries, names: { en: "Body" }, organNames: {} });
    await database.db.insert(meetings).values({
      key: `${bodyKey}-2030`,
      bodyKey,
      year: 2030,
      ordinal: 1,
      startsOn: "2030-05-29",
      endsOn: "2030-05-30",
      timeZone: "UTC",
      places: {},
      status: "announced",
    });
  }
});

describe("for the report", () => {
  test("all who draft it see which States submitted something, each once; nobody else does", async () => {
    const [meeting] = await database.db.select().from(meetings).where(eq(meetings.key, MEETING));
    const id = meeting!.id; // opened above
    await createDraft(stateA);
    await createDraft(stateA);
    const rapporteur = { ...sherloc, viewer: await staff(database.db, "rapporteur") };
    const codes = (await listStatesWithLegislation(rapporteur, id)).map(({ code }) => code);
    expect(codes.filter((code) => code === "XA")).toEqual(["XA"]);
    for (const viewer of [stateA.viewer, { kind: "public" } as const])
      await expect(listStatesWithLegislation({ ...sherloc, viewer }, id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
