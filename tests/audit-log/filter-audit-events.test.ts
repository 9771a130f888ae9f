import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { AuditLogPart } from "@/app/_domain/audit-log/matching-events";
import { countAuditEvents, listAuditEvents, listAuditLogChoices } from "@/app/_domain/audit-log/queries";
import type { Context } from "@/app/_domain/context";
import { getTranslator } from "@/app/_i18n/translator";
import { auditLogResponse } from "@/app/_platform/http/staff/audit-log-export";
import { getWholeLogScope } from "@/app/_platform/http/staff/audit-log-page";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { AUDIT_LOG_CSV } from "@/components/audit-log/audit-log-csv";
import { AUDIT_LOG_JSON } from "@/components/audit-log/audit-log-json";
import { auditEvents, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const ITEM = "00000000-0000-4000-8000-000000000001";
const DECISION = "00000000-0000-4000-8000-000000000002";
const SILENCE = "00000000-0000-4000-8000-000000000003";
const FIELDS = {
  ...{ number: "2", title: "=1+1", shortTitle: "", heading: "", segment: "" },
  ...{ annotation: "", documentation: "", noDocumentExpected: false },
};
let ids: Record<"secretariat" | "editor", string>;

/** The events of meeting `wg9-2023` with the times at which they happened, one of another meeting, one of none. */
beforeAll(async () => {
  const { meetingId } = await smallMeeting(test.db, "wg9-2023");
  const other = await smallMeeting(test.db, "wg8-2023");
  const deleted = await smallMeeting(test.db, "wg7-2023");
  const [secretariat, editor] = [await staff(test.db, "secretariat"), await staff(test.db, "editor")];
  ids = { secretariat: secretariat.accountId, editor: editor.accountId };
  await test.db.delete(auditEvents);
  const at = (viewer: Viewer, time: string) => contextOf(test.db, viewer, new Date(time));
  const edit = { operation: "edit-item", subject: { type: "agenda-item", id: ITEM } } as const;
  const decided = { type: "decision", id: DECISION };
  const content = { madeBy: "body", procedure: null, decidedOn: "2023-05-01" } as const;
  await appendAuditEvent(test.db, at(editor, "2023-05-29T21:59:59Z"), {
    ...{ ...edit, meetingId },
    detail: { locale: "fr", before: null, after: FIELDS },
  });
  await appendAuditEvent(test.db, at(editor, "2023-05-29T22:00:00Z"), {
    ...{ ...edit, meetingId },
    detail: { locale: "ar", before: FIELDS, after: { ...FIELDS, title: 'افتتاح "الدورة"' } },
  });
  await appendAuditEvent(test.db, at(secretariat, "2023-05-30T10:00:00Z"), {
    ...{ operation: "change-decision", meetingId, subject: decided },
    detail: {
      before: { ...content, subjects: [], en: "The same.", fr: "Les thèmes." },
      after: { ...content, subjects: [], en: "The same." },
    },
  });
  await appendAuditEvent(test.db, at({ kind: "system", name: "portal import" }, "2023-05-30T22:00:00Z"), {
    ...{ operation: "restore-paragraph", meetingId, subject: { type: "paragraph", id: "p" } },
  });
  await appendAuditEvent(test.db, at(PUBLIC_VIEWER, "2023-05-31T10:00:00Z"), {
    ...{ operation: "object-to-decision", meetingId, subject: { type: "silence-procedure", id: SILENCE } },
    detail: { addressee: "Member A", reason: "Too early." },
  });
  for (const meeting of [other, deleted])
    await appendAuditEvent(test.db, at(editor, "2023-06-01T10:00:00Z"), {
      ...{ operation: "cancel-plenary-meeting", ...meeting, subject: { type: "plenary-meeting", id: "m" } },
      detail: { number: 1 },
    });
  await appendAuditEvent(test.db, at(secretariat, "2023-06-02T10:00:00Z"), {
    ...{ operation: "open-session", subject: { type: "account", id: secretariat.accountId } },
  });
  await test.db
    .update(meetings)
    .set({ status: "draft", deletedAt: new Date() })
    .where(eq(meetings.id, deleted.meetingId));
});

const KEY = { meetingKey: "wg9-2023", zone: "Europe/Vienna" };

async function operationsOf(part: AuditLogPart, role: "secretariat" | "admin" = "secretariat") {
  const reader = contextOf(test.db, await staff(test.db, role));
  const { events } = await listAuditEvents(reader, { ...part, limit: 50 });
  expect(await countAuditEvents(reader, { ...part, limit: 50 })).toBe(events.length);

  return events.map(({ operation }) => operation);
}

describe("a part of the audit log of a meeting", () => {
  it("is of one person, or of a command by its name", async () => {
    expect(await operationsOf({ ...KEY, person: ids.editor })).toEqual(["edit-item", "edit-item"]);
    expect(await operationsOf({ ...KEY, person: ids.secretariat })).toEqual(["change-decision"]);
    expect(await operationsOf({ ...KEY, person: "portal import" })).toEqual(["restore-paragraph"]);
    expect(await operationsOf({ ...KEY, person: "editor" })).toEqual([]);
  });

  it("is of one operation, of a kind of subjects, or of one subject", async () => {
    expect(await operationsOf({ ...KEY, operation: "change-decision" })).toEqual(["change-decision"]);
    expect(await operationsOf({ ...KEY, kind: "decision" })).toEqual(["object-to-decision", "change-decision"]);
    expect(await operationsOf({ ...KEY, subject: ITEM })).toEqual(["edit-item", "edit-item"]);
    expect(await operationsOf({ ...KEY, kind: "item", operation: "change-decision" })).toEqual([]);
  });

  it("is on texts in one language: of an item in it, or of a decision that changed in it", async () => {
    expect(await operationsOf({ ...KEY, language: "ar" })).toEqual(["edit-item"]);
    expect(await operationsOf({ ...KEY, language: "fr" })).toEqual(["change-decision", "edit-item"]);
    expect(await operationsOf({ ...KEY, language: "en" })).toEqual([]);
  });

  it("is of the days of the clock of the meeting, the first and the last included", async () => {
    expect(await operationsOf({ ...KEY, from: "2023-05-30", to: "2023-05-30" })).toEqual([
      "change-decision",
      "edit-item",
    ]);
    expect(await operationsOf({ ...KEY, to: "2023-05-29" })).toEqual(["edit-item"]);
    expect(await operationsOf({ ...KEY, zone: "UTC", from: "2023-05-30", to: "2023-05-30" })).toEqual([
      "restore-paragraph",
      "change-decision",
    ]);
    expect(await operationsOf({ ...KEY, from: "2023-06-02", to: "2023-06-01" })).toEqual([]);
  });

  it("is read page by page without gaps or duplicates", async () => {
    const reader = contextOf(test.db, await staff(test.db, "secretariat"));
    const part = { ...KEY, person: ids.editor };
    const first = await listAuditEvents(reader, { ...part, limit: 1 });
    const second = await listAuditEvents(reader, { ...part, limit: 1, before: first.nextBefore });

    expect([...first.events, ...second.events].map(({ detail }) => "locale" in detail && detail.locale)).toEqual([
      "ar",
      "fr",
    ]);
    expect(second.nextBefore).toBeUndefined();
  });

  it("is counted up to a bound and one more", async () => {
    const reader = contextOf(test.db, await staff(test.db, "secretariat"));
    expect(await countAuditEvents(reader, { ...KEY, limit: 2 })).toBe(3);
  });
});

describe("what a log can be filtered by", () => {
  it("is what it has: people, operations and kinds of subjects", async () => {
    const reader = contextOf(test.db, await staff(test.db, "secretariat"));
    const { people, operations, kinds } = await listAuditLogChoices(reader, KEY);

    expect(people.map(({ name }) => name).sort()).toEqual(["editor", "portal import", "public", "secretariat"]);
    expect(people).toContainEqual({ value: ids.editor, name: "editor" });
    expect(operations).toContainEqual({ operation: "object-to-decision", kind: "decision" });
    expect(kinds.sort()).toEqual(["decision", "item", "paragraph"]);
  });

  it("does not tell an administrator that somebody responded to a silence procedure", async () => {
    const reader = contextOf(test.db, await staff(test.db, "admin"));
    const { people, operations } = await listAuditLogChoices(reader, KEY);

    expect(people.map(({ name }) => name)).not.toContain("public");
    expect(operations.map(({ operation }) => operation)).not.toContain("object-to-decision");
    expect(await operationsOf({ ...KEY, kind: "decision" }, "admin")).toEqual(["change-decision"]);
    expect(await operationsOf({ ...KEY, operation: "object-to-decision" }, "admin")).toEqual([]);
    expect(await operationsOf({ ...KEY, person: "public" }, "admin")).toEqual([]);
    expect(await operationsOf({ ...KEY, subject: SILENCE }, "admin")).toEqual([]);
  });
});

describe("the log of all meetings and of what belongs to none", () => {
  it("is the administrator's, without what was answered in confidence and without deleted drafts", async () => {
    expect(await operationsOf({ everywhere: true }, "admin")).toEqual([
      "open-session",
      "cancel-plenary-meeting",
      "restore-paragraph",
      "change-decision",
      "edit-item",
      "edit-item",
    ]);
  });

  it("is refused to everybody else", async () => {
    const others = ["secretariat", "editor", "translator", "reader", "sherloc", "rapporteur"] as const;
    const viewers: Viewer[] = [PUBLIC_VIEWER, { kind: "system", name: "test" }, await delegate(test.db, "XA")];
    for (const role of others) viewers.push(await staff(test.db, role));
    for (const viewer of viewers) {
      const reader = { db: test.db, viewer };
      for (const query of [
        () => listAuditEvents(reader, { everywhere: true, limit: 1 }),
        () => countAuditEvents(reader, { everywhere: true, limit: 1 }),
        () => listAuditLogChoices(reader, { everywhere: true }),
      ])
        await expect(query()).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("a file of the log", () => {
  const fileOf = async (context: Context, query: string, format = AUDIT_LOG_JSON, max?: number) => {
    const request = new Request(`https://portal.example/en/secretariat/record.json?${query}`);
    const response = await auditLogResponse(context, { request, locale: "en", format }, max);
    return { response, text: await response.text() };
  };
  const readerOf = async (role: "secretariat" | "admin" | "editor") => contextOf(test.db, await staff(test.db, role));

  it("has what the page lists under the same filters, as JSON", async () => {
    const { response, text } = await fileOf(await readerOf("secretariat"), `meeting=wg9-2023&person=${ids.editor}`);
    const file = JSON.parse(text);

    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="record_wg9-2023_[-\d]+\.json"$/,
    );
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(file).toMatchObject({
      ...{ timeZone: "Europe/Vienna", meeting: "wg9-2023", filter: { person: ids.editor }, complete: true },
      entries: [
        {
          ...{ at: "2023-05-30T00:00:00+02:00", person: "editor", operation: "edit-item" },
          subject: { kind: "item", id: ITEM },
          changes: [{ field: "Title", language: "ar", before: "=1+1", after: 'افتتاح "الدورة"' }],
        },
        { at: "2023-05-29T23:59:59+02:00", operation: "edit-item" },
      ],
    });
  });

  it("has a row for each changed field as CSV, and nothing that a spreadsheet would calculate", async () => {
    const { response, text } = await fileOf(
      await readerOf("secretariat"),
      "meeting=wg9-2023&language=ar",
      AUDIT_LOG_CSV,
    );
    // `Response.text` leaves out the mark at the start.
    const bytes = await (await fileOf(await readerOf("secretariat"), "meeting=wg9-2023", AUDIT_LOG_CSV)).response;

    expect(bytes.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.status).toBe(200);
    const [head, row, end] = text.split("\r\n");
    expect(head).toContain('"When","Who","Meeting"');
    expect(row).toContain('"2023-05-30T00:00:00+02:00","editor","wg9-2023"');
    expect(row).toContain('"\'=1+1","افتتاح ""الدورة"""');
    expect(end).toBe("");
  });

  it("ends after a number of entries, and says so", async () => {
    const { text } = await fileOf(await readerOf("secretariat"), "meeting=wg9-2023", AUDIT_LOG_JSON, 2);
    const { entries, complete } = JSON.parse(text);

    expect([entries.length, complete]).toEqual([2, false]);
  });

  it.each(LOCALES)("says so as CSV in the last row, in %s", async (locale) => {
    const entries = (text: string) => text.trimEnd().split("\r\n");
    const request = new Request("https://portal.example/en/secretariat/record.csv?meeting=wg9-2023");
    const context = await readerOf("secretariat");
    const options = { request, locale, format: AUDIT_LOG_CSV };
    const cut = entries(await (await auditLogResponse(context, options, 2)).text());
    const whole = entries(await (await auditLogResponse(context, options)).text());
    const says = getTranslator(locale, "auditLog")("export.incomplete", { count: 2 });

    expect(cut.at(-1)).toBe(`"${says}"${',""'.repeat(10)}`);
    expect(whole.join()).not.toContain(says);
  });

  it("counts its days in the zone of the page", async () => {
    const admin = await readerOf("admin");
    for (const [meeting, zone] of [
      ["wg9-2023", "Europe/Vienna"],
      ["none", "UTC"],
      ["", "UTC"],
    ] as const) {
      expect((await getWholeLogScope(admin, meeting)).zone).toBe(zone);
      expect(JSON.parse((await fileOf(admin, `meeting=${meeting}`)).text).timeZone).toBe(zone);
    }
  });

  it("is not found, or of everything, where its address means nothing", async () => {
    const admin = await readerOf("admin");
    expect((await fileOf(admin, "meeting=wg9-2023%00")).response.status).toBe(404);
    const { entries } = JSON.parse((await fileOf(admin, "meeting=none&to=9999-12-31&person=%00&subject=%00")).text);
    expect(entries.length).toBeGreaterThan(0);
  });

  it("is entered in the log, with its filter and number, and not in itself", async () => {
    const admin = await readerOf("admin");
    const file = await fileOf(admin, `meeting=wg9-2023&person=${ids.editor}`);
    const cut = await fileOf(admin, "meeting=none&kind=account", AUDIT_LOG_CSV, 1);
    const whole = await fileOf(admin, "");
    const { events } = await listAuditEvents(admin, { everywhere: true, operation: "export-audit-log", limit: 3 });

    expect(
      events.map(({ meetingKey, subjectId, actor, detail }) => ({ meetingKey, subjectId, actor, detail })),
    ).toEqual([
      { ...{ meetingKey: null, subjectId: "all", actor: "admin" }, detail: expect.objectContaining({ filter: {} }) },
      {
        ...{ meetingKey: null, subjectId: "none", actor: "admin" },
        detail: { format: "csv", filter: { kind: "account" }, entries: 1 },
      },
      {
        ...{ meetingKey: "wg9-2023", subjectId: expect.any(String), actor: "admin" },
        detail: { format: "json", filter: { person: "editor" }, entries: 2 },
      },
    ]);
    expect(JSON.parse(file.text).entries).toHaveLength(2);
    expect(cut.response.status).toBe(200);
    expect(JSON.parse(whole.text).entries[0].id).toBe(events[1]?.id ?? 0);
    expect(events[0]?.detail).toMatchObject({ entries: JSON.parse(whole.text).entries.length });
    await fileOf(admin, "meeting=wg9-2023", AUDIT_LOG_JSON, 2);
    const [newest] = (await listAuditEvents(admin, { everywhere: true, limit: 1 })).events;
    expect(newest?.detail).toMatchObject({ entries: 2, more: true });
  });

  it("is entered without what tells an administrator that somebody responded to a silence procedure", async () => {
    const [admin, secretariat] = [await readerOf("admin"), await readerOf("secretariat")];
    const details: unknown[] = [];
    for (const query of ["", "&operation=object-to-decision", "&person=public", "&kind=decision"]) {
      expect((await fileOf(secretariat, `meeting=wg9-2023${query}`)).text).toContain("Too early.");
      const { events } = await listAuditEvents(admin, { everywhere: true, limit: 1 });
      details.push(events[0]?.detail);
    }
    const count = await countAuditEvents(admin, { ...KEY, limit: 50 });

    // Each export adds an entry.
    expect(details).toEqual([
      { format: "json", filter: {}, entries: count - 4 },
      { format: "json", filter: {}, entries: count - 3 },
      { format: "json", filter: {}, entries: count - 2 },
      { format: "json", filter: { kind: "decision" }, entries: 1 },
    ]);
  });

  it("that is refused is not entered", async () => {
    const admin = await readerOf("admin");
    const count = () => countAuditEvents(admin, { everywhere: true, operation: "export-audit-log", limit: 50 });
    const before = await count();
    await fileOf(await readerOf("editor"), "meeting=wg9-2023");
    await fileOf(await readerOf("secretariat"), "");

    expect(await count()).toBe(before);
  });

  it("is valid where nothing matches", async () => {
    const { text } = await fileOf(await readerOf("secretariat"), "meeting=wg9-2023&person=nobody");
    expect(JSON.parse(text)).toMatchObject({ entries: [], complete: true });
  });

  it("is there for those alone who read its page, and never tells who objected to others", async () => {
    const statusOf = async (context: Context, query: string) => (await fileOf(context, query)).response.status;
    const [secretariat, admin, editor] = [
      await readerOf("secretariat"),
      await readerOf("admin"),
      await readerOf("editor"),
    ];

    expect(await statusOf(contextOf(test.db, PUBLIC_VIEWER), "meeting=wg9-2023")).toBe(307);
    expect(await statusOf(contextOf(test.db, await delegate(test.db, "XA")), "meeting=wg9-2023")).toBe(404);
    expect(await statusOf(editor, "meeting=wg9-2023")).toBe(404);
    for (const query of ["", "meeting=none", "meeting="]) expect(await statusOf(secretariat, query)).toBe(404);
    for (const key of ["wg7-2023", "wg1-1999"]) expect(await statusOf(admin, `meeting=${key}`)).toBe(404);
    for (const query of ["", "meeting=none", "meeting=wg9-2023"]) {
      const { response, text } = await fileOf(admin, query);
      expect([query, response.status, text.includes("Too early.")]).toEqual([query, 200, false]);
    }
    expect((await fileOf(secretariat, "meeting=wg9-2023")).text).toContain("Too early.");
  });
});
