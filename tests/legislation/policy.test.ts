import { beforeAll, expect, test } from "vitest";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { canReadSubmission, readableSubmissions } from "@/app/_domain/legislation/policy";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { ROLES, type Viewer } from "@/app/_vocabulary/viewer";
import { legislationSubmissions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { createDraft, createMeetings, createSubmission } from "./meeting";

const database = testDatabase();

/** Each State has one submission in every status but `replaced`. */
beforeAll(async () => {
  await createMeetings(database.db);
  const sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
  for (const code of ["XA", "XB"] as const) {
    const context = contextOf(database.db, await delegate(database.db, code));
    await createDraft(context);
    await createSubmission(context);
    await receiveSubmission(sherloc, { submissionId: await createSubmission(context), version: 1 });
    await returnSubmission(sherloc, { submissionId: await createSubmission(context), version: 1, question: "?" });
    const legislativeRecord = "https://sherloc.unodc.org/";
    await acceptSubmission(sherloc, { submissionId: await createSubmission(context), version: 1, legislativeRecord });
  }
});

test("the predicate and the row condition agree for every role and row", async () => {
  const viewers: Viewer[] = [{ kind: "public" }, { kind: "system", name: "test" }];
  for (const role of ROLES) if (role !== "delegation") viewers.push(await staff(database.db, role));
  viewers.push(await delegate(database.db, "XA"), await delegate(database.db, "XB"));
  const rows = await database.db.select().from(legislationSubmissions);
  expect(new Set(rows.map((row) => `${row.stateCode} ${row.status}`)).size).toBe(10);
  const counts = new Map<string, number>();
  for (const viewer of viewers) {
    const found = await database.db
      .select({ id: legislationSubmissions.id })
      .from(legislationSubmissions)
      .where(readableSubmissions(viewer));
    const allowed = rows.filter((row) => canReadSubmission(viewer, row));
    expect(found.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
    counts.set(viewer.kind === "account" ? viewer.name : viewer.kind, found.length);
  }
  expect(Object.fromEntries(counts)).toEqual({
    public: 0,
    system: 0,
    secretariat: 8,
    editor: 0,
    sherloc: 8,
    "translator-fr": 0,
    reader: 0,
    rapporteur: 0,
    admin: 0,
    "delegation-xa": 5,
    "delegation-xb": 5,
  });
});
