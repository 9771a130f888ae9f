import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { getDocument } from "@/app/_domain/documents/queries";
import { rescheduleMeeting } from "@/app/_domain/meeting-preparation/reschedule-meeting";
import { RescheduleMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { searchPortal } from "@/app/_domain/search/queries";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  auditEvents,
  bodies,
  importFindings,
  meetingDocuments,
  meetings,
  organizationOfWorkEntries,
  plenaryMeetings,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { importContext, importText, importTexts } from "../support/import-text";
import { delegate, NOW, staff } from "../support/people";
import { printAgenda } from "./print-agenda";
import { changed, lineOf, seed, sentences } from "./seed";
import { storedAgenda } from "./stored-agenda";

const database = testDatabase();
const COMMAND: Viewer = { kind: "system", name: "import-agenda" };
const importAgenda = (text: string, viewer: Viewer = COMMAND, symbol?: string) =>
  importText(importContext(database.db, viewer), text, symbol);

beforeEach(async () => {
  await database.db.execute(
    sql`truncate meetings, bodies, audit_events, accounts, states, meeting_documents, agenda_items cascade`,
  );
});

describe("an import", () => {
  it("creates an announced meeting, and announces the draft to which the agenda belongs, deleted or not", async () => {
    for (const deletedAt of [null, NOW]) {
      await database.db.execute(sql`truncate meetings, bodies, meeting_documents, agenda_items cascade`);
      await database.db
        .insert(bodies)
        .values({ key: "wg2", symbolSeries: "CTOC/COP/WG.2", names: { en: "Group" }, organNames: {} });
      const days = { startsOn: "2023-05-29", endsOn: "2023-05-30", timeZone: "Europe/Vienna" };
      const draft = { key: "wg2-2023", bodyKey: "wg2", year: 2023, ordinal: 14, places: {}, ...days };
      await database.db.insert(meetings).values({ ...draft, status: "draft" });
      await importAgenda(seed("zh"));
      const [meeting, ...others] = await database.db.select().from(meetings);
      expect([meeting?.key, meeting?.status, others.length]).toEqual(["wg2-2023", "announced", 0]);
      const found = await searchPortal(importContext(database.db, PUBLIC_VIEWER), { q: "议程", locale: "zh" });
      expect(found).toMatchObject({ outcome: "found" });
      await database.db.update(meetings).set({ status: "draft", deletedAt });
      await importAgenda(seed("en"));
      const [again] = await database.db.select().from(meetings);
      expect(again).toMatchObject({ status: "announced", deletedAt: null });
    }
  });
});

it("of a document that prints the earlier days of a moved meeting leaves its days and its programme as they are", async () => {
  await importAgenda(seed("zh"));
  const [imported] = await database.db.select().from(meetings);
  const secretariat = importContext(database.db, await staff(database.db, "secretariat"));
  await rescheduleMeeting(
    secretariat,
    RescheduleMeeting.parse({
      ...{ meetingKey: "wg2-2023", version: imported?.version, startsOn: "2023-06-05", endsOn: "2023-06-06" },
      ...{ timeZone: "Europe/Vienna", "place-zh": "维也纳", "reason-zh": "会场不可用。", "reason-en": "No rooms." },
    }),
  );
  const starts = async () => (await database.db.select().from(plenaryMeetings)).map(({ startsAt }) => startsAt).sort();
  const moved = await starts();
  await importAgenda(seed("en"));
  const [meeting] = await database.db.select().from(meetings);
  expect(meeting).toMatchObject({ startsOn: "2023-06-05", endsOn: "2023-06-06" });
  expect(await starts()).toEqual(moved);
});

describe("the first import of a document", () => {
  it("creates the meeting", async () => {
    const imported = await importAgenda(seed("zh"));
    expect(imported).toMatchObject({ meetingKey: "wg2-2023", locale: "zh", outcome: "created" });
    expect(imported.symbol).toBe("CTOC/COP/WG.2/2023/1");
    const [meeting] = await database.db.select().from(meetings);
    expect(meeting).toMatchObject({
      key: "wg2-2023",
      year: 2023,
      ordinal: 14,
      startsOn: "2023-05-29",
      endsOn: "2023-05-30",
      timeZone: "Europe/Vienna",
      places: { zh: "维也纳" },
    });
    const [body] = await database.db.select().from(bodies);
    expect(Object.keys(body?.names ?? {}).sort()).toEqual([...LOCALES].sort());
    const documents = await database.db.select().from(meetingDocuments).orderBy(meetingDocuments.position);
    expect(
      documents.map(({ symbol, kind, issuedOn, originalLanguage }) => [symbol, kind, issuedOn, originalLanguage]),
    ).toEqual([
      ["CTOC/COP/WG.2/2023/1", "annotated-provisional-agenda", "2023-03-01", "en"],
      ["CTOC/COP/WG.2/2023/2", "background-paper", null, null],
      ["CTOC/COP/WG.2/2023/3", "background-paper", null, null],
    ]);
    const [plenaryMeeting] = await database.db.select().from(plenaryMeetings).orderBy(plenaryMeetings.number);
    expect(plenaryMeeting).toMatchObject({
      number: 1,
      startsAt: new Date("2023-05-29T08:00:00Z"),
      endsAt: new Date("2023-05-29T11:00:00Z"),
    });
  });

  it("stores every sentence as often as it occurs in the document", async () => {
    await importAgenda(seed("zh"));
    const stored = await storedAgenda(database.db, "wg2-2023", "zh", "日期和时间\t议程项目\t标题或说明");
    expect(sentences(printAgenda(stored).join("\n"))).toEqual(sentences(seed("zh")));
  });

  it("stores its findings and appends an audit event", async () => {
    await importAgenda(seed("zh"));
    const findings = await database.db.select().from(importFindings).orderBy(importFindings.line);
    expect(findings.map(({ line, kind, resolvedAt }) => [line, kind, resolvedAt])).toEqual([
      [16, "symbol-assumed", null],
      [62, "footnotes-inside-text", null],
      [66, "heading-differs", null],
      [100, "plenary-meeting-assumed", null],
      [102, "description-differs", null],
      [104, "description-differs", null],
    ]);
    const [entry, ...more] = await database.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(entry).toMatchObject({
      operation: "import-agenda",
      actor: "import-agenda",
      at: NOW,
      detail: { outcome: "created", locale: "zh" },
    });
    expect(more.map(({ operation }) => operation)).toEqual(["issue-document"]);
  });

  it("names the meeting of an unknown body after its series", async () => {
    const imported = await importAgenda(seed("en").replaceAll("CTOC/COP/WG.2", "CAC/COSP/WG.2"));
    expect(imported.meetingKey).toBe("wg2-2023");
    const other = await importAgenda(seed("en"));
    expect(other.meetingKey).toBe("cop-wg2-2023");
  });
});

describe("the same text again", () => {
  it("changes nothing, and appends no audit event", async () => {
    await importAgenda(seed("zh"));
    const before = await readTables();
    const again = await importAgenda(seed("zh"));
    expect(again.outcome).toBe("unchanged");
    expect(await readTables()).toEqual(before);
  });
});

describe("the file of an agenda", () => {
  it("is issued as one of its document, and stored again if it was lost", async () => {
    const context = importContext(database.db);
    const { symbol } = await importText(context, seed("zh"));
    const [file] = (await getDocument(context, symbol)).versions.flatMap(({ files }) => files);
    expect(file).toMatchObject({ format: "txt", size: Buffer.byteLength(seed("zh")) });
    await context.files.remove(file!.fileId); // the document has it
    expect(await importText(context, seed("zh"))).toMatchObject({ outcome: "unchanged" });
    expect(await context.files.verify(file!.fileId, file!)).toBe("ok"); // the same
    const operations = await database.db.select({ name: auditEvents.operation }).from(auditEvents);
    expect(operations.map(({ name }) => name)).toContain("restore-file");
  });
});

describe("another language", () => {
  it.each<Locale[][]>([[[...LOCALES]], [["fr", "ar", "zh", "ru", "es", "en"]]])(
    "joins the meeting, in any order: %s",
    async (order) => {
      for (const locale of order) await importAgenda(seed(locale));
      expect(await database.db.$count(meetings)).toBe(1);
      expect(await database.db.$count(agendaItems)).toBe(7);
      expect(await database.db.$count(agendaItemTexts)).toBe(42);
      expect(await database.db.$count(organizationOfWorkEntries)).toBe(8);
      expect(await database.db.$count(meetingDocuments)).toBe(3);
      const versions = await database.db.select().from(agendaVersions);
      expect(versions.filter(({ authenticity }) => authenticity === "official").map(({ locale }) => locale)).toEqual([
        "zh",
      ]);
      const [meeting] = await database.db.select().from(meetings);
      expect(meeting?.places).toEqual({
        ar: "فيينا",
        zh: "维也纳",
        en: "Vienna",
        fr: "Vienne",
        ru: "Вена",
        es: "Viena",
      });
      const findings = await database.db.select().from(importFindings);
      expect(findings.filter(({ kind }) => kind === "plenary-meeting-assumed")).toHaveLength(1);
    },
  );

  it("that has other items, documents, plenary meetings or days adds its texts alone, and says so", async () => {
    const en = seed("en");
    const differing: [what: string, line: number, text: string][] = [
      ["6", lineOf(en, "5. Adoption") + 1, changed(en, "5. Adoption", (line) => [line, "6. More."])],
      [
        "CTOC/COP/WG.2/2023/4",
        lineOf(en, "Background paper", 2),
        changed(en, "Background paper", (line) => line.replace("2023/3", "2023/4"), 2),
      ],
      ["2–6 p.m.", lineOf(en, "3–6 p.m."), changed(en, "3–6 p.m.", (line) => line.replace("3–6", "2–6"))],
      ["Vienna, 29 and 31 May 2023", lineOf(en, "Vienna"), changed(en, "Vienna", (line) => line.replace("30", "31"))],
    ];
    for (const [what, line, text] of differing) {
      await database.db.execute(sql`truncate meetings, meeting_documents cascade`);
      await importAgenda(seed("zh"));
      const before = await readStructure();
      const { findings } = await importAgenda(text);
      expect(findings).toContainEqual(expect.objectContaining({ kind: "language-differs", line, detail: { what } }));
      expect(await readStructure()).toEqual(before);
    }
  });
});

describe("the same language with another text", () => {
  const corrected = changed(seed("zh"), "鉴于秘书处", (line) => line.replace("鉴于", "由于"));

  it("updates texts that no person has edited, and the audit event has the overwritten ones", async () => {
    await importAgenda(seed("zh"));
    expect((await importAgenda(corrected)).outcome).toBe("changed");
    expect(JSON.stringify(await findText("4"))).toContain("由于秘书处");
    expect(await findText("4")).toMatchObject({ version: 2 });
    expect(await findText("5")).toMatchObject({ version: 1 });
    const imports = eq(auditEvents.operation, "import-agenda");
    const [, entry] = await database.db.select().from(auditEvents).where(imports).orderBy(auditEvents.id);
    expect(JSON.stringify(entry?.detail)).toContain("鉴于秘书处");
  });

  it("does not overwrite an edited text, and reports it", async () => {
    await importAgenda(seed("zh"));
    const editor = await staff(database.db, "editor");
    await database.db
      .update(agendaItemTexts)
      .set({ title: "其他", updatedBy: editor.accountId })
      .where(eq(agendaItemTexts.itemId, (await findText("4")).itemId));
    const imported = await importAgenda(corrected);
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ kind: "edited-text-retained", detail: { item: "4" }, line: lineOf(corrected, "4. ") }),
    );
    expect(await findText("4")).toMatchObject({ title: "其他", version: 1 });
    expect(await database.db.$count(importFindings, eq(importFindings.kind, "edited-text-retained"))).toBe(1);
  });

  it("may change the plenary meetings only while it is the only language", async () => {
    const moved = changed(seed("zh"), "4	其他事项", () => []).replace(/5\s通过报告/, "4\t其他事项\n\t5\t通过报告");
    await importAgenda(seed("zh"));
    expect((await importAgenda(moved)).outcome).toBe("changed");
    expect(await database.db.$count(plenaryMeetings)).toBe(4);
    await importAgenda(seed("zh"));
    await importAgenda(seed("en"));
    const before = await readStructure();
    const { findings } = await importAgenda(moved);
    expect(findings.map(({ kind }) => kind)).toContain("language-differs");
    expect(await readStructure()).toEqual(before);
  });
});

