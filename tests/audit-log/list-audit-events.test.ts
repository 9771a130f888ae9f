import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type AuditEvent, appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import { FORMER_OPERATIONS } from "@/app/_domain/audit-log/audited-operation";
import { type ListedAuditEvent, listAuditEvents } from "@/app/_domain/audit-log/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const numberOf = ({ detail }: ListedAuditEvent) => ("number" in detail ? detail.number : undefined);

beforeAll(async () => {
  const editor = contextOf(test.db, await staff(test.db, "editor"));
  const { meetingId } = await smallMeeting(test.db, "wg9-2023");
  const other = await smallMeeting(test.db, "wg8-2023");
  const subject = { type: "plenary-meeting", id: "item-1" };
  const cancel = { operation: "cancel-plenary-meeting", subject } as const;
  for (let number = 1; number <= 5; number++)
    await appendAuditEvent(test.db, editor, { ...cancel, meetingId, detail: { number } });
  await appendAuditEvent(test.db, editor, {
    operation: "restore-paragraph",
    meetingId,
    subject: { type: "paragraph", id: "item-2" },
  });
  await appendAuditEvent(test.db, editor, { ...cancel, ...other, detail: { number: 9 } });
  await appendAuditEvent(test.db, editor, { operation: "end-session", subject: { type: "account", id: "a" } });
});

describe("the audit log of a meeting", () => {
  it("lists who did what and when, newest first, of this meeting alone", async () => {
    const { events, nextBefore } = await list({ meetingKey: "wg9-2023", limit: 50 });

    expect(events.map((event) => [event.subjectId, numberOf(event)])).toEqual([
      ["item-2", undefined],
      ["item-1", 5],
      ["item-1", 4],
      ["item-1", 3],
      ["item-1", 2],
      ["item-1", 1],
    ]);
    expect(events[0]).toMatchObject({ actor: "editor", operation: "restore-paragraph", at: NOW });
    expect(nextBefore).toBeUndefined();
  });

  it("names who objected to a decision to the secretariat alone", async () => {
    const { meetingId } = await smallMeeting(test.db, "wg7-2023");
    const addressee = contextOf(test.db, PUBLIC_VIEWER);
    const subject = { type: "silence-procedure", id: "s" } as const;
    const response = { meetingId, subject } as const;
    await appendAuditEvent(test.db, addressee, {
      ...{ ...response, operation: "object-to-decision" },
      detail: { addressee: "Member A", reason: "Too early." },
    });
    for (const operation of ["withdraw-objection", "state-no-objection"] as const)
      await appendAuditEvent(test.db, addressee, { ...response, operation, detail: { addressee: "Member A" } });
    const operationsFor = async (role: "secretariat" | "admin") => {
      const reader = contextOf(test.db, await staff(test.db, role));
      const { events } = await listAuditEvents(reader, { meetingKey: "wg7-2023", limit: 50 });

      return events.map(({ operation }) => operation);
    };

    expect(await operationsFor("secretariat")).toEqual([
      "state-no-objection",
      "withdraw-objection",
      "object-to-decision",
    ]);
    expect(await operationsFor("admin")).toEqual([]);
  });

  it("is read page by page without gaps or duplicates", async () => {
    const numbers: unknown[] = [];
    let before: number | undefined;
    do {
      const page = await list({ meetingKey: "wg9-2023", subject: "item-1", before, limit: 2 });
      numbers.push(...page.events.map(numberOf));
      before = page.nextBefore;
    } while (before !== undefined);

    expect(numbers).toEqual([5, 4, 3, 2, 1]);
  });

  it("lists an event that was stored under a former name as one of today's", async () => {
    for (const [former, today] of Object.entries(FORMER_OPERATIONS)) {
      const [row] = await test.db
        .insert(auditEvents)
        .values({ at: NOW, actor: "a", operation: former, subjectType: "x", subjectId: former, detail: {} })
        .returning({ id: auditEvents.id });
      const { events } = await list({ meetingKey: undefined, subject: former, limit: 5 });
      expect(events).toMatchObject([{ id: row?.id, operation: today }]);
      for (const locale of LOCALES) {
        const t = getTranslator(locale, "auditLog");
        expect([former, t.has(`operations.${today}`), t.has(`operations.${former}`)]).toEqual([former, true, false]);
      }
      await test.db.delete(auditEvents).where(eq(auditEvents.id, row!.id)); // inserted above
    }
  });

  it("accepts no event without the detail of its operation, nor an unknown operation: the type check fails", () => {
    const subject = { type: "plenary-meeting", id: "p" };
    const event: AuditEvent = { operation: "cancel-plenary-meeting", subject, detail: { number: 1 } };
    // @ts-expect-error the number is missing
    const incomplete: AuditEvent = { operation: "cancel-plenary-meeting", subject, detail: {} };
    // @ts-expect-error stored under today's name alone
    const former: AuditEvent = { operation: "lodge-legislation", subject };

    expect([event, incomplete, former].map(({ operation }) => operation in FORMER_OPERATIONS)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("leaves out events of no meeting, which are listed separately", async () => {
    const { events } = await list({ meetingKey: undefined, limit: 50 });

    expect(events.map(({ operation }) => operation)).toEqual(["end-session", "load-treaty", "load-organ-reports"]);
  });

  it("is empty for an unknown meeting", async () => {
    expect(await list({ meetingKey: "wg1-1999", limit: 50 })).toEqual({ events: [], nextBefore: undefined });
  });

  it("is refused to all but the secretariat and the administrator", async () => {
    const query = { meetingKey: "wg9-2023", limit: 1 };
    const refused = [
      PUBLIC_VIEWER,
      await staff(test.db, "editor"),
      await staff(test.db, "sherloc"),
      await delegate(test.db, "XA"),
    ];

    for (const viewer of refused)
      await expect(listAuditEvents({ db: test.db, viewer }, query)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await listAuditEvents(contextOf(test.db, await staff(test.db, "admin")), query)).events).toHaveLength(1);
  });

  it("has no event of a failed operation: the event is in its transaction", async () => {
    const editor = contextOf(test.db, await staff(test.db, "editor"));
    const before = await test.db.$count(auditEvents);

    await test.db
      .transaction(async (tx) => {
        await appendAuditEvent(tx, editor, { operation: "restore-paragraph", subject: { type: "paragraph", id: "x" } });
        throw new Error("the operation fails");
      })
      .catch(() => undefined);

    expect(await test.db.$count(auditEvents)).toBe(before);
  });
});

async function list(part: Parameters<typeof listAuditEvents>[1]) {
  return listAuditEvents(contextOf(test.db, await staff(test.db, "secretariat")), part);
}
