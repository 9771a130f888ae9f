import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findAuditSubjects } from "@/app/_domain/audit-log/subjects";
import { agendaItems, importFindings, legislationSubmissions, meetingDocuments, plenaryMeetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let meetingId: string;

beforeAll(async () => {
  ({ meetingId } = await smallMeeting(test.db, "wg9-2023"));
});

async function find(entries: { subjectType: string; subjectId: string; detail?: Record<string, unknown> }[]) {
  const context = contextOf(test.db, await staff(test.db, "secretariat"));
  const found = await findAuditSubjects(
    context,
    entries.map((entry) => ({ detail: {}, ...entry })),
  );

  return (id: string) => found.get(id);
}

describe("the subject of an audit event", () => {
  it("is found with its number and titles: items, documents, plenary meetings, findings, accounts, States", async () => {
    const [item] = await test.db.select().from(agendaItems).where(eq(agendaItems.number, "2"));
    const [document] = await test.db.select().from(meetingDocuments);
    const [plenaryMeeting] = await test.db.select().from(plenaryMeetings).where(eq(plenaryMeetings.number, 2));
    const [finding] = await test.db.select().from(importFindings);
    const delegation = await delegate(test.db, "XA");
    const subjectOf = await find([
      { subjectType: "agenda-item", subjectId: item!.id },
      { subjectType: "document", subjectId: document!.id },
      { subjectType: "plenary-meeting", subjectId: plenaryMeeting!.id },
      { subjectType: "finding", subjectId: finding!.id },
      { subjectType: "account", subjectId: delegation.accountId },
      { subjectType: "state", subjectId: "XA" },
    ]); // the small meeting has one of each
    expect(subjectOf(item!.id)).toMatchObject({ type: "agenda-item", number: "2", titles: { zh: expect.any(String) } });
    expect(subjectOf(document!.id)).toMatchObject({ type: "document", symbol: document!.symbol });
    expect(subjectOf(plenaryMeeting!.id)).toEqual({ type: "plenary-meeting", id: plenaryMeeting!.id, number: 2 });
    expect(subjectOf(finding!.id)).toMatchObject({ type: "finding", kind: finding!.kind });
    expect(subjectOf(delegation.accountId)).toMatchObject({ type: "account", email: "delegation-xa@example.org" });
    expect(subjectOf("XA")).toMatchObject({ type: "state", names: { en: "Sample State A" } });
  });

  it("is also found for an item that the details name; nothing for a deleted subject or an invalid id", async () => {
    const [item] = await test.db.select().from(agendaItems).where(eq(agendaItems.number, "1"));
    const missing = "00000000-0000-4000-8000-000000000000";
    const subjectOf = await find([
      { subjectType: "paragraph", subjectId: missing, detail: { itemId: item!.id } },
      { subjectType: "agenda-item", subjectId: "not an id" },
    ]); // the small meeting has it
    expect(subjectOf(item!.id)).toMatchObject({ number: "1" });
    expect([subjectOf(missing), subjectOf("not an id")]).toEqual([undefined, undefined]);
  });

  it("does not include the title of a draft submission", async () => {
    const { accountId } = await delegate(test.db, "XA");
    const draft = {
      meetingId,
      stateCode: "XA",
      status: "draft",
      fields: {},
      startedBy: accountId,
      startedAt: NOW,
    } as const;
    const [row] = await test.db
      .insert(legislationSubmissions)
      .values({ ...draft, title: "Not submitted yet" })
      .returning({ id: legislationSubmissions.id });
    const subjectOf = await find([{ subjectType: "legislation-submission", subjectId: row!.id }]); // inserted above
    expect(subjectOf(row!.id)).toEqual({
      type: "legislation-submission",
      id: row!.id,
      receiptNumber: null,
      title: null,
    });
  });
});