describe("the statuses of imported texts", () => {
  const later = changed(seed("zh"), "鉴于秘书处", (line) => line.replace("鉴于", "由于"));
  const translated = changed(seed("en"), "As no issues", (line) => line.replace("As no", "Since no"));
  const statuses = async (number: string) => {
    const { items } = await listTextStatuses(
      importContext(database.db, await staff(database.db, "editor")),
      "wg2-2023",
    );
    const { zh, en, fr } = items.find((item) => item.number === number)?.statuses ?? {};

    return { zh, en, fr };
  };

  it("are those of their document, whichever language comes first", async () => {
    await importAgenda(seed("en"));
    await importAgenda(seed("zh"));
    expect(await statuses("4")).toEqual({ zh: "official", en: "unofficial", fr: "missing" });
  });

  it("are outdated where the source came again without them, and not where they came with it", async () => {
    const command = importContext(database.db, COMMAND);
    await importTexts(command, [seed("zh"), seed("en")]);
    await importAgenda(later);
    expect(await statuses("4")).toMatchObject({ zh: "official", en: "outdated" });
    expect(await statuses("3")).toMatchObject({ en: "unofficial" });
    await importAgenda(translated);
    expect(await statuses("4")).toMatchObject({ zh: "official", en: "unofficial" });
    await importTexts(command, [seed("en"), seed("zh")]);
    expect(await statuses("4")).toMatchObject({ zh: "official", en: "unofficial" });
  });

  it("are outdated where a person has changed the source, which an import does not replace", async () => {
    await importAgenda(seed("zh"));
    const editor = importContext(database.db, await staff(database.db, "editor"));
    const { itemId } = await findText("4");
    const { formValues, ...form } = await getItemToEdit(editor, { meetingKey: "wg2-2023", itemId, locale: "zh" });
    const input = { ...form, ...formValues, title: "其他问题", itemId, textLocale: "zh", minor: undefined };
    await editItem(editor, EditItem.parse(input));
    await importAgenda(seed("en"));
    expect(await statuses("4")).toMatchObject({ zh: "official", en: "outdated" });
  });
});

