import { beforeAll, expect, test } from "vitest";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { canReadSubmission, readableSubmissions } from "@/app/_domain/legislation/policy";
import { receiveSubmission } from "@/app/_domain/legislation/receive-submission";
import { returnSubmission } from "@/app/_domain/legislation/return-submission";
import { ROLES, type Viewer } from "@/app/_vocabulary/viewer";
import { legislationSubmissions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { lodged, openMeeting, prepare } from "./meeting";

const database = testDatabase();

/** Of both States, one submission in every state of its life. */
beforeAll(async () => {
  await openMeeting(database.db);
  const sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
  for (const code of ["XA", "XB"] as const) {
    const context = contextOf(database.db, await delegate(database.db, code));
    await prepare(context);
    await lodged(context);
    await receiveSubmission(sherloc, { submissionId: await lodged(context), version: 1 });
    await returnSubmission(sherloc, { submissionId: await lodged(context), version: 1, question: "?" });
    const legislativeRecord = "https://sherloc.unodc.org/";
    await acceptSubmission(sherloc, { submissionId: await lodged(context), version: 1, legislativeRecord });
  }
});

test("who may read a submission is the same asked of one and asked of the rows, for every role and every row", async () => {
  const viewers: Viewer[] = [{ kind: "public" }, { kind: "system", name: "test" }];
  for (const role of ROLES) if (role !== "delegation") viewers.push(await staff(database.db, role));
  viewers.push(await delegate(database.db, "XA"), await delegate(database.db, "XB"));
  const rows = await database.db.select().from(legislationSubmissions);
  expect(new Set(rows.map((row) => `${row.stateCode} ${row.status}`)).size).toBe(10);
  const seen = new Map<string, number>();
  for (const viewer of viewers) {
    const found = await database.db
      .select({ id: legislationSubmissions.id })
      .from(legislationSubmissions)
      .where(readableSubmissions(viewer));
    const allowed = rows.filter((row) => canReadSubmission(viewer, row));
    expect(found.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
    seen.set(viewer.kind === "account" ? viewer.name : viewer.kind, found.length);
  }
  expect(Object.fromEntries(seen)).toEqual({
    public: 0,
    system: 0,
    secretariat: 8,
    editor: 0,
    sherloc: 8,
    rapporteur: 0,
    admin: 0,
    "delegation-xa": 5,
    "delegation-xb": 5,
  });
});
