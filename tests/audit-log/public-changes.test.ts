import { beforeAll, describe, expect, it } from "vitest";
import { type AuditEvent, appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import { listPublicChanges } from "@/app/_domain/audit-log/public-changes";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();

beforeAll(async () => {
  const { meetingId } = await smallMeeting(test.db, "wg9-2023");
  const other = await smallMeeting(test.db, "wg8-2023");
  const secretariat = contextOf(test.db, await staff(test.db, "secretariat"));
  const delegation = contextOf(test.db, await delegate(test.db, "XA"));
  const document = (id: string) => ({ type: "document", id });
  const append = (entry: Omit<AuditEvent, "meetingId">, by: typeof secretariat | typeof delegation = secretariat) =>
    appendAuditEvent(test.db, by, { meetingId, ...entry });

  await append({
    operation: "import-agenda",
    subject: { type: "meeting", id: "wg9-2023" },
    detail: { outcome: "created", locale: "zh", symbol: "TEST/1", sourceSha256: "0" },
  });
  await append({
    operation: "edit-item",
    subject: { type: "agenda-item", id: "item" },
    detail: { locale: "en", before: { title: "What stood there" }, after: { title: "Title", number: "1" } },
  });
  const detail = { symbol: "TEST/2", locale: "en", sha256: "ab", public: true };
  await append({ operation: "issue-document", subject: document("d"), detail: { ...detail, outcome: "issued" } });
  await append({ operation: "issue-document", subject: document("d"), detail: { ...detail, outcome: "reissued" } });
  await append({ operation: "issue-document", subject: document("r"), detail: { ...detail, public: false } });
  await append({ operation: "withdraw-document", subject: document("r"), detail: { symbol: "TEST/3", public: false } });
  await append({ operation: "note-translation", subject: document("r"), detail: { symbol: "TEST/3", locale: "fr" } });
  await append({
    operation: "cancel-plenary-meeting",
    subject: { type: "plenary-meeting", id: "p" },
    detail: { number: 2 },
  });
  for (const [kind, settlement] of [
    ["sitting-assumed", "as-printed"],
    ["sitting-assumed", "keep-assumption"],
    ["date-missing", "keep-assumption"],
  ])
    await append({ operation: "settle-finding", subject: { type: "finding", id: "f" }, detail: { kind, settlement } });
  for (const operation of ["compose-report", "edit-paragraph", "lodge-legislation", "save-draft", "refuse"])
    await append({ operation, subject: { type: "paragraph", id: "x" }, detail: { symbol: "TEST/L.1" } }, delegation);
  await appendAuditEvent(test.db, secretariat, {
    operation: "edit-item",
    ...other,
    subject: { type: "agenda-item", id: "o" },
  });
  await appendAuditEvent(test.db, secretariat, { operation: "create-account", subject: { type: "account", id: "a" } });
});

describe("the public changes of a meeting", () => {
  it("are listed latest first: agenda, programme and public documents", async () => {
    const changes = await list(50);

    expect(changes.map(({ operation, subject, detail }) => [operation, subject.id, detail.replacesEarlier])).toEqual([
      ["settle-finding", "f", false],
      ["cancel-plenary-meeting", "p", false],
      ["issue-document", "d", true],
      ["issue-document", "d", false],
      ["edit-item", "item", false],
      ["import-agenda", "wg9-2023", false],
    ]);
    expect(changes[1]?.detail.number).toBe(2);
    expect(changes[2]).toMatchObject({ at: NOW, detail: { symbol: "TEST/2", locale: "en" } });
  });

  it("reveal no author, earlier text, draft, delegation, account or restricted document", async () => {
    const printed = JSON.stringify(await list(50));

    expect(printed).not.toMatch(/secretariat|delegation|What stood there|TEST\/3|TEST\/L|account|sha256/);
  });

  it("are limited in number, the same for every viewer, and empty for an unknown meeting", async () => {
    expect(await list(2)).toHaveLength(2);
    const viewer = await staff(test.db, "admin");
    expect(await listPublicChanges({ db: test.db, viewer }, "wg9-2023", 50)).toEqual(await list(50));
    expect(await listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), "'; --", 50)).toEqual([]);
  });
});

function list(limit: number) {
  return listPublicChanges(contextOf(test.db, PUBLIC_VIEWER), "wg9-2023", limit);
}