describe("two imports at once", () => {
  it("create one meeting", async () => {
    const outcomes = await Promise.all([importAgenda(seed("zh")), importAgenda(seed("en")), importAgenda(seed("zh"))]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["created", "language-added", "unchanged"]);
    expect(await database.db.$count(meetings)).toBe(1);
  });
});

describe("a text that cannot be read", () => {
  it("leaves no trace", async () => {
    await expect(
      importAgenda(changed(seed("zh"), "2023 年 5 月 29 日和", () => "").split("附件")[0] ?? ""),
    ).rejects.toMatchObject({ code: "importIncomplete", missing: ["symbol", "dates", "body"] });
    expect(await database.db.$count(meetings)).toBe(0);
    expect(await database.db.$count(bodies)).toBe(0);
    expect(await database.db.$count(auditEvents)).toBe(0);
  });
});

describe("who may import", () => {
  it("the secretariat and a command may; others are refused without a trace", async () => {
    const refused: Viewer[] = [PUBLIC_VIEWER, await delegate(database.db, "XA")];
    for (const role of ["editor", "sherloc", "rapporteur", "admin"] as const)
      refused.push(await staff(database.db, role));
    for (const viewer of refused)
      await expect(importAgenda(seed("zh"), viewer)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await database.db.$count(meetings)).toBe(0);
    expect((await importAgenda(seed("zh"), await staff(database.db, "secretariat"))).outcome).toBe("created");
  });
});

