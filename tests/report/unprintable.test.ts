import { readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { EditItem } from "@/app/_domain/agenda/schemas";
import type { Context } from "@/app/_domain/context";
import { addState } from "@/app/_domain/delegations/add-state";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { addParagraph } from "@/app/_domain/report/add-paragraph";
import { composeReport } from "@/app/_domain/report/compose-report";
import { editParagraph } from "@/app/_domain/report/edit-paragraph";
import { getReportDraft, listUnprintable } from "@/app/_domain/report/queries";
import { AddParagraph, EditParagraph } from "@/app/_domain/report/schemas";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import { paragraphsOf } from "@/app/_vocabulary/report-draft";
import { agendaItems, agendaItemTexts, auditEvents, states } from "@/db/schema";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { contextOf, staff } from "../support/people";
import { COMMAND, MEETING } from "./sample-meeting";

const database = testDatabase();
let secretariat: Context;

/**
 * Imports the sample agenda with letters that no font has and a bidirectional control in a title.
 */
beforeAll(async () => {
  const text = readFileSync(join(process.cwd(), "db", "seed", MEETING, "en.txt"), "utf8");
  const strange = text.replaceAll("Other matters", "Other 😀 matt\u202eers");
  await importText(contextOf(database.db, COMMAND), strange);
  secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
  await composeReport(secretariat, { meetingKey: MEETING });
});

const refusal = (field: string, characters: string) => ({
  kind: "invalid",
  code: "unprintable",
  field,
  params: { characters },
});
const ISOLATED = "\u2068😀\u2069, \u2068क\u2069";
const entries = () => database.db.$count(auditEvents);

describe("an unprintable text is refused at its field, with its characters, and is not stored", () => {
  it("as a paragraph, new or edited", async () => {
    const before = await entries();
    const typed = { textLocale: "en", text: "Yes 😀, no.[^1]\n\n[^1]: क" } as const;
    const added = AddParagraph.parse({ ...typed, meetingKey: MEETING, place: "introduction" });
    await expect(addParagraph(secretariat, added)).rejects.toMatchObject(refusal("text", ISOLATED));
    const [first] = paragraphsOf(await getReportDraft(secretariat, MEETING, "en"));
    const edit = EditParagraph.parse({ ...typed, paragraphId: first?.id, version: first?.version });
    await expect(editParagraph(secretariat, edit)).rejects.toMatchObject(refusal("text", ISOLATED));
    expect(await entries()).toBe(before);
  });

  it("as the title of an item", async () => {
    const [item] = await database.db
      .select({ id: agendaItems.id, version: agendaItems.version, text: agendaItemTexts.version })
      .from(agendaItems)
      .innerJoin(agendaItemTexts, and(eq(agendaItemTexts.itemId, agendaItems.id), eq(agendaItemTexts.locale, "en")))
      .where(eq(agendaItems.number, "2"));
    const edit = { itemId: item?.id, textLocale: "en", itemVersion: item?.version, version: item?.text, number: "2" };
    await expect(editItem(secretariat, EditItem.parse({ ...edit, title: "😀 क" }))).rejects.toMatchObject(
      refusal("title", ISOLATED),
    );
    await editItem(secretariat, EditItem.parse({ ...edit, title: "Assist\u202eance", annotation: "\u2067A\u2069." }));
    const draft = await getReportDraft(secretariat, MEETING, "en");
    expect(draft.chapters.flatMap(({ sections }) => sections.map(({ heading }) => heading))).toContain("Assistance");
  });

  it("as the name of a State, and as the title of a document", async () => {
    const command = contextOf(database.db, COMMAND);
    const named = (en: string) => ({ code: "XQ", names: { en }, treatyStatus: "party" as const });
    await expect(addState(command, named("Sample 😀 क"))).rejects.toMatchObject(refusal("names", ISOLATED));
    expect(await database.db.$count(states, eq(states.code, "XQ"))).toBe(0);
    await addState(command, named("Sample\u202e State"));
    const [added] = await database.db.select().from(states).where(eq(states.code, "XQ"));
    expect(added?.names).toEqual({ en: "Sample State" });
    const noted = { symbol: "CTOC/COP/WG.2/2023/9", locale: "en" as const, title: "😀 क", kind: "note" as never };
    await expect(noteTranslation(command, noted as never)).rejects.toMatchObject(refusal("title", ISOLATED));
  });
});

describe("a stored unprintable text", () => {
  it("is reported before the PDF is rendered, in each language that has it, with its paragraphs", async () => {
    const found = await listUnprintable(secretariat, MEETING);
    expect(found.map(({ characters }) => characters)).toEqual(found.map(() => ["😀"]));
    const english = found.find(({ locale }) => locale === "en");
    const agenda = paragraphsOf(await getReportDraft(secretariat, MEETING, "en")).filter(({ id }) =>
      english?.paragraphs.some((each) => each.id === id),
    );
    expect(agenda.length).toBeGreaterThan(0);
    expect(JSON.stringify(agenda)).toContain("Other 😀 matters");
  });

  it("has no invisible marks since its import", async () => {
    const titles = await database.db.select({ title: agendaItemTexts.title }).from(agendaItemTexts);
    expect(titles.map(({ title }) => title)).toContain("Other 😀 matters");
  });
});

describe("a text of several lines", () => {
  it("has its lines, tabs, no-break spaces and joiners, and no invisible characters", () => {
    expect(
      cleanLines(" a\r\nb\tc\u00a0d\u2028e\u0000\u0007\u202ef\u2066g\u2069\u200bh\u061c می\u200cخواهم e\u0301 "),
    ).toBe("a\nb\tc\u00a0d\nefgh می\u200cخواهم é");
  });
});
