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

describe("what entries of the record are about", () => {
  it("is found by its number and its titles: items, documents, plenary meetings, findings, accounts, States", async () => {
    const [item] = await test.db.select().from(agendaItems).where(eq(agendaItems.number, "2"));
    const [document] = await test.db.select().from(meetingDocuments);
    const [sitting] = await test.db.select().from(plenaryMeetings).where(eq(plenaryMeetings.number, 2));
    const [finding] = await test.db.select().from(importFindings);
    const delegation = await delegate(test.db, "XA");
    const of = await find([
      { subjectType: "agenda-item", subjectId: item!.id },
      { subjectType: "document", subjectId: document!.id },
      { subjectType: "plenary-meeting", subjectId: sitting!.id },
      { subjectType: "finding", subjectId: finding!.id },
      { subjectType: "account", subjectId: delegation.accountId },
      { subjectType: "state", subjectId: "XA" },
    ]); // the small meeting has one of each
    expect(of(item!.id)).toMatchObject({ type: "agenda-item", number: "2", titles: { zh: expect.any(String) } });
    expect(of(document!.id)).toMatchObject({ type: "document", symbol: document!.symbol });
    expect(of(sitting!.id)).toEqual({ type: "plenary-meeting", id: sitting!.id, number: 2 });
    expect(of(finding!.id)).toMatchObject({ type: "finding", kind: finding!.kind });
    expect(of(delegation.accountId)).toMatchObject({ type: "account", email: "delegation-xa@example.org" });
    expect(of("XA")).toMatchObject({ type: "state", names: { en: "Sample State A" } });
  });

  it("is found for the item that an entry names beside its subject, and nothing for what is gone or no id", async () => {
    const [item] = await test.db.select().from(agendaItems).where(eq(agendaItems.number, "1"));
    const gone = "00000000-0000-4000-8000-000000000000";
    const of = await find([
      { subjectType: "paragraph", subjectId: gone, detail: { itemId: item!.id } },
      { subjectType: "agenda-item", subjectId: "not an id" },
    ]); // the small meeting has it
    expect(of(item!.id)).toMatchObject({ number: "1" });
    expect([of(gone), of("not an id")]).toEqual([undefined, undefined]);
  });

  it("keeps the title of a draft submission to its delegation", async () => {
    const { accountId } = await delegate(test.db, "XA");
    const draft = {
      meetingId,
      stateCode: "XA",
      status: "draft",
      typed: {},
      startedBy: accountId,
      startedAt: NOW,
    } as const;
    const [row] = await test.db
      .insert(legislationSubmissions)
      .values({ ...draft, title: "Not submitted yet" })
      .returning({ id: legislationSubmissions.id });
    const of = await find([{ subjectType: "legislation-submission", subjectId: row!.id }]); // inserted above
    expect(of(row!.id)).toEqual({ type: "legislation-submission", id: row!.id, receiptNumber: null, title: null });
  });
});