async function findText(number: string, locale: Locale = "zh") {
  const [found] = await database.db
    .select({ text: agendaItemTexts })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(and(eq(agendaItems.number, number), eq(agendaItemTexts.locale, locale)));

  return found!.text; // the test imported it
}

/** Reads what all languages share. */
async function readStructure() {
  const { items, documents, entries, meetings: rows } = await readTables();
  const meetingsHeld = await database.db.select().from(plenaryMeetings).orderBy(plenaryMeetings.number);

  return { items, documents, entries, meetingsHeld, meetings: rows.map((row) => ({ ...row, places: undefined })) };
}

async function readTables() {
  const { db } = database;

  return {
    meetings: await db.select().from(meetings),
    versions: await db.select().from(agendaVersions).orderBy(agendaVersions.id),
    items: await db.select().from(agendaItems).orderBy(agendaItems.position),
    texts: await db.select().from(agendaItemTexts).orderBy(agendaItemTexts.itemId, agendaItemTexts.locale),
    documents: await db.select().from(meetingDocuments).orderBy(meetingDocuments.position),
    entries: await db.select().from(organizationOfWorkEntries).orderBy(organizationOfWorkEntries.id),
    findings: await db.select().from(importFindings).orderBy(importFindings.id),
    auditEvents: await db.select().from(auditEvents).orderBy(auditEvents.id),
  };
}
