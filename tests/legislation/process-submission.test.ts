import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import {
  countSubmissionsByStatus,
  getSubmission,
  listIncomingSubmissions,
  listStatesWithLegislation,
} from "@/app/_domain/legislation/queries";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { AcceptSubmission, ReturnSubmission } from "@/app/_domain/legislation/schemas";
import { auditEvents, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
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

  test("receives nothing twice and reopens nothing that is accepted, but corrects its address", async () => {
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

  test.each([
    [RECORD, true],
    ["https://www.unodc.org/record", true],
    ["http://sherloc.unodc.org/", false],
    ["https://sherloc.unodc.org.evil.example/", false],
    ["https://evilunodc.org/", false],
    ["https://user@sherloc.unodc.org/", false],
    ["https://sherloc.unodc.org:8443/", false],
    ["https://evil.example/?.unodc.org", false],
    ["javascript:alert(1)//sherloc.unodc.org", false],
    ["https://sherloc.unodc.org\\@evil.test", false],
    ["https:\\\\sherloc.unodc.org/act", false],
    ["https:sherloc.unodc.org/act", false],
    ["https://sherloc.unodc.org\t.evil.test/", false],
    ["https://sherloc.unodc.org/a\u0000ct", false],
    ["https://@sherloc.unodc.org/", false],
    ["https://evil.test@sherloc.unodc.org/", false],
    ["https://sherloc.unodc.org:443/", false],
    ["https://sherloc.unodc.org:/", false],
    ["https://sherloc\u3002unodc.org/", false],
    ["https://sherloc.unodc.org./", false],
    ["https://127.0.0.1/", false],
    ["sherloc.unodc.org", false],
    ["", false],
  ])("as a record's address %s passes: %s", (legislativeRecord, passes) => {
    const input = { submissionId: randomUUID(), version: 1, legislativeRecord };
    expect(AcceptSubmission.safeParse(input).success).toBe(passes);
  });

  test.each([
    ["https://SHERLOC.unodc.org/a/../act", "https://sherloc.unodc.org/act"],
    ["https://sherloc.unodc.org", "https://sherloc.unodc.org/"],
    ["https://sherloc.unodc.org/act\u202e", "https://sherloc.unodc.org/act%E2%80%AE"],
  ])("as a record's address %j is stored as %s, as a browser parses it", (typed, stored) => {
    const input = { submissionId: randomUUID(), version: 1, legislativeRecord: typed };
    expect(AcceptSubmission.parse(input).legislativeRecord).toBe(stored);
  });
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
